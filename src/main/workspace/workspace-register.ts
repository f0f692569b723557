import type { ReadableDb, WritableDb } from './sql/connection.ts';

/** The file's own register: what is local to this copy, and is neither logged nor merged. */
export type RegisterKey =
  | 'workspace_id'
  | 'created_at'
  | 'schema_version'
  | 'copy'
  | 'copy_place'
  | 'first_copy'
  | 'author'
  | 'search_version'
  | 'without_names';

/** Reads a value of the register. */
export function registerValue(db: ReadableDb, key: RegisterKey): string | undefined {
  return db.get<{ value: string }>('SELECT value FROM workspace WHERE key = ?', key)?.value;
}

/** Writes a value of the register. */
export function setRegisterValue(db: WritableDb, key: RegisterKey, value: string): void {
  db.run('INSERT INTO workspace VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
}
