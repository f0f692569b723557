import { expect, test } from 'vitest';
import { enImports } from '../en/imports.ts';
import { frenchTypography } from '../typography.ts';
import { frImports, type ImportWords } from './imports.ts';

/** Any sentence, whatever it needs: texts and numbers stand in for its parameters. */
function sentences(words: ImportWords): string[] {
  const params = new Proxy(
    {},
    {
      get: (_, name) => {
        if (['columns', 'names', 'needed', 'fields', 'sheets'].includes(String(name))) return ['Nom', 'Service'];
        if (['line', 'count', 'limit', 'number', 'megabytes', 'seconds'].includes(String(name))) return 12_000;
        return name === 'date' ? '2025-11-03' : 'Paie';
      },
    },
  );
  const groups = [words.reasons, words.problems, words.remarks, words.faults, words.fileRemarks];
  return groups.flatMap((group) =>
    Object.values(group as Record<string, (given: object, name: (field: string) => string) => string>).map((word) =>
      word(params, (field) => field),
    ),
  );
}

test('every sentence keeps French typography', () => {
  for (const sentence of sentences(frImports)) expect(sentence).toBe(frenchTypography(sentence));
});

test('every sentence says its parameters, in both languages', () => {
  for (const words of [frImports, enImports]) {
    for (const sentence of sentences(words)) expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
  }
  expect(frImports.remarks.hidden_rows({ sheet: 'Effectifs', count: 1 })).toBe(
    '1 ligne masquée est lue comme les autres dans «\u00a0Effectifs\u00a0».',
  );
  expect(frImports.faults.too_many_rows({ sheet: '', limit: 300_000 })).toBe(
    'Le fichier contient plus de 300\u202f000 lignes remplies.',
  );
  expect(enImports.reasons.month_taken_for_day({ column: 'Date', value: 'nov. 2025', date: '2025-11-01' })).toContain(
    '01/11/2025',
  );
});

test('fields and themes are told apart', () => {
  for (const words of [frImports, enImports]) {
    expect(new Set(Object.values(words.themes)).size).toBe(Object.keys(words.themes).length);
    expect(new Set(Object.values(words.statuses)).size).toBe(5);
  }
});
