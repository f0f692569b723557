import Database from 'better-sqlite3';
import { Fault } from '../../../contract/fault.ts';

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
  /**
   * Begins a transaction that other work runs between.
   * @param meanwhile the same rows as of now, for readers; it stays open until the transaction ends
   */
  beginLong(meanwhile: ReadableDb): LongTransaction;
}

/**
 * A transaction that lasts over several turns of the event loop. Until it ends, whoever asks the same connection
 * between two slices reads what `beginLong` was given, never what is half written, and may not write.
 */
export interface LongTransaction {
  /** Runs a part of the work inside the transaction. @throws Error once the connection is closed */
  slice<T>(work: () => T): T;
  /** Makes all of it durable, and ends. */
  commit(): void;
  /** Takes all of it back, and ends; nothing happens when it is over already. */
  rollback(): void;
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

/** True for what a connection throws that was closed while work on it was under way. */
export function closedWhileWorking(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'The database connection is not open';
}

/** What work ends with when its file was closed meanwhile: `no_client_open`; any other error as it is. */
export function closingFault(error: unknown): unknown {
  return closedWhileWorking(error) ? new Fault('no_client_open', {}, error) : error;
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
  /** Who answers readers while a long transaction waits for its next slice. */
  let meanwhile: ReadableDb | undefined;
  const refuseBetweenSlices = (): void => {
    if (meanwhile) throw new Fault('change_under_way');
  };
  const connection = {
    all: (sql: string, ...values: SqlValue[]) =>
      meanwhile ? meanwhile.all(sql, ...values) : prepare(sql).all(...values),
    get: (sql: string, ...values: SqlValue[]) =>
      meanwhile ? meanwhile.get(sql, ...values) : prepare(sql).get(...values),
    // A statement being iterated is busy: each iteration has its own.
    iterate: (sql: string, ...values: SqlValue[]) =>
      meanwhile ? meanwhile.iterate(sql, ...values) : database.prepare(sql).iterate(...values),
    run: (sql: string, ...values: SqlValue[]) => {
      refuseBetweenSlices();
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return written({ changes, lastInsertRowid: Number(lastInsertRowid) });
    },
    exec: (sql: string) => {
      refuseBetweenSlices();
      database.exec(sql);
      written(undefined);
    },
    pragma: (source: string) => (meanwhile ? meanwhile.pragma(source) : database.pragma(source)),
    serialize: () => (meanwhile ? meanwhile.serialize() : database.serialize()),
    transaction: <T>(work: () => T): T => {
      refuseBetweenSlices();
      return written(database.transaction(work).immediate());
    },
    beginLong: (readers: ReadableDb): LongTransaction => {
      refuseBetweenSlices();
      return longTransaction(database, (isBetween) => {
        meanwhile = isBetween ? readers : undefined;
        if (!isBetween && database.open) written(undefined);
      });
    },
    watchWrites: (wanted: () => void) => {
      observer = wanted;
    },
    close: () => {
      database.close();
    },
  };
  return connection as unknown as Connection;
}

/** @param stand told whether readers are to be answered otherwise: between two slices, and no longer once it is over */
function longTransaction(database: Database.Database, stand: (isBetween: boolean) => void): LongTransaction {
  if (database.inTransaction) throw new Error('a long transaction stands alone');
  database.exec('BEGIN IMMEDIATE');
  stand(true);
  const slice = <T>(work: () => T): T => {
    // An error of the disk ends a transaction by itself: what follows would be written for good.
    if (!database.open || !database.inTransaction) throw new Fault('cancelled');
    stand(false);
    try {
      return work();
    } finally {
      stand(true);
    }
  };
  const end = (): void => {
    if (database.open && database.inTransaction) database.exec('ROLLBACK');
    stand(false);
  };
  const commit = (): void => {
    slice(() => database.exec('COMMIT'));
    end();
  };
  return { slice, commit, rollback: end };
}
