import { expect, test } from 'vitest';
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

test('a share typed as a text or as a whole number is the same share', async () => {
  for (const value of ['90 %', '0,9', 90, '90']) {
    const plan = await returned((grid) => grid.set('Sessions', 'Contrôle à J+15 (%)', 0, value));
    expect(short(plan)).toMatchObject([{ status: 'accepted', new: 90 }]);
  }
});
