import { entityOf, isEntityName, type EntityName } from '../../domain/model.ts';
import { rowTitle, type RowFields } from '../../domain/row-title.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import { formatDate, type Language } from '../../words/dates.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { findIdentity } from '../workspace/stores/person-store.ts';

/**
 * What a row of the file is called; empty when it is unknown.
 * @param language the reader's, for the rows that go by their date; left out, these have no title
 */
export function storedRowTitle(db: ReadableDb, entity: EntityName, id: string, language?: Language): string {
  const row = db.get<RowFields>(`SELECT * FROM ${entity} WHERE id = ?`, id);
  if (!row) return '';
  return rowTitle(entity, row, {
    identity: entity === 'person' ? findIdentity(db, id) : undefined,
    ...(language && { date: (date) => formatDate(date, language) }),
    titleOf: (other, otherId) => storedRowTitle(db, other, otherId, language),
  });
}

/** A value as a person reads it where it names a row; null for any other value. */
export function namedValue(
  db: ReadableDb,
  { entity, field }: { readonly entity: EntityName; readonly field: string | undefined },
  value: StoredValue,
  language: Language,
): string | null {
  const target = field === undefined ? undefined : entityOf(entity).fields[field]?.target;
  if (target === undefined || typeof value !== 'string' || !isEntityName(target)) return null;
  return storedRowTitle(db, target, value, language);
}
