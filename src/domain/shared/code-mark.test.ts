import { expect, test } from 'vitest';
import { codeMark, withCodes } from './code-mark.ts';

const id = '0199a1b2-0000-7000-8000-000000000001';

test('a mark gives way to the code of its row, and stays when the row is not known', () => {
  const text = `Vu avec ${codeMark(id)}, puis ${codeMark(id)}`;
  expect(withCodes(text, () => 'P-012')).toBe('Vu avec P-012, puis P-012');
  expect(withCodes(text, () => undefined)).toBe(text);
  expect(withCodes('⟦ ⟧ et ⟦P-012⟧', () => 'P-012')).toBe('⟦ ⟧ et ⟦P-012⟧');
});
