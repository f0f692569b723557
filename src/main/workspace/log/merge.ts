import { isEntityName, type EntityName } from '../../../domain/model.ts';
import { stampTime } from '../../../domain/oplog/hybrid-clock.ts';
import { mergeValue } from '../../../domain/oplog/merge-logs.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { Label } from '../../../domain/shared/label.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { Fault } from '../../../contract/fault.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import { keysetPages } from '../sql/keyset-pages.ts';
import type { ChangeRecord } from '../sql/log-tables.ts';
import { registerValue } from '../workspace-register.ts';
import { listConflicts, type Conflict } from './conflicts.ts';
import { erasedPeople, erasureSteps, namesOfErased } from './erase.ts';
import { readLabel } from './history.ts';
import { takeInChanges, unknownChanges } from './incoming-changes.ts';
import { hasErasures, refreshSteps } from './materialise.ts';
import type { RowName } from './referrers.ts';
import { forStorage, type OperationTable } from './operation-store.ts';
import { rowExists } from './row-store.ts';
import { sealChangeSteps, unsoundChangeSteps } from './seal.ts';
import { finish, part, type Steps } from './steps.ts';

/** What a merge brings, for a person to read. */
export interface MergeReport {
  /** Changes of the other copy that this one did not have. */
  readonly changes: readonly MergedChange[];
  /** Rows by entity. */
  readonly rows: readonly {
    readonly entity: EntityName;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  /** Conflicts that wait for a person once merged, old and new. */
  readonly conflicts: readonly Conflict[];
  /** Devices whose clock was ahead of ours by more than five minutes. */
  readonly clocksAhead: readonly { readonly device: string; readonly minutes: number }[];
  /** People whom the merge erases here. */
  readonly erasedPeople: number;
  /** Share of this copy's rows that the merge removes, 0 to 1. */
  readonly removedShare: number;
}

export interface MergedChange {
  readonly author: string;
  readonly at: string;
  readonly label: Label;
  readonly operations: number;
}

const clockTolerance = 5 * 60 * 1000;
const tables = ['op', 'identity_op'] as const;

/**
 * Brings the changes of another copy of the same client into this one: the union of both logs
 * (`mergeLogs`), applied to the tables. Runs inside the caller's transaction; nothing of either copy is
 * lost, and what both changed apart becomes a conflict that keeps both values.
 * @param mine the copy that receives
 * @param theirs the other copy, of the same schema version
 * @param now milliseconds since 1970, to tell of clocks that are ahead
 * @throws Fault `other_client` when the files are not of one client, `damaged_workspace` when the other log is
 */
export function mergeInto(mine: WritableDb, theirs: ReadableDb, now: number): MergeReport {
  return finish(mergeSteps(mine, theirs, now));
}

/** The same, a step at a time. */
export function* mergeSteps(mine: WritableDb, theirs: ReadableDb, now: number): Steps<MergeReport> {
  if (registerValue(mine, 'workspace_id') !== registerValue(theirs, 'workspace_id')) throw new Fault('other_client');
  const before = countRows(mine);
  const erasedBefore = erasedPeople(mine).length;
  const incoming = unknownChanges(mine, theirs);
  const arrival = yield* part(takeInChanges(mine, theirs, incoming), 0, 0.3);
  yield* copyAttachments(mine, theirs);
  yield* reconcileErasures(mine, theirs);
  const presence = yield* whichExist(mine, arrival.rows);
  yield* part(refreshSteps(mine, [...arrival.rows.values()]), 0.3, 0.8);
  for (const seq of arrival.sequences) yield* sealChangeSteps(mine, seq);
  yield 0.9;
  const rows = describeRows(arrival.rows, presence, yield* whichExist(mine, arrival.rows));
  const removed = rows.reduce((sum, { removed: count }) => sum + count, 0);
  return {
    changes: yield* describeChanges(theirs, incoming),
    rows,
    conflicts: listConflicts(mine),
    clocksAhead: clocksAhead(incoming, now),
    erasedPeople: erasedPeople(mine).length - erasedBefore,
    removedShare: before === 0 ? 0 : removed / before,
  };
}

function* copyAttachments(mine: WritableDb, theirs: ReadableDb): Steps<void> {
  for (const { sha256 } of theirs.all<{ sha256: string }>('SELECT sha256 FROM attachment_content')) {
    if (mine.get('SELECT 1 FROM attachment_content WHERE sha256 = ?', sha256)) continue;
    const content = theirs.get<{ bytes: Buffer }>('SELECT bytes FROM attachment_content WHERE sha256 = ?', sha256);
    if (content) mine.run('INSERT INTO attachment_content (sha256, bytes) VALUES (?, ?)', sha256, content.bytes);
    yield;
  }
}

/** An erasure known to either copy holds for both: names that only the other copy still knows count too. */
function* reconcileErasures(mine: WritableDb, theirs: ReadableDb): Steps<void> {
  if (!hasErasures(mine) && !hasErasures(theirs)) return;
  // A value that damage changed would pass for a redacted one.
  for (const copy of [mine, theirs]) yield* refuseDamagedLog(copy);
  // Before values are blanked: after, nothing knows the names any more.
  const people = [...new Set([...erasedPeople(mine), ...erasedPeople(theirs)])];
  const names = [...namesOfErased(mine, people), ...namesOfErased(theirs, people)];
  yield* takeRedactedValues(mine, theirs);
  yield* erasureSteps(mine, names);
}

/** @throws Fault `damaged_workspace` when a change does not bear its seal; those that just came in bear none yet */
function* refuseDamagedLog(db: ReadableDb): Steps<void> {
  const damaged = (yield* unsoundChangeSteps(db)).find(({ digest }) => digest !== '');
  if (damaged) throw new Fault('damaged_workspace', { file: '', detail: `change ${damaged.id}` });
}

/** Operations that both copies hold differ only where one of them was erased: the erased value is taken. */
function* takeRedactedValues(mine: WritableDb, theirs: ReadableDb): Steps<void> {
  const changed = new Set<number>();
  const rows = new Map<string, RowName>();
  for (const table of tables) {
    for (const page of namedValues(theirs, table)) {
      const theirsByName = new Map(page.map(({ name, value }) => [name, value]));
      for (const known of sameOperations(mine, table, page)) {
        const theirValue = theirsByName.get(known.name) ?? null;
        const value = known.value === theirValue ? known.value : mergeValue(known.value, theirValue);
        if (value === known.value) continue;
        mine.run(
          `UPDATE ${table} SET value = ? WHERE seq = ?`,
          forStorage(known.entity, known.field, value),
          known.seq,
        );
        changed.add(known.change);
        if (isEntityName(known.entity))
          rows.set(`${known.entity}/${known.row}`, { entity: known.entity, row: known.row });
      }
      yield;
    }
  }
  yield* refreshSteps(mine, [...rows.values()]);
  for (const seq of changed) yield* sealChangeSteps(mine, seq);
}

/** An operation by its change and its place there, which are the same in both copies. */
interface NamedValue {
  readonly name: string;
  readonly seq: number;
  readonly id: string;
  readonly position: number;
  readonly value: StoredValue;
}

interface OwnValue extends NamedValue {
  readonly change: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
}

const valuesPerPage = 500;

function namedValues(db: ReadableDb, table: OperationTable): Generator<readonly NamedValue[], void> {
  return keysetPages(
    0,
    valuesPerPage,
    (after) =>
      db.all<NamedValue>(
        `SELECT c.id || ':' || o.position AS name, o.seq, c.id, o.position, o.value
         FROM ${table} o JOIN change c ON c.seq = o.change WHERE o.seq > ? ORDER BY o.seq LIMIT ${valuesPerPage}`,
        after,
      ),
    ({ seq }) => seq,
  );
}

/** The same operations as this copy holds them. */
function sameOperations(db: ReadableDb, table: OperationTable, page: readonly NamedValue[]): OwnValue[] {
  return db.all<OwnValue>(
    `SELECT c.id || ':' || o.position AS name, o.seq, c.id, o.position, o.change, o.entity, o.row, o.field, o.value
     FROM json_each(?) wanted JOIN change c ON c.id = wanted.value ->> 0
     JOIN ${table} o ON o.change = c.seq AND o.position = wanted.value ->> 1`,
    JSON.stringify(page.map(({ id, position }) => [id, position])),
  );
}

/** Keys of the rows that are in their table. */
function* whichExist(db: ReadableDb, rows: ReadonlyMap<string, RowName>): Steps<ReadonlySet<string>> {
  const existing = new Set<string>();
  for (const [key, { entity, row }] of rows) {
    if (rowExists(db, entity, row)) existing.add(key);
    yield;
  }
  return existing;
}

function describeRows(
  rows: ReadonlyMap<string, RowName>,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): MergeReport['rows'] {
  const counts = new Map<EntityName, { entity: EntityName; added: number; changed: number; removed: number }>();
  for (const [key, { entity }] of rows) {
    const count = counts.get(entity) ?? { entity, added: 0, changed: 0, removed: 0 };
    counts.set(entity, count);
    if (after.has(key)) count[before.has(key) ? 'changed' : 'added'] += 1;
    else if (before.has(key)) count.removed += 1;
  }
  return [...counts.values()].filter(({ added, changed, removed }) => added + changed + removed > 0);
}

function* describeChanges(theirs: ReadableDb, incoming: readonly ChangeRecord[]): Steps<MergedChange[]> {
  const described: MergedChange[] = [];
  for (const change of incoming) {
    described.push(describeChange(theirs, change));
    yield;
  }
  return described;
}

function describeChange(theirs: ReadableDb, change: ChangeRecord): MergedChange {
  const author = theirs.get<{ name: string }>('SELECT name FROM author WHERE id = ?', change.author)?.name ?? '';
  const operations = tables.reduce(
    (sum, table) =>
      sum +
      (theirs.get<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE change = ?`, change.seq)?.count ??
        0),
    0,
  );
  return { author, at: change.hlc.slice(0, 24), label: readLabel(change.label), operations };
}

function clocksAhead(incoming: readonly ChangeRecord[], now: number): MergeReport['clocksAhead'] {
  const ahead = new Map<string, number>();
  for (const { hlc, device } of incoming) {
    const difference = stampTime(hlc) - now;
    if (difference > clockTolerance)
      ahead.set(device, Math.max(ahead.get(device) ?? 0, Math.round(difference / 60_000)));
  }
  return [...ahead].map(([device, minutes]) => ({ device, minutes }));
}

function countRows(db: ReadableDb): number {
  return (
    db.get<{ count: number }>(
      `SELECT (SELECT count(*) FROM op WHERE field = '${existenceField}' AND value = 1 AND leaf > 0)
        + (SELECT count(*) FROM identity_op WHERE field = '${existenceField}' AND value = 1 AND leaf > 0) AS count`,
    )?.count ?? 0
  );
}
