/** A list that crosses a page at a time. */
export class Pages<T> {
  readonly #list: readonly T[];
  readonly #size: number;
  #from = 0;

  constructor(list: readonly T[], size: number) {
    this.#list = list;
    this.#size = size;
  }

  /** The next page, empty after the last. */
  next(): readonly T[] {
    const page = this.#list.slice(this.#from, this.#from + this.#size);
    this.#from += this.#size;
    return page;
  }
}
