import { expect, test } from 'vitest';
import { inShort, listTable, makeTable, MemoryWorkspace } from '../../../tests/fixtures/imports/plan-support.ts';

const first = listTable(`
Matricule;NOM;Prénom;E-mail;Direction;Service;Site;Fonction;Responsable;Date d’entrée;Âge
0012;LEFÈVRE;Éloïse;eloise.lefevre@brumeval.fr;Moyens;Paie;Mairie;Gestionnaire;Roux Luc;02/09/2019;41
0013;ROUX;Luc;luc.roux@brumeval.fr;Moyens;;Mairie;Directeur;;;52
0014;Le Goff;Yann;;Moyens;Accueil;Annexe;Agent;L. Roux;nov. 2021;30
;Martin;Marie;;Culture;Médiathèque;;;;;
;Petit;Zoé;zoe.petit@brumeval.fr;;;;;Personne Inconnue;hier;
`);

function workspace(): MemoryWorkspace {
  const file = new MemoryWorkspace();
  file.import('people', [first]);
  return file;
}

test('adds people, their units by path, their sites and their managers, and names what the law forbids', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('people', [first]);
  expect(inShort(plan.rows)).toEqual([
    '2 added',
    '3 added',
    '4 added month_taken_for_day partial_name',
    '5 added',
    '6 added bad_date manager_not_found',
  ]);
  expect(plan.counts).toEqual({ added: 5, matched: 0, doubtful: 0, refused: 0, skipped: 0 });
  expect(plan.forbiddenColumns).toEqual([{ sheet: '', column: 'Âge', letters: 'K', theme: 'age' }]);
  expect(JSON.stringify(plan.writes)).not.toContain('41');
  const units = file.rows('unit');
  const unitName = (id: unknown): unknown => units.find((unit) => unit.id === id)?.name;
  expect(units.map((unit) => [unit.name, unitName(unit.parent_id)])).toEqual([
    ['Moyens', undefined],
    ['Paie', 'Moyens'],
    ['Accueil', 'Moyens'],
    ['Culture', undefined],
    ['Médiathèque', 'Culture'],
  ]);
  expect(
    file
      .rows('person')
      .map((person) => [
        file.nameOf(person.id),
        unitName(person.unit_id),
        file.nameOf(person.manager_id),
        person.arrived_on,
      ]),
  ).toEqual([
    ['Éloïse LEFÈVRE', 'Paie', 'Luc ROUX', '2019-09-02'],
    ['Luc ROUX', 'Moyens', '', null],
    ['Yann Le Goff', 'Accueil', 'Luc ROUX', '2021-11-01'],
    ['Marie Martin', 'Médiathèque', '', null],
    ['Zoé Petit', undefined, '', null],
  ]);
  expect(file.rows('site').map((site) => site.name)).toEqual(['Mairie', 'Annexe']);
});

test('plans nothing more once the plan is applied', () => {
  const again = workspace().plan('people', [first]);
  expect(again.writes).toEqual([]);
  expect(again.counts).toMatchObject({ added: 0, matched: 5 });
});

test('matches whatever the order of columns and names, accents and case, and tells what changes', () => {
  const file = workspace();
  const plan = file.plan('people', [
    listTable(`
Poste;Nom et prénom;Téléphone
Responsable paie;lefevre eloise;01 02 03 04 05
;Yann LE GOFF;
;Roux, Luc;
`),
  ]);
  expect(inShort(plan.rows)).toEqual(['2 matched', '3 matched', '4 matched']);
  expect(plan.rows[0]?.changes).toEqual([
    { entity: 'identity', field: 'phone', before: null, after: '01 02 03 04 05' },
    { entity: 'person', field: 'job_title', before: 'Gestionnaire', after: 'Responsable paie' },
  ]);
  expect(plan.rows[1]?.changes).toEqual([]);
});

test('never empties a value, and never rewrites a name for an accent', () => {
  const file = workspace();
  const plan = file.import('people', [listTable('Nom;Prénom;E-mail;Fonction;Service\nLEFEVRE;ELOISE;;-;n/a\n')]);
  expect(plan.writes).toEqual([]);
});

test('lets staff number and e-mail decide, and doubts when they disagree', () => {
  const file = workspace();
  const plan = file.plan('people', [
    listTable(`
Matricule;Nom;Prénom;E-mail
12;Lefèvre-Morin;Éloïse;
;Durand;Paul;luc.roux@brumeval.fr
0014;Le Goff;Yann;luc.roux@brumeval.fr
99;Roux;Luc;LUC.ROUX@brumeval.fr
`),
  ]);
  expect(inShort(plan.rows)).toEqual([
    '2 matched',
    '3 doubtful name_differs',
    '4 doubtful keys_disagree',
    '5 doubtful keys_disagree',
  ]);
  expect(plan.rows[0]?.changes.map((change) => [change.field, change.after])).toEqual([['last_name', 'Lefèvre-Morin']]);
  expect(plan.rows[1]?.candidates.map((candidate) => candidate.name)).toEqual(['Luc ROUX']);
});

test('never merges homonyms by guess', () => {
  const file = new MemoryWorkspace();
  const list = listTable(`
Matricule;Nom;Prénom;Courriel;Service
1;Martin;Marie;marie.martin@b.fr;Paie
2;Martin;Marie;m.martin@b.fr;Accueil
;Martin;Marie;marie.martin2@b.fr;Sport
;Martin;Marie;;Culture
;Petit;Jean;;Paie
;Petit;Jean;;Accueil
;Petit;Jean;;Paie
`);
  const plan = file.import('people', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added',
    '3 added homonym_added',
    '4 added homonym_added',
    '5 doubtful same_name_in_file',
    '6 added',
    '7 doubtful same_name_in_file',
    '8 matched duplicate_in_file',
  ]);
  const again = file.plan('people', [list]);
  expect(again.writes).toEqual([]);
  expect(again.rows.map((row) => row.status)).toEqual([
    'matched',
    'matched',
    'matched',
    'doubtful',
    'matched',
    'doubtful',
    'matched',
  ]);
  const names = file.plan('people', [
    listTable('Nom;Prénom;Service\nMartin;Marie;\nMartin;Marie;Accueil\nPetit;Jean;Sport'),
  ]);
  expect(inShort(names.rows)).toEqual(['2 doubtful homonyms', '3 matched', '4 doubtful same_name_other_unit']);
  expect(names.rows[0]?.candidates).toHaveLength(3);
});

test('notices a person who stands twice in the file', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('people', [
    listTable(`
Matricule;Nom;Prénom;Fonction;Téléphone
7;Roy;Lise;Cheffe;
7;Roy;Lise;;01 02 03 04 05
7;Roy;Lise;Agente;
`),
  ]);
  expect(inShort(plan.rows)).toEqual(['2 added', '3 matched duplicate_in_file', '4 doubtful duplicate_differs']);
  expect(plan.rows[2]?.reasons[0]).toEqual({ code: 'duplicate_differs', params: { line: 2, columns: ['Fonction'] } });
  expect(file.rows('identity')[0]).toMatchObject({ phone: '01 02 03 04 05' });
  expect(file.rows('person')[0]).toMatchObject({ job_title: 'Cheffe' });
});

test('understands a name mistyped when the unit agrees, doubts otherwise, and knows real names', () => {
  const file = workspace();
  const plan = file.plan('people', [
    listTable(`
Nom;Prénom;Service;Direction
Lefevre;Eloize;Paie;Moyens
Le Gof;Yann;;
Martine;Marie;;
Martine;Paul;;
Martine;Luc;;
`),
  ]);
  expect(inShort(plan.rows)).toEqual([
    '2 matched spelling_differs',
    '3 doubtful close_name',
    '4 added',
    '5 added',
    '6 added',
  ]);
  expect(plan.rows[0]?.changes).toEqual([]);
});

test('keeps isolated people, refuses rows without identity, skips totals and repeated headings', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('people', [
    listTable(`
Nom;Prénom;Service
Seul;Ange;
;;Paie
Nom;Prénom;Service
À RECRUTER;;Paie
Poste;vacant;Paie
Total;;12
`),
  ]);
  expect(inShort(plan.rows)).toEqual([
    '2 added',
    '3 refused no_identity',
    '4 skipped header_again',
    '5 skipped vacant_post',
    '6 skipped vacant_post',
    '7 skipped total_row',
  ]);
  expect(file.rows('unit')).toEqual([]);
});

test('refuses circles of managers and keeps the people', () => {
  const file = new MemoryWorkspace();
  const list = listTable(`
Nom;Prénom;Responsable
Un;Ada;Deux Bob
Deux;Bob;Trois Cyr
Trois;Cyr;Un Ada
Quatre;Dan;Quatre Dan
Cinq;Eve;Un Ada
`);
  const plan = file.import('people', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added manager_cycle',
    '3 added manager_cycle',
    '4 added manager_cycle',
    '5 added manager_self',
    '6 added',
  ]);
  expect(file.rows('person').map((person) => file.nameOf(person.manager_id))).toEqual(['', '', '', '', 'Ada Un']);
  expect(file.plan('people', [list]).writes).toEqual([]);
});

test('reads paths, joins units to their place, and leaves ambiguous ones empty', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('people', [
    listTable(`
Nom;Prénom;Unité
A;Ada;Secrétariat
B;Bob;Direction A / Secrétariat
C;Cyr;Direction B > Secrétariat
D;Dan;Direction A
E;Eve;direction a / secretariats
`),
  ]);
  expect(inShort(plan.rows)).toEqual(['2 added unit_ambiguous', '3 added', '4 added', '5 added', '6 added']);
  expect(file.rows('unit').map((unit) => unit.name)).toEqual([
    'Direction A',
    'Secrétariat',
    'Direction B',
    'Secrétariat',
  ]);
  expect(file.plan('people', [listTable('Nom;Prénom;Unité\nE;Eve;Direction A / Secrétariat')]).writes).toEqual([]);
});

test('puts the columns of levels in the order that their values tell', () => {
  const file = new MemoryWorkspace();
  file.import('people', [
    listTable(`
Nom;Prénom;Service;Pôle;Direction
A;Ada;Paie;Ressources humaines;Ressources
B;Bob;Recrutement;Ressources humaines;Ressources
C;Cyr;Achats;Finances;Ressources
D;Dan;Voirie;Espace public;Ville
`),
  ]);
  const units = file.rows('unit');
  const parentOf = (name: string): unknown =>
    units.find((unit) => unit.id === units.find((other) => other.name === name)?.parent_id)?.name;
  expect(['Paie', 'Ressources humaines', 'Ressources', 'Voirie'].map(parentOf)).toEqual([
    'Ressources humaines',
    'Ressources',
    undefined,
    'Espace public',
  ]);
});

test('takes whole names apart by capitals, commas, or the usual first names', () => {
  const file = new MemoryWorkspace();
  file.import('people', [
    listTable('Agent\nDE LA TOUR Anne-Sophie\nM. Paul Durand\nDupont, Marie\nThi Hoa NGUYEN\nLouise Petit\n'),
  ]);
  expect(file.rows('identity').map((row) => [row.title, row.first_name, row.last_name])).toEqual([
    [null, 'Anne-Sophie', 'DE LA TOUR'],
    ['M.', 'Paul', 'Durand'],
    [null, 'Marie', 'Dupont'],
    [null, 'Thi Hoa', 'NGUYEN'],
    [null, 'Louise', 'Petit'],
  ]);
});

test('leaves social security numbers out of any cell, and tells errors and cut texts', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('people', [
    makeTable([
      ['Nom', 'Prénom', 'Matricule', 'Fonction'],
      ['A', 'Ada', '184127645108946', { value: null, text: '#REF!', error: true }],
      ['B', 'Bob', '2', { value: 'x', text: 'x', cut: true }],
      ['C', 'Cyr', '3', 'Agent'],
      ['D', 'Dan', '4', 'Agent'],
      ['E', 'Eve', '5', 'Agent'],
    ]),
  ]);
  expect(inShort(plan.rows)).toEqual([
    '2 added social_security_left_out cell_error',
    '3 refused cell_too_long',
    '4 added',
    '5 added',
    '6 added',
  ]);
  expect(JSON.stringify(plan)).not.toContain('184127645108946');
});

test('says which columns are not there, and what is forced', () => {
  const file = new MemoryWorkspace();
  const list = listTable('Colonne 1;Truc;Âge\nDupont;Anne;40');
  expect(file.plan('people', [list]).problems[0]?.code).toBe('no_header');
  const overrides = [{ column: 'Colonne 1', field: 'last_name' }, { column: 'truc', field: 'Prénom' }]; // prettier-ignore
  const plan = file.plan('people', [list], { overrides });
  expect(plan.mapping[0]?.columns).toEqual([
    { column: 'Colonne 1', letters: 'A', field: 'last_name', certainty: 'forced' },
    { column: 'Truc', letters: 'B', field: 'first_name', certainty: 'forced' },
  ]);
  expect(plan.rows.map((row) => row.label)).toEqual(['Anne Dupont']);
  const wrong = (column: string, field: string): unknown =>
    file.plan('people', [list], { overrides: [...overrides, { column, field }] }).problems.map((found) => found.code);
  expect(wrong('Âge', 'job_title')).toEqual(['forbidden_column']);
  expect(wrong('Absent', 'site')).toEqual(['unknown_column']);
  expect(wrong('C', 'nonsense')).toEqual(['unknown_field']);
  expect(wrong('B', 'last_name')).toEqual(['field_twice']);
});

test('reads every sheet that holds the list, and only those', () => {
  const file = new MemoryWorkspace();
  const tables = [
    listTable('Consignes\nRemplir la liste', { name: 'Lisez-moi' }),
    listTable('Nom;Prénom;Service\nA;Ada;Paie', { name: 'Siège' }),
    listTable('Prénom;Nom;Service\nBob;B;Voirie', { name: 'Ateliers' }),
    listTable('Nom;Prénom\nC;Cyr', { name: 'Anciens', hidden: true }),
  ];
  const plan = file.plan('people', tables);
  expect(plan.rows.map((row) => [row.sheet, row.label])).toEqual([['Siège', 'Ada A'], ['Ateliers', 'Bob B']]); // prettier-ignore
  expect(plan.remarks).toEqual([
    { code: 'sheet_hidden', params: { sheet: 'Anciens' } },
    { code: 'sheet_without_list', params: { sheet: 'Lisez-moi' } },
  ]);
  expect(file.plan('people', tables, { sheet: 'anciens' }).rows.map((row) => row.label)).toEqual(['Cyr C']);
  expect(file.plan('people', tables, { sheet: 'Autre' }).problems[0]?.code).toBe('unknown_sheet');
});

test('takes hostile names for ordinary text', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('people', [
    listTable('Nom;Prénom;Service;hasOwnProperty\n__proto__;toString;__proto__;valueOf\n'),
  ]);
  expect(plan.ignoredColumns.map((column) => column.column)).toEqual(['hasOwnProperty']);
  expect(file.rows('identity')[0]).toMatchObject({ first_name: 'toString', last_name: '__proto__' });
  expect(file.plan('people', [listTable('Nom;Prénom\n__proto__;toString')]).counts.matched).toBe(1);
});
