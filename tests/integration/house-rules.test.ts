import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The rules of the house are worth what they catch: each test plants one violation and sees it caught. */

const root = resolve(import.meta.dirname, '../..');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'ancrage-house-'));
  for (const file of [
    'oxlint.config.ts',
    'tsconfig.json',
    'package.json',
    'src/domain/tsconfig.json',
    'src/main/tsconfig.json',
  ]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    copyFileSync(join(root, file), join(house, file));
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'dir');
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

function plant(files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  }
  try {
    execFileSync(join(root, 'node_modules/.bin/oxlint'), ['--type-aware', ...Object.keys(files)], {
      cwd: house,
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  } finally {
    for (const file of Object.keys(files)) rmSync(join(house, file));
  }
}

const used = (what: string): string => `export const value: unknown = ${what};\n`;

test('an honest file is left alone', () => {
  expect(plant({ 'src/domain/shared/honest.ts': 'export const value = 1;\n' })).toBe('');
});

test.each([
  ['the domain importing the main layer', 'src/domain/plan/planted.ts', '../../main/workspace/workspace.ts'],
  ['the domain importing the contract', 'src/domain/plan/planted.ts', '../../contract/fault.ts'],
  ['the domain importing words', 'src/domain/plan/planted.ts', '../../words/language.ts'],
  ['the domain importing Node', 'src/domain/plan/planted.ts', 'node:fs'],
  ['the contract importing the main layer', 'src/contract/planted.ts', '../main/workspace/workspace.ts'],
  ['words importing the main layer', 'src/words/planted.ts', '../main/workspace/workspace.ts'],
  ['the workspace importing a host', 'src/main/workspace/planted.ts', '../hosts/cli/command.ts'],
  ['the workspace importing a service', 'src/main/workspace/log/planted.ts', '../../backend/session.ts'],
  ['documents importing the workspace', 'src/main/documents/planted.ts', '../workspace/workspace.ts'],
  ['the reader of foreign files importing the workspace', 'src/main/foreign/planted.ts', '../workspace/workspace.ts'],
  ['a service importing a host', 'src/main/backend/planted.ts', '../hosts/cli/command.ts'],
])('%s is caught', (_, file, target) => {
  expect(plant({ [file]: `import * as planted from '${target}';\n${used('planted')}` })).toContain(
    'dependencies point one way',
  );
});

test.each([
  ['better-sqlite3', 'src/main/workspace/log/planted.ts'],
  ['kysely', 'src/main/workspace/stores/planted.ts'],
  ['exceljs', 'src/main/documents/word/planted.ts'],
  ['docx', 'src/main/documents/excel/planted.ts'],
  ['yauzl', 'src/main/backend/planted.ts'],
  ['saxes', 'src/main/documents/planted.ts'],
  ['csv-parse', 'src/domain/imports/planted.ts'],
  ['iconv-lite', 'src/main/backend/planted.ts'],
  ['graphology', 'src/main/backend/planted.ts'],
  ['fastest-levenshtein', 'src/domain/influence/planted.ts'],
  ['yaml', 'src/main/backend/planted.ts'],
])('%s imported outside its folder is caught', (name, file) => {
  expect(plant({ [file]: `import * as planted from '${name}';\n${used('planted')}` })).toContain('one folder only');
});

test('a cycle is caught', () => {
  const found = plant({
    'src/domain/plan/one.ts': "import { two } from './two.ts';\nexport const one: number = two + 1;\n",
    'src/domain/plan/two.ts': "import { one } from './one.ts';\nexport const two: number = one + 1;\n",
  });
  expect(found).toContain('no-cycle');
});

test('a promise left floating is caught', () => {
  expect(
    plant({ 'src/main/backend/planted.ts': 'export async function work(): Promise<void> {}\nwork();\n' }),
  ).toContain('no-floating-promises');
});

test('the domain does not know its host', () => {
  const file = 'src/domain/planted.ts';
  writeFileSync(join(house, file), 'export const where = process.cwd();\n');
  let found = '';
  try {
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'src/domain'], { cwd: house, encoding: 'utf8' });
  } catch (error) {
    found = String((error as { stdout?: string }).stdout);
  } finally {
    rmSync(join(house, file));
  }
  expect(found).toContain("'process'");
});
