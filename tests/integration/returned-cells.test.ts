import type { Cell } from 'exceljs';
import { expect, test } from 'vitest';
import { hostileRows } from '../documents/hostile-rows.ts';
import { returnReasonText } from '../../src/words/return-words.ts';
import { editedGrid, exportedGrid, planOf, returned, sample as rows, short } from '../support/returned-grid.ts';

/** Gives one cell a number format; cells share their styles. */
function shownAs(cell: Cell, numFmt: string): void {
  cell.style = { ...cell.style, numFmt };
}

test('texts that are cut, escaped or odd come back without a difference', async () => {
  const hostile = hostileRows();
  const file = await exportedGrid(hostile, { audience: 'internal' });
  expect(short(await planOf(file, hostile))).toEqual([]);
});

test('cells that the client edited are read back, whatever they look like', async () => {
  const plan = await returned((grid) => {
    grid.set('Actions', 'Statut', 0, 'en cours');
    grid.set('Actions', 'Échéance', 0, '12/03/2027');
    grid.set('Actions', 'Échéance', 1, '12 mars 2027');
    grid.set('Actions', 'Échéance', 2, new Date(Date.UTC(2027, 2, 12)));
    grid.set('Actions', 'Avancement (%)', 0, 0.5);
    grid.set('Actions', 'Avancement (%)', 1, '50 %');
    grid.set('Actions', 'Avancement (%)', 2, '50');
    grid.set('Actions', 'Coût prévu', 0, '1 234,50 €');
    grid.set('Actions', 'Charge prévue (h)', 0, '7,5');
    grid.set('Actions', 'Commentaire', 0, 'Salle\u00a0réservée ; « ok »');
    grid.set('Sessions', 'Heure de début', 0, '9h30');
    grid.set('Formation', 'Ambassadeurs d’abord', 0, 'NON');
  });
  expect(short(plan)).toEqual([
    { status: 'accepted', where: 'actions 0 action.due_on', old: '2027-01-01', new: '2027-03-12' },
    { status: 'accepted', where: 'actions 0 action.progress', old: 100, new: 50 },
    { status: 'accepted', where: 'actions 0 action.status', old: 'Fait', new: 'En cours' },
    { status: 'accepted', where: 'actions 0 action.effort_hours', old: 8, new: 7.5 },
    { status: 'accepted', where: 'actions 0 action.cost_planned', old: 1200, new: 1234.5 },
    { status: 'accepted', where: 'actions 0 action.comment', old: null, new: 'Salle\u00a0réservée ; « ok »' },
    { status: 'accepted', where: 'actions 1 action.due_on', old: '2027-02-02', new: '2027-03-12' },
    { status: 'accepted', where: 'actions 1 action.progress', old: 100, new: 50 },
    { status: 'accepted', where: 'actions 2 action.due_on', old: '2026-11-10', new: '2027-03-12' },
    { status: 'accepted', where: 'actions 2 action.progress', old: 40, new: 50 },
    { status: 'accepted', where: 'training 0 training_module.ambassadors_first', old: 'Oui', new: 'Non' },
    { status: 'accepted', where: 'sessions 0 session.starts_at', old: null, new: '09:30' },
  ]);
  expect(plan.writes[0]).toEqual({
    action: 'update',
    entity: 'action',
    id: rows.action[0]!.id,
    values: {
      due_on: '2027-03-12',
      progress: 50,
      status: 'in_progress',
      effort_hours: 7.5,
      cost_planned: 1234.5,
      comment: 'Salle\u00a0réservée ; « ok »',
    },
  });
});

test('a difference that a person leaves out is told and not written; the others are', async () => {
  const edit: Parameters<typeof returned>[0] = (grid) => {
    grid.set('Actions', 'Statut', 0, 'en cours');
    grid.set('Actions', 'Commentaire', 0, 'Salle réservée');
  };
  const all = await returned(edit);
  const comment = all.differences.find(({ column }) => column === 'action.comment');
  const some = await returned(edit, rows, { leaveOut: [comment?.key ?? ''] });
  expect(short(some).map(({ status, where }) => [status, where])).toEqual([
    ['accepted', 'actions 0 action.status'],
    ['ignored', 'actions 0 action.comment'],
  ]);
  expect(some.differences[1]?.reasons).toEqual([{ code: 'left_out', params: {} }]);
  expect(some.counts).toMatchObject({ accepted: 1, ignored: 1 });
  expect(some.writes).toEqual([
    { action: 'update', entity: 'action', id: rows.action[0]!.id, values: { status: 'in_progress' } },
  ]);
  expect(new Set(all.differences.map(({ key }) => key)).size).toBe(all.differences.length);
});

test('words of a list are understood with tolerance; two possible words are not decided', async () => {
  const statuses = ['ok', 'TERMINEE', 'bloque', 'Annulée', 'to do', 'en cours / fait', 'presque', 'fait'];
  const plan = await returned((grid) => {
    for (const [line, status] of statuses.entries()) grid.set('Actions', 'Statut', line + 2, status);
  });
  expect(short(plan).map(({ status, new: value, candidates }) => [status, value, candidates])).toEqual([
    ['accepted', 'Fait', undefined],
    ['accepted', 'Fait', undefined],
    ['accepted', 'Bloqué', undefined],
    ['accepted', 'Annulé', undefined],
    ['doubtful', 'en cours / fait', ['En cours', 'Fait']],
    ['doubtful', 'presque', ['À faire', 'En cours', 'Fait', 'Bloqué', 'Annulé']],
    ['accepted', 'Fait', undefined],
  ]);
});

test('what cannot be stored is refused, what can be read in two ways is doubtful', async () => {
  const plan = await returned((grid) => {
    grid.set('Actions', 'Priorité', 0, 7);
    grid.set('Actions', 'Priorité', 1, 2.5);
    grid.set('Actions', 'Avancement (%)', 0, '150 %');
    grid.set('Actions', 'Échéance', 0, 'bientôt');
    grid.set('Actions', 'Échéance', 1, 'mars 2027');
    grid.set('Actions', 'Coût prévu', 0, 'à voir');
    grid.set('Actions', 'Coût prévu', 3, '1.234');
    grid.set('Impacts', 'Population', 0, 'Agents de la Lune');
    grid.set('Actions', 'Intitulé', 5, null);
    grid.set('Actions', 'Échéance', 5, null);
    grid.set('Actions', 'Échéance', 6, '?');
    grid.set('Actions', 'Coût réel', 0, { error: '#REF!' });
  });
  expect(short(plan).map(({ where, status, why }) => [where, status, why])).toEqual([
    ['actions 0 action.priority', 'refused', 'out_of_range'],
    ['actions 0 action.due_on', 'doubtful', 'bad_date'],
    ['actions 0 action.progress', 'refused', 'out_of_range'],
    ['actions 0 action.cost_planned', 'doubtful', 'bad_number'],
    ['actions 0 action.cost_actual', 'doubtful', 'cell_error'],
    ['actions 1 action.priority', 'refused', 'not_whole'],
    ['actions 1 action.due_on', 'doubtful', 'month_only'],
    ['actions 3 action.cost_planned', 'doubtful', 'doubtful_number'],
    ['actions 5 action.title', 'refused', 'required'],
    ['actions 5 action.due_on', 'accepted', undefined],
    ['actions 6 action.due_on', 'doubtful', 'says_nothing'],
    ['impacts 0 impact.population', 'doubtful', 'unknown_name'],
  ]);
  expect(plan.writes).toEqual([
    { action: 'update', entity: 'action', id: rows.action[5]!.id, values: { due_on: null } },
  ]);
});

test('a unit that is not that of the column is doubtful; its own is understood', async () => {
  const plan = await returned((grid) => {
    for (const [line, typed] of ['2j', '2,5 jours', '20%', '7,5 h', '12 €', '120 agents'].entries())
      grid.set('Actions', 'Charge prévue (h)', line, typed);
    grid.set('Actions', 'Charge réelle (h)', 0, 0.2);
    shownAs(grid.cell('Actions', 'Charge réelle (h)', 0), '0%');
    for (const [line, typed] of ['1 500 €', '20 %', '8 h', '1 500 $'].entries())
      grid.set('Actions', 'Coût prévu', line, typed);
    grid.set('Formation', 'Durée (h)', 0, '1 j');
    grid.set('Formation', 'Rappel après (jours)', 0, '45 j');
    grid.set('Formation', 'Taille du groupe', 0, '9 personnes');
    grid.set('Sessions', 'Contrôle à J+15 (%)', 0, '12 h');
    grid.set('Actions', 'Priorité', 0, '2 %');
  });
  expect(short(plan).map(({ where, new: value, status, why }) => [where, value, why ?? status])).toEqual([
    ['actions 0 action.priority', '2 %', 'other_unit'],
    ['actions 0 action.effort_hours', '2j', 'other_unit'],
    ['actions 0 action.effort_hours_spent', '20 %', 'other_unit'],
    ['actions 0 action.cost_planned', 1500, 'accepted'],
    ['actions 1 action.effort_hours', '2,5 jours', 'other_unit'],
    ['actions 1 action.cost_planned', '20 %', 'other_unit'],
    ['actions 2 action.effort_hours', '20%', 'other_unit'],
    ['actions 2 action.cost_planned', '8 h', 'other_unit'],
    ['actions 3 action.effort_hours', 7.5, 'accepted'],
    ['actions 3 action.cost_planned', '1 500 $', 'other_unit'],
    ['actions 4 action.effort_hours', '12 €', 'other_unit'],
    ['actions 5 action.effort_hours', '120 agents', 'other_unit'],
    ['training 0 training_module.duration_hours', '1 j', 'other_unit'],
    ['training 0 training_module.group_size', 9, 'accepted'],
    ['training 0 training_module.refresher_after_days', 45, 'accepted'],
    ['sessions 0 session.retention_15', '12 h', 'other_unit'],
  ]);
  expect(returnReasonText({ code: 'other_unit', params: { value: '2j' } }, 'fr')).toBe(
    '«\u00a02j\u00a0» n’est pas dans l’unité de la colonne',
  );
});

test('a day far out of reason and a cost below zero are doubtful; what no calendar holds is not a date', async () => {
  const plan = await returned((grid) => {
    grid.set('Actions', 'Échéance', 0, '01/06/1926');
    grid.set('Actions', 'Échéance', 1, new Date(Date.UTC(2066, 5, 1)));
    grid.set('Actions', 'Échéance', 2, '01/06/2051');
    for (const [line, number] of [-5, 9_999_999, 0.604_166_666_666_667].entries()) {
      grid.set('Actions', 'Début', line, number);
      shownAs(grid.cell('Actions', 'Début', line), 'dd/mm/yyyy');
    }
    grid.set('Actions', 'Charge réelle (h)', 0, -5);
    shownAs(grid.cell('Actions', 'Charge réelle (h)', 0), 'dd/mm/yyyy');
    grid.set('Actions', 'Coût prévu', 0, -1200);
    grid.set('Actions', 'Coût réel', 0, '(300)');
    grid.set('Actions', 'Charge prévue (h)', 0, -2);
    grid.set('Actions', 'Avancement (%)', 0, -0.1);
    grid.set('Communication', 'Personnes touchées', 0, -3);
    grid.add('Actions', {
      Intitulé: 'Suite',
      Nature: 'Événement',
      Phase: 'engager',
      Échéance: '01/06/1926',
      'Coût réel': -4,
    });
  });
  expect(short(plan).map(({ where, status, why }) => [where, status, why])).toEqual([
    ['actions 0 action.starts_on', 'doubtful', 'bad_date'],
    ['actions 0 action.due_on', 'doubtful', 'far_date'],
    ['actions 0 action.progress', 'refused', 'out_of_range'],
    ['actions 0 action.effort_hours', 'refused', 'out_of_range'],
    ['actions 0 action.effort_hours_spent', 'doubtful', 'bad_number'],
    ['actions 0 action.cost_planned', 'doubtful', 'negative'],
    ['actions 0 action.cost_actual', 'doubtful', 'negative'],
    ['actions 1 action.starts_on', 'doubtful', 'bad_date'],
    ['actions 1 action.due_on', 'doubtful', 'far_date'],
    ['actions 2 action.starts_on', 'doubtful', 'bad_date'],
    ['actions 2 action.due_on', 'accepted', undefined],
    ['actions 24 added', 'accepted', 'first_status'],
    ['actions 24 action.due_on', 'doubtful', 'far_date'],
    ['actions 24 action.cost_actual', 'doubtful', 'negative'],
    ['communication 0 action.people_reached', 'refused', 'out_of_range'],
  ]);
  const texts = (language: 'fr' | 'en') =>
    plan.differences
      .filter(({ column }) => column === 'action.starts_on')
      .flatMap(({ reasons }) => reasons.map((reason) => returnReasonText(reason, language)));
  expect(texts('fr')).toEqual(
    ['-5', '9999999', '0,604167'].map((value) => `«\u00a0${value}\u00a0» n’est pas une date lisible`),
  );
  expect(texts('en')[0]).toBe('“-5” is not a readable date');
  const created = plan.writes.find(({ action }) => action === 'create');
  expect(created).not.toHaveProperty('values.due_on');
  expect(created).not.toHaveProperty('values.cost_actual');
});

test('formulas give their stored result; one without a result is doubtful', async () => {
  const plan = await returned((grid) => {
    grid.set('Actions', 'Coût prévu', 0, { formula: '1000+500', result: 1500 });
    grid.set('Actions', 'Coût prévu', 3, { formula: '1000+500' });
  });
  expect(short(plan)).toEqual([
    { status: 'accepted', where: 'actions 0 action.cost_planned', old: 1200, new: 1500 },
    { status: 'doubtful', where: 'actions 3 action.cost_planned', old: 1350, new: null, why: 'no_result' },
  ]);
  expect(plan.remarks).toEqual([{ code: 'formulas', params: { sheet: 'Actions', count: 1 } }]);
});

test('what is calculated or belongs elsewhere is told, and ignored', async () => {
  const plan = await returned((grid) => {
    grid.set('Actions', 'Retard (j)', 0, 12);
    grid.set('Actions', 'N°', 1, 'A-999');
    grid.set('Actions', 'Populations', 2, 'Tout le monde');
  });
  expect(short(plan).map(({ where, status, why }) => [where, status, why])).toEqual([
    ['actions 0 delay', 'ignored', 'not_read_back'],
    ['actions 1 action.code', 'ignored', 'not_read_back'],
    ['actions 2 populations', 'ignored', 'not_read_back'],
  ]);
  expect(plan.writes).toEqual([]);
});

test('names typed in a sheet of codes become codes; a text that hides names is not replaced', async () => {
  const facts = 'Faits observés';
  const plan = await returned((grid) => {
    grid.set('Ambassadeurs', facts, 1, 'Nadia Benali a formé ses voisins');
    grid.set('Ambassadeurs', 'Droits d’administration (périmètre)', 1, 'avec Nadia Benali');
    grid.set('Ambassadeurs', facts, 0, 'P-003 aide ses collègues et les rassure');
  });
  expect(short(plan).map(({ status, new: value, why }) => [status, value, why])).toEqual([
    ['doubtful', 'P-003 aide ses collègues et les rassure', 'masked_text'],
    ['accepted', 'P-003 a formé ses voisins', undefined],
    ['accepted', 'avec P-003', undefined],
  ]);
  expect(plan.remarks).toContainEqual({ code: 'names_masked', params: { sheet: 'Ambassadeurs', count: 2 } });
  expect(JSON.stringify(plan.writes)).not.toContain('Benali');
});

test('people, populations and sites are read by name or code', async () => {
  const [first, second] = rows.identity;
  const plan = await returned((grid) => {
    grid.set('Actions', 'Responsable', 0, `${second!.last_name?.toUpperCase()} ${second!.first_name}`);
    grid.set('Actions', 'Responsable', 1, 'P-001');
    grid.set('Actions', 'Responsable', 2, 'Service des sports');
    grid.set('Actions', 'Responsable', 3, null);
    grid.set('Risques', 'Population', 0, rows.population[1]!.name.toUpperCase());
    grid.set('Sessions', 'Site', 0, rows.site[2]!.name.toLowerCase());
  });
  expect(plan.counts).toMatchObject({ accepted: 6, doubtful: 0 });
  expect(plan.writes.map((write) => 'values' in write && write.values)).toEqual([
    { owner_id: second!.person_id, owner: null },
    { owner_id: first!.person_id, owner: null },
    { owner_id: null, owner: 'Service des sports' },
    { owner_id: null, owner: null },
    { site_id: rows.site[2]!.id },
    { population_id: rows.population[1]!.id },
  ]);
});

test('a level given, changed or emptied is a rating', async () => {
  const [axis] = rows.dimension;
  const rated = rows.rating.filter(({ dimension_id }) => dimension_id === axis!.id);
  const plan = await returned((grid) => {
    for (let line = 0; line < 5; line++) grid.set('Impacts', axis!.name, line, line === 0 ? 4 : line === 1 ? null : 9);
  });
  expect(short(plan).map(({ status }) => status)).toEqual(['accepted', 'accepted', 'refused', 'refused', 'refused']);
  expect(rated.length).toBeGreaterThan(2);
  expect(plan.writes).toMatchObject([
    { action: 'put', entity: 'rating', values: { impact_id: rows.impact[0]!.id, dimension_id: axis!.id, level: 4 } },
    { action: 'remove', entity: 'rating' },
  ]);
});

test('a text that a cell cut is never replaced by its beginning', async () => {
  const long = {
    ...rows,
    action: rows.action.map((row, n) => (n === 0 ? { ...row, comment: 'mot '.repeat(10_000) } : row)),
  };
  const plan = await planOf(
    await editedGrid(await exportedGrid(long), (grid) => {
      grid.set('Actions', 'Commentaire', 0, `Revu : ${'mot '.repeat(8_000)}`);
    }),
    long,
  );
  expect(short(plan).map(({ status, why }) => [status, why])).toEqual([['doubtful', 'cut_text']]);
});

test('a title that comes from elsewhere when it is empty may be emptied without a difference', async () => {
  const plan = await returned((grid) => grid.set('Sessions', 'Intitulé', 0, null));
  expect(plan.differences).toEqual([]);
});

test('a cell that lost its value to a merge is not emptied', async () => {
  const plan = await returned((grid) => {
    const due = grid.column('Actions', 'Échéance');
    grid.sheet('Actions').mergeCells(5, due, 6, due);
  });
  expect(short(plan)).toEqual([
    { status: 'doubtful', where: 'actions 1 action.due_on', old: '2027-02-02', new: null, why: 'merged' },
  ]);
});
