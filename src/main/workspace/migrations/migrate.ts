import type { StoredValue } from '../../../domain/shared/entity.ts';
import { sealChange, unsoundChanges } from '../log/seal.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import { setRegisterValue } from '../workspace-register.ts';
import { initialMigration } from './0010-initial.ts';
import { processDocumentationMigration } from './0020-process-documentation.ts';
import { organisationLinksMigration } from './0030-organisation-links.ts';
import { concernNotesMigration } from './0040-concern-notes.ts';
import type { Migration } from './migration.ts';

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  initialMigration,
  processDocumentationMigration,
  organisationLinksMigration,
  concernNotesMigration,
];

/** The schema that this version of Ancrage writes. */
export const currentVersion: number = Math.max(...migrations.map(({ version }) => version));

/**
 * Brings a file from its schema to `target`: tables, rows, and the operations of the log. Runs inside the
 * caller's transaction.
 * @param from 0 for an empty file
 */
export function migrate(db: WritableDb, from: number, target: number = currentVersion): void {
  for (const migration of migrations) {
    if (migration.version <= from || migration.version > target) continue;
    migration.up(db);
    if (from > 0) rewriteLog(db, migration);
    db.pragma(`user_version = ${migration.version}`);
    setRegisterValue(db, 'schema_version', String(migration.version));
  }
}

/** Brings a connection to the current schema in one transaction. @returns true when it was of an older one */
export function migrateWhole(db: WritableDb): boolean {
  const version = versionOf(db);
  if (version === currentVersion) return false;
  // Rebuilding a table must not see its own foreign keys.
  db.pragma('foreign_keys = OFF');
  db.transaction(() => migrate(db, version));
  db.pragma('foreign_keys = ON');
  return true;
}

/** The schema of a file. */
export function versionOf(db: ReadableDb): number {
  const [row] = db.pragma('user_version') as readonly { readonly user_version: number }[];
  return row?.user_version ?? 0;
}

function rewriteLog(db: WritableDb, migration: Migration): void {
  const unsound = new Set(unsoundChanges(db).map(({ seq }) => seq));
  const changed = new Set<number>();
  for (const table of ['op', 'identity_op'] as const) {
    const operations = db.all<{ seq: number; change: number; entity: string; field: string; value: StoredValue }>(
      `SELECT seq, change, entity, field, value FROM ${table}`,
    );
    for (const { seq, change, entity, field, value } of operations) {
      const rewritten = migration.rewrite({ entity, field, value });
      if (rewritten.entity === entity && rewritten.field === field && rewritten.value === value) continue;
      db.run(
        `UPDATE ${table} SET entity = ?, field = ?, value = ? WHERE seq = ?`,
        rewritten.entity,
        rewritten.field,
        rewritten.value,
        seq,
      );
      changed.add(change);
    }
  }
  db.run('UPDATE change SET schema_version = ?', migration.version);
  // A change that did not bear its seal before must not bear one after: `check` has to find it.
  for (const { seq } of db.all<{ seq: number }>('SELECT seq FROM change')) if (!unsound.has(seq)) sealChange(db, seq);
}
