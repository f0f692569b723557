import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../../contract/fault.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { entitiesRead, type PlannedWrite, type RowOutcome } from '../../../domain/imports/import-plan.ts';
import type { ReaderMessage } from '../../foreign/reader-messages.ts';
import { scriptBeside } from '../../own-script.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { readRowsInPages } from '../../workspace/stores/all-rows.ts';
import { markOf } from '../../workspace/stores/rows-since.ts';
import type { PlanHead, PlanningAnswer, PlanningOptions, PlanningOrder } from './planning-messages.ts';

/** Memory of the thread's heap, in megabytes: a list that needs more is refused, and the workbench lives on. */
const heapLimit = 2048;

/** A plan, and where the log of the client file stood when its rows were read. */
export interface PlannedImport {
  readonly head: PlanHead;
  readonly mark: string;
}

interface Waiting {
  readonly resolve: (answer: Exclude<PlanningAnswer, { type: 'progress' }>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Plans one import in a thread of its own, so that nothing else waits for it. It is handed the pieces of the source
 * and pages of rows, and asked for pages of the plan: nothing long crosses at once.
 */
export class ImportPlanner {
  readonly #thread: Worker;
  readonly #exited: Promise<void>;
  readonly #onProgress: ((share: number) => void) | undefined;
  readonly #forget: () => void;
  #waiting: Waiting | undefined;
  #failure: unknown;

  /** @throws Fault `cancelled` */
  constructor(signal: AbortSignal | undefined, onProgress?: (share: number) => void) {
    if (signal?.aborted) throw new Fault('cancelled');
    this.#onProgress = onProgress;
    this.#thread = new Worker(scriptBeside(import.meta.url, 'planning-thread'), {
      // Much is made and thrown away at once: room for it halves the time spent collecting.
      resourceLimits: { maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 96 },
    });
    this.#thread.on('message', (answer: PlanningAnswer) => this.#hear(answer));
    this.#thread.once('error', (error: Error & { readonly code?: string }) => {
      this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Fault('import_too_large', {}, error) : error);
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#exited = promise;
    this.#thread.once('exit', (code) => {
      this.#fail(new Error(`the planning thread ended with code ${code}`));
      resolve();
    });
    const stop = (): void => {
      this.#fail(new Fault('cancelled'));
      void this.#thread.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    this.#forget = () => signal?.removeEventListener('abort', stop);
  }

  /** Hands over a piece of the source. */
  give(piece: ReaderMessage): void {
    this.#tell({ type: 'piece', piece });
  }

  /**
   * Plans what the source means for the rows as they stand. Rows are read a page at a time: `mark` is of before the
   * first, so that a change made meanwhile is told by `changedSince`.
   * @throws Fault `cancelled`, `import_too_large`
   */
  async plan(db: ReadableDb, kind: ImportKind, options: PlanningOptions): Promise<PlannedImport> {
    const mark = markOf(db);
    this.#tell({ type: 'fresh' });
    for (const entity of entitiesRead[kind]) {
      for (const rows of readRowsInPages(db, entity)) {
        this.#tell({ type: 'rows', entity, rows });
        await setImmediate();
        if (this.#failure !== undefined) throw this.#failure;
      }
    }
    const answer = await this.#ask({ type: 'plan', kind, options });
    if (answer.type !== 'planned') throw new Error('an answer to another question');
    return { head: answer.head, mark };
  }

  /** The rows of the source as planned; `mostPerStatus` cuts those of each status after so many. */
  async rows(mostPerStatus: number | undefined): Promise<RowOutcome[]> {
    const rows: RowOutcome[] = [];
    for (;;) {
      const answer = await this.#ask({ type: 'next', list: 'rows', mostPerStatus });
      if (answer.type !== 'rows' || answer.page.length === 0) return rows;
      rows.push(...answer.page);
    }
  }

  /** What is to be written. */
  async writes(): Promise<PlannedWrite[]> {
    const writes: PlannedWrite[] = [];
    for (;;) {
      const answer = await this.#ask({ type: 'next', list: 'writes' });
      if (answer.type !== 'writes' || answer.page.length === 0) return writes;
      writes.push(...answer.page);
    }
  }

  /** Lets the thread end by itself, and waits for it. */
  async end(): Promise<void> {
    this.#forget();
    this.#thread.postMessage({ type: 'end' } satisfies PlanningOrder);
    await this.#exited;
  }

  #tell(order: PlanningOrder): void {
    this.#thread.postMessage(order);
  }

  async #ask(order: PlanningOrder): Promise<Exclude<PlanningAnswer, { type: 'progress' }>> {
    if (this.#failure !== undefined) throw this.#failure;
    const { promise, resolve, reject } = Promise.withResolvers<Exclude<PlanningAnswer, { type: 'progress' }>>();
    this.#waiting = { resolve, reject };
    this.#tell(order);
    return promise;
  }

  #hear(answer: PlanningAnswer): void {
    if (answer.type === 'progress') this.#onProgress?.(answer.share);
    else this.#waiting?.resolve(answer);
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
  }
}
