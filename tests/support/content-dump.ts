import { sha256 } from '../../src/main/workspace/file/safe-write.ts';
import type { ReadableDb } from '../../src/main/workspace/sql/connection.ts';

/** Tables whose content follows from the others, and is proved by comparing with them. */
const derived = /^(search_index|sqlite_)/u;

/** A digest of everything that a file says: two files with one digest hold the same. */
export function digestOfContent(db: ReadableDb): string {
  const tables = db
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map(({ name }) => name)
    .filter((name) => !derived.test(name));
  return sha256(
    JSON.stringify(
      tables.map((name) => [
        name,
        db
          .all(`SELECT * FROM ${name}`)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    ),
  );
}
