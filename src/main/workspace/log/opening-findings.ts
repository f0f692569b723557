import type { ReadableDb, WritableDb } from '../sql/connection.ts';

/**
 * What was wrong with a file whose indexes had to be rebuilt in memory to read it. The note is a temporary
 * table of the connection: `check` tells it, and it never reaches a file.
 */

/** Notes what SQLite said of the file as it was. */
export function noteOpeningFindings(db: WritableDb, messages: readonly string[]): void {
  db.exec('CREATE TEMP TABLE opening_finding (message TEXT NOT NULL) STRICT');
  for (const message of messages) db.run('INSERT INTO opening_finding VALUES (?)', message);
}

/** What was noted on this connection; nothing for a file that was sound. */
export function openingFindings(db: ReadableDb): string[] {
  const noted = db.get(`SELECT 1 FROM sqlite_temp_schema WHERE name = 'opening_finding'`);
  if (noted === undefined) return [];
  return db.all<{ message: string }>('SELECT message FROM opening_finding').map(({ message }) => message);
}
