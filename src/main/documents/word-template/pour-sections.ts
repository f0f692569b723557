import type { Element } from 'slimdom';
import { fitOwnFurniture, type FurnitureMaker, mainPart } from './page-furniture.ts';
import {
  isLandscape,
  type PageGeometry,
  sectionOrder,
  setGeometry,
  textHeightOf,
  textWidthOf,
  widthsOf,
} from './page-geometry.ts';
import type { OfficeParts } from './office-parts.ts';
import { fitDrawing, scaleTable } from './stretch.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { FurniturePlace, TemplateBody, TemplateSection } from './template-body.ts';
import {
  ancestor,
  attribute,
  below,
  child,
  children,
  documentOf,
  isOn,
  isWord,
  make,
  ns,
  putInOrder,
} from './word-xml.ts';

/** What setting our sections on a template's page needs. */
export interface SectionSetting {
  readonly parts: OfficeParts;
  readonly sheet: StyleSheet;
  readonly body: TemplateBody;
  readonly geometry: PageGeometry | undefined;
  readonly furniture: FurnitureMaker;
  /** False for a document that opens on its text. */
  readonly withCover: boolean;
}

/**
 * Sets every section of our document on the template's page, with its headers and footers. The first section is
 * the cover; the template's first-page header goes to it, or to the first page of the content when the template
 * keeps its cover apart.
 */
export function pourSections(root: Element, setting: SectionSetting): void {
  const sections = below(root, 'sectPr');
  fitContent(root, sections, setting.geometry);
  for (const [index, section] of sections.entries()) {
    if (setting.geometry) setGeometry(section, setting.geometry);
    if (index === 0 && setting.withCover) dressCover(section, setting);
    else dressContent(section, index === (setting.withCover ? 1 : 0), setting);
  }
}

/** The properties of the section that a cover stands in. */
function dressCover(section: Element, { body, furniture }: SectionSetting): void {
  dress(section, body.coverSection, {
    first: isOn(child(body.coverSection.properties, 'titlePg')),
    furniture,
    complete: false,
    startsPages: true,
  });
}

function dressContent(section: Element, isFirst: boolean, setting: SectionSetting): void {
  const { body, furniture, parts, sheet, geometry } = setting;
  const own = children(section, 'headerReference').concat(children(section, 'footerReference'));
  const kept = own.filter((reference) => {
    const kind = reference.localName === 'headerReference' ? 'header' : 'footer';
    return !body.mainSection.furniture.has(`${kind}/default`);
  });
  for (const reference of kept) {
    const id = reference.getAttributeNS(ns.r, 'id');
    const part = parts.relations(mainPart).find((relation) => relation.id === id)?.target;
    const width = geometry ? widthsOf(geometry, isLandscape(section)).text : textWidthOf(section);
    if (part) fitOwnFurniture(parts, part, sheet, width);
  }
  dress(section, body.mainSection, {
    first: isFirst && body.coverApart && isOn(child(body.mainSection.properties, 'titlePg')),
    furniture,
    complete: true,
    startsPages: isFirst && body.coverApart,
    kept,
  });
}

interface Dress {
  readonly first: boolean;
  readonly furniture: FurnitureMaker;
  readonly complete: boolean;
  /** True where the template's own first page number holds. */
  readonly startsPages: boolean;
  /** References of ours that stay. */
  readonly kept?: readonly Element[];
}

/** Properties that a section takes from the template as they are. */
const taken = ['pgBorders', 'docGrid'];

/** Gives a section the headers, footers and page properties of a section of the template. */
export function dress(section: Element, source: TemplateSection, options: Dress): void {
  const document = documentOf(section);
  const places: FurniturePlace[] = options.first ? ['default', 'first', 'even'] : ['default', 'even'];
  const references = options.furniture.references(source, places, {
    landscape: isLandscape(section),
    complete: options.complete,
  });
  for (const reference of section.children) {
    if (isWord(reference, 'headerReference', 'footerReference')) reference.remove();
  }
  const all = [...references, ...(options.kept ?? [])];
  const ordered = ['headerReference', 'footerReference'].flatMap((name) => all.filter((one) => one.localName === name));
  for (const reference of ordered.toReversed()) section.insertBefore(reference, section.firstChild);
  for (const name of taken) take(section, source.properties, name);
  if (!options.complete) take(section, source.properties, 'vAlign');
  takePageNumbers(section, source.properties, options.startsPages);
  child(section, 'titlePg')?.remove();
  if (options.first) putInOrder(section, make(document, 'titlePg'), sectionOrder);
}

function take(section: Element, source: Element | undefined, name: string): void {
  const theirs = child(source, name);
  if (theirs) putInOrder(section, documentOf(section).importNode(theirs, true), sectionOrder);
}

function takePageNumbers(section: Element, source: Element | undefined, starts: boolean): void {
  const theirs = child(source, 'pgNumType');
  const start = attribute(theirs, 'start');
  const format = attribute(theirs, 'fmt');
  child(section, 'pgNumType')?.remove();
  const attributes = {
    ...(format === undefined ? {} : { fmt: format }),
    ...(starts && start !== undefined ? { start } : {}),
  };
  if (Object.keys(attributes).length > 0) {
    putInOrder(section, make(documentOf(section), 'pgNumType', attributes), sectionOrder);
  }
}

/** What a picture leaves to its caption and to a heading before it, in twentieths of a point. */
const captionRoom = 1_400;

/** Tables take the width that the template leaves to the text; pictures wider than it become smaller. */
function fitContent(root: Element, sections: readonly Element[], geometry: PageGeometry | undefined): void {
  if (!geometry) return;
  const bounded = below(root, 'tbl').concat(below(root, 'drawing'));
  const order = new Map([...root.getElementsByTagNameNS('*', '*')].map((element, index) => [element, index]));
  for (const element of bounded) {
    const place = order.get(element) ?? 0;
    const section = sections.find((one) => (order.get(one) ?? 0) > place);
    if (!section) continue;
    const width = widthsOf(geometry, isLandscape(section)).text;
    if (element.localName === 'drawing') {
      fitDrawing(element, width, textHeightOf(geometry, isLandscape(section)) - captionRoom);
      continue;
    }
    if (!ancestor(element, 'tbl')) scaleTable(element, width / textWidthOf(section));
  }
}
