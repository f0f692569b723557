import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textCell } from '../../../domain/deliverable/document-model.ts';
import { columnWidths, turnedHeaders } from './column-widths.ts';

const column = (header: string, weight = 1) => ({ header: textCell(header), weight });

test('the widths fill the page whatever the content', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ header: fc.string(), weight: fc.double({ min: 0.1, max: 9, noNaN: true }) }), {
        minLength: 1,
        maxLength: 20,
      }),
      fc.array(fc.array(fc.string({ maxLength: 300 }), { maxLength: 20 }), { maxLength: 6 }),
      (columns, rows) => {
        const widths = columnWidths(
          columns.map(({ header, weight }) => column(header, weight)),
          rows.map((row) => row.map((text) => textCell(text))),
          9_412,
        );
        expect(widths).toHaveLength(columns.length);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9_412);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      },
    ),
  );
});

test('no word is cut while there is room, and the long text gets most of it', () => {
  const [date, text, owner] = columnWidths(
    [column('Date'), column('Constat'), column('Responsable')],
    [[textCell('10/03/2026'), textCell('un texte assez long '.repeat(12)), textCell('Camille Audouin')]],
    9_412,
  );
  expect(date).toBeGreaterThan(1_000);
  expect(owner).toBeGreaterThan(1_150);
  expect(text).toBeGreaterThan(5_000);
});

test('headers over figures are turned only when room is scarce', () => {
  const columns = ['Population', 'Finalité', 'Raisonnement', 'Rapidité', 'Culture', 'Direction'].map((name) =>
    column(name),
  );
  const row = ['Gestionnaires', 'Accompagnement', 'Argumentation', '4', '3', '2'].map((text) => textCell(text));
  expect([...turnedHeaders(columns, [row], 6_000)]).toEqual([3, 4, 5]);
  expect(turnedHeaders(columns, [row], 20_000).size).toBe(0);
});
