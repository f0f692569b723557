import type { WorkWatch } from '../../work-watch.ts';
import type { ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import { entityNames } from '../../../domain/model.ts';
import type { ReturnDifference, ReturnWrite } from '../../../domain/returns/return-plan.ts';
import type { ReaderMessage } from '../../foreign/reader-messages.ts';
import { scriptBeside } from '../../own-script.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { registerValue } from '../../workspace/workspace-register.ts';
import type { Planned } from '../plan-and-write.ts';
import type { Asked } from '../threads/asked.ts';
import { beginComparing } from './compared-apart.ts';
import type { GridAnswer, GridComparison, GridHead, GridOrder } from './grid-messages.ts';

/** What a grid amounts to, for rows as they stood. */
export interface ComparedGrid extends Planned {
  readonly head: GridHead;
}

/** Compares one grid that came back in a thread of its own, which is handed its pieces as they are read. */
export class GridComparer {
  readonly #work: Asked<GridOrder, GridAnswer>;
  readonly #order: Omit<GridComparison, 'workspace'>;

  /**
   * @param isAlone true where nobody waits: it is then compared in this very thread
   * @throws Fault `cancelled`
   */
  constructor(order: Omit<GridComparison, 'workspace'>, watch: WorkWatch<ReturnStep>, isAlone: boolean) {
    this.#order = order;
    this.#work = beginComparing(
      order.fileName,
      {
        script: scriptBeside(import.meta.url, 'grid-thread'),
        load: async () => (await import('./grid-work.ts')).gridWork(),
        isHere: isAlone,
      },
      watch,
    );
  }

  /** Hands over a piece of the grid. */
  give(piece: ReaderMessage): void {
    this.#work.tell({ type: 'piece', piece });
  }

  /**
   * Compares the grid with the rows as they stand.
   * @throws Fault `cancelled`, `not_a_grid`, `newer_grid`, `other_client_grid`, `foreign_file`
   */
  async compare(db: ReadableDb): Promise<ComparedGrid> {
    const workspace = registerValue(db, 'workspace_id') ?? '';
    const mark = await this.#work.giveRows(db, entityNames);
    const answer = await this.#work.ask({ type: 'compare', ...this.#order, workspace });
    if (answer.type !== 'compared') throw new Error('an answer to another question');
    return { head: answer.head, mark, looked: answer.looked };
  }

  differences(): Promise<ReturnDifference[]> {
    const order = { type: 'next', list: 'differences' } as const;
    return this.#work.list(order, (answer) => (answer.type === 'differences' ? answer.page : []));
  }

  /** What is to be written. */
  writes(): Promise<ReturnWrite[]> {
    const order = { type: 'next', list: 'writes' } as const;
    return this.#work.list(order, (answer) => (answer.type === 'writes' ? answer.page : []));
  }

  /** Lets the work end by itself, and waits for it. */
  end(): Promise<void> {
    return this.#work.end();
  }
}
