import { describe, expect, test } from 'vitest';
import { choice, integer, required, text } from '../../../domain/shared/entity.ts';
import { clearRange, fillDown, fillFrom, linesBeyond, pasteTexts } from './gestures.ts';
import type { GridColumn, GridRow } from './grid-column.ts';

interface Line extends GridRow {
  readonly name: string;
  readonly level: number | null;
  readonly kind: string | null;
}

const columns: readonly GridColumn<Line>[] = [
  { key: 'name', title: 'Nom', field: required(text()), value: ({ name }) => name },
  { key: 'level', title: 'Niveau', field: integer(1, 5), value: ({ level }) => level },
  {
    key: 'kind',
    title: 'Nature',
    field: choice(['official', 'shadow']),
    value: ({ kind }) => kind,
    options: [
      { value: 'official', label: 'Officiel', others: ['Official'] },
      { value: 'shadow', label: 'Parallèle', others: ['Shadow'] },
    ],
  },
];
const rows: readonly Line[] = [
  { id: 'a', name: 'Lyon', level: 1, kind: null },
  { id: 'b', name: 'Gap', level: 2, kind: 'shadow' },
  { id: 'c', name: 'Sète', level: null, kind: null },
];
const input = { rows, columns, reader: { language: 'fr', today: '2026-11-22' } as const };
const options = { gesture: 'paste', canCreate: false } as const;
const range = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

describe('pasteTexts', () => {
  test('lays a block once from the top left, and reads words in both languages', () => {
    const { change, refused } = pasteTexts(
      input,
      [
        ['3', 'officiel'],
        ['4', 'Shadow'],
      ],
      range(0, 0, 1, 1),
      options,
    );
    expect(refused).toEqual([]);
    expect(change.edits).toEqual([
      { row: rows[0], values: { level: 3, kind: 'official' } },
      { row: rows[1], values: { level: 4 } },
    ]);
  });

  test('fills the whole selection with one cell', () => {
    const { change } = pasteTexts(input, [['off']], range(0, 2, 2, 2), options);
    expect(change.edits.map(({ values }) => values)).toEqual(rows.map(() => ({ kind: 'official' })));
  });

  test('leaves an invalid cell and writes everything else', () => {
    const { change, refused } = pasteTexts(
      input,
      [
        ['9', 'x'],
        ['abc', 'par'],
      ],
      range(0, 0, 1, 1),
      options,
    );
    expect(refused.map(({ line, column, fault }) => [line, column, fault])).toEqual([
      [1, 'Niveau', 'range'],
      [2, 'Niveau', 'number'],
      [1, 'Nature', 'choice'],
    ]);
    expect(change.edits).toEqual([]);
  });

  test('adds rows beyond the last one when it may', () => {
    const block = [
      ['Nice', '2'],
      ['Pau', '3'],
    ];
    const { change } = pasteTexts(input, block, range(2, 2, 0, 0), { gesture: 'paste', canCreate: true });
    expect(change.edits).toEqual([{ row: rows[2], values: { name: 'Nice', level: 2 } }]);
    expect(change.creates).toEqual([{ name: 'Pau', level: 3 }]);
    expect(linesBeyond(block, range(2, 2, 0, 0), rows.length)).toBe(1);
    expect(pasteTexts(input, block, range(2, 2, 0, 0), options).left).toBe(1);
  });

  test('never writes in a column that is read only', () => {
    const fixed = columns.map((column) => ({ ...column, isReadOnly: column.key === 'name' }));
    const { change, refused } = pasteTexts({ ...input, columns: fixed }, [['Z', '5']], range(0, 0, 0, 0), options);
    expect(change.edits).toEqual([{ row: rows[0], values: { level: 5 } }]);
    expect(refused).toMatchObject([{ fault: 'readOnly' }]);
  });
});

describe('filling', () => {
  test('repeats the first line down the range', () => {
    const { change } = fillDown(input, range(1, 2, 1, 2));
    expect(change.edits).toEqual([{ row: rows[2], values: { level: 2, kind: 'shadow' } }]);
  });

  test('takes the line above when one line is selected', () => {
    const { change } = fillDown(input, range(1, 1, 1, 1));
    expect(change.edits).toEqual([{ row: rows[1], values: { level: 1 } }]);
  });

  test('repeats a pattern, upwards too', () => {
    const { change } = fillFrom(input, range(1, 2, 1, 1), range(0, 0, 1, 1));
    expect(change.edits).toEqual([{ row: rows[0], values: { level: null } }]);
  });
});

test('clearing leaves what must be filled in', () => {
  const { change, refused } = clearRange(input, range(1, 1, 0, 2));
  expect(change.edits).toEqual([{ row: rows[1], values: { level: null, kind: null } }]);
  expect(refused).toMatchObject([{ column: 'Nom', fault: 'empty' }]);
});
