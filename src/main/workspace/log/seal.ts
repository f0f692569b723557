import { createHash } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import { operationPages } from './operation-store.ts';
import { finish, type Steps } from './steps.ts';

type SealedChange = Omit<ChangeRecord, 'digest'>;
type SealedOperation = Omit<OperationRecord, 'leaf'>;

/** Operations of a change in their order, some at a time. */
type Pages = Iterable<readonly SealedOperation[]>;

/**
 * The seal of a change, which finds a bit that flipped in the log, where SQLite's own check misses it: the digest of
 * the JSON text of all of it, given page by page.
 */
export function* sealSteps(change: SealedChange, operations: Pages, identity: Pages): Steps<string> {
  const hash = createHash('sha256').update(`[${JSON.stringify(fieldsOf(change))}`);
  for (const pages of [operations, identity]) {
    hash.update(',[');
    let separator = '';
    for (const page of pages) {
      hash.update(`${separator}${JSON.stringify(page.map(operationFields)).slice(1, -1)}`);
      separator = ',';
      yield;
    }
    hash.update(']');
  }
  return hash.update(']').digest('hex');
}

/** Seals a change as it now stands in the file. */
export function sealChange(db: WritableDb, seq: number): void {
  finish(sealChangeSteps(db, seq));
}

/** The same, a step at a time. */
export function* sealChangeSteps(db: WritableDb, seq: number): Steps<void> {
  db.run('UPDATE change SET digest = ? WHERE seq = ?', yield* storedSealSteps(db, seq), seq);
}

/** The changes that do not bear the seal they should; those of an unfinished transaction bear an empty one. */
export function unsoundChanges(db: ReadableDb): UnsoundChange[] {
  return finish(unsoundChangeSteps(db));
}

type UnsoundChange = Pick<ChangeRecord, 'seq' | 'id' | 'digest'>;

/** The same, a step at a time. */
export function* unsoundChangeSteps(db: ReadableDb): Steps<UnsoundChange[]> {
  const unsound: UnsoundChange[] = [];
  const changes = db.all<UnsoundChange>('SELECT seq, id, digest FROM change');
  for (const [done, change] of changes.entries()) {
    yield done / changes.length;
    if ((yield* storedSealSteps(db, change.seq)) !== change.digest) unsound.push(change);
  }
  return unsound;
}

/** The seal that a stored change should bear. */
export function* storedSealSteps(db: ReadableDb, seq: number): Steps<string> {
  const change = db.get<ChangeRecord>('SELECT * FROM change WHERE seq = ?', seq);
  if (!change) throw new Error(`no change ${seq}`);
  return yield* sealSteps(change, operationPages(db, 'op', seq), operationPages(db, 'identity_op', seq));
}

function fieldsOf(change: SealedChange): readonly unknown[] {
  const { seq, id, hlc, author, device, label, kind, undoes, schema_version, merged } = change;
  return [seq, id, hlc, author, device, label, kind, undoes, schema_version, merged];
}

function operationFields(operation: SealedOperation): readonly unknown[] {
  const { seq, change, position, entity, row, field, value, parents } = operation;
  return [seq, change, position, entity, row, field, value, parents];
}
