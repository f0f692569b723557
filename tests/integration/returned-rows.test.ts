import { expect, test } from 'vitest';
import {
  editedGrid,
  exportedGrid,
  planOf,
  returned,
  sample as rows,
  short,
  written,
  type ClientGrid,
} from '../support/returned-grid.ts';
import { returnReasonText } from '../../src/words/return-words.ts';
import type { AllRows } from '../../src/domain/deliverable/document-data.ts';

/** Rows with one changed, as the consultant would in the meantime. */
function changedRow<E extends keyof AllRows>(entity: E, at: number, values: object): AllRows {
  return { ...rows, [entity]: rows[entity].map((row, index) => (index === at ? { ...row, ...values } : row)) };
}

test('sorted, filtered, moved: rows are known by their id and columns by their heading', async () => {
  const plan = await returned((grid) => {
    const first = grid.values('Actions', 0);
    grid.put('Actions', 0, grid.values('Actions', 9));
    grid.put('Actions', 9, first);
    grid.sheet('Actions').getRow(7).hidden = true;
    grid.set('Actions', 'Statut', 9, 'Bloqué');
    const status = grid.column('Actions', 'Statut');
    const phase = grid.column('Actions', 'Phase');
    for (let line = -1; line < grid.lines('Actions'); line++) {
      const row = grid.sheet('Actions').getRow(5 + line);
      const moved = row.getCell(status).value;
      row.getCell(status).value = row.getCell(phase).value;
      row.getCell(phase).value = moved;
    }
  });
  expect(short(plan)).toEqual([{ status: 'accepted', where: 'actions 9 action.status', old: 'Fait', new: 'Bloqué' }]);
  expect(plan.differences[0]).toMatchObject({ row: rows.action[0]!.id, code: 'A-001' });
});

test('a row that the client added is made, with what it needs; a second time it is known', async () => {
  const file = await editedGrid(await exportedGrid(rows), (grid) => {
    grid.add('Actions', {
      Intitulé: 'Café des usagers',
      Nature: 'événement',
      Phase: 'engager',
      Statut: 'prévu',
      Échéance: '01/04/2027',
      Responsable: 'Camille Roy',
    });
    grid.add('Actions', { Intitulé: 'Sans phase ni statut', Nature: 'Événement' });
    grid.add('Actions', { Intitulé: 'Visite du guichet', Nature: 'Événement', Phase: 'engager' });
    grid.add('Sessions', { 'N° du module': 'F-001', Date: '08/01/2027', Statut: 'prévue' });
    grid.add('Risques', { Intitulé: 'Départ du chef de projet', Statut: 'ouvert', Probabilité: 9 });
    grid.add('Impacts', {
      Intitulé: 'Signature électronique',
      Population: rows.population[1]!.name,
      Statut: 'brouillon',
      [rows.dimension[0]!.name]: 3,
    });
    grid.add('Visites de suivi', { Date: '2027-03-17', Statut: 'Prévue' });
    grid.add('Ambassadeurs', { Code: 'P-099', Statut: 'Actif' });
  });
  const plan = await planOf(file, rows);
  expect(
    short(plan)
      .filter(({ status }) => status !== 'ignored')
      .map(({ where, status, why }) => [where.replace(/\d+ /u, ''), status, why]),
  ).toEqual([
    ['actions added', 'accepted', undefined],
    ['actions added', 'doubtful', 'missing_fields'],
    ['actions added', 'accepted', 'first_status'],
    ['sessions added', 'accepted', undefined],
    ['ambassadors added', 'doubtful', 'not_addable'],
    ['impacts added', 'accepted', undefined],
    ['visits added', 'accepted', undefined],
    ['risks added', 'accepted', undefined],
    ['risks risk.probability', 'refused', 'out_of_range'],
  ]);
  expect(plan.writes[0]).toMatchObject({
    action: 'create',
    entity: 'action',
    values: {
      title: 'Café des usagers',
      nature: 'event',
      phase: 'engage',
      status: 'planned',
      due_on: '2027-04-01',
      project_id: rows.project[0]!.id,
    },
  });
  expect(plan.writes.filter(({ entity }) => entity === 'rating')).toMatchObject([
    { action: 'put', values: { level: 3 } },
  ]);
  const now = written(rows, plan.writes);
  const again = await planOf(file, now);
  expect(again.differences.filter(({ column }) => column?.endsWith('.status'))).toEqual([]);
  const begun = now.action.map((row) => (row.title === 'Visite du guichet' ? { ...row, status: 'in_progress' } : row));
  const later = await planOf(file, { ...now, action: begun } as AllRows);
  expect(later.differences.filter(({ column }) => column?.endsWith('.status'))).toEqual([]);
  expect(again.writes).toEqual([]);
  expect(again.differences.filter(({ status }) => status === 'accepted')).toEqual([]);
});

test('titles that passed from one row to another are doubtful: their column was sorted alone', async () => {
  const titles = (grid: ClientGrid): unknown[] =>
    Array.from({ length: grid.lines('Actions') }, (_, line) => grid.cell('Actions', 'Intitulé', line).value);
  const shift = (grid: ClientGrid): void => {
    const all = titles(grid);
    for (const line of all.keys()) grid.set('Actions', 'Intitulé', line, String(all[(line + 1) % all.length]));
  };
  const plan = await returned((grid) => {
    shift(grid);
    grid.set('Actions', 'Intitulé', 0, 'Titre récrit');
    grid.set('Actions', 'Charge prévue (h)', 0, 7);
  });
  const cells = plan.differences.filter(({ column }) => column === 'action.title');
  expect(cells.length).toBeGreaterThan(10);
  expect(new Set(cells.map(({ status, reasons }) => `${status} ${reasons.map(({ code }) => code).join(' ')}`))).toEqual(
    new Set(['doubtful sorted_alone']),
  );
  expect(short(plan).filter(({ status }) => status === 'accepted')).toMatchObject([
    { where: 'actions 0 action.effort_hours' },
  ]);
  expect(returnReasonText(cells[0]!.reasons[0]!, 'fr')).toBe(
    'la colonne semble avoir été triée seule\u00a0: ses textes ont changé de ligne depuis l’export',
  );
  const few = await returned((grid) => {
    const [first, second, third] = titles(grid).map(String);
    grid.set('Actions', 'Intitulé', 0, second);
    grid.set('Actions', 'Intitulé', 1, third);
    grid.set('Actions', 'Intitulé', 2, first);
  });
  expect(few.counts).toMatchObject({ accepted: 3, doubtful: 0 });
});

test('a sheet sorted without its column of ids is doubtful in whole', async () => {
  const plan = await returned((grid) => {
    const id = grid.column('Actions', 'Identifiant (ne pas modifier)');
    const lines = Array.from({ length: grid.lines('Actions') }, (_, line) => grid.values('Actions', line));
    for (const [line, own] of lines.entries()) {
      const next = lines[(line + 1) % lines.length]!;
      grid.put(
        'Actions',
        line,
        next.map((value, index) => (index === id - 1 ? own[index]! : value)),
      );
    }
  });
  expect(plan.counts.doubtful).toBeGreaterThan(40);
  expect(plan.writes).toEqual([]);
});

test('a row of totals below a sheet makes no row, whatever the sheet', async () => {
  const plan = await returned((grid) => {
    grid.add('Actions', { Intitulé: 'Total', Nature: 'Événement', Phase: 'engager', 'Coût prévu': 45_000 });
    grid.add('Formation', { Intitulé: 'Total général' });
    grid.add('Sessions', { Intitulé: 'TOTAL :', 'N° du module': 'F-001', Date: '08/01/2027', Statut: 'Prévue' });
    grid.add('Risques', { Intitulé: 'Sous-total' });
    grid.add('Décisions', { Intitulé: 'Total général', Motif: 'Coût' });
    grid.add('Décisions', { Intitulé: 'Total des heures à revoir' });
  });
  expect(short(plan).map(({ where, status, why }) => [where.replace(/\d+ /u, ''), status, why])).toEqual([
    ['actions added', 'doubtful', 'total_row'],
    ['training added', 'doubtful', 'total_row'],
    ['sessions added', 'doubtful', 'total_row'],
    ['risks added', 'doubtful', 'total_row'],
    ['decisions added', 'doubtful', 'total_row'],
    ['decisions added', 'accepted', 'first_status'],
  ]);
  expect(plan.writes).toHaveLength(1);
});

test('a row that the client deleted is shown, and removed only when asked for', async () => {
  const edit = (grid: ClientGrid): void => {
    grid.remove('Actions', 3);
    grid.remove('Communication', 0);
    for (const [index] of grid.values('Risques', 1).entries()) {
      if (index > 0)
        grid
          .sheet('Risques')
          .getRow(6)
          .getCell(index + 1).value = null;
    }
  };
  const plan = await returned(edit);
  expect(short(plan).map(({ where, status, why }) => [where, status, why])).toEqual([
    ['actions - missing', 'ignored', 'removal_needs_consent takes_along'],
    ['communication - missing', 'ignored', 'not_removable'],
    ['risks 1 missing', 'ignored', 'removal_needs_consent'],
  ]);
  expect(plan.writes).toEqual([]);
  const accepted = await returned(edit, rows, { acceptRemovals: true });
  expect(accepted.writes).toEqual([
    { action: 'remove', entity: 'action', id: rows.action[3]!.id },
    { action: 'remove', entity: 'risk', id: rows.risk[1]!.id },
  ]);
  const changed = await returned(edit, changedRow('action', 3, { title: 'Titre revu' }), { acceptRemovals: true });
  expect(short(changed)[0]).toMatchObject({ status: 'conflict', why: 'row_changed_since' });
});

test('a copied row does not take the place of its model', async () => {
  const plan = await returned((grid) => {
    const lines = grid.lines('Actions');
    grid.put('Actions', lines, grid.values('Actions', 0));
    grid.put('Actions', lines + 1, grid.values('Actions', 1));
    grid.set('Actions', 'Statut', lines + 1, 'Bloqué');
    grid.put('Actions', lines + 2, grid.values('Actions', 2));
    grid.set('Actions', 'Intitulé', lines + 2, 'Découverte du portail, seconde séance');
  });
  expect(short(plan).map(({ where, status, why }) => [where, status, why])).toEqual([
    ['actions 24 row', 'ignored', 'copy_same'],
    ['actions 25 row', 'doubtful', 'copy_differs'],
    ['actions 26 added', 'accepted', undefined],
  ]);
});

test('rows whose id was wiped are known by their code, then by their title', async () => {
  const id = 'Identifiant (ne pas modifier)';
  const plan = await returned((grid) => {
    grid.set('Actions', id, 0, null);
    grid.set('Actions', 'Statut', 0, 'Bloqué');
    grid.set('Actions', id, 1, null);
    grid.set('Actions', 'N°', 1, null);
    grid.set('Actions', 'Statut', 1, 'Bloqué');
    grid.set('Actions', id, 5, 'quelque chose');
    grid.set('Populations', id, 0, null);
  });
  expect(short(plan).map(({ where, status, why }) => [where, status, why])).toEqual([
    ['actions 0 action.status', 'accepted', undefined],
    ['actions 1 action.status', 'accepted', undefined],
    ['actions 5 row', 'doubtful', 'unknown_id'],
    ['actions - missing', 'doubtful', 'maybe_there'],
  ]);
  expect(plan.remarks).toEqual([
    { code: 'ids_lost', params: { sheet: 'Actions', count: 2 } },
    { code: 'ids_lost', params: { sheet: 'Populations', count: 1 } },
  ]);
});

test('what changed on both sides is a conflict; what only the client file changed is kept', async () => {
  const edit = (grid: ClientGrid): void => grid.set('Actions', 'Statut', 0, 'Bloqué');
  const both = await returned(edit, changedRow('action', 0, { status: 'cancelled', comment: 'Reporté' }));
  expect(short(both)).toEqual([
    { status: 'conflict', where: 'actions 0 action.status', old: 'Annulé', new: 'Bloqué', why: 'changed_since' },
  ]);
  expect(both.writes).toEqual([]);
  expect(both.remarks).toEqual([{ code: 'changed_meanwhile', params: { count: 1 } }]);
  const alike = await returned(edit, changedRow('action', 0, { status: 'blocked' }));
  expect(alike.differences).toEqual([]);
  const gone = await returned(edit, { ...rows, action: rows.action.slice(1) });
  expect(short(gone)).toEqual([{ status: 'conflict', where: 'actions 0 row', why: 'row_gone' }]);
});
