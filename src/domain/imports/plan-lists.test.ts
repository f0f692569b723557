import { expect, test } from 'vitest';
import { inShort, listTable, makeTable, MemoryWorkspace } from '../../../tests/fixtures/imports/plan-support.ts';

test('units: parents in any order, created when nobody is them, circles left out', () => {
  const file = new MemoryWorkspace();
  file.import('people', [listTable('Nom;Prénom\nRoux;Luc')]);
  const list = listTable(`
Libellé;Sigle;Rattachement;Responsable;Effectif;Site
Paie;;DRH;Luc Roux;12;Mairie
Direction des ressources humaines;DRH;Moyens;;40;
Boucle A;;Boucle B;;;
Boucle B;;Boucle A;;;
Paie;;DRH;;12;
;;DRH;;;
`);
  const plan = file.import('units', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added',
    '3 added parent_created',
    '4 added unit_cycle',
    '5 added unit_cycle',
    '6 matched duplicate_in_file',
    '7 refused no_name',
  ]);
  const units = file.rows('unit');
  const nameOf = (id: unknown): unknown => units.find((unit) => unit.id === id)?.name;
  expect(
    units.map((unit) => [unit.name, nameOf(unit.parent_id), unit.headcount, file.nameOf(unit.manager_id)]),
  ).toEqual([
    ['Boucle A', undefined, null, ''],
    ['Boucle B', undefined, null, ''],
    ['Moyens', undefined, null, ''],
    ['Direction des ressources humaines', 'Moyens', 40, ''],
    ['Paie', 'Direction des ressources humaines', 12, 'Luc Roux'],
  ]);
  const again = file.plan('units', [list]);
  expect(again.writes).toEqual([]);
  expect(again.counts).toMatchObject({ added: 0, matched: 5, refused: 1 });
});

test('units: columns of levels name the unit, and a unit elsewhere is a doubt', () => {
  const file = new MemoryWorkspace();
  file.import('units', [
    listTable('Direction;Service;Effectif\nMoyens;Paie;12\nMoyens;Achats;8\nVille;Voirie;30\nVille;;200'),
  ]);
  expect(file.rows('unit').map((unit) => [unit.name, unit.headcount])).toEqual([
    ['Ville', 200],
    ['Moyens', null],
    ['Paie', 12],
    ['Achats', 8],
    ['Voirie', 30],
  ]);
  const plan = file.plan('units', [
    listTable('Nom;Parent;Effectif\nPaie;Ville;13\nVoirie;;31\nServices techniques;Ville;50'),
  ]);
  expect(inShort(plan.rows)).toEqual(['2 doubtful same_name_other_parent', '3 matched', '4 added']);
  expect(plan.rows[1]?.changes).toEqual([{ entity: 'unit', field: 'headcount', before: 30, after: 31 }]);
});

test('tools: words for kind and status, changes told, close names and second rows doubted', () => {
  const file = new MemoryWorkspace();
  const list = listTable(`
Outil;Type;Statut;Éditeur;Nombre d’utilisateurs;Remplacé par
SharePoint;officiel;cible;Microsoft;600;
Suivi Excel;maison;actuel;;;SharePoint
WhatsApp;non officiel;en place;Meta;40;
Whatsapp;;;Autre;;
`);
  const plan = file.import('tools', [list]);
  expect(inShort(plan.rows)).toEqual(['2 added', '3 added', '4 added', '5 doubtful duplicate_differs']);
  const sharePoint = file.rows('tool')[0];
  expect(
    file.rows('tool').map((tool) => [tool.name, tool.kind, tool.status, tool.replaced_by_id, tool.expected_users]),
  ).toEqual([
    ['SharePoint', 'official', 'target', null, 600],
    ['Suivi Excel', 'in_house', 'current', sharePoint?.id, null],
    ['WhatsApp', 'shadow', 'current', null, 40],
  ]);
  expect(file.plan('tools', [list]).writes).toEqual([]);
  const second = file.plan('tools', [
    listTable('Outil;Statut;Éditeur\nsharepoint;actuel;-\nSharePiont;;\nTeams;peut-être;'),
  ]);
  expect(inShort(second.rows)).toEqual(['2 matched', '3 doubtful close_name', '4 added unknown_word']);
  expect(second.rows[0]?.changes).toEqual([{ entity: 'tool', field: 'status', before: 'target', after: 'current' }]);
});

test('processes: documentation, tools and populations, unknown names told or created', () => {
  const file = new MemoryWorkspace();
  file.import('tools', [listTable('Outil\nSharePoint')]);
  file.import('people', [listTable('Nom;Prénom;Service\nRoux;Luc;Paie')]);
  const list = listTable(`
Processus;Documenté ?;Pilote;Service;Outils;Populations;Criticité;Macro-processus
Bulletins de paie;Oui;Roux Luc;Paie;SharePoint, Suivi Excel;Gestionnaires;4;Paie mensuelle
Accueil des arrivants;partiellement;Personne;Voirie;;;forte;
`);
  const plan = file.plan('processes', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added tool_not_found population_not_found',
    '3 added unit_not_found person_not_found',
  ]);
  file.import('processes', [list], { createMissing: true });
  expect(
    file
      .rows('process')
      .map((process) => [process.name, process.documentation, process.criticality, file.nameOf(process.owner_id)]),
  ).toEqual([
    ['Bulletins de paie', 'complete', 4, 'Luc Roux'],
    ['Accueil des arrivants', 'partial', 3, ''],
    ['Paie mensuelle', null, null, ''],
  ]);
  expect(file.rows('process')[0]?.parent_id).toBe(file.rows('process')[2]?.id);
  expect(file.rows('process_tool')).toHaveLength(2);
  expect(file.rows('process_population')).toHaveLength(1);
  expect(file.plan('processes', [list], { createMissing: true }).writes).toEqual([]);
});

test('measures: readings by name or code, percentages, dates, unknown indicators', () => {
  const file = new MemoryWorkspace();
  file.add('indicator', { id: 'k1', code: 'K-001', name: 'Taux de connexion' });
  file.add('population', { id: 'p1', name: 'Gestionnaires', scope: 'in' });
  const list = makeTable([
    ['Indicateur', 'Date', 'Valeur', 'Population', 'Commentaire'],
    ['Taux de connexion', '2025-11-03', '45 %', 'gestionnaire', 'premier relevé'],
    ['K-001', '1er déc. 2025', { value: 0.52, text: '52 %', percent: true }, null, null],
    ['taux de connexions', '2025-11-03', '46', 'Gestionnaires', null],
    ['Taux de conexion', '2025-11-03', 12, null, null],
    ['Taux de connexion', null, 12, null, null],
    ['Taux de connexion', '2026-01-05', 'n/a', null, null],
    ['Taux de connexion', '2026-01-05', 'beaucoup', null, null],
    ['Taux de connexion', '2026-02-02', '1 234,5', 'Élus', null],
  ]);
  const plan = file.import('measures', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added',
    '3 added',
    '4 doubtful reading_differs',
    '5 doubtful indicator_not_found',
    '6 refused no_date',
    '7 refused no_value',
    '8 refused no_value bad_number',
    '9 doubtful population_not_found',
  ]);
  expect(plan.rows[3]?.candidates.map((candidate) => candidate.name)).toEqual(['Taux de connexion']);
  expect(file.rows('reading').map((reading) => [reading.read_on, reading.value, reading.population_id])).toEqual([
    ['2025-11-03', 45, 'p1'],
    ['2025-12-01', 52, null],
  ]);
  expect(file.plan('measures', [list]).writes).toEqual([]);
  const later = file.plan('measures', [makeTable([['Indicateur', 'Date', 'Valeur'], ['K-001', '2025-12-01', 53]])]); // prettier-ignore
  expect(later.rows[0]?.changes).toEqual([{ entity: 'reading', field: 'value', before: 52, after: 53 }]);
});

test('measures: counts of adoption per tool and date', () => {
  const file = new MemoryWorkspace();
  file.add('tool', { id: 't1', name: 'Teams', kind: 'official' });
  const list = listTable(`
Outil;Mois;Population;Effectif cible;Licences / inscrits;Actifs 30 j;Inscrits non actifs
Teams;nov. 2025;;600;580;312;268
Teams;déc. 2025;;600;590;beaucoup;-3
Slack;nov. 2025;;10;10;1;9
`);
  const plan = file.import('measures', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added month_taken_for_day',
    '3 added month_taken_for_day bad_number bad_number',
    '4 doubtful tool_not_found month_taken_for_day',
  ]);
  expect(file.rows('adoption_count')).toMatchObject([
    { counted_on: '2025-11-01', target_people: 600, enrolled: 580, active_30_days: 312, ghosts: 268 },
    { counted_on: '2025-12-01', target_people: 600, enrolled: 590, active_30_days: null, ghosts: null },
  ]);
  expect(file.plan('measures', [list]).writes).toEqual([]);
  expect(file.plan('measures', [list], { createMissing: true }).sideEffects).toEqual([
    { action: 'create', entity: 'tool', name: 'Slack' },
  ]);
});
