import type { Document, Element } from 'slimdom';
import { adaptStyle, deriveHeading, runProperties } from './adapt-style.ts';
import { foldStyleName } from './style-names.ts';
import { idOf, nameOf, type StyleSheet, typeOf } from './style-sheet.ts';
import type { TemplateLook } from './template-look.ts';
import { runOrder } from './schema-order.ts';
import {
  attribute,
  child,
  childAt,
  children,
  documentOf,
  everyElement,
  isWord,
  ns,
  putInOrder,
  rootOf,
  setAttribute,
  val,
} from './word-xml.ts';

/** How our styles stand in the template's sheet. */
export interface MergedStyles {
  readonly sheet: StyleSheet;
  /** The id, in the template's sheet, of a style of ours. */
  readonly idOf: (ours: string) => string;
  /** Ids of ours that the template lacked. */
  readonly added: ReadonlySet<string>;
  /** The template's table style that our tables take, when it has one. */
  readonly tableStyle: Element | undefined;
}

/** Elements that name a style. */
const styleReferences = ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link', 'styleLink', 'numStyleLink'];

/** Ids of the styles that a part names. */
export function stylesNamedIn(document: Document): Set<string> {
  const named = everyElement(rootOf(document)).filter((element) => isWord(element, ...styleReferences));
  return new Set(named.flatMap((element) => val(element) ?? []));
}

/** Gives the styles named in a part their ids in the template's sheet. */
export function renameStyles(root: Element, idOf: (ours: string) => string): void {
  for (const element of everyElement(root)) {
    const id = isWord(element, ...styleReferences) ? val(element) : undefined;
    if (id !== undefined) setAttribute(element, 'val', idOf(id));
  }
}

/**
 * Puts our styles into a template's sheet. A style that the template has — by its id, its name, or a name that
 * French or English programs give it — is the template's. One that it lacks is ours, adapted to its look.
 * @param sheet the template's sheet; ours are added to it
 * @param used ids of the styles that our document names
 * @param tableStyle the template's table style for our tables, by its id
 */
export function mergeStyles(
  sheet: StyleSheet,
  ours: StyleSheet,
  used: ReadonlySet<string>,
  look: TemplateLook,
  tables: { readonly ours: string; readonly theirs: string | undefined },
): MergedStyles {
  const ids = new Map<string, string>();
  const added: Element[] = [];
  const tableStyle = tables.theirs === undefined ? undefined : sheet.byId(tables.theirs);
  if (tables.theirs !== undefined) ids.set(tables.ours, tables.theirs);
  for (const style of withAncestors(ours, used)) {
    const id = idOf(style);
    if (ids.has(id)) continue;
    const found = counterpart(style, sheet);
    if (found) {
      ids.set(id, idOf(found));
      continue;
    }
    const copy = sheet.document.importNode(style, true);
    const free = freeId(sheet, id);
    setAttribute(copy, 'styleId', free);
    freeName(copy, sheet);
    ids.set(id, free);
    rootOf(sheet.document).append(copy);
    added.push(copy);
  }
  const rename = (id: string) => ids.get(id) ?? id;
  for (const style of added) {
    for (const link of ['basedOn', 'next', 'link']) repointLink(style, link, sheet, rename);
    const parent = parentHeading(style, sheet, added);
    if (parent) {
      setAttribute(child(style, 'basedOn') ?? style, 'val', idOf(parent));
      deriveHeading(style, parent, sheet);
    } else {
      adaptStyle(style, sheet, look);
    }
  }
  giveHeaderColours(ids.get('TableHeader'), added, sheet, tableStyle);
  const addedIds = new Set([...ids].flatMap(([id, theirs]) => (added.some((s) => idOf(s) === theirs) ? [id] : [])));
  return { sheet, idOf: rename, added: addedIds, tableStyle };
}

/** The styles named and those they are based on, ancestors first. */
function withAncestors(ours: StyleSheet, used: ReadonlySet<string>): Element[] {
  const found = new Set<Element>();
  for (const style of ours.all()) {
    if (!used.has(idOf(style))) continue;
    for (const link of ours.chain(style).toReversed()) found.add(link);
  }
  return [...found];
}

function counterpart(style: Element, sheet: StyleSheet): Element | undefined {
  const type = typeOf(style);
  if (attribute(style, 'default') === '1') {
    const theirs = sheet.default(type);
    if (theirs) return theirs;
  }
  const sameId = sheet.byId(idOf(style));
  if (sameId && typeOf(sameId) === type && !isAnotherBuiltIn(sameId, style)) return sameId;
  return sheet.byName(type, nameOf(style));
}

/** Ids are arbitrary: a template may hold « heading 2 » under the id `Heading1`. */
function isAnotherBuiltIn(found: Element, style: Element): boolean {
  const [theirs, wanted] = [foldStyleName(nameOf(found)), foldStyleName(nameOf(style))];
  return theirs !== wanted && /^(?:heading|toc) \d$|^(?:title|subtitle|caption|normal)$/u.test(theirs);
}

function freeId(sheet: StyleSheet, id: string): string {
  let free = id;
  for (let number = 2; sheet.byId(free); number += 1) free = `${id}${number}`;
  return free;
}

/** Names are unique in a sheet, whatever the type of the style. */
function freeName(style: Element, sheet: StyleSheet): void {
  const name = nameOf(style);
  const taken = new Set(sheet.all().map((other) => foldStyleName(nameOf(other))));
  let free = name;
  for (let number = 2; taken.has(foldStyleName(free)); number += 1) free = `${name} ${number}`;
  const element = child(style, 'name');
  if (element && free !== name) setAttribute(element, 'val', free);
}

function repointLink(style: Element, link: string, sheet: StyleSheet, rename: (id: string) => string): void {
  const element = child(style, link);
  if (!element) return;
  const id = rename(val(element) ?? '');
  const target = sheet.byId(id);
  // A linked style links back; that of the template is already linked to another.
  if (!target || (link === 'link' && val(child(target, 'link')) !== idOf(style))) element.remove();
  else setAttribute(element, 'val', id);
}

/** The template's heading above a heading of ours that was added. */
function parentHeading(style: Element, sheet: StyleSheet, added: readonly Element[]): Element | undefined {
  const level = /^heading (\d)$/u.exec(foldStyleName(nameOf(style)))?.[1];
  if (level === undefined || typeOf(style) !== 'paragraph') return undefined;
  for (let above = Number(level) - 1; above >= 1; above -= 1) {
    const found = sheet.byName('paragraph', `heading ${above}`);
    if (found && !added.includes(found)) return found;
  }
  return undefined;
}

/**
 * Under a header row that the template fills with a dark colour, the text takes the colour that the table style
 * gives it: written in our paragraph style, since a paragraph style prevails over a table style.
 */
function giveHeaderColours(
  id: string | undefined,
  added: readonly Element[],
  sheet: StyleSheet,
  tableStyle: Element | undefined,
): void {
  const header = added.find((style) => idOf(style) === id);
  if (!header || !tableStyle) return;
  const first = sheet
    .chain(tableStyle)
    .flatMap((style) => children(style, 'tblStylePr'))
    .find((part) => part.getAttributeNS(ns.w, 'type') === 'firstRow');
  if (!first) return;
  const run = runProperties(header);
  for (const name of ['b', 'bCs', 'caps', 'smallCaps', 'color']) {
    child(run, name)?.remove();
    const theirs = childAt(first, 'rPr', name);
    if (theirs) putInOrder(run, documentOf(header).importNode(theirs, true), runOrder);
  }
}
