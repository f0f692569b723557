import { type Document, Element } from 'slimdom';
import type { TemplateValues } from '../../../domain/deliverable/template-remark.ts';
import { styleIds } from '../word/word-styles.ts';
import type { PictureAdopter } from './adopt-pictures.ts';
import { cleanContent, dropEmptyRuns } from './clean-content.ts';
import { type FurnitureMaker, mainPart } from './page-furniture.ts';
import { dress } from './pour-sections.ts';
import type { WordTemplate } from './read-template.ts';
import { cutAtPageBreak, type TemplateBody } from './template-body.ts';
import { isVisible, settleFields } from './template-fields.ts';
import type { TemplateLogos } from './template-logos.ts';
import { fillMarks } from './template-marks.ts';
import { paragraphOrder } from './schema-order.ts';
import {
  below,
  child,
  childAt,
  documentOf,
  isOn,
  isWord,
  make,
  ns,
  paragraphProperties,
  putInOrder,
  rootOf,
  val,
} from './word-xml.ts';

/** What putting the template's own pages in our document needs. */
export interface CoverSetting {
  readonly template: WordTemplate;
  readonly pictures: PictureAdopter;
  readonly furniture: FurnitureMaker;
  readonly values: TemplateValues;
  readonly logos: TemplateLogos;
  readonly body: TemplateBody;
}

/**
 * Takes our cover off a document just written, and leaves an empty paragraph that ends its section. Versions and
 * recipients that stood on the cover go to the next page.
 * @returns true when a logo stood on it
 */
export function removeOwnCover(document: Document): boolean {
  const body = bodyOf(document);
  const own = firstSection(body);
  const section = own.map((block) => sectionOf(block)).find((found) => found !== undefined);
  if (!section) return false;
  const start = own.findIndex(isFrontBlock);
  const stay = start < 0 ? [] : own.slice(start);
  section.remove();
  for (const block of own) block.remove();
  const moved = stay.some(isVisible) ? stay : [];
  const first = body.firstChild;
  body.insertBefore(make(document, 'p', {}, [make(document, 'pPr', {}, [section])]), first);
  for (const block of moved) body.insertBefore(block, first);
  if (moved.length > 0) breakBefore(body, styleIds.contentsTitle);
  return own.slice(0, start < 0 ? own.length : start).some((block) => below(block, 'drawing').length > 0);
}

/** Puts the template's cover before the paragraph that `removeOwnCover` left. */
export function pourCover(document: Document, setting: CoverSetting): void {
  const body = bodyOf(document);
  const [holder] = firstSection(body);
  const section = holder && sectionOf(holder);
  if (!holder || !section) return;
  const front = adoptBlocks(document, setting.body.front, setting, false);
  cutAtPageBreak(front);
  section.remove();
  endSection(front, section);
  while (front.firstChild) body.insertBefore(front.firstChild, holder);
  holder.remove();
}

/** Ends the document with what the template has after its mark, on a page of its own. */
export function pourBack(document: Document, setting: CoverSetting): void {
  const body = bodyOf(document);
  const last = child(body, 'sectPr');
  if (!last) return;
  const closing = last.cloneNode(true);
  last.remove();
  const holder = make(document, 'p', {}, [make(document, 'pPr', {}, [last])]);
  body.append(holder);
  const back = adoptBlocks(document, setting.body.back, setting, true);
  while (back.firstChild) body.append(back.firstChild);
  const size = child(closing, 'pgSz');
  if (size && size.getAttributeNS(ns.w, 'orient') === 'landscape') {
    const [width, height] = [size.getAttributeNS(ns.w, 'w') ?? '', size.getAttributeNS(ns.w, 'h') ?? ''];
    size.setAttributeNS(ns.w, 'w:w', height);
    size.setAttributeNS(ns.w, 'w:h', width);
    size.setAttributeNS(ns.w, 'w:orient', 'portrait');
    dress(closing, setting.body.mainSection, {
      first: false,
      furniture: setting.furniture,
      complete: true,
      startsPages: false,
    });
  }
  body.append(closing);
}

/** Blocks of the template as blocks of ours: cleaned, filled, with their pictures. Sections inside are dressed. */
function adoptBlocks(
  document: Document,
  blocks: readonly Element[],
  { template, pictures, furniture, values, logos, body }: CoverSetting,
  dropSections: boolean,
): Element {
  declarePrefixes(rootOf(document), rootOf(documentOf(template.body)));
  const holder = make(document, 'body');
  for (const block of blocks) holder.append(document.importNode(block, true));
  const sources = blocks.flatMap((block) => below(block, 'sectPr').filter(isSection));
  const sections = below(holder, 'sectPr').filter(isSection);
  cleanContent(holder);
  settleFields(holder, values, template.remarks);
  pictures.adopt(holder, template.mainPart, mainPart);
  logos.place(holder, mainPart);
  fillMarks(holder, values, template.remarks);
  dropEmptyRuns(holder);
  for (const [index, section] of sections.entries()) {
    const source = body.sections.find((one) => one.properties === sources[index]);
    if (dropSections || !source) section.remove();
    else
      dress(section, source, {
        first: isOn(child(section, 'titlePg')),
        furniture,
        complete: false,
        startsPages: false,
      });
  }
  return holder;
}

function isSection(section: Element): boolean {
  return isWord(section.parentNode, 'pPr');
}

/**
 * Declares on our root the prefixes of the template's: attributes such as `Requires` name namespaces by prefix.
 */
function declarePrefixes(ours: Element, theirs: Element): void {
  for (const attribute of theirs.attributes) {
    if (attribute.namespaceURI !== ns.xmlns || attribute.localName === 'xmlns') continue;
    if (ours.lookupNamespaceURI(attribute.localName) === null) {
      ours.setAttributeNS(ns.xmlns, attribute.name, attribute.value);
    }
  }
  const words = [ours, theirs].flatMap((root) => (root.getAttributeNS(ns.mc, 'Ignorable') ?? '').split(/\s+/u));
  const known = [...new Set(words)].filter((prefix) => prefix !== '' && ours.lookupNamespaceURI(prefix) !== null);
  if (known.length > 0) ours.setAttributeNS(ns.mc, 'mc:Ignorable', known.join(' '));
}

function bodyOf(document: Document): Element {
  const body = child(rootOf(document), 'body');
  if (!body) throw new Error('a document has no body');
  return body;
}

/** The blocks up to the first end of a section. */
function firstSection(body: Element): Element[] {
  const end = body.children.findIndex((block) => sectionOf(block) !== undefined);
  return end < 0 ? [] : body.children.slice(0, end + 1);
}

function sectionOf(block: Element): Element | undefined {
  return isWord(block, 'p') ? childAt(block, 'pPr', 'sectPr') : below(block, 'sectPr')[0];
}

/** Versions and recipients begin with a heading of their own. */
function isFrontBlock(block: Element): boolean {
  return isWord(block, 'tbl') || val(childAt(block, 'pPr', 'pStyle')) === styleIds.frontHeading;
}

/** Ends the cover's section in its last paragraph, so that a cover that fills its page does not run over. */
function endSection(front: Element, section: Element): void {
  const document = documentOf(front);
  const last = front.lastChild;
  const own = last instanceof Element && isWord(last, 'p') ? last : undefined;
  if (own) {
    const properties = paragraphProperties(own);
    child(properties, 'sectPr')?.remove();
    putInOrder(properties, section, paragraphOrder);
    return;
  }
  const spacing = make(document, 'spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' });
  front.append(make(document, 'p', {}, [make(document, 'pPr', {}, [spacing, section])]));
}

/** The contents begin a page when something of ours now stands before them. */
function breakBefore(body: Element, contentsTitle: string): void {
  const title = below(body, 'p').find((paragraph) => val(childAt(paragraph, 'pPr', 'pStyle')) === contentsTitle);
  if (!title || child(child(title, 'pPr'), 'pageBreakBefore')) return;
  putInOrder(paragraphProperties(title), make(documentOf(body), 'pageBreakBefore'), paragraphOrder);
}
