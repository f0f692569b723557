import { isEntityName, type EntityName } from '../../domain/model.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';

/** The tables whose rows a change wrote, deletions that followed included. */
export function touchedBy(db: ReadableDb, change: string | undefined): EntityName[] {
  if (change === undefined) return [];
  return db
    .all<{ entity: string }>(
      `SELECT DISTINCT o.entity FROM op o JOIN change c ON c.seq = o.change WHERE c.id = ?
       UNION SELECT 'identity' FROM identity_op o JOIN change c ON c.seq = o.change WHERE c.id = ?`,
      change,
      change,
    )
    .map(({ entity }) => entity)
    .filter(isEntityName);
}
