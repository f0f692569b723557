import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { type Block, type Inline, textRun } from './document-model.ts';
import { mayBreakDown } from './headcount.ts';
import { pairedTable } from './paired-table.ts';
import {
  choiceText,
  dateText,
  freeText,
  impactsOfNote,
  isDetailed,
  joined,
  labelledFields,
  numberText,
  populationName,
  siteName,
  under,
  unitName,
} from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** Kinds of note that say what goes wrong or well, most telling first. */
const factKinds: readonly Row<'note'>['kind'][] = [
  'irritant',
  'workaround',
  'undocumented_process',
  'dysfunction',
  'usage',
  'good_practice',
  'fixed_on_spot',
  'fact',
  'idea',
];

/**
 * What was seen on site: days, counts, then at the detailed level the summaries, facts and verbatims themselves. People are
 * written by code; interpretations and who spoke stay internal.
 */
export function diagnosisBlocks(data: DocumentData): readonly Block[] {
  const { rows, options } = data;
  if (options.audience === 'users') return [];
  const days = rows.day
    .filter((day) => day.kind === 'observation' && day.status !== 'cancelled' && day.status !== 'planned')
    .toSorted((a, b) => (a.held_on < b.held_on ? -1 : 1));
  const notes = inOrder(rows.note.filter((note) => note.status !== 'set_aside'));
  return [
    ...dayTable(data, days),
    ...noteCounts(data, notes),
    ...(options.level === 'detail'
      ? [
          ...under(2, data.words.texts.headings.syntheses, syntheses(data, days)),
          ...factTables(data, notes),
          ...under(2, data.words.texts.headings.verbatims, verbatimBlocks(data, notes)),
          ...processes(data),
        ]
      : []),
  ];
}

function dayTable(data: DocumentData, days: readonly Row<'day'>[]): readonly Block[] {
  const { words } = data;
  return tableOf(words.texts.captions.days, days, [
    { header: words.field('day', 'held_on'), weight: 2, value: (day) => dateText(data, day.held_on) },
    { header: words.entity('day'), weight: 3, value: (day) => day.title },
    { header: words.field('day', 'site_id'), weight: 2, value: (day) => siteName(data, day.site_id) },
    { header: words.field('day', 'unit_id'), weight: 2, value: (day) => unitName(data, day.unit_id) },
    {
      header: words.entity('population', 'many'),
      weight: 3,
      value: (day) =>
        joined(data.having('day_population', 'day_id', day.id).map((link) => populationName(data, link.population_id))),
    },
    {
      header: words.entity('note', 'many'),
      weight: 1,
      align: 'right',
      value: (day) =>
        words.number(data.having('note', 'day_id', day.id).filter((note) => note.status !== 'set_aside').length),
    },
  ]);
}

function noteCounts(data: DocumentData, notes: readonly Row<'note'>[]): readonly Block[] {
  const { words } = data;
  const counts = [...Map.groupBy(notes, (note) => note.kind)].toSorted((a, b) => b[1].length - a[1].length);
  if (!isDetailed(data)) {
    return pairedTable(
      words.texts.captions.noteCounts,
      counts.map(([kind, list]) => [words.choice('note', 'kind', kind), words.number(list.length)]),
      { label: words.field('note', 'kind'), value: words.texts.columns.count, align: 'right' },
    );
  }
  return tableOf(words.texts.captions.noteCounts, counts, [
    { header: words.field('note', 'kind'), weight: 4, value: ([kind]) => words.choice('note', 'kind', kind) },
    { header: words.texts.columns.count, weight: 1, align: 'right', value: ([, list]) => words.number(list.length) },
    {
      header: words.texts.columns.linkedToImpact,
      weight: 2,
      align: 'right',
      value: ([, list]) => words.number(list.filter((note) => impactsOfNote(data, note.id).length > 0).length),
    },
  ]);
}

function syntheses(data: DocumentData, days: readonly Row<'day'>[]): readonly Block[] {
  return days.flatMap((day) => {
    const synthesis = data.names.mask(day.synthesis);
    const title = [day.title, data.words.date(day.held_on)].filter((part) => part).join(' – ');
    return synthesis?.trim() ? under(3, title, [freeText(synthesis)]) : [];
  });
}

/** Notes as facts, a table for each kind, most telling first; interpretations only for internal readers. */
export function factTables(data: DocumentData, notes: readonly Row<'note'>[]): readonly Block[] {
  const { words } = data;
  return kindsToTell(data).flatMap((kind) =>
    factTable(
      data,
      notes.filter((note) => note.kind === kind),
      words.texts.phrases.labelled(words.texts.captions.facts, words.choice('note', 'kind', kind)),
      false,
    ),
  );
}

/** Kinds of note that a document tells, most telling first: influence stays internal. */
export function kindsToTell({ options }: DocumentData): readonly Row<'note'>['kind'][] {
  return options.audience === 'internal' ? [...factKinds, 'influence'] : factKinds;
}

/** Notes as facts in one table, in the order given. */
export function factTable(
  data: DocumentData,
  notes: readonly Row<'note'>[],
  caption: string,
  withKind = true,
): readonly Block[] {
  const { words, options } = data;
  return tableOf(caption, notes, [
    withKind && {
      header: words.field('note', 'kind'),
      weight: 1.8,
      value: (note) => words.choice('note', 'kind', note.kind),
    },
    {
      header: words.field('note', 'fact'),
      weight: 6,
      value: (note) => {
        const cause = data.names.mask(note.cause);
        const fact = data.names.mask(note.fact) ?? '';
        return cause ? `${fact}\n${words.texts.phrases.labelled(words.field('note', 'cause'), cause)}` : fact;
      },
    },
    options.audience === 'internal' && {
      header: words.field('note', 'interpretation'),
      weight: 4,
      value: (note) => data.names.mask(note.interpretation),
    },
    { header: words.entity('population'), weight: 2, value: (note) => populationsOfNote(data, note) },
    {
      header: words.texts.columns.severityAndFrequency,
      weight: 1.4,
      value: (note) => joined([numberText(data, note.severity), choiceText(data, 'note', 'frequency', note.frequency)]),
    },
    {
      header: words.entity('impact', 'many'),
      weight: 1.2,
      value: (note) => joined(impactsOfNote(data, note.id).map((impact) => impact.code)),
    },
  ]);
}

/** Verbatims without their author; with the population only when it is large enough to hide one person. */
export function verbatimBlocks(data: DocumentData, notes: readonly Row<'note'>[]): readonly Block[] {
  const { options } = data;
  const said = notes.filter((note) => note.kind === 'verbatim');
  return said.map((note): Block => {
    const populations = data
      .having('note_link', 'note_id', note.id)
      .filter((link) => link.population_id !== null && mayBreakDown(data, link.population_id))
      .map((link) => populationName(data, link.population_id));
    const source = joined([options.audience === 'internal' ? data.names.mask(note.voice) : null, ...populations]);
    const inlines: Inline[] = [textRun(quoted(data, data.names.mask(note.fact) ?? ''), { italic: true })];
    if (source) inlines.push(textRun(` – ${source}`));
    return { kind: 'paragraph', role: 'quote', inlines };
  });
}

/** A verbatim in quotation marks, once. */
function quoted(data: DocumentData, text: string): string {
  return /^\s*[«“"]/u.test(text) ? text.trim() : data.words.texts.phrases.quoted(text.trim());
}

function processes(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const observed = inOrder(rows.process.filter((process) => process.documentation !== null));
  return tableOf(words.texts.captions.processes, observed, [
    { header: words.entity('process'), weight: 3, value: (process) => process.name },
    {
      header: words.field('process', 'documentation'),
      weight: 2,
      value: (process) => choiceText(data, 'process', 'documentation', process.documentation),
    },
    {
      header: words.entity('tool', 'many'),
      weight: 3,
      value: (process) =>
        joined(
          data.having('process_tool', 'process_id', process.id).map((link) => data.find('tool', link.tool_id)?.name),
        ),
    },
    {
      header: words.field('process', 'improvement'),
      weight: 4,
      value: (process) => data.names.mask(process.improvement),
    },
  ]);
}

function populationsOfNote(data: DocumentData, note: Row<'note'>): string | undefined {
  return joined(data.having('note_link', 'note_id', note.id).map((link) => populationName(data, link.population_id)));
}

/** Life after go-live: visits, relaunches, what was settled on the spot (P4.18–P4.21). */
export function followUpBlocks(data: DocumentData): readonly Block[] {
  const { words, rows, options } = data;
  const visits = rows.day
    .filter((day) => day.kind === 'follow_up' && day.status !== 'cancelled')
    .toSorted((a, b) => (a.held_on < b.held_on ? -1 : 1));
  const restricted = options.audience !== 'users';
  return [
    ...tableOf(words.texts.captions.visits, visits, [
      { header: words.field('day', 'held_on'), weight: 2, value: (day) => dateText(data, day.held_on) },
      {
        header: words.texts.columns.offset,
        weight: 1,
        value: (day) => (day.offset_days === null ? null : words.texts.phrases.offset(day.offset_days)),
      },
      { header: words.field('day', 'site_id'), weight: 2, value: (day) => siteName(data, day.site_id) },
      {
        header: words.field('day', 'status'),
        weight: 1.4,
        value: (day) => choiceText(data, 'day', 'status', day.status),
      },
      restricted &&
        isDetailed(data) && {
          header: words.field('day', 'usages_seen'),
          weight: 3,
          value: (day) => data.names.mask(day.usages_seen),
        },
      restricted &&
        isDetailed(data) && {
          header: words.field('day', 'irritants_lifted'),
          weight: 3,
          value: (day) => data.names.mask(day.irritants_lifted),
        },
      restricted && {
        header: words.field('day', 'irritants_left'),
        weight: 3,
        value: (day) => data.names.mask(day.irritants_left),
      },
    ]),
    ...(options.audience === 'internal'
      ? visits.flatMap((day) =>
          under(
            2,
            [day.title, words.date(day.held_on)].filter((part) => part).join(' – '),
            labelledFields(data, 'day', day, ['relapse', 'motivation_facts', 'decisions', 'next_steps'], 3),
          ),
        )
      : []),
    ...(restricted && isDetailed(data) ? relaunches(data) : []),
  ];
}

function relaunches(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const shown = rows.relaunch
    .filter((relaunch) => (relaunch.targeted ?? 0) >= 5 && mayBreakDown(data, relaunch.population_id))
    .toSorted((a, b) => (a.sent_on < b.sent_on ? -1 : 1));
  return tableOf(words.texts.captions.relaunches, shown, [
    { header: words.field('relaunch', 'sent_on'), weight: 2, value: (row) => dateText(data, row.sent_on) },
    { header: words.entity('tool'), weight: 2, value: (row) => data.find('tool', row.tool_id)?.name },
    { header: words.entity('population'), weight: 2, value: (row) => populationName(data, row.population_id) },
    { header: words.field('relaunch', 'channel'), weight: 2, value: (row) => row.channel },
    {
      header: words.field('relaunch', 'targeted'),
      weight: 1,
      align: 'right',
      value: (row) => numberText(data, row.targeted),
    },
    {
      header: words.field('relaunch', 'converted'),
      weight: 1,
      align: 'right',
      value: (row) => numberText(data, row.converted),
    },
  ]);
}
