import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { openSession } from '../../src/main/backend/session.ts';
import { restoreBackup } from '../../src/main/workspace/backup/backups.ts';
import { currentVersion } from '../../src/main/workspace/migrations/migrate.ts';
import { connectOrCreate } from '../../src/main/workspace/sql/connection.ts';
import { openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { cli } from '../support/cli.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient } from '../support/small-client.ts';
import { toldBy, toldLater } from '../support/told.ts';

const scratch = useScratchFolder();
const good = (): string => scratch.path('good.ancrage');
let bytes = Buffer.alloc(0);

beforeAll(() => {
  makeSmallClient(good());
  bytes = readFileSync(good());
});

/** Sets some bytes of the good file. */
function changed(offset: number, ...values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(values, offset);
  return copy;
}

function foreignSqlite(): Buffer {
  const path = scratch.path('notes.sqlite');
  const connection = connectOrCreate(path);
  connection.exec(`CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO notes VALUES (1, 'à moi')`);
  connection.close();
  return readFileSync(path);
}

/** Bytes without any order, as of an encrypted file, the same at each run. */
function noise(length: number): Buffer {
  let state = 12_345;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state >> 8) & 0xff;
    }),
  );
}

const versionPlace = 60;
const pageSize = 4096;

/** Cases 17 and 20: chosen by mistake, or what a failed copy left. */
const files: readonly (readonly [name: string, content: () => Buffer, fault: string])[] = [
  ['empty', () => Buffer.alloc(0), 'empty_file'],
  ['one byte', () => Buffer.from('S'), 'not_a_workspace'],
  ['text', () => Buffer.from('Compte rendu de la réunion du 2 mars\n'.repeat(100)), 'not_a_workspace'],
  ['zeros', () => Buffer.alloc(200_000), 'not_a_workspace'],
  ['zeros of the right size', () => Buffer.alloc(bytes.length), 'not_a_workspace'],
  ['a zip, as Word makes them', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(50_000)]), 'not_a_workspace'],
  ['encrypted', () => noise(100_000), 'not_a_workspace'],
  [
    'encrypted after a header',
    () => Buffer.concat([bytes.subarray(0, 100), noise(bytes.length - 100)]),
    'damaged_workspace',
  ],
  ['another SQLite file', foreignSqlite, 'not_a_workspace'],
  ['only a header', () => bytes.subarray(0, 100), 'incomplete_workspace'],
  ['only the first page', () => bytes.subarray(0, pageSize), 'incomplete_workspace'],
  ['cut in the middle of a page', () => bytes.subarray(0, 100_001), 'incomplete_workspace'],
  ['cut between two pages', () => bytes.subarray(0, 40 * pageSize), 'incomplete_workspace'],
  ['without its last page', () => bytes.subarray(0, bytes.length - pageSize), 'incomplete_workspace'],
  [
    'zeros after its first half',
    () => Buffer.concat([bytes.subarray(0, 80 * pageSize), Buffer.alloc(bytes.length - 80 * pageSize)]),
    'damaged_workspace',
  ],
  [
    'zeros over its first page',
    () => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(pageSize - 100), bytes.subarray(pageSize)]),
    'damaged_workspace',
  ],
  [
    'pages in another order',
    () =>
      Buffer.concat([
        bytes.subarray(0, pageSize),
        bytes.subarray(2 * pageSize, 3 * pageSize),
        bytes.subarray(pageSize, 2 * pageSize),
        bytes.subarray(3 * pageSize),
      ]),
    'damaged_workspace',
  ],
  ['turned to write-ahead mode by another program', () => changed(18, 2, 2), 'damaged_workspace'],
  ['of a newer version', () => changed(versionPlace, 0, 0, 0, currentVersion + 10), 'newer_workspace'],
  ['of a version far ahead', () => changed(versionPlace, 0x7f, 0xff, 0xff, 0xff), 'newer_workspace'],
  ['of a version that never was', () => changed(versionPlace, 0, 0, 0, currentVersion - 3), 'damaged_workspace'],
  ['of no version', () => changed(versionPlace, 0, 0, 0, 0), 'damaged_workspace'],
];

test.each(files)(
  'cases 17 and 20: a file that is %s is refused everywhere, and not a byte of it changes',
  async (name, content, fault) => {
    const folder = scratch.path(name.replaceAll(/\W+/gu, '-'));
    mkdirSync(folder);
    const path = `${folder}/client.ancrage`;
    writeFileSync(path, content());
    const mine = scratch.path(`${basename(folder)}-mine.ancrage`);
    copyFileSync(good(), mine);
    const before = stateOfFolder(folder);
    expect(toldBy(() => openForReading(path))).toBe(fault);
    expect(toldBy(() => openForWriting(path))).toBe(fault);
    expect(toldBy(() => openSession(path))).toBe(fault);
    expect(await toldLater(() => mergeFiles(mine, path, { apply: true }))).toBe(fault);
    // A newer backup is restored by a newer Ancrage.
    if (fault !== 'newer_workspace')
      expect(toldBy(() => restoreBackup(path, `${folder}/restored.ancrage`))).toBe(fault);
    for (const command of [['check'], ['info'], ['history'], ['search', 'service'], ['check', '--repair'], ['undo']]) {
      const [verb = '', ...rest] = command;
      const run = await cli(verb, path, ...rest);
      expect(run.code).toBe(1);
      expect(run.error.trim().split('\n')).toHaveLength(1);
      expect(run.error).not.toMatch(/\bat .+\.ts:\d+|SqliteError|TypeError|undefined/u);
      expect(run.out).toBe('');
    }
    expect(stateOfFolder(folder)).toEqual(before);
    expect(dirname(path)).toBe(folder);
  },
);
