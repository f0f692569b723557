import { entityOf, isEntityName } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import { erasureField, existenceField } from './operation.ts';
import type { RowState } from './row-state.ts';

/**
 * What an erasure takes away (right to erasure, GDPR art. 17; docs/law.md). An erasure names a person and its
 * identity; every row that belongs to the person (stance, nomination, membership, link to a note…) goes with
 * it, now or whenever a copy brings one. A person stays as a bare code, so that what it owned keeps an owner.
 */

const fieldsKeptOfAPerson = new Set(['code', 'erased_on']);

/** True when the field of an erased row keeps its value: marks, the bare code, and ids of other rows. */
export function survivesErasure(entity: string, field: string): boolean {
  if (field === existenceField || field === erasureField) return true;
  if (entity === 'person') return fieldsKeptOfAPerson.has(field);
  // Two ids: they lead the erasure of one row of a person to the others, in every copy.
  if (entity === 'merged_person') return true;
  return isEntityName(entity) && isOwning(entity, field);
}

/** True when the row cannot stand without the row that this field names. */
export function isOwning(entity: Parameters<typeof entityOf>[0], fieldName: string): boolean {
  const field = entityOf(entity).fields[fieldName];
  return field?.target !== undefined && (field.required || field.natural);
}

/** The value of a cell once its row is erased. */
export function erasedValue(entity: string, field: string, value: StoredValue): StoredValue {
  return survivesErasure(entity, field) ? value : null;
}

/** The rows to which this one belongs, as `[entity, id]`. */
export function ownersOf<Id>(state: RowState<Id>): (readonly [string, string])[] {
  const { entity } = state;
  if (!isEntityName(entity)) return [];
  const owners: (readonly [string, string])[] = [];
  for (const [name, field] of Object.entries(entityOf(entity).fields)) {
    const value = isOwning(entity, name) ? state.cells.get(name)?.shown.value : null;
    if (typeof value === 'string' && field.target !== undefined) owners.push([field.target, value]);
  }
  return owners;
}

/** True for free text in which a name may stand: codes, ids, dates and choices are never redacted. */
export function isRedactable(entity: string, fieldName: string): boolean {
  if (!isEntityName(entity)) return false;
  const field = entityOf(entity).fields[fieldName];
  return field?.type === 'text' && field.codePrefix === undefined && field.manualOrder === undefined;
}
