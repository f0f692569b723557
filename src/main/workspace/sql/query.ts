import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely';
import type { Rows } from '../../../domain/model.ts';
import type { LogTables } from './log-tables.ts';
import type { ReadableDb, SqlValue } from './connection.ts';

/** Every table of the file, for the typed query builder. */
export type Tables = Rows & LogTables;

/** Builds typed SQL; it never runs anything by itself. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Runs a query and returns its rows. */
export function rowsOf<T>(db: ReadableDb, query: Compilable<T>): T[] {
  const compiled = query.compile();
  return db.all<T>(compiled.sql, ...(compiled.parameters as readonly SqlValue[]));
}

/** Runs a query and returns its first row. */
export function firstOf<T>(db: ReadableDb, query: Compilable<T>): T | undefined {
  const compiled = query.compile();
  return db.get<T>(compiled.sql, ...(compiled.parameters as readonly SqlValue[]));
}
