import { v7 } from 'uuid';
import { Fault } from '../../../contract/fault.ts';
import type { ForeignFile } from '../../../domain/imports/foreign-table.ts';
import type { EntityName } from '../../../domain/model.ts';
import { isProblem, planReturn } from '../../../domain/returns/plan-return.ts';
import type { ReturnDifference, ReturnPlan, ReturnWrite } from '../../../domain/returns/return-plan.ts';
import { cellCodec } from '../../documents/cell-codec.ts';
import { documentWords } from '../../documents/document-words.ts';
import { deliver } from '../../foreign/reader-messages.ts';
import { CollectingSink } from '../../foreign/table-sink.ts';
import type { AllRows } from '../../workspace/stores/all-rows.ts';
import { Pages } from '../threads/pages.ts';
import type { Follow } from '../threads/thread-messages.ts';
import type { GridAnswer, GridComparison, GridHead, GridOrder } from './grid-messages.ts';

const perPage = 400;
const words = { fr: documentWords('fr'), en: documentWords('en') };

/** Compares a grid that came back with rows of the client file; it opens nothing. */
export function gridWork(): Follow<GridOrder, GridAnswer> {
  const source = new CollectingSink();
  let differences: Pages<ReturnDifference> | undefined;
  let writes: Pages<ReturnWrite> | undefined;
  return (order, given, tell) => {
    switch (order.type) {
      case 'piece':
        deliver(order.piece, source);
        return undefined;
      case 'compare': {
        const looked = new Set<EntityName>();
        const plan = planFor(order, source.file(), given.all(looked), tell);
        differences = new Pages(plan.differences, perPage);
        writes = new Pages(plan.writes, perPage);
        return { type: 'compared', head: headOf(plan), looked: [...looked] };
      }
      case 'next':
        return order.list === 'writes'
          ? { type: 'writes', page: writes?.next() ?? [] }
          : { type: 'differences', page: differences?.next() ?? [] };
    }
  };
}

/** @throws Fault `not_a_grid`, `newer_grid`, `other_client_grid` */
function planFor(
  { fileName, workspace, options }: GridComparison,
  file: ForeignFile,
  rows: AllRows,
  tell: (share: number) => void,
): ReturnPlan {
  const plan = planReturn({
    file,
    rows,
    workspace,
    words,
    codec: (cutMark) => cellCodec(workspace, cutMark),
    options: { ...options, newId: v7, tell },
  });
  if (isProblem(plan)) throw new Fault(plan.code, { file: fileName });
  return plan;
}

function headOf({ exportedOn, remarks, counts, writes }: ReturnPlan): GridHead {
  return { exportedOn, remarks, counts, writeCount: writes.length };
}
