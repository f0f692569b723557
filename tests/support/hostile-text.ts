import fc from 'fast-check';
import { hostileTexts } from '../documents/hostile-rows.ts';

/** Any text a person or a damaged file may hold: hostile ones, long ones, any sequence of UTF-16 units. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts, '', ' ', 'W'.repeat(300), 'mot '.repeat(80)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
);
