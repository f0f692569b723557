import { entityOf, isEntityName, modelReferences, type EntityName } from '../../../domain/model.ts';
import { erasedValue, isRedactable, ownersOf } from '../../../domain/oplog/erasure.ts';
import { namesOf } from '../../../domain/oplog/merge-logs.ts';
import { erasureField } from '../../../domain/oplog/operation.ts';
import { redactorOf, type NamesToRedact, type Redactor } from '../../../domain/oplog/redaction.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { rebuildIndex } from '../search/search-index.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import { sqliteCode } from '../sql/sqlite-code.ts';
import { registerValue, setRegisterValue } from '../workspace-register.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { writeOperations } from './change-writer.ts';
import { refreshRows, stateOf } from './materialise.ts';
import type { RowName } from './referrers.ts';
import { forStorage, type OperationTable } from './operation-store.ts';
import { readStoredRow } from './row-store.ts';
import { sealChange } from './seal.ts';

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
  const report = workspace.connection.transaction(() => markErased(workspace, author, [...alsoRows, person], today));
  compact(workspace.connection);
  return report;
}

/**
 * Writes the erasure of rows of `person`, each as a change, and makes them true together, within the caller's
 * transaction; what was freed stays in the file until `compact`.
 * @returns with the change of the last row
 */
export function markErased(
  workspace: WritableWorkspace,
  author: string,
  people: readonly string[],
  today: string,
): ErasureReport {
  let change: string | undefined;
  for (const person of people) {
    const code = String(readStoredRow(workspace.db, 'person', person)?.['code'] ?? '');
    const description = { kind: 'erase' as const, author, label: { key: 'erase', parameters: { code } } };
    ({ change } = writeOperations(workspace, description, (writer) => {
      writer.append('person', person, 'erased_on', today);
      writer.append('person', person, erasureField, 1);
      writer.append('identity', person, erasureField, 1);
    }));
  }
  rememberBackupsToErase(workspace.connection, people);
  return { change, ...applyErasures(workspace.connection, []) };
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
  const erased = erasedRows(db);
  if (erased.size === 0) return { rows: 0, redactedTexts: 0 };
  const redact = redactorOf([...namesOfErased(db), ...alsoNames]);
  const notes = linkedNotes(db, erased);
  const changed = new Set<number>();
  const touched = new Map<string, RowName>(erased);
  blankErasedRows(db, erased, changed);
  const redactedTexts = redactTexts(db, { redact, notes, changed, touched });
  redactLabels(db, redact, changed);
  refreshRows(db, touched.values());
  for (const seq of changed) sealChange(db, seq);
  rebuildIndex(db);
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

function redactTexts(db: WritableDb, { redact, notes, changed, touched }: Redaction): number {
  let redacted = 0;
  for (const table of ['op', 'identity_op'] as const) {
    const operations = db.all<{
      seq: number;
      change: number;
      entity: string;
      row: string;
      field: string;
      value: string;
    }>(`SELECT seq, change, entity, row, field, value FROM ${table} WHERE typeof(value) = 'text'`);
    for (const { seq, change, entity, row, field, value } of operations) {
      if (!isEntityName(entity) || !isRedactable(entity, field)) continue;
      const text = redact(value, entity === 'note' && notes.has(row));
      if (text === value) continue;
      db.run(`UPDATE ${table} SET value = ? WHERE seq = ?`, forStorage(entity, field, text), seq);
      changed.add(change);
      touched.set(`${entity}/${row}`, { entity, row });
      redacted += 1;
    }
  }
  return redacted;
}

function redactLabels(db: WritableDb, redact: Redactor, changed: Set<number>): void {
  for (const { seq, label } of db.all<{ seq: number; label: string }>('SELECT seq, label FROM change')) {
    const text = redact(label, false);
    if (text === label) continue;
    db.run('UPDATE change SET label = ? WHERE seq = ?', text, seq);
    changed.add(seq);
  }
}
