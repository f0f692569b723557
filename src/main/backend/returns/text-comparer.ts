import type { WorkWatch } from '../../work-watch.ts';
import type { ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import type { ReturnedSection } from '../../../domain/deliverable/returned-sections.ts';
import { entityNames } from '../../../domain/model.ts';
import { scriptBeside } from '../../own-script.ts';
import type { ReadableDb } from '../../workspace/sql/connection.ts';
import { readImageFacts } from '../../workspace/stores/attachment-store.ts';
import type { Planned } from '../plan-and-write.ts';
import type { Asked } from '../threads/asked.ts';
import { beginComparing } from './compared-apart.ts';
import type { TextAnswer, TextComparison, TextOrder } from './text-messages.ts';

/** What the texts of a document amount to, for rows as they stood. */
export interface ComparedTexts extends Planned {
  readonly sections: readonly ReturnedSection[];
}

/** Compares the texts of one Word document that came back in a thread of its own. */
export class TextComparer {
  readonly #work: Asked<TextOrder, TextAnswer>;
  readonly #order: Pick<TextComparison, 'fileName' | 'only'>;

  /**
   * @param isAlone true where nobody waits: it is then compared in this very thread
   * @throws Fault `cancelled`
   */
  constructor(order: Pick<TextComparison, 'fileName' | 'only'>, watch: WorkWatch<ReturnStep>, isAlone: boolean) {
    this.#order = order;
    this.#work = beginComparing(
      order.fileName,
      {
        script: scriptBeside(import.meta.url, 'text-thread'),
        load: async () => (await import('./text-work.ts')).textWork(),
        isHere: isAlone,
      },
      watch,
    );
  }

  /** Hands over a part of the document’s texts, packed. */
  give(bytes: Uint8Array): void {
    this.#work.tell({ type: 'texts', bytes });
  }

  /**
   * Compares the texts with the rows as they stand.
   * @param pictures those of the document, as `TextComparison` has them
   * @throws Fault `cancelled`, `not_our_document`, `unknown_section`, `foreign_file`
   */
  async compare(db: ReadableDb, pictures: TextComparison['pictures']): Promise<ComparedTexts> {
    const mark = await this.#work.giveRows(db, entityNames);
    const images = readImageFacts(db);
    const answer = await this.#work.ask({ type: 'compare', ...this.#order, pictures, images });
    if (answer.type !== 'compared') throw new Error('an answer to another question');
    const sections = await this.#work.list({ type: 'next' }, (page) => (page.type === 'sections' ? page.page : []));
    return { sections, mark, looked: answer.looked };
  }

  /** Lets the work end by itself, and waits for it. */
  end(): Promise<void> {
    return this.#work.end();
  }
}
