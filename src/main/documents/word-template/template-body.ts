import type { Element } from 'slimdom';
import type { WordTemplate } from './read-template.ts';
import type { StyleSheet } from './style-sheet.ts';
import { isVisible, openFields, startsContents } from './template-fields.ts';
import { isContentMark } from './template-marks.ts';
import { attribute, below, child, childAt, children, everyElement, isOn, isWord, ns, val } from './word-xml.ts';

export type FurnitureKind = 'header' | 'footer';
export type FurniturePlace = 'default' | 'first' | 'even';

/** A section of the template: its page, and the headers and footers it shows, those of earlier sections included. */
export interface TemplateSection {
  /** `w:sectPr`, when the template has one. */
  readonly properties: Element | undefined;
  /** Parts by kind and place: `header/default`… */
  readonly furniture: ReadonlyMap<string, string>;
}

/** What a template's own text is for. */
export interface TemplateBody {
  /** The cover: blocks, the last of which carries no section any more. Empty when there is none. */
  readonly front: readonly Element[];
  /** Blocks after the mark that says where the content goes. */
  readonly back: readonly Element[];
  readonly coverSection: TemplateSection;
  readonly mainSection: TemplateSection;
  readonly sections: readonly TemplateSection[];
  /** True when the cover is a section of its own in the template. */
  readonly coverApart: boolean;
  /** True when text of the template is neither cover nor end. */
  readonly textLeftOut: boolean;
}

/**
 * Reads what the body of a template is for. With a mark `{{content}}`, what stands before is the cover and what
 * stands after ends the document. Without, the cover is what stands before the first break of page or section,
 * or a cover page of Word's gallery; the rest is sample text.
 */
export function readBody(template: WordTemplate, styles: StyleSheet | undefined): TemplateBody {
  const blocks = template.body.children.filter((block) => !isWord(block, 'sectPr'));
  const sections = readSections(template);
  const sectionAt = (index: number) =>
    sections[blocks.slice(0, index).filter((block) => sectionEnd(block)).length] ?? sections.at(-1) ?? none;
  const last = sections.at(-1) ?? none;
  const mark = blocks.findIndex(isContentMark);
  if (mark >= 0) {
    const front = withoutContents(blocks.slice(0, mark));
    const back = blocks.slice(mark + 1);
    const main = sectionAt(mark);
    return {
      sections,
      front: front.some(isVisible) ? front : [],
      back: back.some(isVisible) ? back : [],
      coverSection: mark > 0 ? sectionAt(mark - 1) : main,
      mainSection: main,
      coverApart: mark > 0 && main !== sectionAt(mark - 1),
      textLeftOut: false,
    };
  }
  const end = coverEnd(blocks, styles);
  const front = blocks.slice(0, end);
  const found = front.some(isVisible);
  return {
    sections,
    front: found ? front : [],
    back: [],
    coverSection: found ? sectionAt(0) : last,
    mainSection: last,
    coverApart: found && sections.length > 1,
    textLeftOut: blocks.slice(found ? end : 0).some((block) => isVisible(block)),
  };
}

const none: TemplateSection = { properties: undefined, furniture: new Map() };

/** The sections of the template in order; a section without header shows that of the section before. */
function readSections(template: WordTemplate): TemplateSection[] {
  const relations = new Map(template.relations(template.mainPart).map((relation) => [relation.id, relation]));
  const inherited = new Map<string, string>();
  return below(template.body, 'sectPr')
    .filter((properties) => !isWord(properties.parentNode, 'sectPrChange'))
    .map((properties) => {
      for (const kind of ['header', 'footer'] as const) {
        for (const reference of children(properties, `${kind}Reference`)) {
          const relation = relations.get(reference.getAttributeNS(ns.r, 'id') ?? '');
          const place = attribute(reference, 'type') ?? 'default';
          if (relation && !relation.external && template.bytes(relation.target)) {
            inherited.set(`${kind}/${place}`, relation.target);
          }
        }
      }
      return { properties, furniture: new Map(inherited) };
    });
}

function sectionEnd(block: Element): Element | undefined {
  return isWord(block, 'p') ? childAt(block, 'pPr', 'sectPr') : below(block, 'sectPr')[0];
}

/** Index of the block after the cover; 0 when there is none. */
function coverEnd(blocks: readonly Element[], styles: StyleSheet | undefined): number {
  for (const [index, block] of blocks.entries()) {
    if (isWord(block, 'sdt') && isCoverGallery(block)) return index + 1;
    if (sectionEnd(block) || hasPageBreak(block)) return index + 1;
    if (index > 0 && startsPage(block, styles)) return index;
  }
  return 0;
}

function isCoverGallery(block: Element): boolean {
  return val(below(child(block, 'sdtPr') ?? block, 'docPartGallery')[0]) === 'Cover Pages';
}

function hasPageBreak(block: Element): boolean {
  return below(block, 'br').some((one) => attribute(one, 'type') === 'page');
}

function startsPage(block: Element, styles: StyleSheet | undefined): boolean {
  const properties = child(block, 'pPr');
  const own = child(properties, 'pageBreakBefore');
  if (own) return isOn(own);
  return isOn(styles?.property(styles.byId(val(child(properties, 'pStyle'))), 'pPr', 'pageBreakBefore'));
}

/** Our document has its own table of contents. */
function withoutContents(blocks: readonly Element[]): Element[] {
  const kept: Element[] = [];
  let open = 0;
  for (const block of blocks) {
    if (open > 0 || (startsContents(block) && isWord(block, 'sdt', 'p'))) open = Math.max(open + openFields(block), 0);
    else kept.push(block);
  }
  return kept;
}

/** Takes off what follows a page break in the last blocks of a cover, and the break itself. */
export function cutAtPageBreak(root: Element): void {
  const breaks = below(root, 'br').filter((one) => attribute(one, 'type') === 'page');
  const lastBreak = breaks.at(-1);
  const after = lastBreak ? everyElement(root).slice(everyElement(root).indexOf(lastBreak) + 1) : [];
  if (!lastBreak || after.some((element) => isWord(element, 't') && (element.textContent ?? '').trim() !== '')) return;
  lastBreak.remove();
}
