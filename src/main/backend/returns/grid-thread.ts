import { v7 } from 'uuid';
import { Fault } from '../../../contract/fault.ts';
import type { EntityName } from '../../../domain/model.ts';
import { isProblem, planReturn } from '../../../domain/returns/plan-return.ts';
import type { ReturnDifference, ReturnPlan, ReturnWrite } from '../../../domain/returns/return-plan.ts';
import { cellCodec } from '../../documents/cell-codec.ts';
import { documentWords } from '../../documents/document-words.ts';
import { deliver } from '../../foreign/reader-messages.ts';
import { CollectingSink } from '../../foreign/table-sink.ts';
import { answerOrders, progressTeller } from '../threads/answer-orders.ts';
import type { GivenRows } from '../threads/given-rows.ts';
import { Pages } from '../threads/pages.ts';
import type { GridAnswer, GridComparison, GridHead, GridOrder } from './grid-messages.ts';

/**
 * Entry of the thread that compares a grid that came back with rows of the client file. It opens nothing and loads no
 * native module, so that it may be stopped at any moment.
 */

const perPage = 400;
const words = { fr: documentWords('fr'), en: documentWords('en') };

const source = new CollectingSink();
let differences: Pages<ReturnDifference> | undefined;
let writes: Pages<ReturnWrite> | undefined;

answerOrders((order: GridOrder, given): GridAnswer | undefined => {
  switch (order.type) {
    case 'piece':
      deliver(order.piece, source);
      return undefined;
    case 'compare':
      return compared(order, given);
    case 'next':
      return order.list === 'writes'
        ? { type: 'writes', page: writes?.next() ?? [] }
        : { type: 'differences', page: differences?.next() ?? [] };
  }
});

function compared(order: GridComparison, given: GivenRows): GridAnswer {
  const looked = new Set<EntityName>();
  const plan = planFor(order, given, looked);
  differences = new Pages(plan.differences, perPage);
  writes = new Pages(plan.writes, perPage);
  return { type: 'compared', head: headOf(plan), looked: [...looked] };
}

/** @throws Fault `not_a_grid`, `newer_grid`, `other_client_grid` */
function planFor(
  { fileName, workspace, options }: GridComparison,
  given: GivenRows,
  looked: Set<EntityName>,
): ReturnPlan {
  const plan = planReturn({
    file: source.file(),
    rows: given.all(looked),
    workspace,
    words,
    codec: (cutMark) => cellCodec(workspace, cutMark),
    options: { ...options, newId: v7, tell: progressTeller() },
  });
  if (isProblem(plan)) throw new Fault(plan.code, { file: fileName });
  return plan;
}

function headOf({ exportedOn, remarks, counts, writes }: ReturnPlan): GridHead {
  return { exportedOn, remarks, counts, writeCount: writes.length };
}
