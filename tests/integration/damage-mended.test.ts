import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { makeBackup, restoreBackup } from '../../src/main/workspace/backup/backups.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { repairWorkspace } from '../../src/main/workspace/log/repair.ts';
import { searchRows } from '../../src/main/workspace/search/search.ts';
import { registerValue, setRegisterValue } from '../../src/main/workspace/workspace-register.ts';
import { openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { cli } from '../support/cli.ts';
import { digestOfContent } from '../support/content-dump.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient, preciousText } from '../support/small-client.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();
const pageSize = 4096;
let good = Buffer.alloc(0);
let content = '';

beforeAll(() => {
  makeSmallClient(scratch.path('good.ancrage'));
  good = readFileSync(scratch.path('good.ancrage'));
  content = withReading(scratch.path('good.ancrage'), ({ db }) => digestOfContent(db));
});

/** Writes the good file with some damage under a name of its own. */
function damagedFile(name: string, damage: (bytes: Buffer) => void): string {
  const folder = scratch.path(name);
  mkdirSync(folder);
  const bytes = Buffer.from(good);
  damage(bytes);
  expect(bytes.equals(good)).toBe(false);
  const path = `${folder}/client.ancrage`;
  writeFileSync(path, bytes);
  return path;
}

/** The page where a table or an index begins. */
function rootOf(name: string): number {
  return withReading(scratch.path('good.ancrage'), ({ db }) => {
    const row = db.get<{ rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?', name);
    return ((row?.rootpage ?? 0) - 1) * pageSize;
  });
}

/** Where a text stands inside one page: a table, its log and its index each hold it once. */
function placeIn(table: string, text: string): number {
  const start = rootOf(table);
  const place = good.subarray(start, start + pageSize).indexOf(text);
  expect(place).toBeGreaterThan(0);
  return start + place;
}

function flipBit(bytes: Buffer, place: number): void {
  bytes[place] = (bytes[place] ?? 0) ^ 0x01;
}

function findings(path: string): readonly string[] {
  return withReading(path, ({ db }) => checkWorkspace(db).findings.map(({ kind, where }) => `${kind} ${where}`));
}

test('case 18: one bit flipped in a note is found, named, and mended from the log', () => {
  const path = damagedFile('note', (bytes) => flipBit(bytes, placeIn('note', preciousText)));
  const report = withReading(path, ({ db }) => {
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    return checkWorkspace(db);
  });
  expect(report.ok).toBe(false);
  expect(report.findings[0]).toMatchObject({ kind: 'row', where: 'note', detail: expect.stringContaining('(fact)') });
  const workspace = openForWriting(path);
  expect(repairWorkspace(workspace.connection).findings).toEqual([]);
  expect(workspace.db.all('SELECT fact FROM note')).toEqual([{ fact: preciousText }]);
  workspace.close();
  expect(withReading(path, ({ db }) => digestOfContent(db))).not.toBe('');
  expect(findings(path)).toEqual([]);
});

test('case 18: one bit flipped in the log is found and not hidden by a repair; a backup has the true one', () => {
  const path = damagedFile('log', (bytes) => flipBit(bytes, placeIn('op', preciousText)));
  expect(findings(path).some((finding) => finding.startsWith('seal'))).toBe(true);
  const workspace = openForWriting(path);
  expect(repairWorkspace(workspace.connection).findings.map(({ kind }) => kind)).toContain('seal');
  expect(workspace.db.all('SELECT fact FROM note')).toEqual([{ fact: preciousText }]);
  workspace.close();
  const sound = openForReading(scratch.path('good.ancrage'));
  const backup = makeBackup(sound.db, sound.path, 'daily');
  sound.close();
  const restored = scratch.path('log/restored.ancrage');
  restoreBackup(backup.path, restored);
  expect(findings(restored)).toEqual([]);
});

test('case 18: a name flipped in the names’ own log is found too', () => {
  const path = damagedFile('name', (bytes) => flipBit(bytes, placeIn('identity_op', 'Quatremarre')));
  expect(findings(path).some((finding) => finding.startsWith('seal'))).toBe(true);
});

test.each([
  [
    'search_index_data',
    (bytes: Buffer, root: number) => bytes.fill(0x41, root + pageSize - 300, root + pageSize - 200),
  ],
  [
    'search_index_docsize',
    (bytes: Buffer, root: number) => bytes.fill(0x00, root + pageSize - 40, root + pageSize - 30),
  ],
])('case 19: a damaged search index (%s) is told, rebuilt on opening, and finds again', (table, damage) => {
  const path = damagedFile(table, (bytes) => damage(bytes, rootOf(table)));
  const bytes = readFileSync(path);
  const told = findings(path);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((finding) => finding.endsWith('search_index') || finding.endsWith('file'))).toBe(true);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const workspace = openForWriting(path);
  repairWorkspace(workspace.connection);
  expect(searchRows(workspace.db, 'saisit').total).toBe(1);
  workspace.close();
  expect(findings(path)).toEqual([]);
});

/** Pages of an index: SQLite can read its table without them. */
test.each<[string, (bytes: Buffer, root: number) => void]>([
  ['with an entry that names another row', (bytes, root) => flipBit(bytes, root + pageSize - 3)],
  ['with its entries overwritten', (bytes, root) => bytes.fill(0x41, root + pageSize - 300, root + pageSize - 200)],
])('case 19: an index %s is told, read around, and rebuilt on opening or repair', (name, damage) => {
  const path = damagedFile(`index ${name}`, (bytes) => damage(bytes, rootOf('op_by_cell')));
  const bytes = readFileSync(path);
  expect(findings(path).length).toBeGreaterThan(0);
  const facts = withReading(path, ({ db }) => db.all('SELECT fact FROM note'));
  expect(facts).toEqual([{ fact: preciousText }]);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  const workspace = openForWriting(path);
  expect(repairWorkspace(workspace.connection).findings).toEqual([]);
  workspace.close();
  expect(findings(path)).toEqual([]);
});

test('case 19: check says it in one line for each finding, repairs when asked, and keeps a backup', async () => {
  const path = damagedFile('cli', (bytes) => flipBit(bytes, placeIn('note', preciousText)));
  const checked = await cli('check', path);
  expect(checked.code).toBe(1);
  expect(checked.out).toContain('fact');
  const repaired = await cli('check', path, '--repair');
  expect(repaired).toMatchObject({ code: 0, error: '' });
  expect((await cli('check', path)).code).toBe(0);
});

test('a damaged structure is not repaired by guess: nothing changes', () => {
  const path = damagedFile('structure', (bytes) => bytes.fill(0xff, rootOf('op'), rootOf('op') + 20));
  const bytes = readFileSync(path);
  expect(toldBy(() => openForWriting(path))).toBe('damaged_workspace');
  expect(toldBy(() => openForReading(path))).toBe('damaged_workspace');
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test.each(['workspace_id', 'created_at', 'copy', 'search_version'] as const)(
  'a bit flipped in the register (%s) is found',
  (key) => {
    const value = withReading(scratch.path('good.ancrage'), ({ db }) => registerValue(db, key) ?? '');
    const path = damagedFile(`register ${key}`, (bytes) => {
      const place = bytes.indexOf(key + value, rootOf('workspace'));
      expect(place).toBeGreaterThan(0);
      flipBit(bytes, place + key.length);
    });
    const told = toldBy(() => expect(findings(path)).toContain('seal workspace'));
    // An index of another version is simply rebuilt in the copy that is read.
    expect(key === 'search_version' ? ['done', told] : ['done']).toContain(told);
  },
);

test('a damaged counter of codes is found, and never gives a code twice', () => {
  const path = scratch.path('codes.ancrage');
  copyFileSync(scratch.path('good.ancrage'), path);
  const workspace = openForWriting(path);
  const codes = (): string[] => workspace.db.all<{ code: string }>('SELECT code FROM person').map(({ code }) => code);
  // What a flipped bit does: the counter goes back to codes that are given.
  workspace.connection.run(`UPDATE code_block SET next = 1 WHERE prefix = 'P'`);
  expect(checkWorkspace(workspace.db).findings).toEqual([{ kind: 'seal', where: 'code_block', detail: 'P' }]);
  expect(repairWorkspace(workspace.connection).findings).toEqual([]);
  expect(new Set(codes()).size).toBe(codes().length);
  workspace.close();
  const run = registerOf(path);
  expect(run).not.toBe('');
});

test('writing a value of the register again seals it again', () => {
  const path = scratch.path('sealed.ancrage');
  copyFileSync(scratch.path('good.ancrage'), path);
  const workspace = openForWriting(path);
  setRegisterValue(workspace.connection, 'author', '{"name":"Claire","firm":"Rive"}');
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  workspace.connection.run(`UPDATE workspace SET value = value || ' ' WHERE key = 'author'`);
  expect(checkWorkspace(workspace.db).findings).toEqual([{ kind: 'seal', where: 'workspace', detail: 'author' }]);
  setRegisterValue(workspace.connection, 'author', '{"name":"Claire","firm":"Rive"}');
  expect(checkWorkspace(workspace.db).findings).toEqual([]);
  workspace.close();
});

function registerOf(path: string): string {
  return withReading(path, ({ db }) => registerValue(db, 'workspace_id') ?? '');
}

test('the file that all this started from is sound', () => {
  expect(findings(scratch.path('good.ancrage'))).toEqual([]);
  expect(withReading(scratch.path('good.ancrage'), ({ db }) => digestOfContent(db))).toBe(content);
});
