import { erasureField } from '../../../domain/oplog/operation.ts';
import type { PeopleToErase } from '../apart/apart-messages.ts';
import { applyErasures, compact } from '../log/erase.ts';
import { appendOperation, isUnknownRow, storeChange } from '../log/operation-store.ts';
import { sealChange } from '../log/seal.ts';
import type { WritableDb } from '../sql/connection.ts';
import type { ChangeRecord } from '../sql/log-tables.ts';
import { rewriteBackup } from './backups.ts';

/**
 * Erases people from a backup. One that cannot be rewritten is deleted.
 * @returns false when it was deleted
 */
export function eraseInBackup(path: string, { people, names }: PeopleToErase): boolean {
  return rewriteBackup(path, (copy) => {
    copy.transaction(() => {
      for (const { person, change } of people) repeatErasure(copy, change, person);
      applyErasures(copy, names);
    });
    compact(copy);
  });
}

/** Writes in a backup the very change that erased the person in the file. */
function repeatErasure(db: WritableDb, change: ChangeRecord, person: string): void {
  // A person whose row was deleted or undone still stands in the log.
  if (isUnknownRow(db, 'person', person) || db.get('SELECT 1 FROM change WHERE id = ?', change.id)) return;
  const seq = storeChange(db, { ...change, merged: 1 });
  const erasedOn = change.hlc.slice(0, 10);
  appendOperation(db, { change: seq, position: 0, entity: 'person', row: person, field: 'erased_on', value: erasedOn });
  appendOperation(db, { change: seq, position: 1, entity: 'person', row: person, field: erasureField, value: 1 });
  appendOperation(db, { change: seq, position: 2, entity: 'identity', row: person, field: erasureField, value: 1 });
  sealChange(db, seq);
}
