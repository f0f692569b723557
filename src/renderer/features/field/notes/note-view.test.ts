import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import { groupByDay, layOut, noteHeight, noteMeasurer, windowOf } from './note-layout.ts';
import { everyNote, nextAfter, noteFilter, noteLister, nothingSelected, pickedNotes, select } from './note-view.ts';

function note(id: string, values: Partial<Row<'note'>> = {}): Row<'note'> {
  return {
    id,
    day_id: null,
    noted_on: '2026-03-10',
    noted_at: null,
    kind: 'fact',
    fact: 'Fait',
    interpretation: null,
    status: 'untreated',
    ...values,
  } as Row<'note'>;
}

const filtered = (notes: readonly Row<'note'>[], ...given: Partial<Parameters<typeof noteFilter>>) => {
  const [filter = everyNote, populations = new Map(), read] = given;
  return noteLister(noteFilter(filter, populations, read))(notes);
};
const ids = (notes: readonly Row<'note'>[]): readonly string[] => notes.map(({ id }) => id);

test('notes come newest first, grouped by day', () => {
  const notes = [
    note('a', { noted_at: '09:00' }),
    note('b', { noted_at: '10:00' }),
    note('c', { noted_on: '2026-04-01' }),
    note('d', { noted_on: null }),
  ];
  const list = filtered(notes);
  expect(ids(list)).toEqual(['c', 'b', 'a', 'd']);
  expect(groupByDay(list).map(({ date, notes: those }) => [date, those.length])).toEqual([
    ['2026-04-01', 1],
    ['2026-03-10', 2],
    [null, 1],
  ]);
});

test('the list is narrowed whatever the accents', () => {
  const notes = [
    note('a', { fact: 'Le cahier déchiré' }),
    note('b', { status: 'treated', fact: 'Dechire aussi' }),
    note('c', { kind: 'irritant' }),
  ];
  const populations = new Map([['c', new Set(['p'])]]);
  expect(ids(filtered(notes, { ...everyNote, text: 'DECHIRE' }, populations))).toEqual(['b', 'a']);
  expect(ids(filtered(notes, { ...everyNote, text: 'déchiré', onlyUntreated: true }, populations))).toEqual(['a']);
  expect(ids(filtered(notes, { ...everyNote, populationId: 'p' }, populations))).toEqual(['c']);
  const read = (text: string): string => text.replaceAll('P-001', 'Lucie Œuvrard');
  const coded = [note('x', { fact: 'P-001 recopie le dossier' })];
  expect(ids(filtered(coded, { ...everyNote, text: 'oeuvrard' }, populations, read))).toEqual(['x']);
  expect(ids(filtered(notes, { ...everyNote, kind: 'irritant' }, populations))).toEqual(['c']);
});

test('of five thousand notes only those in view are drawn', () => {
  const notes = Array.from({ length: 5000 }, (_, index) => note(String(index).padStart(5, '0')));
  const layout = layOut(groupByDay(notes), noteMeasurer((one) => noteHeight(one, 700))(notes));
  const [from, to] = windowOf(layout, layout.height / 2, 600);
  expect(to - from).toBeLessThan(40);
  expect((layout.tops[from] ?? 0) <= layout.height / 2).toBe(true);
  expect((layout.tops[to] ?? 0) >= layout.height / 2 + 600).toBe(true);
});

test('a list that is kept true shows what a new one would', () => {
  const passes = ({ status }: Row<'note'>): boolean => status === 'untreated';
  const heightOf = ({ fact }: Row<'note'>): number => fact.length;
  const change = fc.record({
    id: fc.stringMatching(/^[a-h]$/u),
    status: fc.constantFrom('untreated', 'treated'),
    noted_at: fc.constantFrom(null, '09:00', '10:00'),
    fact: fc.string({ maxLength: 5 }),
    isGone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }), (steps) => {
      const list = noteLister(passes);
      const measure = noteMeasurer(heightOf);
      let notes: readonly Row<'note'>[] = [];
      for (const step of steps) {
        for (const { id, isGone, ...values } of step) {
          const others = notes.filter((one) => one.id !== id);
          notes = isGone ? others : [...others, note(id, values)];
        }
        const shown = list(notes);
        expect(shown).toEqual(noteLister(passes)(notes));
        expect(measure(shown)).toEqual(noteMeasurer(heightOf)(shown));
        expect(groupByDay(shown).flatMap((group) => group.notes)).toEqual(shown);
      }
    }),
  );
});

test('a selection is made one by one, by a range, and falls back on the current note', () => {
  const order = ['a', 'b', 'c', 'd'];
  const one = select(nothingSelected, order, 'b', 'one');
  const range = select(one, order, 'd', 'range');
  expect([...range.ids]).toEqual(['b', 'c', 'd']);
  expect([...select(range, order, 'c', 'toggle').ids]).toEqual(['b', 'd']);
  expect([...select(range, order, 'a', 'range').ids]).toEqual(['a', 'b']);
  const notes = order.map((id) => note(id));
  expect(ids(pickedNotes(notes, select(nothingSelected, order, 'c', 'move')))).toEqual(['c']);
});

test('when notes leave the list the next one comes under the keyboard', () => {
  const order = ['a', 'b', 'c', 'd'];
  expect(nextAfter(order, new Set(['b', 'c']), 'b')).toBe('d');
  expect(nextAfter(order, new Set(['c', 'd']), 'd')).toBe('b');
  expect(nextAfter(order, new Set(order), 'a')).toBeUndefined();
});
