import { Fault } from '../../contract/fault.ts';
import type { RowWrite, Written } from '../../contract/subjects/rows-contract.ts';
import { entityOf, type EntityName } from '../../domain/model.ts';
import { withCodes } from '../../domain/shared/code-mark.ts';
import type { Label } from '../../domain/shared/label.ts';
import { keysForMove, type OrderedRow } from '../workspace/log/manual-order.ts';
import { readStoredRow, rowExists } from '../workspace/log/row-store.ts';
import { finish, type Steps } from '../workspace/log/steps.ts';
import { changeRows, changeRowSteps, type RowWriter } from '../workspace/log/write-gate.ts';
import { readOrder } from '../workspace/stores/all-rows.ts';
import { inSlices, inTurn, mostAtOnce } from './long-change.ts';
import { removePhotosOf } from './pictures/remove-photos.ts';
import type { Session } from './session.ts';
import { touchedBy } from './touched.ts';

/**
 * Writes rows as one change, undone together. A text may hold the mark of a row made before it in the same change
 * (`codeMark`): its code stands there in the file.
 * @param signal stops many writes until they are committed
 * @throws Fault `workspace_replaced`, `invalid_value`, `unknown_row`, `unknown_field`, `erasure_is_final`, `cancelled`;
 *   nothing is then written
 */
export async function writeRows(
  session: Session,
  label: Label,
  writes: readonly RowWrite[],
  signal?: AbortSignal,
): Promise<Written> {
  const { workspace, author } = session;
  workspace.assertUntouched();
  const description = { kind: 'edit', label, author } as const;
  const { result: created, change } =
    writes.length <= mostAtOnce
      ? changeRows(workspace, description, (writer) => finish(writeSteps(writer, writes)))
      : await inTurn(workspace, signal, () => {
          const steps = changeRowSteps(workspace, description, (writer) => writeSteps(writer, writes));
          return inSlices(workspace, steps, { signal });
        });
  return { change, touched: touchedBy(workspace.db, change), created };
}

/** Makes the writes, one a step; gives the ids of the rows made, in order. */
function* writeSteps(writer: RowWriter, writes: readonly RowWrite[]): Steps<string[]> {
  const ids: string[] = [];
  const made = new Map<string, EntityName>();
  const coded = (values: WrittenValues): WrittenValues =>
    made.size === 0 ? values : withMadeCodes(writer, made, values);
  for (const [index, write] of writes.entries()) {
    yield index / writes.length;
    if (write.do === 'create') {
      const id = writer.create(write.entity, coded(write.values), write.id);
      ids.push(id);
      if ('code' in entityOf(write.entity).fields) made.set(id, write.entity);
    } else if (write.do === 'update') writer.update(write.entity, write.id, coded(write.values));
    else if (write.do === 'move') moveRow(writer, write);
    // A row may have gone with another that it belonged to.
    else if (rowExists(writer.db, write.entity, write.id)) {
      removePhotosOf(writer, write.entity, write.id);
      writer.remove(write.entity, write.id);
    }
  }
  return ids;
}

type WrittenValues = Extract<RowWrite, { do: 'update' }>['values'];

function withMadeCodes(writer: RowWriter, made: ReadonlyMap<string, EntityName>, values: WrittenValues): WrittenValues {
  const codeOf = (id: string): string | undefined => {
    const entity = made.get(id);
    const code = entity && readStoredRow(writer.db, entity, id)?.['code'];
    return typeof code === 'string' ? code : undefined;
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? withCodes(value, codeOf) : value]),
  );
}

/** @throws Fault `unknown_field` where rows have no manual order, `unknown_row` */
function moveRow(writer: RowWriter, { entity, id, after, among }: Extract<RowWrite, { do: 'move' }>): void {
  if (!entityOf(entity).fields['manual_order']) throw new Fault('unknown_field', { entity, field: 'manual_order' });
  if (after !== null && !rowExists(writer.db, entity, after)) throw new Fault('unknown_row', { entity, id: after });
  for (const [row, key] of keysForMove(shownOrder(writer, entity, among), id, after))
    writer.update(entity, row, { manual_order: key });
}

/** The rows in the order in which they are shown, each with its key. @throws Fault `unknown_row` */
function shownOrder(writer: RowWriter, entity: EntityName, among: readonly string[] | undefined): OrderedRow[] {
  const rows = readOrder(writer.db, entity);
  if (among === undefined) return rows;
  const known = new Map(rows.map((row) => [row.id, row]));
  return among.map((id) => {
    const row = known.get(id);
    if (!row) throw new Fault('unknown_row', { entity, id });
    return row;
  });
}
