import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';

/** Counts the cells and characters kept over a whole file, and stops before they fill the memory. */
export class KeptBudget {
  #cells = 0;
  #length = 0;
  #cut = 0;

  /** Cells whose text was longer than a cell may hold. */
  get cut(): number {
    return this.#cut;
  }

  /**
   * One more cell.
   * @throws ForeignFileError
   */
  keep(length: number): void {
    this.#length += length;
    if (++this.#cells > foreignLimits.cells) throw foreignError('too_many_cells', { limit: foreignLimits.cells });
    if (this.#length > foreignLimits.textLength)
      throw foreignError('too_much_text', { limit: foreignLimits.textLength });
  }

  /** The start of a text that is too long for a cell. */
  start(text: string): string {
    this.#cut++;
    return text.slice(0, foreignLimits.cellLength).toWellFormed();
  }
}
