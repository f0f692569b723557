import type { SerialShape } from './excel-serial.ts';

/** What a number format says about the meaning of a number. */
export type CellFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'serial'; readonly shape: SerialShape }
  /** Digits in places: `0000` for staff numbers, `0# ## ## ## ##` for telephones. */
  | { readonly kind: 'digits'; readonly places: readonly DigitPlace[] };

type DigitPlace = { readonly digit: '0' | '#' } | { readonly literal: string };

export const plainFormat: CellFormat = { kind: 'plain' };

/** Numbers of the formats that every workbook knows without declaring them (ECMA-376, 18.8.30). */
const builtIn: Readonly<Record<number, CellFormat>> = {
  9: { kind: 'percent' },
  10: { kind: 'percent' },
  ...serials('date', [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]),
  ...serials('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]),
  ...serials('datetime', [22]),
};

/** The meaning of a built-in format number. */
export function builtInFormat(id: number): CellFormat {
  return Object.hasOwn(builtIn, id) ? (builtIn[id] ?? plainFormat) : plainFormat;
}

/** The meaning of a format code such as `dd/mm/yyyy`, `0.0 %` or `00 00 00 00 00`. */
export function formatOfCode(code: string): CellFormat {
  const section = firstSection(code.slice(0, 1000));
  const bare = section
    .replace(/"[^"]*"?|\\.|_.|\*./gsu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .replace(/am\/pm|a\/p/giu, '')
    .toLowerCase();
  if (bare.includes('%')) return { kind: 'percent' };
  if (/^(?:general|standard|@)$/u.test(bare.trim())) return plainFormat;
  const shape = serialShape(bare);
  if (shape) return { kind: 'serial', shape };
  return digitPlaces(section) ?? plainFormat;
}

/** The number as the format shows its digits. */
export function digitText(value: number, places: readonly DigitPlace[]): string {
  const digits = Math.abs(Math.round(value)).toString();
  const placeCount = places.filter((place) => 'digit' in place).length;
  let rest = digits.length > placeCount ? digits : digits.padStart(placeCount, ' ');
  const overflow = rest.length - placeCount;
  let text = value < 0 ? '-' : '';
  let started = overflow > 0;
  if (started) {
    text += rest.slice(0, overflow);
    rest = rest.slice(overflow);
  }
  let at = 0;
  for (const place of places) {
    if ('literal' in place) {
      if (started || !/\s/u.test(place.literal)) text += place.literal;
      continue;
    }
    const digit = rest[at++] ?? ' ';
    if (digit !== ' ') text += digit;
    else if (place.digit === '0') text += '0';
    else continue;
    started = true;
  }
  return text;
}

function serials(shape: SerialShape, ids: readonly number[]): Record<number, CellFormat> {
  return Object.fromEntries(ids.map((id) => [id, { kind: 'serial', shape }]));
}

function serialShape(bare: string): SerialShape | undefined {
  const hasTime = /[hs]/u.test(bare);
  const hasDate = /[yd]/u.test(bare) || (bare.includes('m') && !hasTime);
  if (hasDate) return hasTime ? 'datetime' : 'date';
  return hasTime ? 'time' : undefined;
}

function firstSection(code: string): string {
  const end = /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/su.exec(code)?.[0] ?? '';
  return end === '' ? code : end;
}

function digitPlaces(section: string): CellFormat | undefined {
  const places: DigitPlace[] = [];
  for (const token of section.matchAll(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([0#?])|(.)/gsu)) {
    const [, quoted, escaped, digit, other] = token;
    if (digit !== undefined) places.push({ digit: digit === '0' ? '0' : '#' });
    else if (quoted !== undefined || escaped !== undefined) places.push({ literal: quoted ?? escaped ?? '' });
    else if (other === undefined) continue;
    else if (/[\s\-()/]/u.test(other)) places.push({ literal: other });
    else return undefined;
  }
  const zeros = places.filter((place) => 'digit' in place && place.digit === '0').length;
  return zeros >= 2 || (zeros === 1 && places.some((place) => 'literal' in place))
    ? { kind: 'digits', places }
    : undefined;
}
