import type { Document, Element } from 'slimdom';
import { styleIds } from '../word/word-styles.ts';
import { runProperties } from './adapt-style.ts';
import type { MergedStyles } from './merge-styles.ts';
import type { TemplateLook } from './template-look.ts';
import { runOrder } from './schema-order.ts';
import {
  ancestor,
  attribute,
  below,
  child,
  childAt,
  documentOf,
  isWord,
  make,
  ns,
  numberOf,
  putInOrder,
  rootOf,
  setAttribute,
  val,
} from './word-xml.ts';

/** Width of running text in a face, Calibri being 1: our columns are measured for it. */
const faceWidths: Readonly<Record<string, number>> = {
  garamond: 0.93,
  'eb garamond': 0.95,
  'times new roman': 0.96,
  calibri: 1,
  'gill sans mt': 1,
  'source sans 3': 1,
  'source sans pro': 1,
  lato: 1.05,
  cambria: 1.05,
  aptos: 1.07,
  'trebuchet ms': 1.08,
  tahoma: 1.08,
  verdana: 1.28,
  montserrat: 1.28,
  poppins: 1.25,
  'century gothic': 1.2,
  'bookman old style': 1.2,
  'open sans': 1.17,
};

/** Faces not listed are about as wide as Arial. */
const usualWidth = 1.12;

/** Sizes of our table text and the least that is read with ease, in half-points. */
const sizes = { most: 18, least: 15 } as const;

/** Room around the text of a cell, in twentieths of a point. */
const cellRoom = { top: 45, left: 85, bottom: 45, right: 85 } as const;

/**
 * Sets the text of tables, where its style is ours, to a size at which words hold in columns measured for Calibri
 * on our page.
 * @param ratio width of the template's text to that of ours
 */
export function fitTableText(styles: MergedStyles, theme: Document | undefined, ratio: number): void {
  const width = faceWidths[bodyFace(styles, theme).toLowerCase()] ?? usualWidth;
  const size = Math.max(sizes.least, Math.min(sizes.most, Math.round((sizes.most / width) * Math.min(ratio, 1))));
  for (const id of [styleIds.tableText, styleIds.tableHeader]) {
    const style = styles.added.has(id) ? styles.sheet.byId(styles.idOf(id)) : undefined;
    if (!style) continue;
    for (const name of ['sz', 'szCs']) {
      putInOrder(runProperties(style), make(styles.sheet.document, name, { val: size }), runOrder);
    }
  }
}

/** The face of running text: that of the default style, through the theme. */
function bodyFace({ sheet }: MergedStyles, theme: Document | undefined): string {
  const fonts = sheet.property(sheet.default('paragraph'), 'rPr', 'rFonts') ?? sheet.documentDefault('rPr', 'rFonts');
  const ofTheme = attribute(fonts, 'asciiTheme');
  if (ofTheme === undefined) return attribute(fonts, 'ascii') ?? 'Times New Roman';
  const scheme = theme && below(rootOf(theme), ofTheme.startsWith('major') ? 'majorFont' : 'minorFont', ns.a)[0];
  const latin = scheme?.children.find((face) => face.localName === 'latin');
  return latin?.getAttribute('typeface') ?? '';
}

/**
 * Header text that stands in other rows than the first — the label of a total — becomes bold table text: the
 * colour of a header is made for the fill of its row.
 */
export function settleLabels(root: Element, { idOf }: MergedStyles): void {
  const header = idOf(styleIds.tableHeader);
  for (const row of below(root, 'tr')) {
    if (row.previousElementSibling?.localName !== 'tr') continue;
    for (const name of below(row, 'pStyle')) {
      if (val(name) !== header) continue;
      setAttribute(name, 'val', idOf(styleIds.tableText));
      const paragraph = ancestor(name, 'p');
      for (const run of paragraph ? below(paragraph, 'r') : []) {
        const properties = child(run, 'rPr') ?? make(documentOf(run), 'rPr');
        if (!properties.parentNode) run.insertBefore(properties, run.firstChild);
        if (!child(properties, 'b')) putInOrder(properties, make(documentOf(run), 'b'), runOrder);
      }
    }
  }
}

/** A template whose header text is light has a dark row in mind: our table style gives it one. */
export function darkenHeaderRow({ sheet, idOf, added }: MergedStyles, look: TemplateLook): void {
  if (added.has(styleIds.tableHeader) || !added.has(styleIds.table)) return;
  const colour = val(sheet.property(sheet.byId(idOf(styleIds.tableHeader)), 'rPr', 'color')) ?? '';
  const isLight = /^[d-f].[d-f].[d-f].$/iu.test(colour);
  const fill = below(sheet.byId(idOf(styleIds.table)) ?? rootOf(sheet.document), 'shd')[0];
  if (isLight && fill) setAttribute(fill, 'fill', look.heading?.value ?? '404040');
}

/**
 * Dresses our tables in the template's table style: its bands of rows show, and cells keep the room that our
 * columns were measured with.
 */
export function dressTables(root: Element, style: Element): void {
  const banded = style.children.some(
    (part) => isWord(part, 'tblStylePr') && /^band[12]Horz$/u.test(attribute(part, 'type') ?? ''),
  );
  for (const name of below(root, 'tblStyle')) {
    const properties = name.parentNode;
    if (val(name) !== attribute(style, 'styleId') || !isWord(properties, 'tblPr')) continue;
    const look = child(properties, 'tblLook');
    if (banded && look) setAttribute(look, 'noHBand', 'false');
    const own = childAt(style, 'tblPr', 'tblCellMar');
    const room = (['top', 'left', 'bottom', 'right'] as const).map((side) => {
      const theirs = numberOf(child(own, side), 'w');
      const upright = side === 'top' || side === 'bottom';
      const width = upright
        ? Math.max(theirs ?? 0, cellRoom[side])
        : Math.min(theirs ?? cellRoom[side], cellRoom[side]);
      return make(documentOf(root), side, { w: width, type: 'dxa' });
    });
    putInOrder(properties, make(documentOf(root), 'tblCellMar', {}, room), tableOrder);
  }
}

/** Sequence of the properties of a table (CT_TblPr). */
const tableOrder = [
  'tblStyle',
  'tblpPr',
  'tblOverlap',
  'bidiVisual',
  'tblStyleRowBandSize',
  'tblStyleColBandSize',
  'tblW',
  'jc',
  'tblCellSpacing',
  'tblInd',
  'tblBorders',
  'shd',
  'tblLayout',
  'tblCellMar',
  'tblLook',
  'tblCaption',
  'tblDescription',
];
