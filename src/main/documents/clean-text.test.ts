import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellText,
  cleanLine,
  cleanText,
  excelDate,
  finiteNumber,
  looksLikeFormula,
  maxCellLength,
  sheetNames,
} from './clean-text.ts';

/** What XML 1.0 allows, less the control characters it only discourages. */
const allowed = /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Any sequence of UTF-16 units, whole or broken. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 9, 10, 13, 0xd800, 0xdfff, 0xfffe, 0xffff)))
  .map((units) => String.fromCharCode(...units));

test('whatever the text, the cleaned text is XML, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).toMatch(allowed);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
});

test('ordinary text is left as it is, accents, emoji and right-to-left text included', () => {
  for (const text of ['L’été à Łódź', 'e\u0301', '👩‍👩‍👧 et 🇫🇷', 'שלום ]]> </t> &amp;', 'a\tb\nc'])
    expect(cleanText(text)).toBe(text);
});

test('every line end is one line feed', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u000be')).toBe('a\nb\nc\nd\ne');
  expect(cleanLine('  a\r\n\tb ')).toBe('a b');
});

test('forbidden characters are dropped or shown by a mark', () => {
  expect(cleanText('a\u0000\u0007b\uFFFEc\uFFFFd\uD800e\uDC00f')).toBe('ab\uFFFDc\uFFFDd\uFFFDe\uFFFDf');
});

test('a cell never exceeds its length and never cuts a character', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: maxCellLength - 80, max: maxCellLength + 80 }),
      fc.constantFrom('é', '👩‍👩‍👧', '𝄞', 'e\u0301'),
      (length, unit) => {
        const text = 'x'.repeat(length - (length % 7)) + unit.repeat(200);
        const cell = cellText(text, '… (suite)');
        expect(cell.length).toBeLessThanOrEqual(maxCellLength);
        expect(cell.isWellFormed()).toBe(true);
        expect(cell.endsWith('… (suite)')).toBe(true);
        const kept = cell.slice(0, -'… (suite)'.length);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.replace(/^x+/u, '').length % unit.length).toBe(0);
      },
    ),
  );
});

test('what Excel would read as an escaped character comes back as typed', () => {
  const read = (stored: string): string =>
    stored.replace(/_x([0-9A-F]{4})_/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  for (const text of ['_x0041_', 'a_x005F_x0041_', '_x0041_x0042_', '_xZZZZ_', '__x0009_'])
    expect(read(cellText(text))).toBe(text);
});

test('formula-looking texts are recognised', () => {
  for (const text of ['=1+1', '+33 1', '-5', '@SUM(A1)', '\t=1', '  =cmd']) expect(looksLikeFormula(text)).toBe(true);
  for (const text of ['a=b', '1-2', '', '« = »']) expect(looksLikeFormula(text)).toBe(false);
});

test('numbers and dates that Excel refuses are not numbers', () => {
  expect([NaN, Infinity, -Infinity, 1.5].map(finiteNumber)).toEqual([undefined, undefined, undefined, 1.5]);
  expect(excelDate('2026-11-23')?.getTime()).toBe(Date.UTC(2026, 10, 23));
  for (const date of ['1850-01-01', '2026-02-30', '275760-01-01', '', 'NaN']) expect(excelDate(date)).toBeUndefined();
});

test('sheet names are valid and unique whatever was asked', () => {
  const forbidden = /[:\\/?*[\]]/u;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 }), (names) => {
      const valid = sheetNames(names);
      expect(new Set(valid.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of valid) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(forbidden);
        expect(name.startsWith("'") || name.endsWith("'")).toBe(false);
      }
    }),
  );
  expect(sheetNames(['Impacts', 'impacts', 'History', 'a/b'])).toEqual([
    'Impacts',
    'impacts (2)',
    'History (2)',
    'a-b',
  ]);
});
