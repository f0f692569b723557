import { Fault } from '../../../contract/fault.ts';
import { entityNames, entityOf, type EntityName } from '../../../domain/model.ts';
import type { Operation } from '../../../domain/oplog/operation.ts';
import { replay, rowKey } from '../../../domain/oplog/replay.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { currentVersion, migrate } from '../migrations/migrate.ts';
import { findStaleDocuments } from '../search/search-index.ts';
import { connect, connectInMemory, type ReadableDb, type WritableDb } from '../sql/connection.ts';
import { sqliteCode } from '../sql/sqlite-code.ts';
import { sha256 } from '../file/safe-write.ts';
import { damagedRegisterKeys } from '../workspace-register.ts';
import { damagedCodeBlocks } from './codes.ts';
import { openingFindings } from './opening-findings.ts';
import { allOperations } from './operation-store.ts';
import { unsoundChangeSteps } from './seal.ts';
import { finish } from './steps.ts';

/** What is wrong, where. */
export interface CheckFinding {
  readonly kind:
    | 'integrity'
    | 'schema'
    | 'foreign_key'
    | 'seal'
    | 'row'
    | 'leaf'
    | 'log'
    | 'attachment'
    | 'search_index'
    | 'unreadable';
  /** Table or entity. */
  readonly where: string;
  /** Row id, change id, field…: enough to find it. */
  readonly detail: string;
}

/** The outcome of a check. */
export interface CheckReport {
  readonly ok: boolean;
  readonly findings: readonly CheckFinding[];
  readonly changes: number;
  readonly operations: number;
  readonly rows: number;
}

const longestList = 100;

/** Told how far work is, 0 to 1. */
type OnShare = (share: number) => void;

/**
 * Verifies everything that can be verified: SQLite's own structures, the schema, the references, the seals
 * of the log, that every row equals its replayed operations, the search index, the attachments. A bit that
 * flipped in a note is found here, where SQLite's check misses most of them.
 * @param onShare told how far it is, 0 to 1; a Fault that it throws ends the check
 */
export function checkWorkspace(db: ReadableDb, onShare: OnShare = () => {}): CheckReport {
  const findings: CheckFinding[] = [];
  const counts = { changes: 0, operations: 0, rows: 0 };
  // Each with the share of the whole that is done after it, as measured on a large file.
  const steps: readonly (readonly [number, (tell: OnShare) => CheckFinding[]])[] = [
    [0, () => openingFindings(db).map(integrityFinding)],
    [0.13, () => checkIntegrity(db)],
    [0.14, () => checkSchema(db)],
    [0.15, () => checkRegister(db)],
    [0.18, () => checkReferences(db)],
    [0.36, (tell) => checkSeals(db, counts, tell)],
    [0.83, (tell) => checkRows(db, counts, tell)],
    [0.84, () => checkAttachments(db)],
    [1, () => checkSearch(db)],
  ];
  let from = 0;
  for (const [to, step] of steps) {
    const start = from;
    const tell = (share: number): void => {
      onShare(start + (to - start) * share);
    };
    tell(0);
    findings.push(...guarded(() => step(tell)));
    from = to;
  }
  onShare(1);
  return { ok: findings.length === 0, findings: findings.slice(0, longestList), ...counts };
}

/** Damage may surface as any error of SQLite: it is then a finding, never a crash. */
export function guarded(step: () => CheckFinding[]): CheckFinding[] {
  try {
    return step();
  } catch (error) {
    if (error instanceof Fault) throw error;
    const detail = sqliteCode(error) ?? (error instanceof Error ? error.message : String(error));
    return [{ kind: 'unreadable', where: 'file', detail }];
  }
}

/** What SQLite's own check finds. */
export function checkIntegrity(db: ReadableDb): CheckFinding[] {
  const rows = db.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[];
  return rows
    .filter(({ integrity_check: message }) => message !== 'ok')
    .map(({ integrity_check: message }) => integrityFinding(message));
}

function integrityFinding(detail: string): CheckFinding {
  return { kind: 'integrity', where: detail.includes('search_index') ? 'search_index' : 'file', detail };
}

function checkSchema(db: ReadableDb): CheckFinding[] {
  const expected = schemaOf(expectedSchema());
  const actual = schemaOf(db);
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names]
    .filter((name) => expected.get(name) !== actual.get(name))
    .map((name) => ({ kind: 'schema', where: String(name), detail: '' }));
}

let reference: WritableDb | undefined;

function expectedSchema(): ReadableDb {
  if (!reference) {
    const built = connectInMemory();
    built.transaction(() => migrate(built, 0, currentVersion));
    reference = built;
  }
  return reference;
}

/** Each object of the schema with all that is said of it, down to the type of each value. */
function schemaOf(db: ReadableDb): Map<unknown, string> {
  return new Map(
    db
      .all<{ name: unknown; type: unknown; tbl_name: unknown; sql: unknown }>(
        'SELECT name, type, tbl_name, sql FROM sqlite_schema',
      )
      .map(({ name, type, tbl_name: table, sql }) => [name, JSON.stringify([type, table, sql])]),
  );
}

function checkRegister(db: ReadableDb): CheckFinding[] {
  const keys = damagedRegisterKeys(db);
  const blocks = damagedCodeBlocks(db).map(({ prefix }) => prefix);
  return [
    ...keys.map((detail): CheckFinding => ({ kind: 'seal', where: 'workspace', detail })),
    ...blocks.map((detail): CheckFinding => ({ kind: 'seal', where: 'code_block', detail })),
  ];
}

function checkReferences(db: ReadableDb): CheckFinding[] {
  const rows = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[];
  return rows.slice(0, longestList).map(({ table, parent }) => ({ kind: 'foreign_key', where: table, detail: parent }));
}

/** Changes of the log that do not bear their seal. */
export function checkSeals(
  db: ReadableDb,
  counts: { changes: number; operations: number },
  tell: OnShare,
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const orphans = db.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM op WHERE change NOT IN (SELECT seq FROM change))
       + (SELECT count(*) FROM identity_op WHERE change NOT IN (SELECT seq FROM change)) AS count`,
  );
  if (orphans && orphans.count > 0)
    findings.push({ kind: 'log', where: 'op', detail: `${orphans.count} without change` });
  counts.changes += db.get<{ count: number }>('SELECT count(*) AS count FROM change')?.count ?? 0;
  for (const { id } of finish(unsoundChangeSteps(db), tell))
    findings.push({ kind: 'seal', where: 'change', detail: id });
  return findings;
}

function checkRows(db: ReadableDb, counts: { operations: number; rows: number }, tell: OnShare): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const operations = operationsOfBothLogs(db);
  counts.operations = operations.length;
  tell(0.4);
  const { rows, leaves } = replay(operations);
  const missing = new Set(rows.keys());
  for (const [done, entity] of entityNames.entries()) {
    tell(0.8 + (0.2 * done) / entityNames.length);
    for (const stored of db.iterate<Record<string, StoredValue>>(`SELECT * FROM ${entity}`)) {
      counts.rows += 1;
      const id = String(stored['id']);
      const key = rowKey(entity, id);
      missing.delete(key);
      const expected = rows.get(key);
      const wrong = expected ? differingFields(entity, stored, expected.values) : ['id'];
      if (wrong.length > 0) findings.push({ kind: 'row', where: entity, detail: `${id} (${wrong.join(', ')})` });
    }
  }
  for (const key of missing) findings.push({ kind: 'row', where: key.split('/')[0] ?? '', detail: key });
  return [...findings, ...checkLeaves(db, leaves)];
}

/** Both logs as one: an identity belongs to a person. Sequences of the identity log are made negative. */
export function operationsOfBothLogs(db: ReadableDb): Operation<number>[] {
  const names = allOperations(db, 'identity_op').map((operation) => ({
    ...operation,
    id: -operation.id,
    parents: operation.parents.map((parent) => -parent),
  }));
  return [...allOperations(db, 'op'), ...names];
}

function checkLeaves(db: ReadableDb, leaves: ReadonlyMap<number, boolean>): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const [table, sign] of [
    ['op', 1],
    ['identity_op', -1],
  ] as const) {
    for (const { seq, leaf } of db.iterate<{ seq: number; leaf: number }>(`SELECT seq, leaf FROM ${table}`)) {
      const contested = leaves.get(sign * seq);
      const expected = contested === undefined ? 0 : contested ? 2 : 1;
      if (leaf !== expected) findings.push({ kind: 'leaf', where: table, detail: String(seq) });
    }
  }
  return findings;
}

function differingFields(
  entity: EntityName,
  stored: Record<string, StoredValue>,
  expected: Readonly<Record<string, StoredValue>>,
): string[] {
  return Object.keys(entityOf(entity).fields).filter((field) => stored[field] !== expected[field]);
}

function checkAttachments(db: ReadableDb): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const { sha256: name, bytes } of db.iterate<{ sha256: string; bytes: Buffer }>(
    'SELECT sha256, bytes FROM attachment_content',
  )) {
    if (sha256(bytes) !== name) findings.push({ kind: 'attachment', where: 'attachment_content', detail: name });
  }
  return findings;
}

function checkSearch(db: ReadableDb): CheckFinding[] {
  const findings: CheckFinding[] = findStaleDocuments(db).map((detail) => ({
    kind: 'search_index',
    where: 'search_index',
    detail,
  }));
  // Comparing the index with its texts counts as a write for SQLite: it is done on a copy.
  const copy = connect(db.serialize());
  try {
    copy.exec(`INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)`);
  } catch (error) {
    findings.push({ kind: 'search_index', where: 'search_index', detail: sqliteCode(error) ?? '' });
  } finally {
    copy.close();
  }
  return findings;
}
