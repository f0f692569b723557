import { Fault } from '../../../contract/fault.ts';
import { entityOf, isEntityName, type EntityName } from '../../../domain/model.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { Label } from '../../../domain/shared/label.ts';
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

/** What a person chose for a conflict. For a deletion against a use, 1 keeps the row and 0 deletes it. */
export interface Settlement {
  readonly id: string;
  readonly value: StoredValue;
}

/**
 * Settles conflicts: the value chosen replaces every value in conflict, so that no merge opens it again. Fields and
 * deletions are settled as one change, undone together; each row that is kept is a change of its own.
 * @throws Fault `unknown_conflict`, `invalid_value`; nothing is then written
 */
export function settleConflicts(workspace: WritableWorkspace, author: string, choices: readonly Settlement[]): void {
  const known = new Map(listConflicts(workspace.db).map((conflict) => [conflict.id, conflict]));
  const settled = choices.map(({ id, value }) => {
    const conflict = known.get(id);
    if (!conflict) throw new Fault('unknown_conflict', { conflict: id });
    if (conflict.field !== undefined && entityOf(conflict.entity).fields[conflict.field]?.natural)
      throw new Fault('invalid_value', { entity: conflict.entity, field: conflict.field, reason: 'natural' });
    return { ...conflict, value };
  });
  const [first] = settled;
  const described = { kind: 'resolve' as const, author, label: labelOf(settled) };
  const written = settled.filter(({ field, value }) => field !== undefined || value === 0);
  if (!first) return;
  if (written.length > 0) {
    changeRows(workspace, described, (writer) => {
      for (const { entity, row, field, value } of written) {
        if (field === undefined) writer.remove(entity, row);
        else writer.update(entity, row, { [field]: value });
      }
    });
  }
  for (const { entity, row, field, value } of settled) {
    if (field !== undefined || value === 0) continue;
    writeOperations(workspace, described, (writer) => {
      writer.append(entity, row, existenceField, 1);
      refreshRows(writer.db, [{ entity, row }]);
    });
  }
}

/** One conflict is named by its place, several by their number. */
function labelOf(settled: readonly Conflict[]): Label {
  const [first] = settled;
  if (first && settled.length === 1)
    return { key: 'resolve', parameters: { entity: first.entity, field: first.field ?? '' } };
  return { key: 'resolve', parameters: { count: settled.length } };
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
