import { entityOf, isEntityName, type EntityName } from '../../domain/model.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { findIdentity } from '../workspace/stores/person-store.ts';

type Values = Readonly<Record<string, StoredValue>>;

/** What a row is called: a person's name, else its title, name, fact or wording, else its code. Empty when unknown. */
export function rowTitle(db: ReadableDb, entity: EntityName, id: string): string {
  const row = db.get<Values>(`SELECT * FROM ${entity} WHERE id = ?`, id);
  if (!row) return '';
  if (entity === 'person') {
    const identity = findIdentity(db, id);
    const name = [identity?.first_name, identity?.last_name].filter(Boolean).join(' ');
    return name === '' ? String(row['code']) : name;
  }
  const titled = Object.entries(entityOf(entity).fields).find(
    ([name, { search, codePrefix }]) => search === 'title' && codePrefix === undefined && Boolean(row[name]),
  );
  return String((titled && row[titled[0]]) ?? row['code'] ?? '');
}

/** A value as a person reads it where it names a row; null for any other value. */
export function namedValue(db: ReadableDb, entity: EntityName, field: string | undefined, value: StoredValue) {
  const target = field === undefined ? undefined : entityOf(entity).fields[field]?.target;
  if (target === undefined || typeof value !== 'string' || !isEntityName(target)) return null;
  return rowTitle(db, target, value);
}
