import type { Element } from 'slimdom';
import type { NumberingBook } from './numbering-book.ts';
import { idOf, type StyleSheet } from './style-sheet.ts';
import { paragraphOrder } from './schema-order.ts';
import {
  attribute,
  below,
  child,
  childAt,
  children,
  documentOf,
  isOn,
  make,
  numberOf,
  paragraphProperties,
  putInOrder,
  setText,
  textOf,
  val,
} from './word-xml.ts';

/** Least room for a number in the contents, and the width of one of its letters, in twentieths of a point. */
const numberRoom = { least: 440, letter: 125, gap: 140 } as const;

/**
 * The number that Word shows before each heading, by the name of the heading's bookmark: as the numbering of the
 * heading styles has it. A heading without number is not in the answer.
 */
export function headingNumbers(
  body: Element,
  headingIds: readonly string[],
  sheet: StyleSheet,
  book: NumberingBook,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const counters = new Map<Element, number[]>();
  for (const paragraph of below(body, 'p')) {
    const styleId = val(childAt(paragraph, 'pPr', 'pStyle')) ?? '';
    if (!headingIds.includes(styleId)) continue;
    const number = nextNumber(styleId, sheet, book, counters);
    if (!number) continue;
    for (const mark of children(paragraph, 'bookmarkStart')) numbers.set(attribute(mark, 'name') ?? '', number);
  }
  return numbers;
}

/** How the template's first heading is numbered: `undefined` when it is not. */
export function numberingOfHeading(
  styleId: string,
  sheet: StyleSheet,
  book: NumberingBook,
): { readonly numId: string; readonly level: number } | undefined {
  const style = sheet.byId(styleId);
  const numId = val(sheet.property(style, 'pPr', 'numPr', 'numId'));
  if (numId === undefined || numId === '0' || !book.num(numId)) return undefined;
  const own = sheet.chain(style).flatMap((link) => book.levelOfStyle(numId, idOf(link)) ?? [])[0];
  const level = own ?? numberOf(sheet.property(style, 'pPr', 'numPr', 'ilvl'), 'val') ?? 0;
  return { numId, level };
}

function nextNumber(
  styleId: string,
  sheet: StyleSheet,
  book: NumberingBook,
  counters: Map<Element, number[]>,
): string | undefined {
  const numbering = numberingOfHeading(styleId, sheet, book);
  const num = book.num(numbering?.numId);
  const abstract = num && book.abstractOf(num);
  if (!numbering || !abstract) return undefined;
  const counts = counters.get(abstract) ?? [];
  counters.set(abstract, counts);
  const startOf = (index: number) => numberOf(child(book.level(numbering.numId, index), 'start'), 'val') ?? 1;
  counts[numbering.level] = (counts[numbering.level] ?? startOf(numbering.level) - 1) + 1;
  counts.length = numbering.level + 1;
  const level = book.level(numbering.numId, numbering.level);
  const legal = isOn(child(level, 'isLgl'));
  return (val(child(level, 'lvlText')) ?? '')
    .replace(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = legal ? 'decimal' : (val(child(book.level(numbering.numId, index), 'numFmt')) ?? 'decimal');
      return formatNumber(counts[index] ?? startOf(index), format);
    })
    .trim();
}

function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letter(number);
    case 'lowerLetter':
      return letter(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}

function roman(number: number): string {
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let left = number;
  let text = '';
  for (const [index, value] of values.entries()) {
    while (left >= value) {
      text += signs[index] ?? '';
      left -= value;
    }
  }
  return text;
}

/** After Z come AA, BB: a letter repeated, as Word counts. */
function letter(number: number): string {
  const place = (number - 1) % 26;
  return String.fromCodePoint(65 + place).repeat(Math.floor((number - 1) / 26) + 1);
}

/**
 * Rewrites the numbers of the contents as the template numbers its headings, and sets a stop after them: the
 * contents styles of a template often have one stop only, at the right edge.
 */
export function renumberContents(
  body: Element,
  contentsIds: readonly string[],
  numbers: ReadonlyMap<string, string>,
  sheet: StyleSheet,
): void {
  for (const styleId of contentsIds) {
    const entries = below(body, 'p').filter((paragraph) => val(childAt(paragraph, 'pPr', 'pStyle')) === styleId);
    const linked = entries.map((paragraph) => ({ paragraph, link: below(paragraph, 'hyperlink')[0] }));
    const shown = linked.map(({ link }) => numbers.get(attribute(link, 'anchor') ?? '') ?? '');
    const longest = Math.max(0, ...shown.map((number) => number.length));
    const room = Math.max(numberRoom.least, longest * numberRoom.letter + numberRoom.gap);
    for (const [index, { paragraph, link }] of linked.entries()) {
      if (link) writeNumber(link, shown[index] ?? '');
      if (longest > 0) setStop(paragraph, sheet.property(sheet.byId(styleId), 'pPr', 'ind'), room);
    }
  }
}

function writeNumber(link: Element, number: string): void {
  const tab = below(link, 'tab')[0];
  const text = below(link, 't')[0];
  if (!tab || !text || !/^[\d.]+$/u.test(text.textContent ?? '')) return;
  if (number !== '') return setText(text, number);
  tab.remove();
  text.remove();
  for (const run of children(link, 'r')) if (textOf(run) === '' && run.children.length === 0) run.remove();
}

/** The number stands at the edge of the level, the title after it; lines that follow are set under the title. */
function setStop(paragraph: Element, indent: Element | undefined, room: number): void {
  const document = documentOf(paragraph);
  const left = numberOf(indent, 'left') ?? numberOf(indent, 'start') ?? 0;
  const edge = left - (numberOf(indent, 'hanging') ?? 0) + (numberOf(indent, 'firstLine') ?? 0);
  const properties = paragraphProperties(paragraph);
  const stop = make(document, 'tab', { val: 'left', pos: edge + room });
  putInOrder(properties, make(document, 'tabs', {}, [stop]), paragraphOrder);
  putInOrder(properties, make(document, 'ind', { left: edge + room, hanging: room }), paragraphOrder);
}
