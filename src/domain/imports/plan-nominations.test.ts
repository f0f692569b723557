import { expect, test } from 'vitest';
import { inShort, listTable, makeTable, MemoryWorkspace } from '../../../tests/fixtures/imports/plan-support.ts';

function team(): MemoryWorkspace {
  const file = new MemoryWorkspace();
  file.import('people', [
    listTable(`
Matricule;Nom;Prénom;E-mail
1;Dupont;Anne;anne.dupont@b.fr
2;Le Goff;Yann;yann.legoff@b.fr
3;Roux;Luc;luc.roux@b.fr
4;Martin;Marie;
5;Martin;Marie;marie.martin2@b.fr
`),
  ]);
  return file;
}

const ties = (file: MemoryWorkspace): string[] =>
  file
    .rows('nomination')
    .map(
      (tie) => `${file.nameOf(tie.from_id)} > ${file.nameOf(tie.to_id)}${tie.weight === null ? '' : ` ${tie.weight}`}`,
    );

test('reads pairs by name in either order, initial, number, e-mail or mistyped', () => {
  const file = team();
  const list = listTable(`
De;Vers;Poids
Dupont Anne;Yann Le Goff;2
anne dupont;L. Roux;
2;anne.dupont@b.fr;1
Yann Le Gof;Luc;3
Anne Dupont;Marie Martin;1
Anne Dupont;Inconnu Total;1
Luc Roux;luc.roux@b.fr;1
Dupont Anne;Le Goff Yann;5
Dupont Anne;Le Goff Yann;2
`);
  const plan = file.import('nominations', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added',
    '3 skipped no_citation',
    '4 added',
    '5 added spelling_differs partial_name',
    '6 doubtful person_ambiguous',
    '7 doubtful person_not_found',
    '8 refused self_nomination',
    '9 matched citation_differs',
    '10 matched duplicate_in_file',
  ]);
  expect(plan.rows[4]?.candidates).toHaveLength(2);
  expect(ties(file)).toEqual([
    'Anne Dupont > Yann Le Goff 2',
    'Yann Le Goff > Anne Dupont 1',
    'Yann Le Goff > Luc Roux 3',
  ]);
  expect(file.rows('survey')).toMatchObject([{ question: 'Vers qui ?', asked_on: null, source: 'survey' }]);
  expect(file.plan('nominations', [list]).writes).toEqual([]);
});

test('reads a column of 0 and 1, whatever its heading, and creates people when asked, isolated ones too', () => {
  const file = new MemoryWorkspace();
  const list = listTable('ego;alter;lien_x\n1;2;1\n1;3;0\n2;1;1\n3;1;0\n4;1;0\n5;5;0');
  const plan = file.plan('nominations', [list]);
  expect(inShort(plan.rows).slice(0, 2)).toEqual(['2 doubtful person_not_found', '3 skipped no_citation']);
  expect(plan.writes).toEqual([]);
  file.import('nominations', [list], { createPeople: true });
  expect(file.rows('identity').map((row) => row.login)).toEqual(['1', '2', '3', '4', '5']);
  expect(ties(file)).toEqual(['1 > 2 1', '2 > 1 1']);
  expect(file.plan('nominations', [list], { createPeople: true }).writes).toEqual([]);
});

test('reads a square matrix, with names in another order, ticks or weights', () => {
  const file = team();
  const list = makeTable([
    ['Enquête relations'],
    [null, 'Roux Luc', 'Dupont Anne', 'Yann LE GOFF', 'Absent Jean'],
    ['Anne Dupont', 'x', null, 3, null],
    ['Le Goff Yann', 0, 1, null, 'oui'],
    ['Luc Roux', null, null, null, null],
  ]);
  const plan = file.import('nominations', [list]);
  expect(plan.mapping[0]).toMatchObject({ layout: 'matrix', headerLines: [2] });
  expect(inShort(plan.rows)).toEqual(['3 added', '4 added person_not_found', '5 skipped no_citation']);
  expect(ties(file)).toEqual([
    'Anne Dupont > Luc Roux',
    'Anne Dupont > Yann Le Goff 3',
    'Yann Le Goff > Anne Dupont 1',
  ]);
  expect(file.plan('nominations', [list]).writes).toEqual([]);
});

test('reads a matrix of codes and creates those whom nobody cites', () => {
  const file = new MemoryWorkspace();
  file.import('nominations', [makeTable([['', 'a1', 'a2', 'a3'], ['a1', 0, 1, 0], ['a2', 1, 0, 0], ['a3', 0, 0, 0]])], { createPeople: true }); // prettier-ignore
  expect(file.rows('identity').map((row) => row.login)).toEqual(['a1', 'a2', 'a3']);
  expect(ties(file)).toEqual(['a1 > a2 1', 'a2 > a1 1']);
});

test('reads one column per name cited, several names in a cell, and the question in the heading', () => {
  const file = team();
  const question = 'Vers qui vous tournez-vous quand vous êtes bloqué ?';
  const plan = file.import('nominations', [
    listTable(`
Horodateur;Votre nom et prénom;${question} [1];${question} [2];${question} [3]
03/11/2025 10:12;Anne Dupont;Luc Roux;Yann Le Goff;
04/11/2025 09:00;Yann Le Goff;1. Anne Dupont et Luc Roux;;
04/11/2025 09:30;Luc Roux;;;
`),
  ]);
  expect(plan.mapping[0]?.layout).toBe('answers');
  expect(inShort(plan.rows)).toEqual(['2 added', '3 added', '4 skipped no_citation']);
  expect(file.rows('survey').map((survey) => [survey.question, survey.asked_on])).toEqual([[question, '2025-11-03']]);
  expect(ties(file)).toEqual([
    'Anne Dupont > Luc Roux',
    'Anne Dupont > Yann Le Goff',
    'Yann Le Goff > Anne Dupont',
    'Yann Le Goff > Luc Roux',
  ]);
});

test('reads the respondent from two columns and answers under short headings', () => {
  const file = team();
  file.import('nominations', [
    listTable('Nom;Prénom;Réponse 1;Réponse 2\nDupont;Anne;Roux Luc;Le Goff\nLE GOFF;YANN;Dupont A.;'),
  ]);
  expect(ties(file)).toEqual(['Anne Dupont > Luc Roux', 'Anne Dupont > Yann Le Goff', 'Yann Le Goff > Anne Dupont']);
});

test('reads pairs without heading when they name known people', () => {
  const file = team();
  const plan = file.import('nominations', [listTable('Anne Dupont;Luc Roux\nYann Le Goff;Luc Roux\n')]);
  expect(inShort(plan.rows)).toEqual(['1 added', '2 added']);
  expect(file.plan('nominations', [listTable('a;b\nc;d')]).problems[0]?.code).toBe('no_header');
});
