import { Worker } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import { Asked, type AskedWatch } from './asked.ts';
import type { CommonAnswer, CommonOrder } from './thread-messages.ts';

/** Memory of a thread's heap, in megabytes: what needs more is refused, and the workbench lives on. */
const heapLimit = 2048;

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Work in a thread of its own, so that nothing else waits for it. Its script calls `answerOrders` and loads no native
 * module, so that it may be stopped at any moment.
 */
export class AskedThread<Order, Answer extends { readonly type: string }> extends Asked<Order, Answer> {
  readonly #thread: Worker;
  readonly #exited: Promise<void>;
  readonly #forget: () => void;
  #waiting: Waiting<Answer> | undefined;
  #failure: unknown;

  /**
   * @param script where its entry lies, by `scriptBeside`
   * @throws Fault `cancelled`
   */
  constructor(script: URL, { signal, onProgress, tooLarge }: AskedWatch) {
    super();
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

  async ask(order: Order): Promise<Answer> {
    if (this.#failure !== undefined) throw this.#failure;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#waiting = { resolve, reject };
    this.send(order);
    return promise;
  }

  async end(): Promise<void> {
    this.#forget();
    this.send({ type: 'end' });
    await this.#exited;
  }

  protected send(order: Order | CommonOrder): void {
    this.#thread.postMessage(order);
  }

  protected get failure(): unknown {
    return this.#failure;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
  }
}

function isCommon(message: { readonly type: string }): message is CommonAnswer {
  return message.type === 'progress' || message.type === 'fault';
}
