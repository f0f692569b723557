import { expect, test } from 'vitest';
import type { Row } from '../../../../domain/model.ts';
import {
  everyNote,
  filterNotes,
  groupByDay,
  layOut,
  nextAfter,
  nothingSelected,
  pickedNotes,
  select,
  windowOf,
} from './note-view.ts';

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

const ids = (notes: readonly Row<'note'>[]): readonly string[] => notes.map(({ id }) => id);

test('notes come newest first, grouped by day', () => {
  const notes = [
    note('a', { noted_at: '09:00' }),
    note('b', { noted_at: '10:00' }),
    note('c', { noted_on: '2026-04-01' }),
    note('d', { noted_on: null }),
  ];
  const list = filterNotes(notes, everyNote, new Map());
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
  expect(ids(filterNotes(notes, { ...everyNote, text: 'DECHIRE' }, populations))).toEqual(['b', 'a']);
  expect(ids(filterNotes(notes, { ...everyNote, text: 'déchiré', onlyUntreated: true }, populations))).toEqual(['a']);
  expect(ids(filterNotes(notes, { ...everyNote, populationId: 'p' }, populations))).toEqual(['c']);
  const read = (text: string): string => text.replaceAll('P-001', 'Lucie Œuvrard');
  const coded = [note('x', { fact: 'P-001 recopie le dossier' })];
  expect(ids(filterNotes(coded, { ...everyNote, text: 'oeuvrard' }, populations, read))).toEqual(['x']);
  expect(ids(filterNotes(notes, { ...everyNote, kind: 'irritant' }, populations))).toEqual(['c']);
});

test('of five thousand notes only those in view are drawn', () => {
  const notes = Array.from({ length: 5000 }, (_, index) => note(String(index).padStart(5, '0')));
  const layout = layOut(groupByDay(notes), () => 700);
  const [from, to] = windowOf(layout, layout.height / 2, 600);
  expect(to - from).toBeLessThan(40);
  expect((layout.tops[from] ?? 0) <= layout.height / 2).toBe(true);
  expect((layout.tops[to] ?? 0) >= layout.height / 2 + 600).toBe(true);
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
