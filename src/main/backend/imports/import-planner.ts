import { Fault } from '../../../contract/fault.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { entitiesRead, type PlannedWrite, type RowOutcome } from '../../../domain/imports/import-plan.ts';
import type { EntityName } from '../../../domain/model.ts';
import type { ReaderMessage } from '../../foreign/reader-messages.ts';
import { scriptBeside } from '../../own-script.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { AskedThread } from '../threads/asked-thread.ts';
import type { PlanHead, PlanningAnswer, PlanningOptions, PlanningOrder } from './planning-messages.ts';

/** A plan, where the log of the client file stood when its rows were read, and of which tables they were. */
export interface PlannedImport {
  readonly head: PlanHead;
  readonly mark: string;
  readonly looked: readonly EntityName[];
}

/** Plans one import in a thread of its own, which is handed the pieces of the source as they are read. */
export class ImportPlanner {
  readonly #thread: AskedThread<PlanningOrder, PlanningAnswer>;

  /** @throws Fault `cancelled` */
  constructor(signal: AbortSignal | undefined, onProgress?: (share: number) => void) {
    this.#thread = new AskedThread(scriptBeside(import.meta.url, 'planning-thread'), {
      signal,
      onProgress,
      tooLarge: (cause) => new Fault('import_too_large', {}, cause),
    });
  }

  /** Hands over a piece of the source. */
  give(piece: ReaderMessage): void {
    this.#thread.tell({ type: 'piece', piece });
  }

  /**
   * Plans what the source means for the rows as they stand.
   * @throws Fault `cancelled`, `import_too_large`
   */
  async plan(db: ReadableDb, kind: ImportKind, options: PlanningOptions): Promise<PlannedImport> {
    const looked = entitiesRead[kind];
    const mark = await this.#thread.giveRows(db, looked);
    const answer = await this.#thread.ask({ type: 'plan', kind, options });
    if (answer.type !== 'planned') throw new Error('an answer to another question');
    return { head: answer.head, mark, looked };
  }

  /** The rows of the source as planned; `mostPerStatus` cuts those of each status after so many. */
  rows(mostPerStatus: number | undefined): Promise<RowOutcome[]> {
    const order = { type: 'next', list: 'rows', mostPerStatus } as const;
    return this.#thread.list(order, (answer) => (answer.type === 'rows' ? answer.page : []));
  }

  /** What is to be written. */
  writes(): Promise<PlannedWrite[]> {
    const order = { type: 'next', list: 'writes' } as const;
    return this.#thread.list(order, (answer) => (answer.type === 'writes' ? answer.page : []));
  }

  /** Lets the thread end by itself, and waits for it. */
  end(): Promise<void> {
    return this.#thread.end();
  }
}
