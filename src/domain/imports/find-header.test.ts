import { expect, test } from 'vitest';
import { listTable, makeTable, type CellInput } from '../../../tests/fixtures/imports/plan-support.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import type { ForeignTable } from './foreign-table.ts';

const needsName = (fields: ReadonlySet<string>): boolean => fields.has('last_name') || fields.has('full_name');
const people = (table: ForeignTable): FoundHeader | undefined => findHeader(table, 'people', needsName);
const fields = (header: FoundHeader | undefined): string[] =>
  header?.verdicts.map((verdict) => (verdict.verdict === 'taken' ? verdict.reading.field : verdict.verdict)) ?? [];

test('finds a heading on the first row, or under titles and blank lines', () => {
  expect(people(listTable('Nom;Prénom\nDupont;Anne'))?.lines).toEqual([1]);
  const titled = listTable(`
Ville de Brumeval
Liste du personnel – service des ressources humaines;;;
Édité le 03/11/2025;;;

Nom;Prénom;Service;Site
Dupont;Anne;Paie;Siège`);
  const header = people(titled);
  expect(header?.lines).toEqual([5]);
  expect(header?.firstRow).toBe(4);
  expect(fields(header)).toEqual(['last_name', 'first_name', 'level_service', 'site']);
});

test('joins two lines of heading, merged or not', () => {
  const rows: CellInput[][] = [
    ['Agents', null, null],
    ['Identité', null, 'Responsable', null, 'Date', null, 'Site'],
    ['Nom', 'Prénom', 'Nom', 'Prénom', 'd’entrée', 'de sortie', null],
    ['Dupont', 'Anne', 'Roux', 'Luc', '2020-01-06', null, 'Siège'],
  ];
  const expected = [
    'last_name',
    'first_name',
    'manager_last_name',
    'manager_first_name',
    'arrived_on',
    'left_on',
    'site',
  ];
  const merges = [
    { top: 2, bottom: 2, left: 0, right: 1 },
    { top: 2, bottom: 2, left: 2, right: 3 },
    { top: 2, bottom: 2, left: 4, right: 5 },
    { top: 2, bottom: 3, left: 6, right: 6 },
  ];
  const merged = people(makeTable(rows, { merges }));
  expect(fields(merged)).toEqual(expected);
  expect(merged?.lines).toEqual([2, 3]);
  expect(merged?.names[2]).toBe('Responsable / Nom');
  expect(fields(people(makeTable(rows)))).toEqual(expected);
});

test('keeps one line when the line above only groups columns', () => {
  const header = people(listTable('Identité;;Affectation;\nNom;Prénom;Direction;Service\nDupont;Anne;Moyens;Paie'));
  expect(header?.lines).toEqual([2]);
  expect(header?.names).toEqual(['Nom', 'Prénom', 'Direction', 'Service']);
});

test('does not take data for a heading', () => {
  expect(people(listTable('Dupont;Anne;Paie\nRoux;Luc;Paie'))).toBeUndefined();
  expect(people(makeTable([[1, 2], [3, 4]]))).toBeUndefined(); // prettier-ignore
  expect(people(makeTable([]))).toBeUndefined();
  expect(people(listTable('Nom;Prénom\nService;Site\nDupont;Anne'))?.lines).toEqual([1]);
});
