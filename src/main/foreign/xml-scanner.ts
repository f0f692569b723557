import { foreignLimits } from './foreign-limits.ts';

/** Why a part is not read; `scanFault` of the caller turns it into an error that names the part. */
export type XmlFault = 'damaged' | 'doctype' | 'too_deep';

/** Thrown by `XmlScanner`. */
export class XmlScanError extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(`XML refused: ${fault}`);
    this.name = 'XmlScanError';
    this.fault = fault;
  }
}

/** What the scanner tells; names come without their name space prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  /** A piece of text, entities resolved; one text may come in several pieces. Absent: texts are not decoded. */
  text?(text: string): void;
  close(name: string): void;
  /**
   * Takes at once a run of whole, well-formed elements that it knows by heart, from an opening `<`, and returns where
   * it ends; `at` when there is none. What is not exactly as expected is left to the scanner. Absent: none is known.
   */
  shortcut?(source: string, at: number): number;
}

const lessThan = 0x3c;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const equals = 0x3d;
const greaterThan = 0x3e;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const colon = 0x3a;

/** The attributes of one element, valid only during `open`. */
export class XmlAttributes {
  #source = '';
  /** Name start, name end, value start, value end of each attribute. */
  #places = new Int32Array(64);
  #count = 0;

  /** For the scanner: forgets the former element. */
  reset(source: string): void {
    this.#source = source;
    this.#count = 0;
  }

  /** For the scanner: one more attribute. */
  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.#count;
    if (at === this.#places.length) this.#grow();
    const places = this.#places;
    places[at] = nameStart;
    places[at + 1] = nameEnd;
    places[at + 2] = valueStart;
    places[at + 3] = valueEnd;
    this.#count = at + 4;
  }

  /** The value of an attribute by its local name (`id` finds `r:id`), or undefined. */
  get(name: string): string | undefined {
    const places = this.#places;
    for (let at = 0; at < this.#count; at += 4) {
      const start = places[at] as number;
      if ((places[at + 1] as number) - start === name.length && this.#source.startsWith(name, start)) {
        return resolveEntities(this.#source.slice(places[at + 2], places[at + 3]));
      }
    }
    return undefined;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}

/**
 * Reads XML piece by piece with bounded memory, for parts of a workbook. It stops at any document type, so no
 * entity is ever declared or fetched, checks that elements close in order, and limits depth and tag length.
 * Written for speed: a sheet of 150,000 cells must not keep the person waiting (see the benchmark of the reader).
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #attributes = new XmlAttributes();
  readonly #path: string[] = [];
  #rest = '';
  #skipTo: '' | '-->' | '?>' = '';
  #inCharacterData = false;
  #rootSeen = false;
  readonly #takesShortcuts: boolean;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#takesShortcuts = handler.shortcut !== undefined;
  }

  /**
   * Takes the next piece of the part.
   * @throws XmlScanError
   */
  write(piece: string): void {
    const source = this.#rest === '' ? piece : this.#rest + piece;
    const end = this.#scan(source);
    this.#rest = end < source.length ? source.slice(end) : '';
    if (this.#rest.length > foreignLimits.tagLength) throw new XmlScanError('damaged');
  }

  /**
   * Says that the part has ended.
   * @throws XmlScanError when an element is still open or nothing was read
   */
  close(): void {
    if (!this.#rootSeen || this.#path.length > 0 || this.#skipTo !== '' || this.#inCharacterData) {
      throw new XmlScanError('damaged');
    }
    if (this.#rest.trim() !== '') throw new XmlScanError('damaged');
  }

  /** Handles every whole token and returns where the first incomplete one starts. */
  #scan(source: string): number {
    let at = 0;
    while (at < source.length) {
      const next = this.#step(source, at);
      if (next === at) break;
      at = next;
    }
    return at;
  }

  #step(source: string, at: number): number {
    if (this.#skipTo !== '') return this.#skip(source, at);
    if (this.#inCharacterData) return this.#characterData(source, at);
    if (source.charCodeAt(at) !== lessThan) return this.#text(source, at);
    const kind = source.charCodeAt(at + 1);
    if (Number.isNaN(kind)) return at;
    if (kind === slash && this.#closesOpenElement(source, at)) return this.#closeOpenElement(at);
    if (this.#takesShortcuts && this.#path.length > 0) {
      const next = this.#handler.shortcut?.(source, at) ?? at;
      if (next > at) return next;
    }
    if (kind === exclamation) return this.#declaration(source, at);
    if (kind === question) {
      this.#skipTo = '?>';
      return at + 2;
    }
    return this.#tag(source, at, kind === slash);
  }

  #skip(source: string, at: number): number {
    const end = source.indexOf(this.#skipTo, at);
    if (end === -1) return Math.max(at, source.length - this.#skipTo.length + 1);
    const after = end + this.#skipTo.length;
    this.#skipTo = '';
    return after;
  }

  #declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) {
      this.#skipTo = '-->';
      return at + 4;
    }
    if (source.startsWith('<![CDATA[', at)) {
      this.#inCharacterData = true;
      return at + 9;
    }
    const start = source.slice(at, at + 9);
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return at;
    throw new XmlScanError('doctype');
  }

  #characterData(source: string, at: number): number {
    const end = source.indexOf(']]>', at);
    const textEnd = end === -1 ? Math.max(at, source.length - 2) : end;
    if (textEnd > at) this.#handler.text?.(source.slice(at, textEnd));
    if (end === -1) return textEnd;
    this.#inCharacterData = false;
    return end + 3;
  }

  #text(source: string, at: number): number {
    const tag = source.indexOf('<', at);
    let end = tag === -1 ? source.length : tag;
    if (tag === -1) {
      const entity = source.lastIndexOf('&');
      if (entity >= at && entity > source.length - 12) end = entity;
    }
    if (end === at) return at;
    if (this.#path.length === 0) {
      if (source.slice(at, end).replace('\ufeff', '').trim() !== '') throw new XmlScanError('damaged');
    } else if (this.#handler.text) {
      this.#handler.text(resolveEntities(source.slice(at, end)));
    }
    return end;
  }

  #tag(source: string, at: number, closing: boolean): number {
    const length = source.length;
    const nameStart = closing ? at + 2 : at + 1;
    let localStart = nameStart;
    let end = nameStart;
    for (; end < length; end++) {
      const code = source.charCodeAt(end);
      if (code > greaterThan) continue;
      if (code === colon) localStart = end + 1;
      else if (code === greaterThan || code === slash || isSpace(code)) break;
    }
    if (end >= length) return at;
    const name = source.slice(localStart, end);
    if (name === '') throw new XmlScanError('damaged');
    this.#attributes.reset(source);
    end = this.#readAttributes(source, end);
    if (end === -1) return at;
    if (closing) this.#closeElement(name);
    else this.#openElement(name, source.charCodeAt(end - 1) === slash);
    return end + 1;
  }

  /** Reads attributes up to the `>` of the tag and returns its place, or -1 when the tag is not whole. */
  #readAttributes(source: string, from: number): number {
    const length = source.length;
    let at = from;
    for (;;) {
      let code = source.charCodeAt(at);
      while (isSpace(code)) code = source.charCodeAt(++at);
      if (at >= length) return -1;
      if (code === greaterThan) return at;
      if (code === slash) {
        if (at + 1 >= length) return -1;
        if (source.charCodeAt(at + 1) !== greaterThan) throw new XmlScanError('damaged');
        return at + 1;
      }
      let nameStart = at;
      for (; at < length; code = source.charCodeAt(++at)) {
        if (code > greaterThan) continue;
        if (code === colon) nameStart = at + 1;
        else if (code === equals || code === greaterThan || isSpace(code)) break;
      }
      const nameEnd = at;
      while (isSpace(code)) code = source.charCodeAt(++at);
      if (at >= length) return -1;
      if (code !== equals) throw new XmlScanError('damaged');
      code = source.charCodeAt(++at);
      while (isSpace(code)) code = source.charCodeAt(++at);
      if (at >= length) return -1;
      if (code !== doubleQuote && code !== singleQuote) throw new XmlScanError('damaged');
      const valueStart = at + 1;
      const quote = code;
      do code = source.charCodeAt(++at);
      while (code !== quote && at < length);
      if (at >= length) return -1;
      this.#attributes.add(nameStart, nameEnd, valueStart, at);
      at++;
    }
  }

  #openElement(name: string, empty: boolean): void {
    if (this.#path.length === 0 && this.#rootSeen) throw new XmlScanError('damaged');
    if (this.#path.length >= foreignLimits.depth) throw new XmlScanError('too_deep');
    this.#rootSeen = true;
    this.#handler.open(name, this.#attributes);
    if (empty) this.#handler.close(name);
    else this.#path.push(name);
  }

  /** The usual end of an element: its name without a prefix, then `>`. */
  #closesOpenElement(source: string, at: number): boolean {
    const name = this.#path[this.#path.length - 1];
    return (
      name !== undefined &&
      source.charCodeAt(at + 2 + name.length) === greaterThan &&
      source.charCodeAt(at + 2) === name.charCodeAt(0) &&
      (name.length === 1 || source.startsWith(name, at + 2))
    );
  }

  #closeOpenElement(at: number): number {
    const name = this.#path.pop() ?? '';
    this.#handler.close(name);
    return at + 3 + name.length;
  }

  #closeElement(name: string): void {
    if (this.#path.pop() !== name) throw new XmlScanError('damaged');
    this.#handler.close(name);
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws XmlScanError for an entity that XML itself does not know, or a character that it forbids */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,10});?/gu, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new XmlScanError('damaged');
    if (Object.hasOwn(named, name)) return named[name] as string;
    const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name);
    if (!match) throw new XmlScanError('damaged');
    const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    if (point > 0x10ffff) throw new XmlScanError('damaged');
    return String.fromCodePoint(point).toWellFormed();
  });
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
