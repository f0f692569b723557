import { fold } from '../shared/fold.ts';
import { isBlank } from './canonical-text.ts';
import type { ForeignCell } from './foreign-table.ts';

/** What a number counts, as the unit typed after it says. */
export type NumberUnit = 'percent' | 'currency' | 'other_currency' | 'hours' | 'days' | 'people' | 'points';

export type NumberReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly percent: boolean;
      /** Typed after the number, or the format of the cell; absent for a bare number. */
      readonly unit?: NumberUnit;
      /** `1.234` or `1,234` could be read in two ways. */
      readonly doubtful: boolean;
    };

export interface ColumnNumbers {
  read(cell: ForeignCell | null): NumberReading;
}

/**
 * Reads the numbers of one column: `1 234,5`, `1.234,50`, `1,234.50`, `45 %`, `(12)`. Whether a single comma or
 * point is a decimal mark is decided by the other values of the column, then by the language. A percentage is its
 * figure: 45 % is 45, and so is a cell of 0.45 shown as 45 %. A unit is told and not converted: whoever knows that of
 * the column compares them.
 */
export function readNumberColumn(cells: readonly (ForeignCell | null)[], language: 'fr' | 'en'): ColumnNumbers {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (typeof cell?.value !== 'string') continue;
    const mark = decimalMark(plainNumber(cell.value).digits);
    if (mark === ',') comma++;
    else if (mark === '.') point++;
  }
  const decimal = comma > point ? ',' : point > comma ? '.' : language === 'fr' ? ',' : '.';
  return { read: (cell) => readNumber(cell, decimal, comma + point > 0) };
}

function readNumber(cell: ForeignCell | null, decimal: ',' | '.', told: boolean): NumberReading {
  if (cell === null || isBlank(cell.text)) return { kind: 'none' };
  if (cell.error || typeof cell.value === 'boolean') return { kind: 'unreadable' };
  if (typeof cell.value === 'number') {
    const value = cell.percent ? Number((cell.value * 100).toPrecision(12)) : cell.value;
    const shown = cell.percent === true ? { percent: true, unit: 'percent' as const } : { percent: false };
    return { kind: 'number', value, ...shown, doubtful: false };
  }
  const { digits, unit, percent, negative } = plainNumber(cell.text);
  if (!/^\d+(?:[.,]\d+)*$|^[.,]\d+$/u.test(digits)) return { kind: 'unreadable' };
  const mark = decimalMark(digits);
  const single = /^\d{1,3}[.,]\d{3}$/u.test(digits);
  const used = mark ?? (single ? decimal : undefined);
  const value = toNumber(digits, used);
  if (value === undefined) return { kind: 'unreadable' };
  return {
    kind: 'number',
    value: negative ? -value : value,
    percent,
    ...(unit === undefined ? {} : { unit }),
    doubtful: single && !told,
  };
}

/** Folded words and signs of each unit. */
const unitWords: Readonly<Record<NumberUnit, RegExp>> = {
  percent: /^%$/u,
  currency: /^(?:€|eur|euros?)$/u,
  other_currency: /^[$£]$/u,
  hours: /^(?:h|heures?|hours?)$/u,
  days: /^(?:j|jours?|days?)$/u,
  people: /^(?:agents?|pers(?:onnes?)?\.?|people)$/u,
  points: /^(?:pts?|points?)$/u,
};

/** What stands behind the figures, when it is a unit. */
const trailingUnit = / ?(%|[€$£]|\p{L}+\.?)$/u;

function unitOf(word: string): NumberUnit | undefined {
  return (Object.keys(unitWords) as NumberUnit[]).find((unit) => unitWords[unit].test(word));
}

/** Figures and marks alone: spaces between thousands, unit and sign taken off. */
function plainNumber(text: string): {
  readonly digits: string;
  readonly unit: NumberUnit | undefined;
  readonly percent: boolean;
  readonly negative: boolean;
} {
  const folded = fold(text);
  const negative = /^\(.*\)$|^-|-$/u.test(folded);
  const bare = folded
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/^[-+~≈]+ ?| ?-$/gu, '')
    .replace(/(?<=\d)[ '](?=\d{3}(?:\D|$))/gu, '')
    .trim();
  const unit = unitOf(trailingUnit.exec(bare)?.[1] ?? '');
  const digits = unit === undefined ? bare : bare.replace(trailingUnit, '').trim();
  return { digits, unit, percent: folded.includes('%'), negative };
}

/** The decimal mark that the text itself tells: the last of two different marks, or one not before three figures. */
function decimalMark(digits: string): ',' | '.' | undefined {
  const marks = digits.match(/[.,]/gu) ?? [];
  const last = marks.at(-1) as ',' | '.' | undefined;
  if (last === undefined) return undefined;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return undefined;
  return /^\d{1,3}[.,]\d{3}$/u.test(digits) ? undefined : last;
}

function toNumber(digits: string, decimal: ',' | '.' | undefined): number | undefined {
  const [whole = '', fraction, ...more] = decimal === undefined ? [digits] : digits.split(decimal);
  if (more.length > 0 || (fraction !== undefined && /\D/u.test(fraction))) return undefined;
  const groups = whole.split(/[.,]/u);
  if (groups.length > 1 && groups.slice(1).some((group) => group.length !== 3)) return undefined;
  const value = Number(`${groups.join('') || '0'}.${fraction ?? '0'}`);
  return Number.isFinite(value) ? value : undefined;
}
