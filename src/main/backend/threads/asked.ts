import { setImmediate } from 'node:timers/promises';
import type { Fault } from '../../../contract/fault.ts';
import type { EntityName } from '../../../domain/model.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { readRowsInPages } from '../../workspace/stores/all-rows.ts';
import { markOf } from '../../workspace/stores/rows-since.ts';
import type { CommonOrder } from './thread-messages.ts';

/** How what is asked is watched and stopped. */
export interface AskedWatch {
  /** Stops the work; whatever is asked is then refused with `cancelled`. */
  readonly signal: AbortSignal | undefined;
  /** Told how far the answer under way is, 0 to 1. */
  readonly onProgress: ((share: number) => void) | undefined;
  /** What it is refused with when the memory of its thread does not suffice. */
  readonly tooLarge: (cause: unknown) => Fault;
}

/**
 * Work on rows of the client file that never opens it. It is told things in order, and asked one thing at a time; what
 * is long crosses a page at a time.
 */
export abstract class Asked<Order, Answer> {
  /** Hands something over, which is not answered. */
  tell(order: Order): void {
    this.send(order);
  }

  /** Asks something, once the question before is answered. @throws Fault `cancelled`, and what the work refuses */
  abstract ask(order: Order): Promise<Answer>;

  /** Lets the work end by itself, and waits for it. */
  abstract end(): Promise<void>;

  /**
   * Hands over rows of these tables instead of those given before, a page at a time.
   * @returns where the log stood before the first page, for `changedSince`
   * @throws Fault `cancelled`, and what the work failed of
   */
  async giveRows(db: ReadableDb, entities: readonly EntityName[]): Promise<string> {
    const mark = markOf(db);
    this.send({ type: 'fresh' });
    for (const entity of entities) {
      for (const rows of readRowsInPages(db, entity)) {
        this.send({ type: 'rows', entity, rows });
        await this.breathe();
      }
    }
    return mark;
  }

  /** Lets other work run, between two parts of what is handed over. @throws Fault `cancelled`, and what the work failed of */
  async breathe(): Promise<void> {
    await setImmediate();
    const { failure } = this;
    if (failure !== undefined) throw failure;
  }

  /**
   * Asks for a list, until a page of it is empty.
   * @param order asks for its next page
   * @param pageOf the page that an answer holds
   */
  async list<T>(order: Order, pageOf: (answer: Answer) => readonly T[]): Promise<T[]> {
    const list: T[] = [];
    for (;;) {
      const page = pageOf(await this.ask(order));
      if (page.length === 0) return list;
      list.push(...page);
    }
  }

  protected abstract send(order: Order | CommonOrder): void;

  /** Why nothing more can be asked; undefined as long as it can. */
  protected abstract get failure(): unknown;
}
