import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteKinds } from './observation-entities.ts';
import { type NotedTrouble, recurrences, recurringKinds, type Theme } from './recurrence.ts';

const nameOf = ({ id }: Theme): string => id;
const note = (over: Partial<NotedTrouble>): NotedTrouble => ({
  id: 'n1',
  kind: 'irritant',
  day: 'd1',
  severity: null,
  processIds: [],
  toolIds: [],
  ...over,
});

test('days come before notes, notes before severity, and names settle what ties', () => {
  const notes = [
    note({ id: '1', processIds: ['twice'], day: 'd1' }),
    note({ id: '2', processIds: ['twice'], day: 'd2' }),
    note({ id: '3', toolIds: ['often'] }),
    note({ id: '4', toolIds: ['often'] }),
    note({ id: '5', toolIds: ['often'] }),
    note({ id: '6', toolIds: ['grave'], severity: 4 }),
    note({ id: '7', toolIds: ['b'], severity: 1 }),
    note({ id: '8', toolIds: ['a'], severity: 1 }),
  ];
  const found = recurrences(notes, nameOf);
  expect(found.map(({ theme }) => theme.id)).toEqual(['twice', 'often', 'grave', 'a', 'b']);
  expect(found[1]).toMatchObject({ noteIds: ['3', '4', '5'], days: 1, worst: null, kinds: [['irritant', 3]] });
});

test('a note is told under its process rather than its tool, and under its kind when about neither', () => {
  const notes = [
    note({ id: '1', processIds: ['p'], toolIds: ['t'] }),
    note({ id: '2', kind: 'question' }),
    note({ id: '3', kind: 'good_practice', toolIds: ['t'] }),
  ];
  expect(recurrences(notes, nameOf).map(({ theme }) => theme)).toEqual([
    { entity: 'process', id: 'p' },
    { entity: 'kind', id: 'question' },
  ]);
});

const anyNotes = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...noteKinds),
    day: fc.option(fc.constantFrom('d1', 'd2', 'd3'), { nil: undefined }),
    severity: fc.option(fc.integer({ min: 1, max: 4 })),
    processIds: fc.uniqueArray(fc.constantFrom('p1', 'p2'), { maxLength: 2 }),
    toolIds: fc.uniqueArray(fc.constantFrom('p1', 't1', 't2'), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);

test('the order of the notes changes nothing, and no trouble is lost', () => {
  fc.assert(
    fc.property(
      anyNotes.chain((notes) =>
        fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length, maxLength: notes.length })),
      ),
      ([notes, shuffled]) => {
        const same = (): string => 'same name';
        const found = recurrences(notes, same);
        expect(recurrences(shuffled, same)).toEqual(found);
        const told = new Set(found.flatMap(({ noteIds }) => noteIds));
        expect(told).toEqual(new Set(notes.filter(({ kind }) => recurringKinds.has(kind)).map(({ id }) => id)));
      },
    ),
  );
});
