import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withChanges, type SomeRow } from './row-changes.ts';

const row = (id: string, order: string | null = null, fact = ''): SomeRow =>
  ({ id, manual_order: order, fact }) as unknown as SomeRow;

const merged = (held: readonly SomeRow[], changes: Parameters<typeof withChanges>[2]): readonly SomeRow[] =>
  withChanges('note', held, changes, new Map(held.map((one) => [one.id, one])));

const table = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-f]{2}$/u), order: fc.constantFrom(null, 'a0', 'a1', 'b0') }),
  { selector: ({ id }) => id, maxLength: 20 },
);

test('changes give the table as the backend would read it whole', () => {
  fc.assert(
    fc.property(table, table, (before, after) => {
      const whole = (rows: typeof before): SomeRow[] =>
        rows.map(({ id, order }) => row(id, order)).toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
      const former = whole(before);
      const wanted = whole(after);
      const keyed = new Map(former.map((one) => [one.id, key(one)]));
      const rows = wanted.filter((one) => keyed.get(one.id) !== key(one));
      const present = new Set(wanted.map(({ id }) => id));
      const removed = former.filter(({ id }) => !present.has(id)).map(({ id }) => id);
      expect(merged(former, { rows: rows.toReversed(), removed })).toEqual(wanted);
    }),
  );
});

test('rows that did not change stay the same objects', () => {
  const held = [row('a'), row('b'), row('c')];
  const [first, changed, last] = merged(held, { rows: [row('b', null, 'autre')], removed: [] });
  expect(first).toBe(held[0]);
  expect(changed).toEqual(row('b', null, 'autre'));
  expect(last).toBe(held[2]);
});

test('a row that is not where its values put it is still taken out', () => {
  const held = [row('a', 'z'), ...['b', 'c', 'd', 'e'].map((id) => row(id, id))];
  expect(merged(held, { rows: [row('a', 'bb')], removed: [] }).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'e']);
});

test('a row that leaves and comes back in the same answer is there once', () => {
  expect(merged([row('a')], { rows: [row('a')], removed: ['a'] })).toEqual([row('a')]);
});

function key(one: SomeRow): string {
  const { manual_order: order, id } = one as unknown as { manual_order: string | null; id: string };
  return `${order ?? ''} ${id}`;
}
