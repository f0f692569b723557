import type { GapLine, ThreadAround, ThreadLine, ThreadOverview } from '../../contract/subjects/thread-contract.ts';
import { threadGaps, type GapReport, type GapRows } from '../../domain/thread/gaps.ts';
import { neighboursOf, threadIndex, type ThreadNeighbour } from '../../domain/thread/neighbours.ts';
import { threadEntities, threadLinks, type ThreadEntity, type ThreadPoint } from '../../domain/thread/thread-links.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { readRowsOf } from '../workspace/stores/all-rows.ts';
import { storedRowTitle } from './row-titles.ts';

/** Lists the holes in the thread of evidence. */
export function readGaps(db: ReadableDb): { readonly gaps: readonly GapLine[]; readonly counts: GapReport['counts'] } {
  const { gaps, counts } = threadGaps(threadRows(db));
  return { gaps: gaps.map((gap) => ({ ...gap, title: storedRowTitle(db, gap.entity, gap.id) })), counts };
}

/** Counts the thread as a whole. */
export function readThreadOverview(db: ReadableDb): ThreadOverview {
  const rows = threadRows(db);
  const leading = new Map<ThreadEntity, Set<string>>();
  const proved = new Map<ThreadEntity, Set<string>>();
  for (const { from, to } of threadLinks(rows)) {
    note(leading, from);
    note(proved, to);
  }
  return {
    totals: counted((entity) => rows[entity].length),
    leading: counted((entity) => leading.get(entity)?.size ?? 0),
    proved: counted((entity) => proved.get(entity)?.size ?? 0),
    untreatedNotes: rows.note.filter(({ status }) => status === 'untreated').length,
    gapCounts: threadGaps(rows).counts,
  };
}

/** What proves a point of the thread, and what it leads to. */
export function readAround(db: ReadableDb, point: ThreadPoint): ThreadAround {
  const { before, after } = neighboursOf(threadIndex(threadLinks(threadRows(db))), point);
  return { before: before.map((near) => lineOf(db, near)), after: after.map((near) => lineOf(db, near)) };
}

function lineOf(db: ReadableDb, { entity, id }: ThreadNeighbour): ThreadLine {
  const code = ['impact', 'action', 'indicator'].includes(entity)
    ? db.get<{ code: string }>(`SELECT code FROM ${entity} WHERE id = ?`, id)?.code
    : undefined;
  return { entity, id, code: code ?? null, title: storedRowTitle(db, entity, id) };
}

function note(ends: Map<ThreadEntity, Set<string>>, { entity, id }: ThreadPoint): void {
  const ids = ends.get(entity) ?? new Set();
  ids.add(id);
  ends.set(entity, ids);
}

function counted(count: (entity: ThreadEntity) => number): Record<ThreadEntity, number> {
  return Object.fromEntries(threadEntities.map((entity) => [entity, count(entity)])) as Record<ThreadEntity, number>;
}

function threadRows(db: ReadableDb): GapRows {
  return {
    note: readRowsOf(db, 'note'),
    impact: readRowsOf(db, 'impact'),
    action: readRowsOf(db, 'action'),
    indicator: readRowsOf(db, 'indicator'),
    section: readRowsOf(db, 'section'),
    evidence_link: readRowsOf(db, 'evidence_link'),
    training_module: readRowsOf(db, 'training_module'),
    rating: readRowsOf(db, 'rating'),
    action_population: readRowsOf(db, 'action_population'),
    action_message: readRowsOf(db, 'action_message'),
    reading: readRowsOf(db, 'reading'),
    risk: readRowsOf(db, 'risk'),
    concern: readRowsOf(db, 'concern'),
    concern_note: readRowsOf(db, 'concern_note'),
    requirement: readRowsOf(db, 'requirement'),
    use_case: readRowsOf(db, 'use_case'),
    lesson: readRowsOf(db, 'lesson'),
  };
}
