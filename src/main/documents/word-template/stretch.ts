import type { Element } from 'slimdom';
import type { StyleSheet } from './style-sheet.ts';
import { paragraphOrder } from './schema-order.ts';
import {
  ancestor,
  attribute,
  below,
  child,
  childAt,
  children,
  documentOf,
  make,
  ns,
  numberOf,
  ownTexts,
  paragraphProperties,
  putInOrder,
  setAttribute,
  val,
} from './word-xml.ts';

/** A drawing counts 635 of its units to a twentieth of a point. */
const drawingUnit = 635;

/** Sets a table whose widths are given in full to another width, all columns in proportion. */
export function scaleTable(table: Element, ratio: number): void {
  if (ratio === 1) return;
  const grid = child(table, 'tblGrid');
  const columns = grid ? children(grid, 'gridCol') : [];
  const widths = columns.map((column) => numberOf(column, 'w') ?? 0);
  const whole = childAt(table, 'tblPr', 'tblW');
  const isFixed = attribute(whole, 'type') === 'dxa';
  const total = Math.round(widths.reduce((sum, width) => sum + width, 0) * ratio);
  let used = 0;
  const scaled = widths.map((width, index) => {
    const next = index === widths.length - 1 ? total - used : Math.round(width * ratio);
    used += next;
    return next;
  });
  for (const [index, column] of columns.entries()) setAttribute(column, 'w', scaled[index] ?? 0);
  if (whole && isFixed) {
    const wide = numberOf(whole, 'w') ?? 0;
    setAttribute(whole, 'w', wide === widths.reduce((sum, width) => sum + width, 0) ? total : Math.round(wide * ratio));
  }
  for (const row of below(table, 'tr')) if (ancestor(row, 'tbl') === table) scaleRow(row, scaled, ratio);
}

function scaleRow(row: Element, grid: readonly number[], ratio: number): void {
  let column = numberOf(childAt(row, 'trPr', 'gridBefore'), 'val') ?? 0;
  for (const cell of children(row, 'tc')) {
    const span = numberOf(childAt(cell, 'tcPr', 'gridSpan'), 'val') ?? 1;
    const width = childAt(cell, 'tcPr', 'tcW');
    if (width && attribute(width, 'type') === 'dxa') {
      const spanned = grid.slice(column, column + span);
      const sum = spanned.reduce((total, one) => total + one, 0);
      setAttribute(width, 'w', spanned.length === span ? sum : Math.round((numberOf(width, 'w') ?? 0) * ratio));
    }
    column += span;
  }
}

/** Makes a picture that is larger than the text of a page fit in it, its proportions kept. */
export function fitDrawing(drawing: Element, width: number, height: number): void {
  const extent = below(drawing, 'extent', ns.wp)[0];
  const wide = Number(extent?.getAttribute('cx') ?? 0);
  const high = Number(extent?.getAttribute('cy') ?? 0);
  if (wide === 0 || high === 0) return;
  const ratio = Math.min((width * drawingUnit) / wide, (height * drawingUnit) / high);
  if (ratio >= 1) return;
  const sizes = [...below(drawing, 'extent', ns.wp), ...below(drawing, 'ext', ns.a)];
  for (const size of sizes) {
    for (const side of ['cx', 'cy']) {
      const length = Number(size.getAttribute(side) ?? Number.NaN);
      if (Number.isFinite(length)) size.setAttribute(side, String(Math.floor(length * ratio)));
    }
  }
}

/** Widths of a page and of its text, upright or on its side. */
export interface PageWidths {
  readonly page: number;
  readonly text: number;
}

/**
 * Stretches a header or footer made for an upright page to a page on its side: tables, tab stops, and bands that
 * cross the page. Pictures keep their size.
 */
export function stretchFurniture(root: Element, sheet: StyleSheet, from: PageWidths, to: PageWidths): void {
  const ratio = to.text / from.text;
  for (const table of below(root, 'tbl')) scaleTable(table, ratio);
  for (const paragraph of below(root, 'p')) stretchTabs(paragraph, sheet, ratio);
  for (const extent of below(root, 'extent', ns.wp)) {
    const drawing = ancestor(extent, 'drawing');
    const wide = Number(extent.getAttribute('cx') ?? 0) / drawingUnit;
    if (!drawing || below(drawing, 'blip', ns.a).length > 0 || wide < from.text * 0.9) continue;
    const next = wide > from.page * 0.97 ? (wide / from.page) * to.page : (wide / from.text) * to.text;
    for (const size of [extent, ...below(drawing, 'ext', ns.a)]) {
      if (Number(size.getAttribute('cx') ?? 0) / drawingUnit >= wide * 0.99) {
        size.setAttribute('cx', String(Math.round(next * drawingUnit)));
      }
    }
  }
}

function stretchTabs(paragraph: Element, sheet: StyleSheet, ratio: number): void {
  if (below(paragraph, 'tab').every((tab) => ancestor(tab, 'tabs') !== undefined) && !holdsTab(paragraph)) return;
  const known = tabStops(paragraph, sheet);
  const stops = known.filter(({ kind }) => kind !== 'clear');
  if (stops.length === 0) return;
  setTabs(
    paragraph,
    stops.map(({ kind, leader, position }) => ({ kind, leader, position: Math.round(position * ratio) })),
    known.map(({ position }) => position),
  );
}

function holdsTab(paragraph: Element): boolean {
  return ownTexts(paragraph).some((text) => (text.textContent ?? '').includes('\t'));
}

interface TabStop {
  readonly kind: string;
  readonly leader: string | undefined;
  readonly position: number;
}

/** The tab stops of a paragraph, its own and those of its styles, those that it clears included. */
function tabStops(paragraph: Element, sheet: StyleSheet): TabStop[] {
  const properties = child(paragraph, 'pPr');
  const style = sheet.byId(val(child(properties, 'pStyle'))) ?? sheet.default('paragraph');
  const holders = [child(properties, 'tabs'), ...sheet.chain(style).map((link) => childAt(link, 'pPr', 'tabs'))];
  const stops = new Map<number, TabStop>();
  for (const tab of holders.flatMap((tabs) => (tabs ? children(tabs, 'tab') : []))) {
    const position = numberOf(tab, 'pos') ?? 0;
    if (!stops.has(position))
      stops.set(position, { kind: val(tab) ?? 'left', leader: attribute(tab, 'leader'), position });
  }
  return [...stops.values()];
}

/** Gives a paragraph one stop, at the right edge of the text, whatever its style has. */
export function setRightTab(paragraph: Element, sheet: StyleSheet, width: number): void {
  const stops = tabStops(paragraph, sheet).map(({ position }) => position);
  setTabs(paragraph, [{ kind: 'right', leader: undefined, position: width }], stops);
}

function setTabs(paragraph: Element, stops: readonly TabStop[], cleared: readonly number[]): void {
  const document = documentOf(paragraph);
  const kept = new Set(stops.map(({ position }) => position));
  const all = [
    ...cleared
      .filter((position) => !kept.has(position))
      .map((position) => ({ kind: 'clear', leader: undefined, position })),
    ...stops,
  ].toSorted((a, b) => a.position - b.position);
  const tabs = all.map(({ kind, leader, position }) =>
    make(document, 'tab', { val: kind, ...(leader === undefined ? {} : { leader }), pos: position }),
  );
  putInOrder(paragraphProperties(paragraph), make(document, 'tabs', {}, tabs), paragraphOrder);
}
