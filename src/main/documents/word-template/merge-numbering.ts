import { type Document, type Element, Document as XmlDocument } from 'slimdom';
import type { MergedStyles } from './merge-styles.ts';
import { levelOf, NumberingBook } from './numbering-book.ts';
import {
  attribute,
  below,
  child,
  childAt,
  children,
  documentOf,
  make,
  ns,
  numberOf,
  paragraphProperties,
  putInOrder,
  setAttribute,
  val,
} from './word-xml.ts';

/** The numbering of the document poured, and what became of ours. */
export interface MergedNumbering {
  readonly document: Document;
  /** The number, in the merged part, of a numbering of ours. */
  readonly numIdOf: (ours: string) => string;
  /** True when a list style of the template gives our lists their marks. */
  readonly listsFromTemplate: boolean;
}

type ListKind = 'bullet' | 'number';

const levels = 9;
const listStyles = { bullet: 'ListBullet', number: 'ListNumber' } as const;
const levelOrder = [
  'start',
  'numFmt',
  'lvlRestart',
  'pStyle',
  'isLgl',
  'suff',
  'lvlText',
  'lvlPicBulletId',
  'legacy',
  'lvlJc',
  'pPr',
  'rPr',
];
const indentOrder = ['pStyle', 'numPr', 'tabs', 'spacing', 'ind', 'jc'];

/**
 * Puts our lists into the template's numbering: each keeps a numbering of its own, so that it starts at its own
 * first number, with the marks and indents of the template's list styles where it has some.
 * @param template the template's part, changed in place; undefined when it has none
 * @param ours our part
 * @param used numbering ids that our document names
 */
export function mergeNumbering(
  template: Document | undefined,
  ours: Document,
  used: ReadonlySet<string>,
  styles: MergedStyles,
): MergedNumbering {
  const document = template ?? emptyNumbering();
  const book = new NumberingBook(document);
  const our = new NumberingBook(ours);
  const composed = new Map<ListKind, string>();
  const renumbered = new Map<string, string>();
  const abstracts = new Map<string, string>();
  let listsFromTemplate = false;
  for (const id of used) {
    const num = our.num(id);
    const abstract = num && our.abstractOf(num);
    if (!num || !abstract) continue;
    const kind = val(child(levelOf(abstract, 0), 'numFmt')) === 'bullet' ? 'bullet' : 'number';
    const isHeading = children(abstract, 'lvl').some((level) => child(level, 'pStyle'));
    const theirs = isHeading ? undefined : listLevels(kind, styles, book);
    let target = theirs ? composed.get(kind) : abstracts.get(attribute(abstract, 'abstractNumId') ?? '');
    if (target === undefined) {
      target = book.addAbstract(
        theirs ? composeList(abstract, theirs, document) : ownAbstract(abstract, styles, document),
      );
      if (theirs) composed.set(kind, target);
      else abstracts.set(attribute(abstract, 'abstractNumId') ?? '', target);
    }
    listsFromTemplate ||= theirs !== undefined;
    renumbered.set(id, book.addNum(document.importNode(num, true), target));
  }
  return { document, numIdOf: (id) => renumbered.get(id) ?? id, listsFromTemplate };
}

/** Gives the paragraphs and styles below an element their merged numbering. */
export function renumber(root: Element, numIdOf: (ours: string) => string): void {
  for (const element of below(root, 'numId')) {
    const id = val(element);
    if (id !== undefined && id !== '0') setAttribute(element, 'val', numIdOf(id));
  }
}

/** Ids of the numberings that a part names. */
export function numberingsNamedIn(root: Element | Document): string[] {
  return below(root, 'numId').flatMap((element) => val(element) ?? []);
}

function emptyNumbering(): Document {
  const document = new XmlDocument();
  const root = document.createElementNS(ns.w, 'w:numbering');
  document.append(root);
  return document;
}

/**
 * The levels of the template's list style: those of its multilevel list, or, where the list has one level, those
 * of the styles of its deeper lists (« List Bullet 2 »…).
 */
function listLevels(kind: ListKind, { sheet, idOf, added }: MergedStyles, book: NumberingBook): Element[] | undefined {
  const ours = listStyles[kind];
  if (added.has(ours)) return undefined;
  const name = kind === 'bullet' ? 'list bullet' : 'list number';
  const found: Element[] = [];
  for (let index = 0; index < levels; index += 1) {
    const style = index === 0 ? sheet.byId(idOf(ours)) : sheet.byName('paragraph', `${name} ${index + 1}`);
    const numId = val(sheet.property(style, 'pPr', 'numPr', 'numId'));
    const own = numberOf(sheet.property(style, 'pPr', 'numPr', 'ilvl'), 'val') ?? 0;
    const level = style && (book.level(numId, own) ?? undefined);
    const copy = level ? copyLevel(level, sheet.property(style, 'pPr', 'ind')) : undefined;
    const first = val(sheet.property(sheet.byId(idOf(ours)), 'pPr', 'numPr', 'numId'));
    const next =
      copy ?? (index > 0 && deepEnough(book, first, index) ? book.level(first, index)?.cloneNode(true) : undefined);
    if (!next || (index === 0 && (val(child(next, 'numFmt')) === 'bullet') !== (kind === 'bullet'))) break;
    found.push(next);
  }
  return found.length === 0 ? undefined : found;
}

/** A list of several levels says so; Word fills the others with levels that nobody sees. */
function deepEnough(book: NumberingBook, numId: string | undefined, index: number): boolean {
  const num = book.num(numId);
  const abstract = num && book.abstractOf(num);
  return val(child(abstract, 'multiLevelType')) !== 'singleLevel' && book.level(numId, index) !== undefined;
}

/** A numbering named in a paragraph prevails over the indents of its style: they are written into the level. */
function copyLevel(level: Element, indent: Element | undefined): Element {
  const copy = level.cloneNode(true);
  if (indent) {
    const paragraph = child(copy, 'pPr') ?? make(documentOf(copy), 'pPr');
    putInOrder(paragraph, documentOf(copy).importNode(indent, true), indentOrder);
    putInOrder(copy, paragraph, levelOrder);
  }
  return copy;
}

/** Our list with the template's levels; deeper ones than it has stay ours, set further in. */
function composeList(ours: Element, theirs: readonly Element[], document: Document): Element {
  const abstract = make(document, 'abstractNum', { abstractNumId: 0 });
  abstract.append(make(document, 'multiLevelType', { val: 'multilevel' }));
  const last = childAt(theirs.at(-1), 'pPr', 'ind');
  const deepestLeft = numberOf(last, 'left') ?? numberOf(last, 'start') ?? 360;
  for (let index = 0; index < levels; index += 1) {
    const own = theirs[index];
    const level = document.importNode(own ?? levelOf(ours, index) ?? make(document, 'lvl'), true);
    setAttribute(level, 'ilvl', index);
    for (const name of ['pStyle', 'lvlPicBulletId', 'legacy', 'lvlRestart']) child(level, name)?.remove();
    level.removeAttributeNS(ns.w, 'tplc');
    if (!own) {
      const indent = childAt(level, 'pPr', 'ind');
      if (indent) setAttribute(indent, 'left', deepestLeft + 397 * (index - theirs.length + 1));
    } else {
      renumberText(level, index);
    }
    abstract.append(level);
  }
  return abstract;
}

/** A level that came from a list of its own shows the number of its new level. */
function renumberText(level: Element, index: number): void {
  const text = child(level, 'lvlText');
  const written = val(text);
  if (!text || written === undefined) return;
  if ([...written.matchAll(/%\d/gu)].length === 1) setAttribute(text, 'val', written.replace(/%\d/u, `%${index + 1}`));
}

function ownAbstract(ours: Element, styles: MergedStyles, document: Document): Element {
  const abstract = document.importNode(ours, true);
  for (const attributeNode of abstract.attributes.slice()) {
    if (attributeNode.namespaceURI !== ns.w && attributeNode.namespaceURI !== ns.xmlns) {
      abstract.removeAttributeNode(attributeNode);
    }
  }
  for (const level of children(abstract, 'lvl')) {
    const link = child(level, 'pStyle');
    if (link) setAttribute(link, 'val', styles.idOf(val(link) ?? ''));
  }
  return abstract;
}

/** Sets the further paragraphs of list items under the text of their item, wherever the list now stands. */
export function alignContinuations(body: Element, continueStyle: string, book: NumberingBook): void {
  let left: number | undefined;
  for (const paragraph of below(body, 'p')) {
    const properties = child(paragraph, 'pPr');
    const numbering = child(properties, 'numPr');
    if (numbering) {
      const level = book.level(val(child(numbering, 'numId')), numberOf(child(numbering, 'ilvl'), 'val') ?? 0);
      const indent = childAt(level, 'pPr', 'ind');
      left = numberOf(indent, 'left') ?? numberOf(indent, 'start');
    } else if (val(child(properties, 'pStyle')) === continueStyle && left !== undefined) {
      const indent = child(paragraphProperties(paragraph), 'ind');
      if (indent) setAttribute(indent, 'left', left);
    }
  }
}
