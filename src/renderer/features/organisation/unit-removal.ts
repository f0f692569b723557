import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { modelReferences, type EntityName, type Row } from '../../../domain/model.ts';

/** What hangs on a unit besides its sub-units and its people. */
export interface UnitUse {
  readonly entity: EntityName;
  readonly count: number;
  /** True when the rows go with the unit; else they stay without one. */
  readonly goes: boolean;
}

const uses = modelReferences.filter(
  ({ target, entity }) => target === 'unit' && entity !== 'unit' && entity !== 'person',
);

/** The tables in which a unit may be named. */
export const unitUseTables: readonly EntityName[] = [...new Set(uses.map(({ entity }) => entity))];

/** What hangs on a unit, by table. */
export function unitUses(
  unit: string,
  rowsOf: (entity: EntityName) => readonly Readonly<Record<string, unknown>>[],
): readonly UnitUse[] {
  return uses.flatMap(({ entity, field, owning }) => {
    const count = rowsOf(entity).filter((row) => row[field] === unit).length;
    return count === 0 ? [] : [{ entity, count, goes: owning }];
  });
}

/** Removes a unit: what is below it, and its people, go to its parent. */
export function unitRemoval(
  unit: Pick<Row<'unit'>, 'id' | 'parent_id'>,
  children: readonly string[],
  people: readonly string[],
): readonly RowWrite[] {
  const { id, parent_id: parent } = unit;
  return [
    ...children.map((child) => ({
      do: 'update' as const,
      entity: 'unit' as const,
      id: child,
      values: { parent_id: parent },
    })),
    ...people.map((person) => ({
      do: 'update' as const,
      entity: 'person' as const,
      id: person,
      values: { unit_id: parent },
    })),
    { do: 'remove', entity: 'unit', id },
  ];
}
