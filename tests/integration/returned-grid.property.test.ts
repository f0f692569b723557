import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sampleRows } from '../documents/sample-rows.ts';
import { exportedGrid, planOfFile, written } from '../support/returned-grid.ts';
import type { ForeignCell, ForeignFile } from '../../src/domain/imports/foreign-table.ts';
import { isProblem } from '../../src/domain/returns/plan-return.ts';
import type { ReturnPlan } from '../../src/domain/returns/return-plan.ts';
import { readTable } from '../../src/main/foreign/read-table.ts';

const rows = sampleRows();
let file: ForeignFile;
const runs = Number(process.env['ANCRAGE_PROPERTY_RUNS'] ?? 8);

beforeAll(async () => {
  file = await readTable(await exportedGrid(rows));
});

/** One edit: which row and field, what is typed, and what the field must then hold. */
interface Edit {
  readonly row: number;
  readonly field: 'status' | 'due_on' | 'progress' | 'title' | 'effort_hours' | 'priority';
  readonly typed: string | number;
  readonly value: string | number;
}

const statuses = { planned: 'À faire', in_progress: 'En cours', done: 'Fait', blocked: 'Bloqué', cancelled: 'Annulé' };
const headings = {
  status: 'Statut',
  due_on: 'Échéance',
  progress: 'Avancement (%)',
  title: 'Intitulé',
  effort_hours: 'Charge prévue (h)',
  priority: 'Priorité',
};

const value: fc.Arbitrary<Omit<Edit, 'row'>> = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.entries(statuses)), fc.boolean()).map(([[stored, word], upper]) => ({
    field: 'status' as const,
    typed: upper ? word.toUpperCase() : word,
    value: stored,
  })),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    .chain((date) =>
      fc.constantFrom(date, date.split('-').toReversed().join('/')).map((typed) => ({
        field: 'due_on' as const,
        typed,
        value: date,
      })),
    ),
  fc.integer({ min: 2, max: 100 }).chain((percent) =>
    fc.constantFrom<string | number>(percent, `${percent} %`).map((typed) => ({
      field: 'progress' as const,
      typed,
      value: percent,
    })),
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /\p{L}/u.test(text) && text === text.trim() && text.isWellFormed())
    .map((text) => ({ field: 'title' as const, typed: text, value: text })),
  fc.integer({ min: 1, max: 9_999 }).map((tenths) => ({
    field: 'effort_hours' as const,
    typed: String(tenths / 10).replace('.', ','),
    value: tenths / 10,
  })),
  fc.integer({ min: 1, max: 3 }).map((level) => ({ field: 'priority' as const, typed: level, value: level })),
);

const edits = fc.uniqueArray(
  fc.tuple(fc.nat({ max: rows.action.length - 1 }), value).map(([row, edit]): Edit => ({ row, ...edit })),
  { maxLength: 12, selector: ({ row, field }) => `${row} ${field}` },
);

/** The file with the edits typed in the sheet of actions, its rows in another order. */
function edited(list: readonly Edit[], reversed: boolean): ForeignFile {
  const tables = file.tables.map((table) => {
    if (table.name !== 'Actions') return table;
    const at = table.rows.findIndex(({ cells }) => cells.some((cell) => cell?.text === 'Statut'));
    const head = table.rows[at]!.cells.map((cell) => cell?.text);
    const data = table.rows.slice(at + 1).map((row) => ({ ...row, cells: [...row.cells] }));
    for (const { row, field, typed } of list) {
      const id = rows.action[row]!.id;
      const line = data.find(({ cells }) => cells[0]?.text === id)!;
      const cell: ForeignCell = { value: typed, text: String(typed) };
      line.cells[head.indexOf(headings[field])] = cell;
    }
    return { ...table, rows: [...table.rows.slice(0, at + 1), ...(reversed ? data.toReversed() : data)] };
  });
  return { ...file, tables };
}

function planned(given: ForeignFile, now = rows): ReturnPlan {
  const plan = planOfFile(given, now);
  if (isProblem(plan)) throw new Error(plan.code);
  return plan;
}

const told = (list: readonly (readonly unknown[])[]): string[] => list.map((parts) => parts.join(' ')).toSorted();

const sameText = (text: unknown): string => String(text).normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

test('random edits come back as exactly those differences, and once applied there are none', () => {
  fc.assert(
    fc.property(edits, fc.boolean(), (list, reversed) => {
      const given = edited(list, reversed);
      const plan = planned(given);
      const wanted = list.filter(({ row, field, value }) => sameText(rows.action[row]![field]) !== sameText(value));
      expect(told(plan.differences.map(({ row, column, status }) => [row, column, status]))).toEqual(
        told(wanted.map(({ row, field }) => [rows.action[row]!.id, `action.${field}`, 'accepted'])),
      );
      const now = written(rows, plan.writes);
      for (const { row, field, value } of wanted) expect(now.action[row]![field]).toEqual(value);
      expect(planned(given, now)).toMatchObject({ differences: [], writes: [] });
    }),
    { numRuns: runs * 4 },
  );
});

test('a change on one side never overwrites one on the other', () => {
  fc.assert(
    fc.property(edits, edits, (theirs, ours) => {
      const now = {
        ...rows,
        action: rows.action.map((action, row) => ({
          ...action,
          ...Object.fromEntries(ours.filter((edit) => edit.row === row).map(({ field, value }) => [field, value])),
        })),
      };
      const merged = written(now, planned(edited(theirs, false), now).writes);
      for (const { row, field, value } of ours) {
        if (sameText(rows.action[row]![field]) !== sameText(value)) expect(merged.action[row]![field]).toEqual(value);
      }
    }),
    { numRuns: runs * 2 },
  );
});
