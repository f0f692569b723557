import { parentPort } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import { GivenRows } from './given-rows.ts';
import { isCommonOrder, type CommonAnswer, type CommonOrder, type Follow } from './thread-messages.ts';

/**
 * Inside a thread that is asked things (`AskedThread`): follows its orders one after the other, and gathers the rows
 * that it is given.
 */
export function answerOrders<Order, Answer>(follow: Follow<Order, Answer>): void {
  let rows = new GivenRows();
  parentPort?.on('message', (order: Order | CommonOrder) => {
    try {
      if (!isCommonOrder(order)) post(follow(order, rows, progressTeller()));
      else if (order.type === 'fresh') rows = new GivenRows();
      else if (order.type === 'rows') rows.add(order.entity, order.rows);
      else parentPort?.close();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      post({ type: 'fault', code: error.code, parameters: error.parameters } satisfies CommonAnswer);
    }
  });
}

/** Tells how far the answer under way is: each hundredth once. */
function progressTeller(): (share: number) => void {
  let told = -1;
  return (share) => {
    const step = Math.floor(share * 100);
    if (step <= told) return;
    told = step;
    post({ type: 'progress', share } satisfies CommonAnswer);
  };
}

function post(message: unknown): void {
  if (message !== undefined) parentPort?.postMessage(message);
}
