import type { Migration } from './migration.ts';

/** Version 20: a process is documented not at all, partly or completely (P4.11), instead of yes or no. */
export const processDocumentationMigration: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
      ALTER TABLE process ADD COLUMN documentation TEXT CHECK (documentation IN ('none', 'partial', 'complete'));
      UPDATE process SET documentation = CASE documented WHEN 0 THEN 'none' WHEN 1 THEN 'complete' END;
      ALTER TABLE process DROP COLUMN documented;
    `);
  },
  rewrite: (operation) => {
    if (operation.entity !== 'process' || operation.field !== 'documented') return operation;
    return { ...operation, field: 'documentation', value: documentationOf(operation.value) };
  },
};

function documentationOf(documented: unknown): string | null {
  if (documented === null) return null;
  return documented === 1 ? 'complete' : 'none';
}
