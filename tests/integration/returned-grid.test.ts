import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParts } from '../documents/read-parts.ts';
import { rowsBuilder } from '../documents/rows-builder.ts';
import { returnRemarkText } from '../../src/words/return-words.ts';
import { ooxmlFaults } from '../support/ooxml-validation.ts';
import {
  compared,
  dropMarks,
  editedGrid,
  exportedGrid,
  planOf,
  returned,
  sample as rows,
  short,
  type ClientGrid,
} from '../support/returned-grid.ts';
import type { AllRows } from '../../src/domain/deliverable/document-data.ts';
import { columnLetters } from '../../src/domain/imports/foreign-table.ts';
import { gridKinds } from '../../src/domain/deliverable/grid-kinds.ts';

test.each(gridKinds)('a grid of kind « %s » that nobody edited has no difference, in either language', async (kind) => {
  for (const language of ['fr', 'en'] as const) {
    for (const audience of ['committee', 'internal', 'users'] as const) {
      if (kind === 'ambassadors' && audience === 'users') continue;
      const plan = await planOf(await exportedGrid(rows, { kind, language, audience }), rows);
      expect(plan).toMatchObject({ differences: [], remarks: [], writes: [], exportedOn: '2026-11-23' });
    }
  }
});

test('a grid saved by another program, or of an empty client, has no difference', async () => {
  expect(await returned(() => {})).toMatchObject({ differences: [], remarks: [] });
  const empty = rowsBuilder().rows;
  expect(await planOf(await exportedGrid(empty), empty)).toMatchObject({ differences: [], remarks: [] });
});

test('columns renamed, added or deleted are told; nothing of a deleted column is emptied', async () => {
  const plan = await returned((grid) => {
    grid.cell('Actions', 'Échéance', -1).value = 'Pour le';
    grid.cell('Actions', 'Levier', -1).value = null;
    for (let line = 0; line < grid.lines('Actions'); line++) {
      grid
        .sheet('Actions')
        .getRow(5 + line)
        .getCell(grid.column('Actions', 'Nature') + 1).value = null;
    }
    const last = grid.sheet('Actions').getRow(4).cellCount + 1;
    grid.sheet('Actions').getRow(4).getCell(last).value = 'Avis DRH';
    grid.sheet('Actions').getRow(5).getCell(last).value = 'favorable';
  });
  expect(plan.differences).toEqual([]);
  expect(plan.remarks).toEqual([
    { code: 'column_renamed', params: { sheet: 'Actions', column: 'Échéance', name: 'Pour le' } },
    { code: 'column_missing', params: { sheet: 'Actions', column: 'Levier' } },
    { code: 'column_unknown', params: { sheet: 'Actions', column: 'Avis DRH' } },
  ]);
});

test('sheets renamed, added or deleted are told; nothing of a deleted sheet is removed', async () => {
  const plan = await returned(
    (grid) => {
      grid.sheet('Risques').name = 'Nos risques';
      grid.set('Nos risques', 'Gravité', 0, 2);
      grid.workbook.removeWorksheet(grid.sheet('Sessions').id);
      grid.workbook.addWorksheet('Brouillon').getCell('A1').value = 'à trier';
    },
    rows,
    { acceptRemovals: true },
  );
  expect(short(plan)).toEqual([{ status: 'accepted', where: 'risks 0 risk.severity', old: 4, new: 2 }]);
  expect(plan.remarks.map(({ code }) => code)).toEqual(['sheet_missing', 'sheet_renamed', 'sheet_unknown']);
});

test('comments beside cells are told where they stand, and change nothing', async () => {
  const plan = await returned((grid) => {
    grid.cell('Actions', 'Échéance', 1).note = { texts: [{ text: 'Date à ' }, { text: 'revoir\nen équipe' }] };
    grid.sheet('Risques').getCell('B1').note = `Note longue ${'mot '.repeat(200)}`;
  });
  expect(plan.differences).toEqual([]);
  const title = rows.action[1]!.title;
  const column = columnLetters(await dueColumn());
  expect(plan.remarks).toMatchObject([
    {
      code: 'comment',
      params: { sheet: 'Actions', cell: `${column}6`, title, heading: 'Échéance', text: 'Date à revoir en équipe' },
    },
    { code: 'comment', params: { sheet: 'Risques', cell: 'B1', title: '', heading: '' } },
  ]);
  const [first, second] = plan.remarks.map((remark) => returnRemarkText(remark, 'fr').replaceAll('\u00a0', ' '));
  expect(first).toBe(
    `Onglet « Actions », cellule ${column}6 (« ${title} », Échéance) : commentaire « Date à revoir en équipe », non repris.`,
  );
  expect(second).toMatch(
    /^Onglet « Risques », cellule B1 : commentaire « Note longue .*…», non repris\.$|… », non repris\.$/u,
  );
  expect(returnRemarkText(plan.remarks[0]!, 'en')).toBe(
    `Sheet “Actions”, cell ${column}6 (“${title}”, Échéance): comment “Date à revoir en équipe”, not taken in.`,
  );
  const many = await returned((grid) => {
    for (let line = 0; line < 60; line++) grid.sheet('Actions').getCell(`ZZ${line + 100}`).note = `Note ${line}`;
  });
  expect(many.remarks).toHaveLength(51);
  expect(many.remarks.at(-1)).toEqual({ code: 'comments_more', params: { count: 10 } });
});

/** Place of the column of due dates, from 0. */
async function dueColumn(): Promise<number> {
  let column = 0;
  await returned((grid) => {
    column = grid.column('Actions', 'Échéance') - 1;
  });
  return column;
}

test('a sheet whose headings are gone is told once, by its name', async () => {
  const loseHeadings = (grid: ClientGrid): void => {
    const sheet = grid.sheet('Risques');
    sheet.getRow(4).eachCell((cell) => (cell.value = null));
  };
  const plan = await returned(loseHeadings, rows, { acceptRemovals: true });
  expect(plan.differences).toEqual([]);
  expect(plan.remarks).toEqual([{ code: 'headings_lost', params: { sheet: 'Risques' } }]);
  const texts = (['fr', 'en'] as const).flatMap((language) =>
    plan.remarks.map((remark) => returnRemarkText(remark, language)),
  );
  expect(texts).toEqual([
    'Onglet «\u00a0Risques\u00a0»\u00a0: ses en-têtes n’ont pas été retrouvés, rien n’y est repris ni supprimé.',
    'Sheet “Risques”: its headings were not found, nothing of it is taken in or removed.',
  ]);
  const unmarked = await returned((grid) => {
    dropMarks(grid);
    loseHeadings(grid);
  });
  expect(unmarked.remarks.map(({ code }) => code)).toEqual(['no_marks', 'headings_lost']);
});

test('without its marks a grid is compared two ways, and taken at its word only when asked for', async () => {
  const edit = (grid: ClientGrid): void => {
    dropMarks(grid);
    grid.set('Actions', 'Statut', 0, 'Bloqué');
    grid.remove('Risques', 1);
  };
  const plan = await returned(edit);
  expect(plan.exportedOn).toBeUndefined();
  expect(plan.remarks).toEqual([{ code: 'no_marks', params: {} }]);
  expect(short(plan)).toEqual([
    { status: 'doubtful', where: 'actions 0 action.status', old: 'Fait', new: 'Bloqué', why: 'no_base' },
  ]);
  const trusted = await returned(edit, rows, { acceptUnmarked: true, acceptRemovals: true });
  expect(trusted.writes).toEqual([
    { action: 'update', entity: 'action', id: rows.action[0]!.id, values: { status: 'blocked' } },
  ]);
  const english = await editedGrid(await exportedGrid(rows, { language: 'en' }), (grid) => {
    dropMarks(grid);
    grid.set('Actions', 'Status', 0, 'Blocked');
  });
  expect(short(await planOf(english, rows, { acceptUnmarked: true }))).toMatchObject([
    { status: 'accepted', where: 'actions 0 action.status', new: 'Blocked' },
  ]);
});

test('a grid of another client, of a newer version, or no grid at all is refused', async () => {
  const other = await exportedGrid(rows, { workspace: 'another' });
  expect(await compared(other, rows)).toEqual({ code: 'other_client_grid' });
  const unmarked = await editedGrid(other, dropMarks);
  const strangers = {
    ...rows,
    action: [],
    impact: [],
    risk: [],
    decision: [],
    session: [],
    training_module: [],
    population: [],
    day: [],
    membership: [],
    adoption_count: [],
  };
  expect(await compared(unmarked, strangers)).toEqual({ code: 'other_client_grid' });
  const newer = await editedGrid(await exportedGrid(rows), (grid) => {
    grid.sheet('_ancrage').getCell('B1').value = '2';
  });
  expect(await compared(newer, rows)).toEqual({ code: 'newer_grid' });
  const list = await editedGrid(await exportedGrid(rows), (grid) => {
    const ids = grid.workbook.worksheets.map(({ id }) => id);
    for (const id of ids) grid.workbook.removeWorksheet(id);
    grid.workbook.addWorksheet('Liste').addRows([
      ['Nom', 'Service'],
      ['Roux', 'Accueil'],
    ]);
  });
  expect(await compared(list, rows)).toEqual({ code: 'not_a_grid' });
});

/** The rows that were exported to `libreoffice-grid.xlsx`. */
function trainingRows(): AllRows {
  const { rows: small, add } = rowsBuilder();
  add('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
  const module = add('training_module', { code: 'F-001', title: 'Saisir une demande', nature: 'tool', cost: 1_200.5 });
  const values = { training_module_id: module.id, status: 'planned', invited: 8 } as const;
  add('session', { ...values, held_on: '2027-01-05', starts_at: '09:00', result: 'Ligne 1\nLigne 2' });
  add('session', { ...values, held_on: '2027-01-07', satisfaction: 8.2 });
  return small;
}

/**
 * The fixture was exported, a status and a date changed and a session added, then opened in LibreOffice and saved as
 * XLSX.
 */

test('a grid edited and saved by LibreOffice', async () => {
  const small = trainingRows();
  const file = readFileSync(new URL('../fixtures/returns/libreoffice-grid.xlsx', import.meta.url));
  const plan = await planOf(file, small);
  expect(plan.remarks).toEqual([]);
  expect(short(plan)).toEqual([
    { status: 'accepted', where: 'sessions 0 session.status', old: 'Prévue', new: 'Tenue' },
    { status: 'accepted', where: 'sessions 1 session.held_on', old: '2027-01-07', new: '2027-02-09' },
    { status: 'accepted', where: 'sessions 2 added' },
  ]);
  expect(plan.writes.at(-1)).toMatchObject({
    action: 'create',
    entity: 'session',
    values: { training_module_id: small.training_module[0]!.id, held_on: '2027-02-10', status: 'planned' },
  });
});

test('a sheet copied in the workbook and a column copied in a sheet are read once', async () => {
  const plan = await returned((grid) => {
    const copy = grid.workbook.addWorksheet('Risques (2)');
    for (const row of [4, 5, 6]) copy.getRow(row).values = grid.sheet('Risques').getRow(row).values;
    copy.getRow(5).getCell(grid.column('Risques', 'Gravité')).value = 1;
    const last = grid.sheet('Décisions').columnCount + 1;
    grid.sheet('Décisions').getRow(4).getCell(last).value = 'Statut';
    grid.sheet('Décisions').getRow(5).getCell(last).value = 'Abandonnée';
  });
  expect(plan.differences).toEqual([]);
  expect(plan.remarks).toEqual([
    { code: 'column_twice', params: { sheet: 'Décisions', column: 'Statut' } },
    { code: 'sheet_copied', params: { sheet: 'Risques', name: 'Risques (2)' } },
  ]);
});

test('the marks are on a sheet that no menu shows, and the file conforms to its schemas', async () => {
  const file = await exportedGrid(rows);
  const parts = await readParts(file);
  expect(parts.get('xl/workbook.xml')).toMatch(/<sheet [^>]*name="_ancrage"[^>]*state="veryHidden"/u);
  expect(await ooxmlFaults(file)).toEqual([]);
});
