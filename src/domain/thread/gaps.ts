import type { Row } from '../model.ts';
import { neighboursOf, type ThreadIndex, threadIndex } from './neighbours.ts';
import { type ThreadEntity, threadLinks, type ThreadRows } from './thread-links.ts';

/** The holes of the thread of evidence, in the order of the thread. Their words for a person stand in `src/words`. */
export const gapKinds = [
  'note_leads_nowhere',
  'impact_without_proof',
  'impact_without_rating',
  'impact_without_action',
  'action_treats_nothing',
  'action_without_population',
  'action_without_message',
  'action_without_means',
  'action_without_date',
  'action_without_owner',
  'action_without_indicator',
  'indicator_without_reading',
] as const;
export type GapKind = (typeof gapKinds)[number];

export interface Gap {
  readonly kind: GapKind;
  readonly entity: ThreadEntity;
  readonly id: string;
  /** The human code of the row; null for a note, which has none. */
  readonly code: string | null;
}

export interface GapReport {
  /** By kind in the order of `gapKinds`, then by code. */
  readonly gaps: readonly Gap[];
  readonly counts: Readonly<Record<GapKind, number>>;
}

type Noted = { readonly note_id: string | null };

/** The rows that decide what is missing. */
export interface GapRows extends ThreadRows {
  readonly note: readonly Pick<Row<'note'>, 'id' | 'kind' | 'status' | 'fixed_on_spot'>[];
  readonly impact: readonly Pick<Row<'impact'>, 'id' | 'code' | 'status'>[];
  readonly action: readonly Pick<
    Row<'action'>,
    | 'id'
    | 'code'
    | 'status'
    | 'tool_id'
    | 'medium_id'
    | 'owner_id'
    | 'owner'
    | 'starts_on'
    | 'due_on'
    | 'done_on'
    | 'anchor_id'
    | 'offset_days'
    | 'indicator'
  >[];
  readonly indicator: readonly Pick<Row<'indicator'>, 'id' | 'code'>[];
  readonly rating: readonly Pick<Row<'rating'>, 'impact_id'>[];
  readonly action_population: readonly Pick<Row<'action_population'>, 'action_id'>[];
  readonly action_message: readonly Pick<Row<'action_message'>, 'action_id'>[];
  readonly reading: readonly Pick<Row<'reading'>, 'indicator_id'>[];
  readonly risk: readonly Pick<Row<'risk'>, 'action_id'>[];
  readonly concern: readonly Noted[];
  readonly concern_note: readonly Noted[];
  readonly requirement: readonly Noted[];
  readonly use_case: readonly Noted[];
  readonly lesson: readonly Noted[];
}

/** Kinds of note that call for something: the others may stand as they are. */
const callingKinds: ReadonlySet<Row<'note'>['kind']> = new Set(['irritant', 'workaround', 'dysfunction']);

/**
 * Lists the holes of the thread of evidence: an irritant, workaround or dysfunction still to treat that leads to
 * nothing; an impact that no note proves, no axis rates or no action treats; an action that treats nothing, that nobody
 * measures, or that lacks a population, a message, a means, a date or an owner (P0.26); an indicator never read.
 * Closed impacts and cancelled actions are not asked for anything, and a cancelled action treats nothing.
 */
export function threadGaps(rows: GapRows): GapReport {
  const index = threadIndex(threadLinks(rows));
  const gaps = [
    ...noteGaps(rows, index),
    ...impactGaps(rows, index),
    ...actionGaps(rows, index),
    ...indicatorGaps(rows),
  ];
  gaps.sort(
    (left, right) =>
      gapKinds.indexOf(left.kind) - gapKinds.indexOf(right.kind) ||
      codes.compare(left.code ?? '', right.code ?? '') ||
      (left.id < right.id ? -1 : 1),
  );
  const counts = Object.fromEntries(gapKinds.map((kind) => [kind, 0])) as Record<GapKind, number>;
  for (const { kind } of gaps) counts[kind] += 1;
  return { gaps, counts };
}

/** A-9 comes before A-10. */
const codes = new Intl.Collator('en', { numeric: true });

function noteGaps(rows: GapRows, index: ThreadIndex): Gap[] {
  const answered = idsIn(
    [...rows.concern, ...rows.concern_note, ...rows.requirement, ...rows.use_case, ...rows.lesson],
    'note_id',
  );
  return rows.note
    .filter(({ kind, status, fixed_on_spot }) => {
      return callingKinds.has(kind) && status === 'untreated' && fixed_on_spot !== 1;
    })
    .filter(({ id }) => !answered.has(id) && neighboursOf(index, { entity: 'note', id }).after.length === 0)
    .map(({ id }) => ({ kind: 'note_leads_nowhere', entity: 'note', id, code: null }));
}

function impactGaps(rows: GapRows, index: ThreadIndex): Gap[] {
  const rated = idsIn(rows.rating, 'impact_id');
  const trained = idsIn(rows.training_module, 'impact_id');
  const live = new Set(rows.action.filter(({ status }) => status !== 'cancelled').map(({ id }) => id));
  return rows.impact
    .filter(({ status }) => status !== 'closed')
    .flatMap(({ id, code }) => {
      const { before, after } = neighboursOf(index, { entity: 'impact', id });
      const isTreated = trained.has(id) || after.some((point) => point.entity === 'action' && live.has(point.id));
      return found('impact', id, code, {
        impact_without_proof: !before.some(({ entity }) => entity === 'note'),
        impact_without_rating: !rated.has(id),
        impact_without_action: !isTreated,
      });
    });
}

function actionGaps(rows: GapRows, index: ThreadIndex): Gap[] {
  const answersRisk = idsIn(rows.risk, 'action_id');
  const aimed = idsIn(rows.action_population, 'action_id');
  const worded = idsIn(rows.action_message, 'action_id');
  return rows.action
    .filter(({ status }) => status !== 'cancelled')
    .flatMap((action) => {
      const { id, code } = action;
      const { before, after } = neighboursOf(index, { entity: 'action', id });
      const isAnchored = action.anchor_id !== null && action.offset_days !== null;
      const hasDate = isAnchored || [action.due_on, action.starts_on, action.done_on].some((date) => date !== null);
      return found('action', id, code, {
        action_treats_nothing: before.length === 0 && !answersRisk.has(id),
        action_without_population: !aimed.has(id),
        action_without_message: !worded.has(id),
        action_without_means: action.tool_id === null && action.medium_id === null,
        action_without_date: !hasDate,
        action_without_owner: action.owner_id === null && isBlank(action.owner),
        action_without_indicator: isBlank(action.indicator) && !after.some(({ entity }) => entity === 'indicator'),
      });
    });
}

function indicatorGaps(rows: GapRows): Gap[] {
  const read = idsIn(rows.reading, 'indicator_id');
  return rows.indicator.flatMap(({ id, code }) =>
    found('indicator', id, code, { indicator_without_reading: !read.has(id) }),
  );
}

function found(
  entity: ThreadEntity,
  id: string,
  code: string,
  missing: Readonly<Partial<Record<GapKind, boolean>>>,
): Gap[] {
  return gapKinds.filter((kind) => missing[kind]).map((kind) => ({ kind, entity, id, code }));
}

function idsIn<K extends string>(rows: readonly Readonly<Record<K, string | null>>[], field: K): ReadonlySet<string> {
  return new Set(rows.map((row) => row[field]).filter((id) => id !== null));
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
