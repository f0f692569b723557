import type { Element } from 'slimdom';
import { colours as ours } from '../word/word-styles.ts';
import { foldStyleName } from './style-names.ts';
import { nameOf, type StyleSheet } from './style-sheet.ts';
import type { Colour, TemplateLook } from './template-look.ts';
import { paragraphOrder, runOrder, styleOrder } from './schema-order.ts';
import {
  attribute,
  below,
  child,
  childAt,
  documentOf,
  isOn,
  make,
  numberOf,
  putInOrder,
  setAttribute,
  val,
} from './word-xml.ts';

/** Styles of ours that speak in the voice of headings. */
const headingLike = /^(?:heading \d|title|subtitle|toc heading|front heading|cover client)$/u;

/** Styles of text in cells and on covers: indents and justification of running text would break them. */
const tight = /^(?:table text|cover fact|caption|note|code block|front heading|cover client|header|footer)$/u;

/** Styles that are nothing but running text: the template's spacing is kept when it has one. */
const running = /^(?:body text|list bullet|list number|list continue)$/u;

/** Makes a style of ours fit in a template: its type faces, its colours, nothing of its running text that harms. */
export function adaptStyle(style: Element, styles: StyleSheet, look: TemplateLook): void {
  const name = foldStyleName(nameOf(style));
  const run = child(style, 'rPr');
  const fonts = child(run, 'rFonts');
  if (attribute(fonts, 'ascii') === 'Calibri') fonts?.remove();
  if (headingLike.test(name)) giveHeadingFonts(style, look);
  recolour(style, look);
  if (tight.test(name)) refuseIndents(style, styles);
  if (running.test(name) && spaceAfter(styles) > 0) childAt(style, 'pPr', 'spacing')?.remove();
}

/**
 * Makes a heading that the template lacks from the nearest one that it has: same face and colour, never larger,
 * and without a number of its own.
 */
export function deriveHeading(style: Element, parent: Element, styles: StyleSheet): void {
  const document = documentOf(style);
  for (const name of ['rFonts', 'color', 'b', 'bCs', 'i', 'iCs']) childAt(style, 'rPr', name)?.remove();
  const run = runProperties(style);
  const parentSize = numberOf(styles.property(parent, 'rPr', 'sz'), 'val') ?? bodySize(styles) + 2;
  const size = Math.max(Math.min(parentSize - 2, numberOf(child(run, 'sz'), 'val') ?? parentSize), bodySize(styles));
  for (const name of ['sz', 'szCs']) putInOrder(run, make(document, name, { val: size }), runOrder);
  if (size === parentSize) {
    const italic = isOn(styles.property(parent, 'rPr', 'i'));
    putInOrder(run, make(document, 'i', italic ? { val: '0' } : {}), runOrder);
  }
  const paragraph = styleParagraph(style);
  child(paragraph, 'numPr')?.remove();
  if (styles.property(parent, 'pPr', 'numPr')) {
    putInOrder(paragraph, make(document, 'numPr', {}, [make(document, 'numId', { val: 0 })]), paragraphOrder);
    putInOrder(paragraph, make(document, 'ind', { left: 0, firstLine: 0 }), paragraphOrder);
  }
  if (isOn(styles.property(parent, 'pPr', 'pageBreakBefore'))) {
    putInOrder(paragraph, make(document, 'pageBreakBefore', { val: '0' }), paragraphOrder);
  }
}

/** The run properties of a style, made when there are none. */
export function runProperties(style: Element): Element {
  const found = child(style, 'rPr');
  if (found) return found;
  const made = make(documentOf(style), 'rPr');
  putInOrder(style, made, styleOrder);
  return made;
}

function styleParagraph(style: Element): Element {
  const found = child(style, 'pPr');
  if (found) return found;
  const made = make(documentOf(style), 'pPr');
  putInOrder(style, made, styleOrder);
  return made;
}

/** Size of running text, in half-points; Word's own default is ten points. */
export function bodySize(styles: StyleSheet): number {
  const size = styles.property(styles.default('paragraph'), 'rPr', 'sz') ?? styles.documentDefault('rPr', 'sz');
  return numberOf(size, 'val') ?? 20;
}

function giveHeadingFonts(style: Element, look: TemplateLook): void {
  if (!look.headingFonts) return;
  putInOrder(runProperties(style), documentOf(style).importNode(look.headingFonts, true), runOrder);
}

/** Our palette gives way to the template's: ink is its headings', thread its accent, text its own. */
function recolour(style: Element, look: TemplateLook): void {
  const exchange = new Map<string, Colour | undefined>([
    [ours.ink, look.heading],
    [ours.thread, look.accent],
    [ours.text, undefined],
    [ours.quiet, look.quiet],
    [ours.rule, look.rule],
  ]);
  for (const element of below(style, 'color')) {
    const value = val(element) ?? '';
    if (!exchange.has(value)) continue;
    const colour = exchange.get(value);
    if (!colour) element.remove();
    else {
      setAttribute(element, 'val', colour.value);
      if (colour.theme !== undefined) setAttribute(element, 'themeColor', colour.theme);
    }
  }
  for (const element of borders(style)) {
    const value = attribute(element, 'color') ?? '';
    if (exchange.has(value)) setAttribute(element, 'color', exchange.get(value)?.value ?? look.quiet.value);
  }
  for (const element of below(style, 'shd')) {
    if (attribute(element, 'fill') === ours.band) setAttribute(element, 'fill', look.band);
  }
}

function borders(style: Element): Element[] {
  return ['pBdr', 'tblBorders', 'tcBorders'].flatMap((name) => below(style, name)).flatMap((border) => border.children);
}

function refuseIndents(style: Element, styles: StyleSheet): void {
  const document = documentOf(style);
  const normal = styles.default('paragraph');
  const inherited = (name: string) => styles.property(normal, 'pPr', name) ?? styles.documentDefault('pPr', name);
  const paragraph = styleParagraph(style);
  if (inherited('ind') && !child(paragraph, 'ind')) {
    putInOrder(paragraph, make(document, 'ind', { left: 0, right: 0, firstLine: 0 }), paragraphOrder);
  }
  if (inherited('jc') && !child(paragraph, 'jc')) {
    putInOrder(paragraph, make(document, 'jc', { val: 'left' }), paragraphOrder);
  }
}

/** Space that the template leaves after running text, in twentieths of a point. */
function spaceAfter(styles: StyleSheet): number {
  const own = styles.property(styles.default('paragraph'), 'pPr', 'spacing');
  const after = numberOf(own, 'after') ?? numberOf(styles.documentDefault('pPr', 'spacing'), 'after');
  return after ?? 0;
}
