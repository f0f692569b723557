import { Fault } from '../../../contract/fault.ts';
import { entityOf, isEntityName, type EntityName } from '../../../domain/model.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { writeOperations } from './change-writer.ts';
import { refreshRows } from './materialise.ts';
import { changeRows } from './write-gate.ts';

/** One of the values that a conflict holds. */
export interface ConflictSide {
  readonly value: StoredValue;
  readonly author: string;
  /** ISO 8601, UTC, by that author's clock. */
  readonly at: string;
  /** The value shown meanwhile. */
  readonly shown: boolean;
}

/** What two copies changed apart and a person must settle. */
export interface Conflict {
  /** `entity/row/field`: names the conflict until it is settled. */
  readonly id: string;
  readonly entity: EntityName;
  readonly row: string;
  /** The field; or undefined when one side deleted a row that the other uses. */
  readonly field: string | undefined;
  readonly sides: readonly ConflictSide[];
}

interface ContestedLeaf {
  readonly seq: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: StoredValue;
  readonly hlc: string;
  readonly change_id: string;
  readonly position: number;
  readonly author: string | null;
}

/** Every conflict that waits for a person. */
export function listConflicts(db: ReadableDb): Conflict[] {
  const leaves = (['op', 'identity_op'] as const).flatMap((table) =>
    db.all<ContestedLeaf>(
      `SELECT o.seq, o.entity, o.row, o.field, o.value, o.position, c.hlc, c.id AS change_id, a.name AS author
       FROM ${table} o JOIN change c ON c.seq = o.change LEFT JOIN author a ON a.id = c.author
       WHERE o.leaf = 2 ORDER BY o.entity, o.row, o.field`,
    ),
  );
  return [...Map.groupBy(leaves, ({ entity, row, field }) => `${entity}/${row}/${field}`)].flatMap(([id, sides]) => {
    const [first] = sides;
    if (!first || !isEntityName(first.entity)) return [];
    const field = first.field === existenceField ? undefined : first.field;
    return [{ id, entity: first.entity, row: first.row, field, sides: describeSides(sides, field === undefined) }];
  });
}

/**
 * Settles a conflict: the value chosen replaces every value in conflict, so that no merge opens it again.
 * For a deletion against a use, 1 keeps the row and 0 deletes it.
 * @throws Fault `unknown_conflict`, `invalid_value`
 */
export function resolveConflict(workspace: WritableWorkspace, author: string, id: string, value: StoredValue): void {
  const conflict = listConflicts(workspace.db).find((candidate) => candidate.id === id);
  if (!conflict) throw new Fault('unknown_conflict', { conflict: id });
  const { entity, row, field } = conflict;
  const description = {
    kind: 'resolve' as const,
    author,
    label: { key: 'resolve', parameters: { entity, field: field ?? '' } },
  };
  if (field !== undefined) {
    resolveCell(workspace, description, { entity, row, field, value });
  } else if (value === 0) {
    changeRows(workspace, description, (writer) => {
      writer.remove(entity, row);
    });
  } else {
    writeOperations(workspace, description, (writer) => {
      writer.append(entity, row, existenceField, 1);
      refreshRows(writer.db, [{ entity, row }]);
    });
  }
}

function resolveCell(
  workspace: WritableWorkspace,
  description: Parameters<typeof changeRows>[1],
  {
    entity,
    row,
    field,
    value,
  }: { readonly entity: EntityName; readonly row: string; readonly field: string; readonly value: StoredValue },
): void {
  if (entityOf(entity).fields[field]?.natural) {
    throw new Fault('invalid_value', { entity, field, reason: 'natural' });
  }
  changeRows(workspace, description, (writer) => {
    writer.update(entity, row, { [field]: value });
  });
}

function describeSides(leaves: readonly ContestedLeaf[], existence: boolean): ConflictSide[] {
  const ordered = leaves.toSorted((one, other) => (stampOf(one) < stampOf(other) ? 1 : -1));
  const sides = ordered.map(({ value, author, hlc }, index) => ({
    value,
    author: author ?? '',
    at: hlc.slice(0, 24),
    // A row that someone deleted and someone uses is shown until a person decides.
    shown: existence ? value === 1 : index === 0,
  }));
  return existence && !sides.some(({ shown }) => shown)
    ? [...sides, { value: 1, author: '', at: '', shown: true }]
    : sides;
}

function stampOf({ hlc, change_id: change, position }: ContestedLeaf): string {
  return `${hlc}|${change}|${String(position).padStart(7, '0')}`;
}
