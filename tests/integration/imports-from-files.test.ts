import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForeignFile } from '../../src/main/foreign/read-foreign-file.ts';
import { inShort, MemoryWorkspace } from '../fixtures/imports/plan-support.ts';

const resources = fileURLToPath(new URL('../../resources/samples', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/imports', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-imports-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('imports the staff list and the survey of each sample client, once', async () => {
  for (const sample of readdirSync(resources)) {
    const lists = join(resources, sample, 'imports');
    const file = new MemoryWorkspace();
    for (const name of readdirSync(lists).toSorted()) {
      const kind = name.startsWith('effectif') ? 'people' : 'nominations';
      const read = await readForeignFile(join(lists, name));
      const plan = file.import(kind, read.tables);
      expect(plan.problems, name).toEqual([]);
      expect(plan.counts.added, name).toBeGreaterThan(plan.rows.length * 0.8);
      expect(file.plan(kind, read.tables).writes, name).toEqual([]);
      if (kind === 'people') expect(plan.forbiddenColumns.map((column) => column.theme)).toContain('birth');
    }
    expect(file.rows('identity').filter((row) => /[ÉÈÊÇéèêçïô]/u.test(`${row.first_name}`)).length).toBeGreaterThan(3);
    expect(file.rows('identity').filter((row) => /[\ufffdÃŽ]/u.test(`${row.first_name}${row.last_name}`))).toEqual([]);
  }
});

test('plans a workbook saved by LibreOffice, whatever its name says', async () => {
  const path = join(folder, 'effectifs.csv');
  copyFileSync(join(fixtures, 'libreoffice-list.xlsx'), path);
  const { tables } = await readForeignFile(path);
  const file = new MemoryWorkspace();
  const plan = file.import('people', tables);
  expect(inShort(plan.rows)).toEqual(['5 added', '6 added hidden_row', '7 added']);
  expect(plan.remarks.map((remark) => remark.code)).toEqual(['sheet_hidden', 'hidden_rows', 'formulas']);
  expect(file.rows('person').map((person) => [file.nameOf(person.id), person.arrived_on])).toEqual([
    ['Éloïse Lefèvre', '2019-09-02'],
    ['Thi Hoa Nguyên', '2021-01-04'],
    ['Yann Le Goff', '2000-02-29'],
  ]);
});

test('plans the same people from every encoding and separator', async () => {
  const rows = [['Matricule', 'NOM', 'Prénom', 'Service'], ['1', 'LEFÈVRE', 'Éloïse', 'Contrôle; qualité'], ['2', 'Nguyên', 'Thi "Hoa"', 'Médiathèque\nannexe']]; // prettier-ignore
  const plans: string[] = [];
  for (const separator of [';', ',', '\t']) {
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1252', 'macintosh']) {
      const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
      const path = join(folder, 'list.xlsx');
      writeFileSync(path, iconv.encode(quoted.join('\r\n'), encoding));
      const { tables } = await readForeignFile(path);
      plans.push(JSON.stringify(new MemoryWorkspace().plan('people', tables)));
    }
  }
  expect(new Set(plans).size).toBe(1);
  expect(JSON.parse(plans[0] ?? '')).toMatchObject({ counts: { added: 2, refused: 0 } });
});

test('plans notes written in Markdown', async () => {
  const path = join(folder, 'journal.md');
  writeFileSync(
    path,
    '## Lundi 3 novembre 2025\r\n\r\n- 9h05 irritant : l’écran se fige\r\n- « On recopie tout. »\r\n',
  );
  const { text } = await readForeignFile(path, { reading: 'auto' });
  const plan = new MemoryWorkspace().plan('notes', text ?? '');
  expect(plan.writes.map((write) => [write.entity, 'kind' in write.values ? write.values.kind : ''])).toEqual([
    ['day', 'observation'],
    ['note', 'irritant'],
    ['note', 'verbatim'],
  ]);
});
