import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { fold } from '../../../domain/shared/fold.ts';

/** What is known around a visit. */
export interface VisitTables {
  readonly day: readonly Row<'day'>[];
  readonly day_population: readonly Row<'day_population'>[];
  readonly population: readonly Row<'population'>[];
  readonly tool: readonly Row<'tool'>[];
  readonly note: readonly Row<'note'>[];
  readonly note_link: readonly Row<'note_link'>[];
  readonly check_item: readonly Row<'check_item'>[];
}

/** How points are worded. */
export interface CheckWords {
  readonly usedBy: (tool: string, population: string) => string;
  readonly used: (tool: string) => string;
  readonly leftBehind: (tool: string) => string;
}

/** A point that a visit may check. */
export interface ProposedCheck {
  readonly label: string;
  readonly populationId: string | null;
}

/** A list that is longer is not gone through on site. */
const longestList = 12;

/** The points of a visit's checklist, in their order. */
export function checksOf(dayId: string, items: readonly Row<'check_item'>[]): readonly Row<'check_item'>[] {
  return items
    .filter(({ kind, day_id: day }) => kind === 'usage' && day === dayId)
    .toSorted((one, other) => {
      const [a, b] = [one.manual_order ?? '~', other.manual_order ?? '~'];
      return a < b ? -1 : a > b ? 1 : 0;
    });
}

/**
 * The usages worth checking on a visit: what the visit before, after the same go-live, did not find settled; then each
 * tool of the day by each of its populations, and each tool that it replaces no longer used. Those that are in the list
 * are not proposed again.
 */
export function proposedChecks(day: Row<'day'>, tables: VisitTables, words: CheckWords): readonly ProposedCheck[] {
  const proposed = [...leftFromBefore(day, tables), ...ofTools(day, tables, words)];
  const known = new Set(checksOf(day.id, tables.check_item).map(({ label }) => fold(label)));
  const fresh = proposed.filter(({ label }) => {
    const isKnown = known.has(fold(label));
    known.add(fold(label));
    return !isKnown;
  });
  return fresh.slice(0, Math.max(0, longestList - checksOf(day.id, tables.check_item).length));
}

function leftFromBefore(day: Row<'day'>, { day: days, check_item: items }: VisitTables): readonly ProposedCheck[] {
  if (day.go_live_id === null) return [];
  const before = days
    .filter(
      ({ id, kind, go_live_id: goLive, held_on: on }) =>
        id !== day.id && kind === 'follow_up' && goLive === day.go_live_id && on < day.held_on,
    )
    .toSorted((one, other) => (one.held_on < other.held_on ? 1 : -1))
    .find(({ id }) => items.some(({ day_id: own, kind }) => own === id && kind === 'usage'));
  return before === undefined
    ? []
    : checksOf(before.id, items)
        .filter(({ answer }) => answer !== 'yes' && answer !== 'not_applicable')
        .map(({ label, population_id: populationId }) => ({ label, populationId }));
}

function ofTools(day: Row<'day'>, tables: VisitTables, words: CheckWords): readonly ProposedCheck[] {
  const noteIds = new Set(tables.note.flatMap(({ id, day_id: own }) => (own === day.id ? [id] : [])));
  const noted = new Set(tables.note_link.flatMap((link) => (noteIds.has(link.note_id) ? (link.tool_id ?? []) : [])));
  const mine = tables.tool.filter(
    ({ id, project_id: project }) => noted.has(id) || (project !== null && project === day.project_id),
  );
  const kept = mine.filter(
    ({ kind, status, replaced_by_id: by }) => kind !== 'shadow' && status !== 'retired' && by === null,
  );
  const keptIds = new Set(kept.map(({ id }) => id));
  const left = tables.tool.filter(
    ({ id, kind, status, replaced_by_id: by }) =>
      (by !== null && keptIds.has(by)) || (noted.has(id) && (kind === 'shadow' || status === 'retired')),
  );
  const looked = new Set(
    tables.day_population.flatMap(({ day_id: own, population_id: id }) => (own === day.id ? [id] : [])),
  );
  const populations = tables.population.filter(({ id }) => looked.has(id));
  return [
    ...kept.flatMap(({ name }): readonly ProposedCheck[] =>
      populations.length === 0
        ? [{ label: words.used(name), populationId: null }]
        : populations.map((population) => ({
            label: words.usedBy(name, population.name),
            populationId: population.id,
          })),
    ),
    ...left
      .filter(({ id }) => !keptIds.has(id))
      .map(({ name }) => ({ label: words.leftBehind(name), populationId: null })),
  ];
}

/** The writes that put points in a visit's checklist. */
export function checkWrites(day: Row<'day'>, points: readonly ProposedCheck[]): readonly RowWrite[] {
  return points.map(({ label, populationId }) => ({
    do: 'create',
    entity: 'check_item',
    values: {
      kind: 'usage',
      label,
      day_id: day.id,
      ...(day.go_live_id === null ? {} : { go_live_id: day.go_live_id }),
      ...(populationId === null ? {} : { population_id: populationId }),
    },
  }));
}
