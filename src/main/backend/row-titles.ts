import { entityOf, isEntityName, type EntityName } from '../../domain/model.ts';
import { rowTitle, type RowFields } from '../../domain/row-title.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { findIdentity } from '../workspace/stores/person-store.ts';

/** What a row of the file is called; empty when it is unknown. */
export function storedRowTitle(db: ReadableDb, entity: EntityName, id: string): string {
  const row = db.get<RowFields>(`SELECT * FROM ${entity} WHERE id = ?`, id);
  return row ? rowTitle(entity, row, entity === 'person' ? findIdentity(db, id) : undefined) : '';
}

/** A value as a person reads it where it names a row; null for any other value. */
export function namedValue(db: ReadableDb, entity: EntityName, field: string | undefined, value: StoredValue) {
  const target = field === undefined ? undefined : entityOf(entity).fields[field]?.target;
  if (target === undefined || typeof value !== 'string' || !isEntityName(target)) return null;
  return storedRowTitle(db, target, value);
}
