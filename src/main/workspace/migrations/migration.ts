import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { WritableDb } from '../sql/connection.ts';

/** An operation while a migration rewrites the log. */
export interface RewrittenOperation {
  readonly entity: string;
  readonly field: string;
  readonly value: StoredValue;
}

/** One step of the schema. Steps are numbered by ten, appended, and never edited once released. */
export interface Migration {
  readonly version: number;
  /** Changes tables and their rows; runs inside the migration's transaction. */
  readonly up: (db: WritableDb) => void;
  /**
   * Expresses an operation of the former schema in this one. Depends on nothing but the operation, so
   * that every copy rewrites it alike.
   */
  readonly rewrite: (operation: RewrittenOperation) => RewrittenOperation;
}
