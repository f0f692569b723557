import type { ReadableDb, WritableDb } from './sql/connection.ts';
import { sha256 } from './file/safe-write.ts';

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
  | 'erasing_backups'
  | 'demonstration';

/** Nothing else proves the register: each value has a seal beside it, under this prefix. */
const sealPrefix = 'seal:';

/** Reads a value of the register. */
export function registerValue(db: ReadableDb, key: RegisterKey): string | undefined {
  return valueAt(db, key);
}

/** Writes a value of the register. */
export function setRegisterValue(db: WritableDb, key: RegisterKey, value: string): void {
  write(db, key, value);
  sealRegister(db, key, value);
}

/** Takes a value out of the register. */
export function clearRegisterValue(db: WritableDb, key: RegisterKey): void {
  db.run('DELETE FROM workspace WHERE key IN (?, ?)', key, sealPrefix + key);
}

/** Seals a value: one of the register, or one kept elsewhere under a name of its own. */
export function sealRegister(db: WritableDb, name: string, value: string): void {
  write(db, sealPrefix + name, sha256(value));
}

/** True when the value is the one that was sealed under the name. */
export function isSealed(db: ReadableDb, name: string, value: string): boolean {
  return valueAt(db, sealPrefix + name) === sha256(value);
}

/** Names of the register whose value is not the one that was written. */
export function damagedRegisterKeys(db: ReadableDb): string[] {
  return db
    .all<{ key: string; value: string }>('SELECT key, value FROM workspace')
    .filter(({ key, value }) => !key.startsWith(sealPrefix) && !isSealed(db, key, value))
    .map(({ key }) => key);
}

function valueAt(db: ReadableDb, key: string): string | undefined {
  return db.get<{ value: string }>('SELECT value FROM workspace WHERE key = ?', key)?.value;
}

function write(db: WritableDb, key: string, value: string): void {
  db.run('INSERT INTO workspace VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
}
