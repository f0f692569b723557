import type { ReturnWrite } from '../../domain/returns/return-plan.ts';
import { rowExists } from '../workspace/log/row-store.ts';
import { finish, type Steps } from '../workspace/log/steps.ts';
import type { RowWriter } from '../workspace/log/write-gate.ts';

/** Writes what a plan says, of an import or of a grid that came back, in the change under way. */
export function applyWrites(writer: RowWriter, writes: readonly ReturnWrite[]): void {
  finish(plannedSteps(writer, writes));
}

/** The same, a write at a time. */
export function* plannedSteps(writer: RowWriter, writes: readonly ReturnWrite[]): Steps<void> {
  for (const [index, write] of writes.entries()) {
    yield index / writes.length;
    if (write.action === 'update') writer.update(write.entity, write.id, write.values);
    else if (write.action === 'remove') {
      // A row may have gone with another that it belonged to.
      if (rowExists(writer.db, write.entity, write.id)) writer.remove(write.entity, write.id);
    } else writer.create(write.entity, write.values, write.action === 'create' ? write.id : undefined);
  }
}
