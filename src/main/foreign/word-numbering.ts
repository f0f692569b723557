import { foreignError } from './foreign-file-error.ts';
import { scanPart } from './scan-part.ts';
import { levelOf } from './word-styles.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

interface Level {
  readonly ordered: boolean;
  readonly start: number;
}

interface Numbering {
  readonly definition: string;
  /** First numbers that this numbering sets anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
  /** Levels that this numbering defines anew. */
  readonly levels: ReadonlyMap<number, Level>;
}

/** The lists of a document; it counts as the document is read. */
export class WordNumbering {
  readonly #definitions = new Map<string, Map<number, Level>>();
  readonly #numberings = new Map<string, Numbering>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #met = new Set<string>();

  /** One more definition of lists. */
  define(id: string, levels: Map<number, Level>): void {
    this.#definitions.set(id, levels);
  }

  /** One more numbering, which lists refer to. */
  add(id: string, numbering: Numbering): void {
    this.#numberings.set(id, numbering);
  }

  /** How many definitions and numberings there are. */
  get size(): number {
    return this.#definitions.size + this.#numberings.size;
  }

  /**
   * The number that Word shows before the next paragraph of a list: counted per definition, and started anew by a
   * numbering met for the first time that says so. Undefined for a bullet or an unknown list.
   */
  next(id: string, level: number): number | undefined {
    const numbering = this.#numberings.get(id);
    if (!numbering) return undefined;
    const { ordered, start } = numbering.levels.get(level) ??
      this.#definitions.get(numbering.definition)?.get(level) ?? { ordered: false, start: 1 };
    const counts = this.#counts.get(numbering.definition) ?? [];
    this.#counts.set(numbering.definition, counts);
    const place = `${id} ${level}`;
    const anew = this.#met.has(place) ? undefined : numbering.starts.get(level);
    this.#met.add(place);
    const number = anew ?? (counts[level] === undefined ? start : counts[level] + 1);
    counts[level] = number;
    counts.length = level + 1;
    return ordered ? number : undefined;
  }
}

const mostNumberings = 100_000;

/**
 * Reads the lists of a Word document.
 * @throws ForeignFileError beyond the limits
 */
export async function readWordNumbering(source: ZipPackage, part: string): Promise<WordNumbering> {
  const numbering = new WordNumbering();
  let id: string | undefined;
  let definition = '';
  let levels = new Map<number, Level>();
  let starts = new Map<number, number>();
  let level: number | undefined;
  const open = (name: string, attributes: XmlAttributes): void => {
    const value = attributes.get('val');
    if (name === 'abstractNum' || name === 'num') {
      id = attributes.get(name === 'num' ? 'numId' : 'abstractNumId');
      levels = new Map();
      starts = new Map();
    } else if (name === 'abstractNumId') definition = value ?? '';
    else if (name === 'lvl' || name === 'lvlOverride') {
      level = levelOf(attributes.get('ilvl'));
      if (name === 'lvl' && level !== undefined) levels.set(level, { ordered: true, start: 1 });
    } else if (level !== undefined) setFact(name, value, level);
  };
  const setFact = (name: string, value: string | undefined, at: number): void => {
    const known = levels.get(at);
    if (name === 'startOverride') starts.set(at, numberOf(value));
    else if (!known) return;
    else if (name === 'start') levels.set(at, { ...known, start: numberOf(value) });
    else if (name === 'numFmt') levels.set(at, { ...known, ordered: value !== 'bullet' && value !== 'none' });
  };
  const close = (name: string): void => {
    if (name === 'lvlOverride') level = undefined;
    if (id === undefined) return;
    if (name === 'abstractNum') numbering.define(id, levels);
    else if (name === 'num') numbering.add(id, { definition, levels, starts });
    if (numbering.size > mostNumberings) throw foreignError('damaged', { part });
  };
  await scanPart(source, part, { open, close }, { small: true });
  return numbering;
}

function numberOf(value: string | undefined): number {
  return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : 1;
}
