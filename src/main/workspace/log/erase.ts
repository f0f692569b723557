import { basename } from 'node:path';
import { entityOf, isEntityName, modelReferences, type EntityName } from '../../../domain/model.ts';
import { erasedValue, isRedactable, ownersOf } from '../../../domain/oplog/erasure.ts';
import { namesOf } from '../../../domain/oplog/merge-logs.ts';
import { erasureField } from '../../../domain/oplog/operation.ts';
import { redactorOf, type NamesToRedact, type Redactor } from '../../../domain/oplog/redaction.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { writingFault } from '../file/storage-fault.ts';
import { rebuildIndexSteps } from '../search/search-index.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import { keysetPages } from '../sql/keyset-pages.ts';
import { sqliteCode } from '../sql/sqlite-code.ts';
import { registerValue, setRegisterValue } from '../workspace-register.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { operationSteps } from './change-writer.ts';
import { refreshSteps, stateOf } from './materialise.ts';
import type { RowName } from './referrers.ts';
import { forStorage, type OperationTable } from './operation-store.ts';
import { readStoredRow } from './row-store.ts';
import { sealChangeSteps } from './seal.ts';
import { finish, part, type Steps } from './steps.ts';

/** What an erasure took away. */
export interface ErasureReport {
  readonly change: string | undefined;
  readonly rows: number;
  /** Texts in which a name was replaced. */
  readonly redactedTexts: number;
}

/**
 * Erases a person for good: names, what belongs to the person, and the name wherever a text holds it, in
 * rows, log, search index and free pages. It cannot be undone and wins every merge (GDPR art. 17).
 * @param person id of the person's row
 * @param today `YYYY-MM-DD`
 * @param alsoRows ids of the other rows of the same person: those that were merged into it, or it into them
 */
export function erasePerson(
  workspace: WritableWorkspace,
  author: string,
  person: string,
  today: string,
  alsoRows: readonly string[] = [],
): ErasureReport {
  const { connection, path } = workspace;
  try {
    const report = connection.transaction(() =>
      finish(markErasedSteps(workspace, author, [...alsoRows, person], today)),
    );
    compact(connection);
    return report;
  } catch (error) {
    throw writingFault(error, basename(path));
  }
}

/**
 * Writes the erasure of rows of `person`, each as a change, and makes them true together, a step at a time within the
 * caller's transaction; what was freed stays in the file until `compact`.
 * @returns with the change of the last row
 */
export function* markErasedSteps(
  workspace: WritableWorkspace,
  author: string,
  people: readonly string[],
  today: string,
): Steps<ErasureReport> {
  let change: string | undefined;
  for (const person of people) {
    const code = String(readStoredRow(workspace.db, 'person', person)?.['code'] ?? '');
    const description = { kind: 'erase' as const, author, label: { key: 'erase', parameters: { code } } };
    ({ change } = yield* operationSteps(workspace, description, function* (writer) {
      writer.append('person', person, 'erased_on', today);
      writer.append('person', person, erasureField, 1);
      writer.append('identity', person, erasureField, 1);
      yield;
    }));
  }
  rememberBackupsToErase(workspace.connection, people);
  return { change, ...(yield* erasureSteps(workspace.connection, [])) };
}

/** Notes, in the transaction that erases them, that our backups still hold these people. */
export function rememberBackupsToErase(db: WritableDb, people: readonly string[]): void {
  if (people.length === 0) return;
  setRegisterValue(db, 'erasing_backups', JSON.stringify([...new Set([...backupsToErase(db), ...people])]));
}

/** People erased from the file whom our backups may still hold. */
export function backupsToErase(db: ReadableDb): string[] {
  return JSON.parse(registerValue(db, 'erasing_backups') ?? '[]') as string[];
}

/**
 * Rewrites the whole file, so that no free page keeps what was erased. A disk too full for it changes nothing:
 * `secure_delete` has already overwritten what was freed, and the rest of the erasure must go on.
 */
export function compact(db: WritableDb): void {
  try {
    db.exec('VACUUM');
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error;
  }
}

/**
 * Makes every erasure of the log true of rows, log and index: values of erased rows are blanked, names of
 * erased people leave every text. Doing it twice changes nothing.
 * @param alsoNames names of the same people that another copy knows
 */
export function applyErasures(db: WritableDb, alsoNames: readonly NamesToRedact[]): Omit<ErasureReport, 'change'> {
  return finish(erasureSteps(db, alsoNames));
}

/** The same, a step at a time. */
export function* erasureSteps(
  db: WritableDb,
  alsoNames: readonly NamesToRedact[],
): Steps<Omit<ErasureReport, 'change'>> {
  const erased = erasedRows(db);
  if (erased.size === 0) return { rows: 0, redactedTexts: 0 };
  const redact = redactorOf([...namesOfErased(db), ...alsoNames]);
  const notes = linkedNotes(db, erased);
  const changed = new Set<number>();
  const touched = new Map<string, RowName>(erased);
  blankErasedRows(db, erased, changed);
  const redactedTexts = yield* part(redactTexts(db, { redact, notes, changed, touched }), 0, 0.5);
  yield* redactLabels(db, redact, changed);
  yield* refreshSteps(db, [...touched.values()]);
  for (const seq of changed) yield* sealChangeSteps(db, seq);
  yield* part(rebuildIndexSteps(db), 0.6, 1);
  return { rows: erased.size, redactedTexts };
}

/** Everything the log knows of the names of erased people. */
export function namesOfErased(db: ReadableDb, people: readonly string[] = erasedPeople(db)): NamesToRedact[] {
  return people.map((row) =>
    namesOf(db.all<{ field: string; value: StoredValue }>('SELECT field, value FROM identity_op WHERE row = ?', row)),
  );
}

/** Ids of the people whom an erasure names. */
export function erasedPeople(db: ReadableDb): string[] {
  return db.all<{ row: string }>(`SELECT DISTINCT row FROM op WHERE field = '${erasureField}'`).map(({ row }) => row);
}

function erasedRows(db: ReadableDb): Map<string, RowName> {
  const erased = new Map<string, RowName>();
  const add = (entity: EntityName, row: string): void => {
    if (erased.has(`${entity}/${row}`)) return;
    erased.set(`${entity}/${row}`, { entity, row });
    for (const name of belongings(db, entity, row)) add(name.entity, name.row);
  };
  for (const row of erasedPeople(db)) add('person', row);
  return erased;
}

/**
 * Rows that belong to this one, living or deleted: their values are in the log all the same. A row that went over to
 * another owner is no longer one.
 */
function belongings(db: ReadableDb, entity: EntityName, row: string): RowName[] {
  const owned = modelReferences.filter(({ target, owning }) => target === entity && owning);
  const fields = new Set(owned.map(({ entity: from, field }) => `${from}.${field}`));
  if (fields.size === 0) return [];
  return (['op', 'identity_op'] as const)
    .flatMap((table) =>
      db.all<{ entity: string; row: string; field: string }>(
        `SELECT DISTINCT entity, row, field FROM ${table} WHERE value = ? AND leaf > 0`,
        row,
      ),
    )
    .flatMap((name) =>
      isEntityName(name.entity) && fields.has(`${name.entity}.${name.field}`)
        ? [{ entity: name.entity, row: name.row }]
        : [],
    )
    .filter((name) => {
      const state = stateOf(db, name.entity, name.row);
      return state !== undefined && ownersOf(state).some(([owner, id]) => owner === entity && id === row);
    });
}

function linkedNotes(db: ReadableDb, erased: ReadonlyMap<string, RowName>): Set<string> {
  const notes = new Set<string>();
  for (const { entity, row } of erased.values()) {
    if (entity !== 'note_link') continue;
    const link = db.get<{ value: string | null }>(`SELECT value FROM op WHERE row = ? AND field = 'note_id'`, row);
    if (link?.value) notes.add(link.value);
  }
  return notes;
}

function blankErasedRows(db: WritableDb, erased: ReadonlyMap<string, RowName>, changed: Set<number>): void {
  for (const { entity, row } of erased.values()) {
    const table: OperationTable = entityOf(entity).identity ? 'identity_op' : 'op';
    const operations = db.all<{ seq: number; change: number; field: string; value: StoredValue }>(
      `SELECT seq, change, field, value FROM ${table} WHERE row = ? AND value IS NOT NULL`,
      row,
    );
    for (const { seq, change, field, value } of operations) {
      if (erasedValue(entity, field, value) === value) continue;
      db.run(`UPDATE ${table} SET value = NULL WHERE seq = ?`, seq);
      changed.add(change);
    }
  }
}

interface Redaction {
  readonly redact: Redactor;
  readonly notes: ReadonlySet<string>;
  readonly changed: Set<number>;
  readonly touched: Map<string, RowName>;
}

function* redactTexts(db: WritableDb, { redact, notes, changed, touched }: Redaction): Steps<number> {
  let redacted = 0;
  for (const table of ['op', 'identity_op'] as const) {
    for (const page of textPages(db, table)) {
      for (const { seq, change, entity, row, field, value } of page) {
        if (!isEntityName(entity) || !isRedactable(entity, field)) continue;
        const text = redact(value, entity === 'note' && notes.has(row));
        if (text === value) continue;
        db.run(`UPDATE ${table} SET value = ? WHERE seq = ?`, forStorage(entity, field, text), seq);
        changed.add(change);
        touched.set(`${entity}/${row}`, { entity, row });
        redacted += 1;
      }
      yield;
    }
  }
  return redacted;
}

interface StoredText {
  readonly seq: number;
  readonly change: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
}

const textsPerPage = 500;

function textPages(db: ReadableDb, table: OperationTable): Generator<readonly StoredText[], void> {
  return keysetPages(
    0,
    textsPerPage,
    (after) =>
      db.all<StoredText>(
        `SELECT seq, change, entity, row, field, value FROM ${table}
         WHERE seq > ? AND typeof(value) = 'text' ORDER BY seq LIMIT ${textsPerPage}`,
        after,
      ),
    ({ seq }) => seq,
  );
}

function* redactLabels(db: WritableDb, redact: Redactor, changed: Set<number>): Steps<void> {
  for (const { seq, label } of db.all<{ seq: number; label: string }>('SELECT seq, label FROM change')) {
    const text = redact(label, false);
    if (text !== label) {
      db.run('UPDATE change SET label = ? WHERE seq = ?', text, seq);
      changed.add(seq);
    }
    yield;
  }
}
