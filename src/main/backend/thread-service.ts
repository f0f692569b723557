import { threadGaps, type Gap, type GapReport } from '../../domain/thread/gaps.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { readAllRows } from '../workspace/stores/all-rows.ts';

/** A hole in the thread of evidence, with the words of the row. */
export interface NamedGap extends Gap {
  readonly title: string;
}

/** Lists the holes in the thread of evidence. */
export function readGaps(db: ReadableDb): { readonly gaps: readonly NamedGap[]; readonly counts: GapReport['counts'] } {
  const { gaps, counts } = threadGaps(readAllRows(db));
  return { gaps: gaps.map((gap) => ({ ...gap, title: titleOf(db, gap) })), counts };
}

function titleOf(db: ReadableDb, { entity, id }: Gap): string {
  const row = db.get<Record<string, StoredValue>>(`SELECT * FROM ${entity} WHERE id = ?`, id) ?? {};
  return String(row['title'] ?? row['name'] ?? row['fact'] ?? '');
}
