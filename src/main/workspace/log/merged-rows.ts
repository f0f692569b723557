import type { ReadableDb } from '../sql/connection.ts';

/**
 * The other rows of the same people: those that were merged into these, and those into which these were, however
 * many merges lie between, whether their tables still hold them or the log only.
 * @param people ids of rows of `person`, which are not returned
 */
export function rowsMergedWith(db: ReadableDb, people: readonly string[]): string[] {
  const merges = standingMerges(db);
  const found = new Set(people);
  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const { merged, kept } of merges) {
      if (found.has(kept)) found.add(merged);
      else if (found.has(merged)) found.add(kept);
    }
  }
  return [...found].filter((row) => !people.includes(row));
}

interface StandingMerge {
  readonly merged: string;
  readonly kept: string;
}

/** Merges that nobody undid; the row that tells one leaves its table when the person is erased. */
function standingMerges(db: ReadableDb): StandingMerge[] {
  return db.all<StandingMerge>(
    `SELECT DISTINCT m.value AS merged, k.value AS kept FROM op m
     JOIN op k ON k.row = m.row AND k.entity = m.entity AND k.field = 'person_id' AND k.leaf > 0
     JOIN op e ON e.row = m.row AND e.entity = m.entity AND e.field = '@exists' AND e.leaf > 0
     WHERE m.entity = 'merged_person' AND m.field = 'merged_id' AND m.leaf > 0 AND e.value = 1
       AND m.value IS NOT NULL AND k.value IS NOT NULL`,
  );
}
