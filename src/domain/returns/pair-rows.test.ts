import { expect, test } from 'vitest';
import { pairRows, type FileRow, type Pairing } from './pair-rows.ts';

function row(line: number, id: string, name: string, code = ''): FileRow {
  return { line, id, code, name, cell: () => null };
}

const known = ['a', 'b', 'c'].map((id) => ({ id, code: `A-${id}`.toUpperCase(), name: `title ${id}` }));

/** Pairs rows; `edited` counts the differences of each line. */
function paired(rows: readonly FileRow[], edited: Readonly<Record<number, number>> = {}) {
  const told = ({ kind, row, ...rest }: Pairing): unknown[] => [
    row.line,
    kind,
    'id' in rest ? rest.id : undefined,
    'reason' in rest ? rest.reason.code : undefined,
  ];
  return pairRows(rows, {
    known,
    exported: new Set(['a', 'b', 'c', 'gone']),
    differences: ({ line }) => edited[line] ?? 0,
  }).map(told);
}

test('by id, whatever the order; unknown and gone ids are told', () => {
  expect(paired([row(5, 'b', 'title b'), row(6, 'a', 'other'), row(7, 'gone', ''), row(8, 'stranger', '')])).toEqual([
    [5, 'known', 'b', undefined],
    [6, 'known', 'a', undefined],
    [7, 'gone', 'gone', undefined],
    [8, 'unsure', 'stranger', 'unknown_id'],
  ]);
});

test('the copy is the row that was edited, wherever it stands', () => {
  expect(paired([row(5, 'a', 'title a'), row(6, 'a', 'title a')], { 5: 2 })).toEqual([
    [5, 'unsure', 'a', 'copy_differs'],
    [6, 'known', 'a', undefined],
  ]);
  expect(paired([row(5, 'a', 'my copy'), row(6, 'a', 'title a')], { 5: 2 })).toEqual([
    [5, 'new', undefined, undefined],
    [6, 'known', 'a', undefined],
  ]);
  expect(paired([row(5, 'a', 'title a'), row(6, 'a', 'title a')], { 5: 1, 6: 1 })).toEqual([
    [5, 'unsure', 'a', 'copies'],
    [6, 'unsure', 'a', 'copies'],
  ]);
});

test('without an id, by code, by title, else new; a title already there is no new row', () => {
  expect(
    paired([
      row(5, '', 'renamed', 'A-A'),
      row(6, '', 'title b'),
      row(7, 'c', 'title c'),
      row(8, '', 'title c'),
      row(9, '', 'brand new', 'Z-9'),
    ]),
  ).toEqual([
    [5, 'known', 'a', undefined],
    [6, 'known', 'b', undefined],
    [7, 'known', 'c', undefined],
    [8, 'unsure', null, 'title_in_use'],
    [9, 'new', undefined, undefined],
  ]);
});

test('two rows of one title are not guessed', () => {
  expect(paired([row(5, '', 'title a'), row(6, '', 'title a')])).toEqual([
    [5, 'unsure', null, 'title_twice'],
    [6, 'unsure', null, 'title_twice'],
  ]);
});
