import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The rules of the house are worth what they catch: violations are planted, and seen caught. */

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

interface Planted {
  readonly what: string;
  readonly file: string;
  readonly content: string;
  /** What the rule says; nothing for an honest file. */
  readonly caught: string;
}

const used = (what: string): string => `export const value: unknown = ${what};\n`;

/** One file per violation, named after it, so that one run of the linter judges them all. */
const planted: readonly Planted[] = [
  { what: 'an honest file', file: 'src/domain/shared/honest.ts', content: 'export const value = 1;\n', caught: '' },
  ...(
    [
      ['the domain importing the main layer', 'src/domain/plan', '../../main/workspace/workspace.ts'],
      ['the domain importing the contract', 'src/domain/plan', '../../contract/fault.ts'],
      ['the domain importing words', 'src/domain/plan', '../../words/language.ts'],
      ['the domain importing Node', 'src/domain/plan', 'node:fs'],
      ['the contract importing the main layer', 'src/contract', '../main/workspace/workspace.ts'],
      ['words importing the main layer', 'src/words', '../main/workspace/workspace.ts'],
      ['the workspace importing a host', 'src/main/workspace', '../hosts/cli/command.ts'],
      ['the workspace importing a service', 'src/main/workspace/log', '../../backend/session.ts'],
      ['documents importing the workspace', 'src/main/documents', '../workspace/workspace.ts'],
      ['the reader of foreign files importing the workspace', 'src/main/foreign', '../workspace/workspace.ts'],
      ['a service importing a host', 'src/main/backend', '../hosts/cli/command.ts'],
      ['a screen importing the main layer', 'src/renderer/features/plan', '../../../main/backend/session.ts'],
      ['a shared part importing a screen', 'src/renderer/ui/table', '../../renderer/features/home/home.tsx'],
    ] as const
  ).map(([what, folder, target], index) => ({
    what,
    file: `${folder}/planted-${index}.ts`,
    content: `import * as planted from '${target}';\n${used('planted')}`,
    caught: 'dependencies point one way',
  })),
  ...(
    [
      ['better-sqlite3', 'src/main/workspace/log'],
      ['kysely', 'src/main/workspace/stores'],
      ['exceljs', 'src/main/documents/word'],
      ['docx', 'src/main/documents/excel'],
      ['yauzl', 'src/main/backend'],
      ['saxes', 'src/main/documents'],
      ['csv-parse', 'src/domain/imports'],
      ['iconv-lite', 'src/main/backend'],
      ['graphology', 'src/main/backend'],
      ['fastest-levenshtein', 'src/domain/influence'],
      ['yaml', 'src/main/backend'],
      ['sigma', 'src/renderer/features/influence'],
      ['@tiptap/core', 'src/renderer/features/deliverables'],
      ['react', 'src/domain/shared'],
    ] as const
  ).map(([name, folder], index) => ({
    what: `${name} imported outside its folder`,
    file: `${folder}/planted-package-${index}.ts`,
    content: `import * as planted from '${name}';\n${used('planted')}`,
    caught: 'one folder only',
  })),
];

describe('one run over what was planted', () => {
  let found: readonly Finding[] = [];
  beforeAll(() => {
    found = lint(Object.fromEntries(planted.map(({ file, content }) => [file, content])));
  });

  test.each(planted)('$what is judged', ({ file, caught }) => {
    const own = found.filter(({ filename }) => filename === file);
    if (caught === '') expect(own).toEqual([]);
    else expect(own.map(({ help }) => help).join(' ')).toContain(caught);
  });
});

interface Finding {
  readonly filename: string;
  readonly code: string;
  readonly help?: string;
}

/** What the linter says of some files. */
function lint(files: Readonly<Record<string, string>>): readonly Finding[] {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  }
  try {
    const argv = ['--type-aware', '--format', 'json', ...Object.keys(files)];
    return findingsIn(execFileSync(join(root, 'node_modules/.bin/oxlint'), argv, { cwd: house, encoding: 'utf8' }));
  } catch (error) {
    return findingsIn(String((error as { stdout?: string }).stdout));
  } finally {
    for (const file of Object.keys(files)) rmSync(join(house, file));
  }
}

function findingsIn(output: string): readonly Finding[] {
  return (JSON.parse(output) as { diagnostics: readonly Finding[] }).diagnostics;
}

test('a cycle is caught', () => {
  const found = lint({
    'src/domain/plan/one.ts': "import { two } from './two.ts';\nexport const one: number = two + 1;\n",
    'src/domain/plan/two.ts': "import { one } from './one.ts';\nexport const two: number = one + 1;\n",
  });
  expect(found.map(({ code }) => code).join(' ')).toContain('no-cycle');
});

test('a promise left floating is caught', () => {
  const found = lint({
    'src/main/backend/planted.ts': 'export async function work(): Promise<void> {}\nwork();\n',
  });
  expect(found.map(({ code }) => code).join(' ')).toContain('no-floating-promises');
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
