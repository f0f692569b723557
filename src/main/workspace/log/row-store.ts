import { entityOf, type EntityName } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';

/** Every field of a row, by name. */
export type RowValues = Readonly<Record<string, StoredValue>>;

/** Reads a row with its id, or undefined. */
export function readStoredRow(db: ReadableDb, entity: EntityName, id: string): RowValues | undefined {
  return db.get<Record<string, StoredValue>>(`SELECT * FROM ${entity} WHERE id = ?`, id);
}

/** True when the row is in its table. */
export function rowExists(db: ReadableDb, entity: EntityName, id: string): boolean {
  return db.get(`SELECT 1 FROM ${entity} WHERE id = ?`, id) !== undefined;
}

/** Makes a row what it should be, writing only what differs; returns the fields written. Only the log calls it. */
export function putRow(db: WritableDb, entity: EntityName, id: string, values: RowValues): readonly string[] {
  const stored = readStoredRow(db, entity, id);
  if (!stored) {
    insertRow(db, entity, id, values);
    return Object.keys(values);
  }
  const changed = Object.entries(values).filter(([name, value]) => stored[name] !== value);
  updateRow(db, entity, id, Object.fromEntries(changed));
  return changed.map(([name]) => name);
}

/** Writes a new row. Only the log calls it. */
export function insertRow(db: WritableDb, entity: EntityName, id: string, values: RowValues): void {
  const names = Object.keys(entityOf(entity).fields);
  db.run(insertSql(entity, names), id, ...names.map((name) => values[name] ?? null));
}

/** Writes some fields of a row. Only the log calls it. */
export function updateRow(db: WritableDb, entity: EntityName, id: string, values: RowValues): void {
  for (const [name, value] of Object.entries(values)) {
    db.run(`UPDATE ${entity} SET ${name} = ? WHERE id = ?`, value, id);
  }
}

/** Takes a row away. Only the log calls it. */
export function deleteRow(db: WritableDb, entity: EntityName, id: string): void {
  db.run(`DELETE FROM ${entity} WHERE id = ?`, id);
}

const inserts = new Map<EntityName, string>();

function insertSql(entity: EntityName, names: readonly string[]): string {
  let statement = inserts.get(entity);
  if (statement === undefined) {
    const columns = ['id', ...names];
    statement = `INSERT INTO ${entity} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    inserts.set(entity, statement);
  }
  return statement;
}
