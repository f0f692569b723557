import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainName } from './file-vault.ts';

test('a name keeps what a person wrote, and loses what a file system cannot take', () => {
  expect(plainName('Plan d’accompagnement – Brélès.docx')).toBe('Plan d’accompagnement – Brélès.docx');
  expect(plainName('C:\\Users\\claire\\Plan.docx')).toBe('Plan.docx');
  expect(plainName('../../etc/passwd')).toBe('passwd');
  expect(plainName('Bilan: T3/T4 ?.xlsx')).toBe('T4.xlsx');
  expect(plainName('CON.txt')).toBe('_CON.txt');
  expect(plainName('...')).toBe('_');
  expect(plainName('')).toBe('_');
});

test('whatever is given, the name is one that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = plainName(given);
      expect(name).not.toBe('');
      expect(name).not.toMatch(/[/\\\p{Cc}<>:"|?*]/u);
      expect(name).not.toMatch(/^\.|[. ]$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    }),
  );
});
