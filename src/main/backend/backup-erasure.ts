import { erasureField } from '../../domain/oplog/operation.ts';
import type { NamesToRedact } from '../../domain/oplog/redaction.ts';
import { listBackups, rewriteBackup } from '../workspace/backup/backups.ts';
import { applyErasures, backupsToErase, compact } from '../workspace/log/erase.ts';
import { appendOperation, isUnknownRow, storeChange } from '../workspace/log/operation-store.ts';
import { sealChange } from '../workspace/log/seal.ts';
import type { ReadableDb, WritableDb } from '../workspace/sql/connection.ts';
import type { ChangeRecord } from '../workspace/sql/log-tables.ts';
import { clearRegisterValue } from '../workspace/workspace-register.ts';
import type { WritableWorkspace } from '../workspace/workspace.ts';

/** How many backups were rewritten, and how many had to be deleted. */
export interface BackupErasure {
  readonly rewritten: number;
  readonly deleted: number;
}

/**
 * Erases from our backups whoever was erased from the file: a right to erasure stops at no copy that we hold.
 * What a process that ended left undone is done at the next opening.
 * @param workspace the file, which remembers whom its backups still hold
 * @param names what the file still knew of their names before
 */
export function eraseInBackups(workspace: WritableWorkspace, names: readonly NamesToRedact[] = []): BackupErasure {
  const { db } = workspace;
  const people = backupsToErase(db);
  if (people.length === 0) return { rewritten: 0, deleted: 0 };
  const erasure = rewriteBackups(db, people, names);
  clearRegisterValue(workspace.connection, 'erasing_backups');
  return erasure;
}

function rewriteBackups(db: ReadableDb, people: readonly string[], names: readonly NamesToRedact[]): BackupErasure {
  const erasures = people.flatMap((person) => {
    const change = db.get<ChangeRecord>(
      'SELECT c.* FROM change c JOIN op o ON o.change = c.seq WHERE o.row = ? AND o.field = ?',
      person,
      erasureField,
    );
    return change ? [{ person, change }] : [];
  });
  let rewritten = 0;
  let deleted = 0;
  for (const backup of listBackups(db)) {
    const kept = rewriteBackup(backup, (copy) => {
      copy.transaction(() => {
        for (const { person, change } of erasures) repeatErasure(copy, change, person);
        applyErasures(copy, names);
      });
      compact(copy);
    });
    if (kept) rewritten += 1;
    else deleted += 1;
  }
  return { rewritten, deleted };
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
