import type { Migration } from './migration.ts';

/**
 * Version 40: the notes that raise a question or an objection. The note that one came from stays in `concern.note_id`,
 * and counts in `times_heard` until it is tied by a row of its own.
 */
export const concernNotesMigration: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      CREATE TABLE concern_note (
        id TEXT PRIMARY KEY,
        concern_id TEXT NOT NULL REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
        note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX concern_note_by_concern_id ON concern_note (concern_id);
      CREATE INDEX concern_note_by_note_id ON concern_note (note_id);
    `);
  },
  rewrite: (operation) => operation,
};
