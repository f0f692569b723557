import { foreignError } from './foreign-file-error.ts';
import { scanPart } from './scan-part.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** Marks that a style or a run sets; undefined where it says nothing. */
export interface WordMarks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
}

/** A style with what it takes from the styles it is based on. */
export interface WordStyle {
  readonly kind: 'paragraph' | 'character';
  /** Names of the style and of those it is based on, in lower case: Word keeps the English names of its own. */
  readonly names: readonly string[];
  readonly marks: WordMarks;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  /** Level of the outline from 0. */
  readonly outline: number | undefined;
}

interface StoredStyle extends Omit<WordStyle, 'names'> {
  readonly name: string;
  readonly basedOn: string | undefined;
}

const mostStyles = 20_000;
const deepestChain = 20;

/**
 * The styles of a Word document by id.
 * @throws ForeignFileError beyond the limits
 */
export async function readWordStyles(source: ZipPackage, part: string): Promise<ReadonlyMap<string, WordStyle>> {
  const stored = new Map<string, StoredStyle>();
  let id: string | undefined;
  let style: { -readonly [K in keyof StoredStyle]: StoredStyle[K] } | undefined;
  let conditional = 0;
  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'style') {
      const type = attributes.get('type');
      id = attributes.get('styleId');
      const kind = type === 'character' ? 'character' : 'paragraph';
      style = { ...emptyStyle, kind };
    } else if (name === 'tblStylePr') conditional++;
    else if (style && conditional === 0) style = { ...style, ...factOf(name, attributes, style) };
  };
  const close = (name: string): void => {
    if (name === 'tblStylePr') conditional--;
    if (name !== 'style') return;
    if (id !== undefined && style) stored.set(id, style);
    if (stored.size > mostStyles) throw foreignError('damaged', { part });
    style = undefined;
  };
  await scanPart(source, part, { open, close }, { small: true });
  return new Map([...stored.keys()].map((key) => [key, resolved(key, stored)]));
}

const emptyStyle: StoredStyle = {
  kind: 'paragraph',
  name: '',
  basedOn: undefined,
  marks: {},
  numId: undefined,
  level: undefined,
  outline: undefined,
};

function factOf(name: string, attributes: XmlAttributes, { marks }: StoredStyle): Partial<StoredStyle> {
  const value = attributes.get('val');
  switch (name) {
    case 'name':
      return { name: (value ?? '').toLowerCase() };
    case 'basedOn':
      return { basedOn: value };
    case 'numId':
      return { numId: value };
    case 'ilvl':
      return { level: levelOf(value) };
    case 'outlineLvl':
      return { outline: levelOf(value) };
    default: {
      const mark = markOf(name, value);
      return mark ? { marks: { ...marks, ...mark } } : {};
    }
  }
}

/** The mark that an element of run properties sets, if it is one. */
export function markOf(name: string, value: string | undefined): WordMarks | undefined {
  const on = isOn(value);
  if (name === 'b') return { bold: on };
  if (name === 'i') return { italic: on };
  return name === 'strike' || name === 'dstrike' ? { strike: on } : undefined;
}

/** A switch of WordprocessingML (ECMA-376, 17.17.4): on when it says nothing. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '');
}

/** A level from 0 to 8, or undefined. */
export function levelOf(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-8]$/u.test(value) ? Number(value) : undefined;
}

function resolved(id: string, stored: ReadonlyMap<string, StoredStyle>): WordStyle {
  const chain: StoredStyle[] = [];
  for (let next: string | undefined = id; next !== undefined && chain.length < deepestChain;) {
    const style = stored.get(next);
    if (!style || chain.includes(style)) break;
    chain.push(style);
    next = style.basedOn;
  }
  const first = <K extends 'numId' | 'level' | 'outline'>(field: K): StoredStyle[K] | undefined =>
    chain.find((style) => style[field] !== undefined)?.[field];
  return {
    kind: chain[0]?.kind ?? 'paragraph',
    names: chain.map(({ name }) => name),
    marks: Object.assign({}, ...chain.toReversed().map(({ marks }) => marks)) as WordMarks,
    numId: first('numId'),
    level: first('level'),
    outline: first('outline'),
  };
}
