import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import type { EntityName } from '../../../domain/model.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { readRowsInPages } from '../../workspace/stores/all-rows.ts';
import { markOf } from '../../workspace/stores/rows-since.ts';
import type { CommonAnswer, CommonOrder } from './thread-messages.ts';

/** Memory of a thread's heap, in megabytes: what needs more is refused, and the workbench lives on. */
const heapLimit = 2048;

/** How a thread is watched and stopped. */
export interface ThreadWatch {
  /** Stops the thread at once; whatever it is asked is then refused with `cancelled`. */
  readonly signal: AbortSignal | undefined;
  /** Told how far the answer under way is, 0 to 1. */
  readonly onProgress: ((share: number) => void) | undefined;
  /** What it is refused with when its memory does not suffice. */
  readonly tooLarge: (cause: unknown) => Fault;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread that works on rows of the client file without ever opening it, so that nothing else waits for it. It is
 * told things in order, and asked one thing at a time; what is long crosses a page at a time. Its script calls
 * `answerOrders` and loads no native module, so that it may be stopped at any moment.
 */
export class AskedThread<Order extends { readonly type: string }, Answer extends { readonly type: string }> {
  readonly #thread: Worker;
  readonly #exited: Promise<void>;
  readonly #forget: () => void;
  #waiting: Waiting<Answer> | undefined;
  #failure: unknown;

  /**
   * @param script where its entry lies, by `scriptBeside`
   * @throws Fault `cancelled`
   */
  constructor(script: URL, { signal, onProgress, tooLarge }: ThreadWatch) {
    if (signal?.aborted) throw new Fault('cancelled');
    this.#thread = new Worker(script, {
      // Much is made and thrown away at once: room for it halves the time spent collecting.
      resourceLimits: { maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 96 },
    });
    this.#thread.on('message', (message: Answer | CommonAnswer) => {
      if (!isCommon(message)) this.#waiting?.resolve(message);
      else if (message.type === 'progress') onProgress?.(message.share);
      else this.#waiting?.reject(new Fault(message.code, message.parameters));
    });
    this.#thread.once('error', (error: Error & { readonly code?: string }) => {
      this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(error) : error);
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#exited = promise;
    this.#thread.once('exit', (code) => {
      this.#fail(new Error(`a thread ended with code ${code}`));
      resolve();
    });
    const stop = (): void => {
      this.#fail(new Fault('cancelled'));
      void this.#thread.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    this.#forget = () => signal?.removeEventListener('abort', stop);
  }

  /** Hands something over, which is not answered. */
  tell(order: Order): void {
    this.#send(order);
  }

  /**
   * Hands over rows of these tables instead of those given before, a page at a time.
   * @returns where the log stood before the first page, for `changedSince`
   * @throws Fault `cancelled`, and what the thread failed of
   */
  async giveRows(db: ReadableDb, entities: readonly EntityName[]): Promise<string> {
    const mark = markOf(db);
    this.#send({ type: 'fresh' });
    for (const entity of entities) {
      for (const rows of readRowsInPages(db, entity)) {
        this.#send({ type: 'rows', entity, rows });
        await this.breathe();
      }
    }
    return mark;
  }

  /** Lets other work run, between two parts of what is handed over. @throws Fault `cancelled`, and what the thread failed of */
  async breathe(): Promise<void> {
    await setImmediate();
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Asks something, once the question before is answered. @throws Fault `cancelled`, and what the thread refuses */
  async ask(order: Order): Promise<Answer> {
    if (this.#failure !== undefined) throw this.#failure;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#waiting = { resolve, reject };
    this.#send(order);
    return promise;
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

  /** Lets the thread end by itself, and waits for it. */
  async end(): Promise<void> {
    this.#forget();
    this.#send({ type: 'end' });
    await this.#exited;
  }

  #send(order: Order | CommonOrder): void {
    this.#thread.postMessage(order);
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
  }
}

function isCommon(message: { readonly type: string }): message is CommonAnswer {
  return message.type === 'progress' || message.type === 'fault';
}
