import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysForMove, type OrderedRow } from './manual-order.ts';

/** The rows as the table orders them. */
function inOrder(rows: readonly OrderedRow[]): readonly OrderedRow[] {
  return rows.toSorted((a, b) => compare(a.manual_order ?? '', b.manual_order ?? '') || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function moved(rows: readonly OrderedRow[], id: string, after: string | null): readonly string[] {
  const keys = new Map(keysForMove(rows, id, after));
  return inOrder(rows.map((row) => ({ ...row, manual_order: keys.get(row.id) ?? row.manual_order }))).map(
    (row) => row.id,
  );
}

const keyed: readonly OrderedRow[] = [
  { id: 'a', manual_order: 'a0' },
  { id: 'b', manual_order: 'a1' },
  { id: 'c', manual_order: 'a2' },
];

test('a move writes the key of the moved row alone', () => {
  expect(keysForMove(keyed, 'c', 'a').map(([id]) => id)).toEqual(['c']);
  expect(moved(keyed, 'c', 'a')).toEqual(['a', 'c', 'b']);
  expect(moved(keyed, 'c', null)).toEqual(['c', 'a', 'b']);
  expect(moved(keyed, 'a', 'c')).toEqual(['b', 'c', 'a']);
});

test('any row goes anywhere, with shared or missing keys', () => {
  const keys = fc.array(fc.constantFrom(null, 'a0', 'a1', 'a1V', 'a2'), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(keys, fc.nat(), fc.nat(), (given, which, where) => {
      const rows = inOrder(given.map((key, index) => ({ id: `r${index}`, manual_order: key })));
      const id = rows[which % rows.length]?.id ?? '';
      const others = rows.map((row) => row.id).filter((other) => other !== id);
      const place = where % rows.length;
      expect(moved(rows, id, others[place - 1] ?? null)).toEqual(others.toSpliced(place, 0, id));
    }),
  );
});
