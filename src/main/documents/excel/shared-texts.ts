import { cellText, looksLikeFormula } from '../clean-text.ts';
import { escaped } from './escaped.ts';

/** Texts shared at most: beyond, each stands in its cell, so that the texts of a long grid are not all held at once. */
const mostShared = 20_000;

/** A text made fit for a cell. */
export interface StoredText {
  readonly text: string;
  /** A spreadsheet could take it for a formula. */
  readonly formulaLike: boolean;
  /** Its index among the texts that cells share, when it is one of them. */
  readonly index: number | undefined;
}

/** The texts that cells share: those that exceljs already wrote, then those of the rows. */
export class SharedTexts {
  readonly #stored = new Map<string, StoredText>();
  readonly #known: string;
  readonly #cutMark: string;
  readonly #first: number;
  #references: number;

  /**
   * @param known the part that exceljs wrote
   * @param cutMark ends a text too long for a cell
   */
  constructor(known: string, cutMark: string) {
    this.#known = known;
    this.#cutMark = cutMark;
    this.#first = Number(/ uniqueCount="(\d+)"/u.exec(known)?.[1] ?? 0);
    this.#references = Number(/ count="(\d+)"/u.exec(known)?.[1] ?? 0);
  }

  /** A text that several rows may hold. */
  share(raw: string): StoredText {
    const stored = this.#stored.get(raw) ?? this.#add(raw);
    if (stored.index !== undefined) this.#references += 1;
    return stored;
  }

  /** A text that no two rows have in common. */
  own(raw: string): StoredText {
    return this.#store(raw, undefined);
  }

  #add(raw: string): StoredText {
    if (this.#stored.size >= mostShared) return this.own(raw);
    const stored = this.#store(raw, this.#first + this.#stored.size);
    this.#stored.set(raw, stored);
    return stored;
  }

  #store(raw: string, index: number | undefined): StoredText {
    const text = cellText(raw, this.#cutMark);
    return { text, formulaLike: looksLikeFormula(text), index };
  }

  /** The whole part, in pieces. */
  *xml(): Generator<string> {
    const unique = this.#first + this.#stored.size;
    const start = this.#known
      .replace(/ count="\d+"/u, ` count="${this.#references}"`)
      .replace(/ uniqueCount="\d+"/u, ` uniqueCount="${unique}"`);
    yield start.slice(0, start.lastIndexOf('</sst>'));
    for (const { text } of this.#stored.values()) yield `<si>${textElement(escaped(text))}</si>`;
    yield '</sst>';
  }
}

/** An escaped text as its own element; white space at its ends would else be dropped. */
export function textElement(text: string): string {
  return /^\s|\s$/u.test(text) ? `<t xml:space="preserve">${text}</t>` : `<t>${text}</t>`;
}
