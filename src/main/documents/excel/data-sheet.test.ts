import { expect, test } from 'vitest';
import { readParts } from '../../../../tests/documents/read-parts.ts';
import {
  compared,
  editedGrid,
  exportedGrid,
  returned,
  sample,
  short,
} from '../../../../tests/support/returned-grid.ts';

const shares = [
  ['fr', 'Sessions', 'Contrôle à J+15 (%)'],
  ['en', 'Sessions', 'Check at D+15 (%)'],
] as const;

test.each(shares)(
  'checks after a session are shares, shown and read back as such: %s',
  async (language, sheet, head) => {
    const session = sample.session.map((one) => ({ ...one, retention_15: 80 }));
    const rows = { ...sample, session };
    const grid = await exportedGrid(rows, { language });
    let shown: unknown;
    const typed = await editedGrid(grid, (one) => {
      shown = [one.cell(sheet, head, 0).value, one.cell(sheet, head, 0).numFmt];
      one.set(sheet, head, 0, 0.9);
    });
    expect(shown).toEqual([0.8, '0%']);
    expect(await compared(typed, rows)).toMatchObject({
      differences: [{ status: 'accepted', column: 'session.retention_15', old: 80, new: 90 }],
    });
  },
);

test('what may be typed is said in one sentence, with its bounds', async () => {
  const errors = async (language: 'fr' | 'en'): Promise<ReadonlySet<string>> => {
    const parts = await readParts(await exportedGrid(sample, { language }));
    const sheets = [...parts].filter(([part]) => part.startsWith('xl/worksheets/')).map(([, xml]) => xml);
    const found = sheets.flatMap((xml) => [...xml.matchAll(/<dataValidation [^>]*?\berror="([^"]*)"/gu)]);
    return new Set(found.map(([, error]) => error ?? ''));
  };
  const french = await errors('fr');
  expect(french).toContain('Saisissez un pourcentage compris entre 0\u202f% et 100\u202f%.');
  expect(french).toContain('Saisissez un nombre entier compris entre 1 et 3.');
  const english = await errors('en');
  expect(english).toContain('Type a percentage between 0% and 100%.');
  expect(english).toContain('Type a whole number between 1 and 3.');
  for (const error of [...french, ...english]) expect(error).toMatch(/^[^.{}]+\.$/u);
});

test('a share typed as a text or as a whole number is the same share', async () => {
  for (const value of ['90 %', '0,9', 90, '90']) {
    const plan = await returned((grid) => grid.set('Sessions', 'Contrôle à J+15 (%)', 0, value));
    expect(short(plan)).toMatchObject([{ status: 'accepted', new: 90 }]);
  }
});
