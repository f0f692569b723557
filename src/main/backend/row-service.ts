import { Fault } from '../../contract/fault.ts';
import type { RowWrite, Written } from '../../contract/subjects/rows-contract.ts';
import { entityOf } from '../../domain/model.ts';
import type { Label } from '../../domain/shared/label.ts';
import { keysForMove } from '../workspace/log/manual-order.ts';
import { rowExists } from '../workspace/log/row-store.ts';
import type { RowWriter } from '../workspace/log/write-gate.ts';
import { readOrder } from '../workspace/stores/all-rows.ts';
import { edit, type Session } from './session.ts';
import { touchedBy } from './touched.ts';

/**
 * Writes rows as one change, undone together.
 * @throws Fault `workspace_replaced`, `invalid_value`, `unknown_row`, `unknown_field`, `erasure_is_final`; nothing is
 *   then written
 */
export function writeRows(session: Session, label: Label, writes: readonly RowWrite[]): Written {
  session.workspace.assertUntouched();
  const { result: created, change } = edit(session, label, (writer) => {
    const ids: string[] = [];
    for (const write of writes) {
      if (write.do === 'create') ids.push(writer.create(write.entity, write.values, write.id));
      else if (write.do === 'update') writer.update(write.entity, write.id, write.values);
      else if (write.do === 'move') moveRow(writer, write);
      // A row may have gone with another that it belonged to.
      else if (rowExists(writer.db, write.entity, write.id)) writer.remove(write.entity, write.id);
    }
    return ids;
  });
  return { change, touched: touchedBy(session.workspace.db, change), created };
}

/** @throws Fault `unknown_field` where rows have no manual order, `unknown_row` */
function moveRow(writer: RowWriter, { entity, id, after }: Extract<RowWrite, { do: 'move' }>): void {
  if (!entityOf(entity).fields['manual_order']) throw new Fault('unknown_field', { entity, field: 'manual_order' });
  if (after !== null && !rowExists(writer.db, entity, after)) throw new Fault('unknown_row', { entity, id: after });
  for (const [row, key] of keysForMove(readOrder(writer.db, entity), id, after))
    writer.update(entity, row, { manual_order: key });
}
