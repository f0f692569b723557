import Database from 'better-sqlite3';

/** What SQLite binds and returns. */
export type SqlValue = string | number | bigint | Buffer | null;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that a function may only read. */
export interface ReadableDb {
  readonly [readable]: true;
  all<T = Record<string, SqlValue>>(sql: string, ...values: readonly SqlValue[]): T[];
  get<T = Record<string, SqlValue>>(sql: string, ...values: readonly SqlValue[]): T | undefined;
  iterate<T = Record<string, SqlValue>>(sql: string, ...values: readonly SqlValue[]): IterableIterator<T>;
  pragma(source: string): unknown;
  serialize(): Buffer;
}

/** A connection that a function may write: only the log, the migrations and the search index receive one. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number };
  exec(sql: string): void;
  /** Runs `work` in one immediate transaction: all of it or nothing. */
  transaction<T>(work: () => T): T;
}

/** An open connection: a writable one that can be closed. */
export interface Connection extends WritableDb {
  /** Calls `observer` after each statement or transaction that may have written and is over. */
  watchWrites(observer: () => void): void;
  close(): void;
}

/**
 * Opens an existing file, or bytes as an in-memory copy. Nothing is set on the connection.
 * @throws SqliteError when SQLite refuses it
 */
export function connect(source: string | Buffer, options: { readonly readOnly?: boolean } = {}): Connection {
  return wrap(
    typeof source === 'string'
      ? new Database(source, { readonly: options.readOnly ?? false, fileMustExist: true, timeout: 0 })
      : new Database(source),
  );
}

/** Creates the file, or opens it. */
export function connectOrCreate(path: string): Connection {
  return wrap(new Database(path, { timeout: 0 }));
}

/** An empty database in memory. */
export function connectInMemory(): Connection {
  return wrap(new Database(':memory:'));
}

/** SQLite's error code (`SQLITE_FULL`…), or undefined for another error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined;
}

function wrap(database: Database.Database): Connection {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  let observer: (() => void) | undefined;
  const written = <T>(result: T): T => {
    if (!database.inTransaction) observer?.();
    return result;
  };
  const connection = {
    all: (sql: string, ...values: SqlValue[]) => prepare(sql).all(...values),
    get: (sql: string, ...values: SqlValue[]) => prepare(sql).get(...values),
    // A statement being iterated is busy: each iteration has its own.
    iterate: (sql: string, ...values: SqlValue[]) => database.prepare(sql).iterate(...values),
    run: (sql: string, ...values: SqlValue[]) => {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return written({ changes, lastInsertRowid: Number(lastInsertRowid) });
    },
    exec: (sql: string) => {
      database.exec(sql);
      written(undefined);
    },
    pragma: (source: string) => database.pragma(source),
    serialize: () => database.serialize(),
    transaction: <T>(work: () => T): T => written(database.transaction(work).immediate()),
    watchWrites: (wanted: () => void) => {
      observer = wanted;
    },
    close: () => {
      database.close();
    },
  };
  return connection as unknown as Connection;
}
