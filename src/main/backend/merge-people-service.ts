import { Fault } from '../../contract/fault.ts';
import type { MergedPeople, PersonMergeOrder } from '../../contract/subjects/people-contract.ts';
import { planPersonMerge } from '../../domain/organisation/merge-people.ts';
import { readStoredRow } from '../workspace/log/row-store.ts';
import { readRowsOf } from '../workspace/stores/all-rows.ts';
import { applyWrites } from './planned-writes.ts';
import { edit, type Session } from './session.ts';
import { touchedBy } from './touched.ts';

/**
 * Merges a person into another, in one change: every reference goes over, links that both had become one, and the
 * row that is left goes.
 * @throws Fault `unknown_row`, `erasure_is_final`, `unknown_field`, `invalid_value`; nothing is then written
 */
export function mergePeople(session: Session, order: PersonMergeOrder): MergedPeople {
  const { db } = session.workspace;
  const [kept, merged] = [personIn(session, order.kept), personIn(session, order.merged)];
  if (kept === merged) throw new Fault('unknown_row', { entity: 'person', id: order.merged });
  for (const field of ['code', 'erased_on'])
    if (field in order.person) throw new Fault('unknown_field', { entity: 'person', field });
  const plan = planPersonMerge((entity) => readRowsOf(db, entity), {
    ...order,
    taken: new Set(order.taken),
  });
  const label = { key: 'people_merged', parameters: { merged, kept } };
  const { change } = edit(session, label, (writer) => {
    applyWrites(writer, plan.writes);
  });
  const { moved, joined, dropped } = plan;
  return { change, touched: touchedBy(db, change), moved, joined, dropped };
}

/** @returns the code of the person */
function personIn({ workspace: { db } }: Session, id: string): string {
  const person = readStoredRow(db, 'person', id);
  if (!person) throw new Fault('unknown_row', { entity: 'person', id });
  if (person['erased_on'] !== null) throw new Fault('erasure_is_final', { entity: 'person' });
  return String(person['code']);
}
