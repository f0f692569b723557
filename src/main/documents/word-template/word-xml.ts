import { type Document, Element, type Node, parseXmlDocument, serializeToWellFormedString, Text } from 'slimdom';

/** Namespaces of Office Open XML, transitional (ECMA-376 part 4). */
export const ns = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  packageRelations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

/** Elements inside one another; Word files stay under fifty, and deeper ones exhaust what reads them. */
const deepest = 250;

/** An XML part that is not read: a document type could hide entities that never end. */
export class XmlRefusedError extends Error {
  readonly reason: 'doctype' | 'damaged';

  constructor(reason: 'doctype' | 'damaged', cause?: unknown) {
    super(`XML refused: ${reason}`, cause === undefined ? {} : { cause });
    this.name = 'XmlRefusedError';
    this.reason = reason;
  }
}

/**
 * Reads an XML part, strictly.
 * @param bytes UTF-8, or UTF-16 with its mark
 * @throws XmlRefusedError for a document type, malformed XML, or elements nested beyond reason
 */
export function readXml(bytes: Uint8Array): Document {
  const text = decode(bytes);
  if (/<!DOCTYPE/iu.test(text)) throw new XmlRefusedError('doctype');
  refuseDepth(text);
  try {
    return parseXmlDocument(text);
  } catch (error) {
    throw new XmlRefusedError('damaged', error);
  }
}

/** An XML part as bytes: UTF-8, with its declaration. */
export function writeXml(document: Document): Uint8Array {
  const xml = serializeToWellFormedString(document);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XmlRefusedError('damaged', error);
  }
}

function refuseDepth(text: string): void {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[a-z_/][^>]*>/giu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepest) throw new XmlRefusedError('damaged');
  }
}

/** The root of a part. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new XmlRefusedError('damaged');
  return root;
}

/** True for an element of WordprocessingML with one of these names. */
export function isWord(node: Element, ...names: readonly string[]): boolean;
export function isWord(node: Node | null, ...names: readonly string[]): node is Element;
export function isWord(node: Node | null, ...names: readonly string[]): boolean {
  return node instanceof Element && node.namespaceURI === ns.w && names.includes(node.localName);
}

/** The first child of this name in WordprocessingML. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((element) => isWord(element, name));
}

/** The child reached by a path of names. */
export function childAt(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => child(found, name), parent);
}

export function children(parent: Element, name: string): Element[] {
  return parent.children.filter((element) => isWord(element, name));
}

/** All elements of this name below, in the order of the document. */
export function below(parent: Element | Document, name: string, namespace: string = ns.w): Element[] {
  return [...parent.getElementsByTagNameNS(namespace, name)];
}

/** All elements below and the element itself. */
export function everyElement(root: Element): Element[] {
  return [root, ...root.getElementsByTagNameNS('*', '*')];
}

/** A `w:` attribute. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(ns.w, name) ?? undefined;
}

/** The `w:val` of an element. */
export function val(element: Element | undefined): string | undefined {
  return attribute(element, 'val');
}

/** A `w:` attribute as a number, or undefined when there is none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  const number = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? Math.round(number) : undefined;
}

export function setAttribute(element: Element, name: string, value: string | number): void {
  const prefix = element.lookupPrefix(ns.w) ?? 'w';
  element.setAttributeNS(ns.w, `${prefix}:${name}`, String(value));
}

/** True when an on/off property is on: present, and not said to be off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(val(element) ?? '1');
}

/** A new element of WordprocessingML with `w:` attributes. */
export function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  inside: readonly Element[] = [],
): Element {
  const element = document.createElementNS(ns.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(ns.w, `w:${key}`, String(value));
  element.append(...inside);
  return element;
}

/** The document that an element belongs to. */
export function documentOf(element: Element): Document {
  const document = element.ownerDocument;
  if (!document) throw new Error('an element stands in no document');
  return document;
}

/** Puts a child where the schema's sequence wants it, in place of one of the same name. */
export function putInOrder(parent: Element, added: Element, order: readonly string[]): void {
  child(parent, added.localName)?.remove();
  const rank = order.indexOf(added.localName);
  const next = parent.children.find((element) => order.indexOf(element.localName) > rank);
  parent.insertBefore(added, next ?? null);
}

/** The properties of a paragraph, made when there are none. */
export function paragraphProperties(paragraph: Element): Element {
  const found = child(paragraph, 'pPr');
  if (found) return found;
  const made = make(documentOf(paragraph), 'pPr');
  paragraph.insertBefore(made, paragraph.firstChild);
  return made;
}

/** Replaces an element by what it holds. */
export function unwrap(element: Element, content: Element | undefined = element): void {
  const nodes = content ? [...content.childNodes] : [];
  for (const node of nodes) element.parentNode?.insertBefore(node, element);
  element.remove();
}

/** The nearest ancestor of one of these names. */
export function ancestor(node: Node, ...names: readonly string[]): Element | undefined {
  for (let at = node.parentNode; at; at = at.parentNode) if (isWord(at, ...names)) return at;
  return undefined;
}

/** The text of the runs of a paragraph, without that of text boxes inside it. */
export function ownTexts(paragraph: Element): Element[] {
  return below(paragraph, 't').filter((text) => ancestor(text, 'p') === paragraph);
}

export function textOf(element: Element): string {
  return below(element, 't')
    .map((text) => text.textContent ?? '')
    .join('');
}

/** Gives a `w:t` its text; blanks at its ends are kept. */
export function setText(element: Element, text: string): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  element.append(new Text(text));
  element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
}
