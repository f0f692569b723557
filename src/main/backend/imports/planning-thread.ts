import { v7 } from 'uuid';
import {
  entitiesRead,
  type ExistingRows,
  type ImportPlan,
  type PlannedWrite,
  type RowOutcome,
} from '../../../domain/imports/import-plan.ts';
import { planImport } from '../../../domain/imports/plan-import.ts';
import type { EntityName } from '../../../domain/model.ts';
import { deliver } from '../../foreign/reader-messages.ts';
import { CollectingSink } from '../../foreign/table-sink.ts';
import { answerOrders } from '../threads/answer-orders.ts';
import type { GivenRows } from '../threads/given-rows.ts';
import { Pages } from '../threads/pages.ts';
import type { PlanHead, PlanningAnswer, PlanningOrder } from './planning-messages.ts';

/**
 * Entry of the thread that plans one import: it gathers the pieces of the source and the rows that it may meet, and
 * opens nothing itself. It loads no native module, so that it may be stopped at any moment.
 */

const perPage = 400;

const source = new CollectingSink();
let plan: ImportPlan | undefined;
let rows: Pages<RowOutcome> | undefined;
let writes: Pages<PlannedWrite> | undefined;

answerOrders((order: PlanningOrder, given, tell): PlanningAnswer | undefined => {
  switch (order.type) {
    case 'piece':
      deliver(order.piece, source);
      return undefined;
    case 'plan':
      plan = planFor(order, given, tell);
      writes = new Pages(plan.writes, perPage);
      rows = undefined;
      return { type: 'planned', head: headOf(plan) };
    case 'next':
      if (order.list === 'writes') return { type: 'writes', page: writes?.next() ?? [] };
      rows ??= new Pages(cutByStatus(plan?.rows ?? [], order.mostPerStatus), perPage);
      return { type: 'rows', page: rows.next() };
  }
});

function planFor(
  { kind, options }: Extract<PlanningOrder, { type: 'plan' }>,
  given: GivenRows,
  tell: (share: number) => void,
): ImportPlan {
  const held: ExistingRows = Object.fromEntries(
    entitiesRead[kind].map((entity: EntityName) => [entity, given.of(entity)]),
  );
  return planImport({
    kind,
    file: source.file(),
    existing: held,
    options: {
      ...options,
      newId: v7,
      createPeople: options.createPeople ?? held.person?.length === 0,
      surveySource: 'survey',
      tell,
    },
  });
}

function headOf({ rows, writes, ...head }: ImportPlan): PlanHead {
  const changed = rows.filter(({ status, changes }) => status === 'matched' && changes.length > 0);
  return { ...head, writeCount: writes.length, changedCount: changed.length };
}

function cutByStatus(list: readonly RowOutcome[], most = Number.POSITIVE_INFINITY): readonly RowOutcome[] {
  const taken = new Map<RowOutcome['status'], number>();
  return list.filter(({ status }) => {
    const count = (taken.get(status) ?? 0) + 1;
    taken.set(status, count);
    return count <= most;
  });
}
