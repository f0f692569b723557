import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { ColumnKind, Highlight } from '../../../domain/deliverable/workbook-model.ts';

const ink = 'FF1F3A5F';
const text = 'FF1B2430';
const quiet = 'FF5A6675';
const rule = 'FFD5DBE3';
const font = 'Calibri';

/**
 * Styles are frozen: exceljs shares the object it is given, so that a later change of one cell would change them
 * all; it also recognises a shared object at once, which halves the time of a large grid.
 */
type FrozenStyle = Readonly<Partial<Style>>;

export const formats: Readonly<Record<ColumnKind, string>> = {
  id: '@',
  code: 'General',
  text: 'General',
  long: 'General',
  choice: 'General',
  integer: '#,##0',
  decimal: 'General',
  percent: '0%',
  money: '#,##0.00" €"',
  date: 'dd/mm/yyyy',
  level: '0',
};

const store = new Map<string, FrozenStyle>();

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const lineBelow: Partial<Borders> = { bottom: { style: 'thin', color: { argb: rule } } };

const aligned: Readonly<Record<ColumnKind, Partial<Alignment>>> = {
  id: { vertical: 'top' },
  code: { vertical: 'top' },
  text: { vertical: 'top', wrapText: true },
  long: { vertical: 'top', wrapText: true },
  choice: { vertical: 'top', wrapText: true },
  integer: { vertical: 'top', horizontal: 'right', indent: 1 },
  decimal: { vertical: 'top', horizontal: 'right', indent: 1 },
  percent: { vertical: 'top', horizontal: 'right', indent: 1 },
  money: { vertical: 'top', horizontal: 'right', indent: 1 },
  date: { vertical: 'top', horizontal: 'center' },
  level: { vertical: 'top', horizontal: 'center' },
};

/** The two looks of a body cell: `asText` keeps a formula-looking text from becoming a formula. */
export interface BodyStyles {
  readonly plain: FrozenStyle;
  readonly asText: FrozenStyle;
}

/** Body of a column; what is calculated is quieter. Texts hang from the top, or stand in the middle of short rows. */
export function bodyStyles(kind: ColumnKind, editable: boolean, vertical: 'top' | 'middle' = 'top'): BodyStyles {
  const style = (asText: boolean): FrozenStyle =>
    remembered(`body ${kind} ${editable} ${asText} ${vertical}`, () => ({
      font: { name: font, size: 10, color: { argb: editable ? text : quiet }, bold: kind === 'code' },
      alignment: { ...aligned[kind], vertical },
      border: lineBelow,
      numFmt: asText ? '@' : formats[kind],
    }));
  return { plain: style(false), asText: style(true) };
}

/** What rows added below the data look like. */
export function spareStyle(kind: ColumnKind): FrozenStyle {
  return remembered(`spare ${kind}`, () => ({
    font: { name: font, size: 10, color: { argb: text } },
    alignment: aligned[kind],
    numFmt: formats[kind],
  }));
}

/** Header of a narrow column of levels, turned a quarter. */
export function turnedHeaderStyle(): FrozenStyle {
  return remembered('turned header', () => ({
    ...headerStyle(true),
    alignment: { vertical: 'bottom', horizontal: 'center', textRotation: 90, wrapText: true },
  }));
}

/** Header: light band for what is filled in, dark and italic for what is calculated. */
export function headerStyle(editable: boolean): FrozenStyle {
  return remembered(`header ${editable}`, () => ({
    font: { name: font, size: 10, bold: true, italic: !editable, color: { argb: editable ? ink : 'FFFFFFFF' } },
    fill: solid(editable ? 'FFE8EDF3' : 'FF4A6285'),
    alignment: { vertical: 'middle', wrapText: true },
    border: { bottom: { style: 'thin', color: { argb: ink } } },
  }));
}

export const figureHeaderStyle = remembered('header of figures', () => ({
  ...headerStyle(true),
  alignment: { vertical: 'middle', horizontal: 'right', indent: 1, wrapText: true },
}));
export const dayHeaderStyle = remembered('header of days', () => ({
  ...headerStyle(true),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
}));
export const titleStyle = remembered('title', () => ({
  font: { name: font, size: 16, bold: true, color: { argb: ink } },
}));
export const noteStyle = remembered('note', () => ({
  font: { name: font, size: 10, color: { argb: quiet } },
  alignment: { vertical: 'top' },
}));
export const wrappedStyle = remembered('wrapped', () => ({
  font: { name: font, size: 11, color: { argb: text } },
  alignment: { vertical: 'top', wrapText: true },
}));
export const labelStyle = remembered('label', () => ({
  font: { name: font, size: 11, bold: true, color: { argb: ink } },
  alignment: { vertical: 'top', wrapText: true },
}));
export const blockTitleStyle = remembered('block', () => ({
  font: { name: font, size: 12, bold: true, color: { argb: 'FF15706B' } },
}));

const tones: Readonly<Record<Highlight['tone'], { readonly fill: string; readonly ink: string }>> = {
  alert: { fill: 'FFF6D9D3', ink: 'FF7A2413' },
  warning: { fill: 'FFFBE9CC', ink: 'FF6B4000' },
  good: { fill: 'FFD8EBE9', ink: 'FF0D4C48' },
};

/** Conditional format of a word that stands out: the word itself says it, colour only repeats it. */
export function toneStyle(tone: Highlight['tone']): { readonly font: Partial<Font>; readonly fill: Fill } {
  const { fill, ink: colour } = tones[tone];
  return conditionalStyle(fill, colour);
}

/** A conditional format; Excel reads its fill from the background colour. */
export function conditionalStyle(fill: string, colour: string): { readonly font: Partial<Font>; readonly fill: Fill } {
  return {
    font: { bold: true, color: { argb: colour } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill }, fgColor: { argb: fill } },
  };
}

function remembered(key: string, make: () => Partial<Style>): FrozenStyle {
  let style = store.get(key);
  if (!style) {
    style = deepFrozen(make());
    store.set(key, style);
  }
  return style;
}

function deepFrozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFrozen(inner);
  return Object.freeze(value);
}
