import { parentPort } from 'node:worker_threads';
import { v7 } from 'uuid';
import {
  entitiesRead,
  type ExistingRows,
  type ImportPlan,
  type PlannedWrite,
  type RowOutcome,
} from '../../../domain/imports/import-plan.ts';
import { planImport } from '../../../domain/imports/plan-import.ts';
import type { Rows, EntityName } from '../../../domain/model.ts';
import { deliver } from '../../foreign/reader-messages.ts';
import { CollectingSink } from '../../foreign/table-sink.ts';
import type { PlanHead, PlanningAnswer, PlanningOrder } from './planning-messages.ts';

/**
 * Entry of the thread that plans one import: it gathers the pieces of the source and the rows that it may meet, and
 * opens nothing itself. It loads no native module, so that it may be stopped at any moment.
 */

const writesPerPage = 400;
const rowsPerPage = 400;

const source = new CollectingSink();
let existing = new Map<EntityName, Rows[EntityName][]>();
let rows: Iterator<readonly RowOutcome[]> | undefined;
let writes: Iterator<readonly PlannedWrite[]> | undefined;
let plan: ImportPlan | undefined;

const answer = (message: PlanningAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', (order: PlanningOrder) => {
  switch (order.type) {
    case 'piece':
      deliver(order.piece, source);
      break;
    case 'fresh':
      existing = new Map();
      break;
    case 'rows':
      keepRows(order);
      break;
    case 'plan':
      plan = planFor(order);
      writes = pages(plan.writes, writesPerPage);
      rows = undefined;
      answer({ type: 'planned', head: headOf(plan) });
      break;
    case 'next':
      if (order.list === 'writes') answer({ type: 'writes', page: nextOf(writes) });
      else {
        rows ??= pages(cutByStatus(plan?.rows ?? [], order.mostPerStatus), rowsPerPage);
        answer({ type: 'rows', page: nextOf(rows) });
      }
      break;
    case 'end':
      parentPort?.close();
      break;
  }
});

/** Rows come a page at a time: each is added to those before it, which are not copied. */
function keepRows({ entity, rows: page }: Extract<PlanningOrder, { type: 'rows' }>): void {
  const held = existing.get(entity) ?? [];
  existing.set(entity, held);
  for (const row of page) held.push(row);
}

function planFor({ kind, options }: Extract<PlanningOrder, { type: 'plan' }>): ImportPlan {
  const held: ExistingRows = Object.fromEntries(
    entitiesRead[kind].map((entity: EntityName) => [entity, existing.get(entity) ?? []]),
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
      tell: tellSteps(),
    },
  });
}

/** Tells each hundredth once. */
function tellSteps(): (share: number) => void {
  let told = -1;
  return (share) => {
    const step = Math.floor(share * 100);
    if (step <= told) return;
    told = step;
    answer({ type: 'progress', share });
  };
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

function* pages<T>(list: readonly T[], size: number): Generator<readonly T[], void> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

function nextOf<T>(list: Iterator<readonly T[]> | undefined): readonly T[] {
  const step = list?.next();
  return step?.done === false ? step.value : [];
}
