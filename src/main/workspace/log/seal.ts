import { createHash } from 'node:crypto';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import { finish, type Steps } from './steps.ts';

type SealedChange = Omit<ChangeRecord, 'digest'>;
type SealedOperation = Omit<OperationRecord, 'leaf'>;

/** The seal of a change: finds a bit that flipped in the log, which SQLite's own check misses. */
export function sealOf(
  change: SealedChange,
  operations: readonly SealedOperation[],
  identity: readonly SealedOperation[],
): string {
  return finish(sealSteps(change, operations, identity));
}

/** Operations that go into a seal between two steps. */
const operationsPerStep = 500;

/** The same, a step at a time: the digest of the JSON text of all of it, given piece by piece. */
export function* sealSteps(
  change: SealedChange,
  operations: readonly SealedOperation[],
  identity: readonly SealedOperation[],
): Steps<string> {
  const hash = createHash('sha256').update(`[${JSON.stringify(fieldsOf(change))}`);
  for (const list of [operations, identity]) {
    hash.update(',[');
    for (let from = 0; from < list.length; from += operationsPerStep) {
      const piece = list.slice(from, from + operationsPerStep).map(operationFields);
      hash.update(`${from === 0 ? '' : ','}${JSON.stringify(piece).slice(1, -1)}`);
      yield;
    }
    hash.update(']');
  }
  return hash.update(']').digest('hex');
}

/** Seals a change as it now stands in the file. */
export function sealChange(db: WritableDb, seq: number): void {
  db.run('UPDATE change SET digest = ? WHERE seq = ?', computeSeal(db, seq), seq);
}

/** The changes that do not bear the seal they should; those of an unfinished transaction bear an empty one. */
export function unsoundChanges(db: ReadableDb): Pick<ChangeRecord, 'seq' | 'id' | 'digest'>[] {
  return db
    .all<Pick<ChangeRecord, 'seq' | 'id' | 'digest'>>('SELECT seq, id, digest FROM change')
    .filter(({ seq, digest }) => computeSeal(db, seq) !== digest);
}

/** The seal that a change should bear. */
export function computeSeal(db: ReadableDb, seq: number): string {
  const change = db.get<ChangeRecord>('SELECT * FROM change WHERE seq = ?', seq);
  if (!change) throw new Error(`no change ${seq}`);
  return sealOf(change, operationsOf(db, 'op', seq), operationsOf(db, 'identity_op', seq));
}

function operationsOf(db: ReadableDb, table: 'op' | 'identity_op', change: number): OperationRecord[] {
  return db.all<OperationRecord>(`SELECT * FROM ${table} WHERE change = ? ORDER BY position`, change);
}

function fieldsOf(change: SealedChange): readonly unknown[] {
  const { seq, id, hlc, author, device, label, kind, undoes, schema_version, merged } = change;
  return [seq, id, hlc, author, device, label, kind, undoes, schema_version, merged];
}

function operationFields(operation: SealedOperation): readonly unknown[] {
  const { seq, change, position, entity, row, field, value, parents } = operation;
  return [seq, change, position, entity, row, field, value, parents];
}
