import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../domain/shared/calendar.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

test('writes dates in French', () => {
  expect(formatDate('2025-11-03', 'fr', 'short')).toBe('03/11/2025');
  expect(formatDate('2025-11-03', 'fr')).toBe('lun. 3 nov. 2025');
  expect(formatDate('2025-11-03', 'fr', 'long')).toBe('lundi 3 novembre 2025');
  expect(formatDate('2025-12-01', 'fr', 'long')).toBe('lundi 1er décembre 2025');
  expect(formatDate('2025-12-11', 'fr', 'long')).toBe('jeudi 11 décembre 2025');
});

test('writes dates in English, day first', () => {
  expect(formatDate('2025-11-03', 'en', 'short')).toBe('03/11/2025');
  expect(formatDate('2025-11-03', 'en')).toMatch(/^Mon,? 3 Nov 2025$/u);
  expect(formatDate('2025-11-01', 'en', 'long')).toMatch(/^Saturday,? 1 November 2025$/u);
});

test('a date keeps its day whatever the time zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = addDays('1990-01-01', days);
      expect(formatDate(date, 'fr', 'short')).toBe(date.split('-').toReversed().join('/'));
    }),
  );
});

test('refuses what is not a date or an instant', () => {
  expect(() => formatDate('2025-02-30', 'fr')).toThrow(RangeError);
  expect(() => formatDate('03/11/2025', 'fr')).toThrow(RangeError);
  expect(() => formatInstant('2025-11-03', 'fr')).toThrow(RangeError);
});

test('writes an instant in the asked time zone', () => {
  expect(formatInstant('2025-11-03T23:05:00Z', 'fr', 'Europe/Paris')).toBe('mar. 4 nov. 2025, 00:05');
  expect(formatInstant('2025-07-03T12:05:00.123Z', 'fr', 'Europe/Paris')).toBe('jeu. 3 juil. 2025, 14:05');
  expect(formatInstant('2025-11-03T23:05:00Z', 'en', 'UTC')).toMatch(/3 Nov 2025, 23:05$/u);
});

test('writes numbers', () => {
  expect(formatNumber(1234567.891, 'fr', { maximumFractionDigits: 2 })).toBe('1\u202f234\u202f567,89');
  expect(formatNumber(12, 'fr', { minimumFractionDigits: 1 })).toBe('12,0');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatNumber(-0.001, 'fr', { maximumFractionDigits: 1 })).toBe('0');
  expect(formatNumber(-1.5, 'fr')).toBe('-1,5');
});
