import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable, MemoryWorkspace, type CellInput } from '../../../tests/fixtures/imports/plan-support.ts';
import type { ForeignTable } from './foreign-table.ts';
import { importKinds, type ImportKind } from './import-fields.ts';
import type { ImportPlan } from './import-plan.ts';

/** `ANCRAGE_TEST_EFFORT=10` tries ten times as many lists. */
const effort = Number(process.env['ANCRAGE_TEST_EFFORT'] ?? 1);

/** Few words, so that names, units and dates meet, collide and nearly meet. */
const lasts = [
  'Martin',
  'MARTIN',
  'Martine',
  'Lefèvre',
  'Lefevre',
  'Le Goff',
  'Legoff',
  'de la Tour',
  'Dupont-Roux',
  '',
];
const firsts = ['Marie', 'Marine', 'Jean-Pierre', 'Jean Pierre', 'Éloïse', 'Eloize', 'Jean', ''];
const units = [
  'Paie',
  'paies',
  'Moyens / Paie',
  'Ville > Paie',
  'Secrétariat',
  'Moyens',
  'Moyens / Secrétariat',
  '-',
  '',
];
const names = [
  ...firsts.slice(0, 5).map((first, index) => `${first} ${lasts[index]}`),
  'Marie',
  'M. Martin',
  '12',
  'P-999',
  'a@b.fr',
  '',
];
const dates = ['3/11/2025', '11/28/2025', '2025-11-03', 'nov. 2025', 'hier', '31/12/9999', 45964, ''];
const numbers = ['12', '012', '1 234,5', '45 %', 'n/a', 3, 0.5, ''];

const pick = (values: readonly CellInput[]): fc.Arbitrary<CellInput> => fc.constantFrom(...values);

/** Headings of each kind of list, with what stands under them. */
const columns: Readonly<Record<ImportKind, Readonly<Record<string, fc.Arbitrary<CellInput>>>>> = {
  people: {
    Matricule: pick(['1', '01', '2', '3', '']),
    Nom: pick(lasts),
    Prénom: pick(firsts),
    Courriel: pick(['a@b.fr', 'A@b.fr', 'a@c.fr', 'c@b.fr', 'faux', '']),
    Service: pick(units),
    Site: pick(['Mairie', 'mairie', 'Annexe', '']),
    Responsable: pick(names),
    'Date d’entrée': pick(dates),
    Fonction: pick(['Agent', 'AGENT', 'Cheffe', 'n/a', '']),
    Population: pick(['Agents', 'Élus ; Agents', '']),
    Âge: pick([41, 30]),
  },
  units: {
    Nom: pick(['Paie', 'Moyens', 'DRH', 'Ville', 'Boucle', '']),
    Rattachement: pick(['Moyens', 'Paie', 'Ville', 'Boucle', 'DRH', '']),
    Sigle: pick(['DRH', '']),
    Effectif: pick(numbers),
    Site: pick(['Mairie', '']),
    Responsable: pick(names),
  },
  processes: {
    Processus: pick(['Paie', 'Accueil', 'accueils', 'Achats publics', 'Achat public', '']),
    Documenté: pick(['oui', 'non', 'peut-être', '']),
    Outils: pick(['Portail', 'Excel, Portail', '']),
    Populations: pick(['Agents', '']),
    Criticité: pick(['forte', '2', 'x', '']),
    'Macro-processus': pick(['Paie', 'Accueil', 'Autre', '']),
  },
  tools: {
    Outil: pick(['Portail', 'portails', 'Portial', 'SharePoint', '']),
    Type: pick(['officiel', 'maison', 'bizarre', '']),
    Éditeur: pick(['A', 'B', '']),
    'Remplacé par': pick(['Portail', 'SharePoint', 'Rien', '']),
    Utilisateurs: pick(numbers),
  },
  nominations: {
    De: pick(names),
    Vers: pick(names),
    Poids: pick([0, 1, 2, 'x', 'non', '']),
  },
  measures: {
    Indicateur: pick(['Taux', 'taux', 'K-9', 'Autre', '']),
    Date: pick(dates),
    Valeur: pick(numbers),
    Population: pick(['Agents', 'Inconnus', '']),
    Outil: pick(['Portail', '']),
    Inscrits: pick(numbers),
  },
  notes: {
    Jour: pick(dates),
    Heure: pick(['9h30', '14:00', 'tôt', '']),
    Type: pick(['irritant', 'verbatim', 'bizarre', '']),
    Fait: pick(['Un fait.', 'un fait', 'Un autre', '« On attend. »', '']),
    Interprétation: pick(['Lent', 'Rapide', '']),
    Personne: pick(names),
    Outil: pick(['Portail', 'Autre', '']),
    Gravité: pick(['1', 'forte', 'x', '']),
  },
};

const row = (kind: ImportKind): fc.Arbitrary<Readonly<Record<string, CellInput>>> => fc.record(columns[kind]);

const lists = fc.constantFrom(...importKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    first: fc.array(row(kind), { minLength: 1, maxLength: 12 }),
    second: fc.array(row(kind), { minLength: 1, maxLength: 12 }),
    people: fc.array(row('people'), { maxLength: 6 }),
    order: fc.shuffledSubarray(Object.keys(columns[kind]), { minLength: Object.keys(columns[kind]).length }),
    create: fc.boolean(),
  }),
);

type List = typeof lists extends fc.Arbitrary<infer T> ? T : never;

/** A column that is wholly empty would not be in a file. */
function table(rows: readonly Readonly<Record<string, CellInput>>[], order: readonly string[]): ForeignTable {
  return makeTable([order, ...rows.map((cells) => order.map((heading) => cells[heading] ?? null))]);
}

function workspace(list: List): MemoryWorkspace {
  const file = new MemoryWorkspace();
  file.add('indicator', { id: 'k1', code: 'K-9', name: 'Taux' });
  file.add('tool', { id: 't1', name: 'Portail', kind: 'official' });
  file.add('population', { id: 'p1', name: 'Agents', scope: 'in' });
  if (list.people.length > 0) file.import('people', [table(list.people, Object.keys(columns.people))]);
  return file;
}

const optionsOf = (list: List): { createPeople: boolean; createMissing: boolean } => ({
  createPeople: list.create,
  createMissing: list.create,
});

test('planning again what has been applied adds nothing, and writes nothing unless a doubt is settled by it', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const file = workspace(list);
      const order = Object.keys(columns[list.kind]);
      for (const rows of [list.first, list.second]) {
        const plan = file.import(list.kind, [table(rows, order)], optionsOf(list));
        const again = file.plan(list.kind, [table(rows, order)], optionsOf(list));
        expect(again.counts.added).toBe(0);
        if (plan.counts.doubtful === 0) {
          expect(again.writes).toEqual([]);
          expect(again.sideEffects).toEqual([]);
        }
      }
    }),
    { numRuns: 100 * effort },
  );
});

test('every row of the file has exactly one outcome, in order', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const made = table(list.first, list.order);
      const plan = workspace(list).plan(list.kind, [made], optionsOf(list));
      const lines = plan.problems.length > 0 ? [] : made.rows.slice(1).map((line) => line.number);
      expect(plan.rows.map((outcome) => outcome.line)).toEqual(lines);
      expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(plan.rows.length);
    }),
    { numRuns: 60 * effort },
  );
});

test('no write carries an empty value, and none touches what it does not name', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const file = workspace(list);
      file.import(list.kind, [table(list.first, Object.keys(columns[list.kind]))], optionsOf(list));
      const before = new Map(fullValues(file));
      const plan = file.import(list.kind, [table(list.second, list.order)], optionsOf(list));
      for (const write of plan.writes) {
        for (const value of Object.values(write.values))
          expect(value === null || value === '' || value === undefined).toBe(false);
      }
      const after = new Map(fullValues(file));
      for (const key of before.keys()) expect(after.has(key), `${key} was full`).toBe(true);
    }),
    { numRuns: 60 * effort },
  );
});

test('the order of the columns does not change the plan', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const plan = (order: readonly string[]): unknown =>
        withoutPlaces(workspace(list).plan(list.kind, [table(list.first, order)], optionsOf(list)));
      expect(plan(list.order)).toEqual(plan(Object.keys(columns[list.kind])));
    }),
    { numRuns: 60 * effort },
  );
});

test('what the law forbids never enters a plan', () => {
  fc.assert(
    fc.property(fc.array(row('people'), { minLength: 1, maxLength: 8 }), (rows) => {
      const plan = new MemoryWorkspace().plan('people', [table(rows, Object.keys(columns.people))]);
      expect(JSON.stringify([plan.rows, plan.writes])).not.toMatch(/"41"|\b41\b|"30"/u);
      if (plan.problems.length === 0) expect(plan.forbiddenColumns.map((column) => column.column)).toEqual(['Âge']);
    }),
  );
});

/** Every field of the workspace that holds something. */
function fullValues(file: MemoryWorkspace): [string, unknown][] {
  const entities = ['person', 'identity', 'unit', 'site', 'process', 'tool', 'nomination', 'reading', 'adoption_count', 'note', 'population_member', 'note_link'] as const; // prettier-ignore
  return entities.flatMap((entity) =>
    file.rows(entity).flatMap((found) =>
      Object.entries(found)
        .filter(([, value]) => value !== null)
        .map(([field, value]): [string, unknown] => [`${entity} ${found.id} ${field}`, value]),
    ),
  );
}

/** The plan without what tells where the columns stand. */
function withoutPlaces(plan: ImportPlan): unknown {
  const byColumn = <T extends { readonly column: string }>(list: readonly T[]): unknown =>
    list.map((column) => ({ ...column, letters: '' })).toSorted((a, b) => (a.column < b.column ? -1 : 1));
  return {
    ...plan,
    mapping: plan.mapping.map((sheet) => ({ ...sheet, columns: byColumn(sheet.columns) })),
    ignoredColumns: byColumn(plan.ignoredColumns),
    forbiddenColumns: byColumn(plan.forbiddenColumns),
    remarks: plan.remarks.map((found) => JSON.stringify(found)).toSorted(),
    rows: plan.rows.map((found) => ({ ...found, reasons: found.reasons.map((why) => JSON.stringify(why)).toSorted() })),
  };
}
