import { programmeBlocks, withoutHeader } from './programme-blocks.ts';
import { programmeSteps } from '../observation/programme-steps.ts';
import type { Row } from '../model.ts';
import type { DocumentData } from './document-data.ts';
import { type Block, bullets, type TableCell, textCell } from './document-model.ts';
import { type GuideSectionKey, guideSectionKeys } from './document-kind-words.ts';
import { dateText, freeText, joined, lines, populationName, siteName, unitName } from './section-helpers.ts';
import type { DocumentKind } from './sectioned-document.ts';
import { tableOf } from './table-of.ts';

const builders: Readonly<Record<GuideSectionKey, (data: DocumentData, day: Row<'day'>) => readonly Block[]>> = {
  guide_frame: frame,
  guide_hypotheses: hypotheses,
  guide_programme: programmeBlocks,
  guide_questions: questions,
  guide_reminders: (data) => [bullets(data.words.kinds.reminders)],
};

/** The page that a consultant takes along to a day on site (P4.10, deliverables D8): the frame, and room to write. */
export const guideKind: DocumentKind<GuideSectionKey> = {
  kind: 'guide',
  opening: 'page',
  usual: guideSectionKeys,
  usualTitle: (words) => words.kinds.guideTitle,
  title: (data, section) => data.words.kinds.guide[section],
  subtitle: ({ rows, words }) => {
    const day = rows.day[0];
    return day && [day.title, words.longDate(day.held_on)].filter((part) => part).join(' – ');
  },
  build: (data, section) => {
    const day = data.rows.day[0];
    return day ? builders[section](data, day) : [];
  },
  isWide: () => false,
};

/** Who, where, when, and who was told beforehand. */
function frame(data: DocumentData, day: Row<'day'>): readonly Block[] {
  const { words, names } = data;
  const { phrases, cover } = words.kinds;
  const participants = data.having('day_participant', 'day_id', day.id);
  const told = participants.filter((participant) => participant.informed === 1);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [cover.site, joined([siteName(data, day.site_id), unitName(data, day.unit_id)])],
    [words.texts.columns.date, joined([words.longDate(day.held_on), hours(data, day)])],
    [cover.observer, day.observer ?? undefined],
    [
      words.entity('population', 'many'),
      joined(data.having('day_population', 'day_id', day.id).map((link) => populationName(data, link.population_id))),
    ],
    [words.field('day', 'attendees'), names.mask(day.attendees) ?? undefined],
    [
      words.field('day', 'informed_people'),
      lines([
        names.mask(day.informed_people),
        joined(told.map((participant) => names.code(participant.person_id))),
        participants.length === 0 ? undefined : phrases.informed(told.length, participants.length),
      ]),
    ],
    [words.field('day', 'informed_on'), dateText(data, day.informed_on)],
  ];
  return tableOf(
    '',
    facts.filter(([, value]) => value !== undefined),
    [
      { header: words.texts.columns.characteristic, weight: 2, value: ([label]) => label },
      { header: words.texts.columns.value, weight: 6, value: ([, value]) => value },
    ],
  ).map(withoutHeader);
}

function hours({ words }: DocumentData, day: Row<'day'>): string | undefined {
  return words.kinds.phrases.hours(day.starts_at ?? undefined, day.ends_at ?? undefined);
}

/** What is to be tested; not for those who are observed. */
function hypotheses(data: DocumentData, day: Row<'day'>): readonly Block[] {
  const text = data.names.mask(day.hypotheses);
  return data.options.audience === 'users' || !text?.trim() ? [] : [freeText(text)];
}

/** Each question with lines to write on, as many as the page has room for. */
function questions(data: DocumentData, day: Row<'day'>): readonly Block[] {
  const asked = questionsOf(data.names.mask(day.question_guide) ?? '');
  const blank = textCell('');
  const room = roomLeft(data, day, asked);
  const each = Math.min(Math.max(Math.floor(room / Math.max(asked.length, 1)), 1), mostLines);
  const rows: readonly (readonly TableCell[])[] =
    asked.length === 0
      ? Array.from({ length: Math.min(Math.max(room, 1), mostFreeLines) }, () => [blank])
      : asked.flatMap((question) => [[textCell(question)], ...Array.from({ length: each }, () => [blank])]);
  return [{ kind: 'table', forWriting: true, columns: [{ header: blank, weight: 1 }], rows }];
}

/** One question per line, or per question mark; marks of a list left out. */
function questionsOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n|(?<=\?)\s+/u)
    .map((line) => line.replace(/^\s*(?:[-*•–—]|\d+[.)])\s*/u, '').trim())
    .filter((line) => line !== '');
}

/** Lines to write on under a question, and on a page without questions. */
const mostLines = 6;
const mostFreeLines = 14;

/** Height of our page in lines of table text, what the head and the reminders take of it, and how many letters a line holds. */
const pageLines = 55;
const besides = 23;
const lineLetters = 80;
/** Share of our lines that the page of a firm's template has, at the least. */
const firmShare = 0.82;
/** A line to write on takes the room of so many lines of text. */
const writingLine = 1.9;

/** How many lines to write on the page has room for, by an estimate of what else stands on it. */
function roomLeft(data: DocumentData, day: Row<'day'>, asked: readonly string[]): number {
  const height = (text: string): number =>
    text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / lineLetters), 0) + 0.5;
  const steps = programmeSteps(day.programme ?? '').map(({ text }) => text);
  const facts = frame(data, day)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map((row) =>
      row.map(({ lines: cell }) =>
        cell
          .flat()
          .map((run) => ('text' in run ? run.text : ''))
          .join(' '),
      ),
    );
  const texts = [...facts.map((row) => row.at(-1) ?? ''), day.hypotheses ?? '', ...steps, ...asked];
  const taken = texts.reduce((sum, text) => sum + (text === '' ? 0 : height(text)), besides);
  // A firm's page is smaller than ours, and its face may be wider.
  const page = data.options.rooms === undefined ? pageLines : pageLines * firmShare;
  return Math.floor((page - taken) / writingLine);
}
