import { entityNames, isEntityName } from '../../../domain/model.ts';
import { replay, rowKey } from '../../../domain/oplog/replay.ts';
import { rebuildIndex } from '../search/search-index.ts';
import type { WritableDb } from '../sql/connection.ts';
import {
  checkIntegrity,
  checkSeals,
  checkWorkspace,
  guarded,
  operationsOfBothLogs,
  type CheckReport,
} from './check.ts';
import { closeDamagedBlocks } from './codes.ts';
import { deleteRow, putRow } from './row-store.ts';

/**
 * Mends what the log proves: rows that differ from their operations are written from them, and indexes are
 * built anew. A damaged log or a damaged structure needs a backup: nothing is then changed.
 * @returns what could not be mended
 */
export function repairWorkspace(db: WritableDb): CheckReport {
  unlessStillDamaged(db, () => {
    rewriteRows(db);
    rebuildIndex(db);
    closeDamagedBlocks(db);
  });
  return checkWorkspace(db);
}

/**
 * Builds every index anew from the content; to be tried on a copy first.
 * @returns true when the file is then sound
 */
export function rebuildIndexes(db: WritableDb): boolean {
  return unlessStillDamaged(db, () => undefined) && checkWorkspace(db).ok;
}

/** Rebuilds the indexes and goes on with `work`; undoes it all when the damage is elsewhere. */
function unlessStillDamaged(db: WritableDb, work: () => void): boolean {
  try {
    return db.transaction(() => {
      db.exec('REINDEX');
      rebuildIndex(db);
      const damage = [
        ...guarded(() => checkIntegrity(db)),
        ...guarded(() => checkSeals(db, { changes: 0, operations: 0 }, () => {})),
      ];
      if (damage.length > 0) throw new Error('still damaged');
      work();
      return true;
    });
  } catch {
    return false;
  }
}

function rewriteRows(db: WritableDb): void {
  const { rows, leaves } = replay(operationsOfBothLogs(db));
  for (const entity of entityNames) {
    for (const { id } of db.all<{ id: string }>(`SELECT id FROM ${entity}`)) {
      if (!rows.has(rowKey(entity, id))) deleteRow(db, entity, id);
    }
  }
  for (const { state, values } of rows.values()) {
    if (isEntityName(state.entity)) putRow(db, state.entity, state.row, values);
  }
  db.exec('UPDATE op SET leaf = 0; UPDATE identity_op SET leaf = 0');
  for (const [id, contested] of leaves) {
    db.run(`UPDATE ${id > 0 ? 'op' : 'identity_op'} SET leaf = ? WHERE seq = ?`, contested ? 2 : 1, Math.abs(id));
  }
}
