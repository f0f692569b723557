import type { Row } from '../model.ts';
import type { AmbassadorSuggestion } from '../influence/coverage.ts';
import { isActing, suggestFromRows } from '../influence/network-suggestion.ts';
import { type DocumentData } from './document-data.ts';
import { type Block, paragraph } from './document-model.ts';
import { type InfluenceSectionKey, influenceSectionKeys } from './document-kind-words.ts';
import { smallestGroup } from '../adoption/small-groups.ts';
import { influencePictures } from './influence-pictures.ts';
import { networkBlocks } from './people-sections.ts';
import { populationBlocks } from './population-sections.ts';
import { choiceText, dateText, unitName } from './section-helpers.ts';
import type { DocumentKind } from './sectioned-document.ts';
import { tableOf } from './table-of.ts';

const builders: Readonly<Record<InfluenceSectionKey, (data: DocumentData) => readonly Block[]>> = {
  method: methodBlocks,
  relays: (data) => [...influencePictures(data), ...relayBlocks(data)],
  coverage: coverageBlocks,
  actors: (data) => (data.options.audience === 'users' ? [] : populationBlocks(data)),
  network: networkBlocks,
};

/** Who turns to whom, and which relays reach most people (P4.14, deliverables D3 and D4). People appear by code. */
export const influenceKind: DocumentKind<InfluenceSectionKey> = {
  kind: 'influence',
  usual: influenceSectionKeys,
  title: (data, section) => data.words.kinds.influence[section],
  build: (data, section) => builders[section](data),
  isWide: () => false,
};

/** What was asked, to how many, and what the answers may not be used for. */
function methodBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const kinds = words.kinds;
  if (data.options.audience === 'users' || rows.nomination.length === 0) return [];
  const nominations = (survey: Row<'survey'>) => data.having('nomination', 'survey_id', survey.id);
  return [
    paragraph(kinds.phrases.purpose),
    ...tableOf(kinds.captions.surveys, rows.survey, [
      { header: words.field('survey', 'question'), weight: 4, value: (survey) => survey.question },
      {
        header: words.field('survey', 'source'),
        weight: 2,
        value: (survey) => choiceText(data, 'survey', 'source', survey.source),
      },
      { header: words.field('survey', 'asked_on'), weight: 2, value: (survey) => dateText(data, survey.asked_on) },
      {
        header: words.field('survey', 'informed_on'),
        weight: 2,
        value: (survey) => dateText(data, survey.informed_on),
      },
      {
        header: kinds.columns.respondents,
        weight: 1.4,
        align: 'right',
        value: (survey) => words.number(new Set(nominations(survey).map((nomination) => nomination.from_id)).size),
      },
      {
        header: kinds.columns.citations,
        weight: 1.4,
        align: 'right',
        value: (survey) => words.number(nominations(survey).length),
      },
    ]),
  ];
}

/** The relays who reach most people, by code, in the order of choice. */
function relayBlocks(data: DocumentData): readonly Block[] {
  const suggestion = suggestionOf(data);
  if (!suggestion) return [];
  const { words } = data;
  const kinds = words.kinds;
  const acting = new Set(data.rows.membership.filter(isActing).map(({ person_id: person }) => person)).size;
  const relays = suggestion.suggested.length + acting;
  return [
    paragraph(kinds.phrases.coverage(relays, suggestion.covered, suggestion.people)),
    ...tableOf(kinds.captions.relays, suggestion.suggested, [
      { header: words.texts.columns.person, weight: 2, value: (person) => data.names.code(person.id) },
      { header: words.field('person', 'unit_id'), weight: 4, value: (person) => unitName(data, person.unitId) },
      {
        header: kinds.columns.citedBy,
        weight: 1.6,
        align: 'right',
        value: (person) => words.number(person.citedBy),
      },
      { header: kinds.columns.adds, weight: 1.8, align: 'right', value: (person) => words.number(person.adds) },
    ]),
  ];
}

/** How well each team is reached; teams too small to be told apart are only counted. */
function coverageBlocks(data: DocumentData): readonly Block[] {
  const suggestion = suggestionOf(data);
  if (!suggestion) return [];
  const { words } = data;
  const kinds = words.kinds;
  const shown = suggestion.teams.filter((team) => team.unitId !== null && team.people >= smallestGroup);
  const hidden = suggestion.teams.length - shown.length;
  return [
    ...tableOf(kinds.captions.coverage, shown, [
      { header: words.entity('unit'), weight: 4, value: (team) => unitName(data, team.unitId) },
      { header: kinds.columns.people, weight: 1.4, align: 'right', value: (team) => words.number(team.people) },
      {
        header: kinds.columns.relays,
        weight: 1.4,
        align: 'right',
        value: (team) => words.number(team.ambassadors.length),
      },
      { header: kinds.columns.covered, weight: 1.6, align: 'right', value: (team) => words.number(team.covered) },
      {
        header: kinds.columns.share,
        weight: 1.4,
        align: 'right',
        value: (team) => words.percent(team.covered / team.people),
      },
    ]),
    ...(shown.length > 0 && hidden > 0 ? [paragraph(kinds.phrases.smallTeams(hidden, smallestGroup), 'note')] : []),
  ];
}

/** Nothing for users of the tool, nor for a group too small to be broken down. */
function suggestionOf(data: DocumentData): AmbassadorSuggestion | undefined {
  const { rows, options } = data;
  if (options.audience === 'users' || rows.nomination.length === 0) return undefined;
  const suggestion = suggestFromRows(rows, options.today);
  return suggestion.people < smallestGroup ? undefined : suggestion;
}
