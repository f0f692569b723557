import { entityNames } from '../../src/domain/model.ts';
import { operationId, operationStamp, type Change, type Operation } from '../../src/domain/oplog/operation.ts';
import { parentSequences } from '../../src/main/workspace/log/operation-store.ts';
import type { ReadableDb } from '../../src/main/workspace/sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../../src/main/workspace/sql/log-tables.ts';

/** The log of a file as the domain sees it: operations named by change and position, in the total order. */
export function dumpLog(db: ReadableDb): Change[] {
  const changes = db.all<ChangeRecord>('SELECT * FROM change ORDER BY hlc, id');
  const ids = new Map(changes.map(({ seq, id }) => [seq, id]));
  const names = { op: new Map<number, string>(), identity_op: new Map<number, string>() };
  for (const table of ['op', 'identity_op'] as const) {
    for (const { seq, change, position } of db.all<OperationRecord>(`SELECT seq, change, position FROM ${table}`)) {
      names[table].set(seq, operationId(ids.get(change) ?? '', position));
    }
  }
  return changes.map((change) => ({
    id: change.id,
    hlc: change.hlc,
    author: change.author,
    device: change.device,
    label: change.label,
    kind: change.kind,
    undoes: change.undoes,
    schemaVersion: change.schema_version,
    operations: (['op', 'identity_op'] as const)
      .flatMap((table) =>
        db.all<OperationRecord>(`SELECT * FROM ${table} WHERE change = ?`, change.seq).map((stored): Operation => ({
          id: operationId(change.id, stored.position),
          entity: stored.entity,
          row: stored.row,
          field: stored.field,
          value: stored.value,
          parents: parentSequences(stored.parents)
            .map((seq) => names[table].get(seq) ?? '')
            .toSorted(),
          stamp: operationStamp(change.hlc, change.id, stored.position),
        })),
      )
      .toSorted((one, other) => (one.stamp < other.stamp ? -1 : 1)),
  }));
}

/** Every row of every entity. */
export function dumpRows(db: ReadableDb): Record<string, unknown[]> {
  return Object.fromEntries(
    entityNames
      .map((name) => [name, db.all(`SELECT * FROM ${name} ORDER BY id`)] as const)
      .filter(([, rows]) => rows.length > 0),
  );
}
