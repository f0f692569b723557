import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../src/main/workspace/backup/backups.ts';
import { hasHotJournal, journalOf, strayLogOf } from '../../src/main/workspace/file/journal.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { connect } from '../../src/main/workspace/sql/connection.ts';
import { createWorkspace, openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { startChild } from '../support/child.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { copyInterrupted, unfinishedText, unfinishedVersion } from '../support/interrupted-copy.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();

/** A client with some notes in a folder of its own, closed. */
function makeClient(name: string, notes: readonly string[]): string {
  const folder = scratch.path(name);
  mkdirSync(folder);
  const path = `${folder}/client.ancrage`;
  const workspace = createWorkspace(path);
  for (const note of notes) addNoteTo(workspace, note);
  workspace.close();
  return path;
}

function addNotes(path: string, notes: readonly string[]): void {
  const workspace = openForWriting(path);
  for (const note of notes) addNoteTo(workspace, note);
  workspace.close();
}

/** The notes that a reader finds, once the whole file has been proved. */
function read(path: string): string[] {
  const reader = openForReading(path);
  try {
    expect(checkWorkspace(reader.db).findings).toEqual([]);
    return reader.db.all<{ fact: string }>('SELECT fact FROM note ORDER BY id').map(({ fact }) => fact);
  } finally {
    reader.close();
  }
}

const many = Array.from({ length: 60 }, (_, index) => `note ${index}`);

test('case 14: beside an interrupted transaction, a reader sees the last commit and touches nothing', () => {
  const path = makeClient('interrupted', many);
  const crashed = `${dirname(path)}/crashed.ancrage`;
  copyInterrupted(path, crashed);
  expect(hasHotJournal(crashed)).toBe(true);
  expect(readFileSync(crashed).includes(unfinishedText)).toBe(true);
  const before = stateOfFolder(dirname(path));
  expect(read(crashed)).toEqual(many);
  expect(stateOfFolder(dirname(path))).toEqual(before);
  // Whoever writes recovers the file itself.
  addNotes(crashed, ['après']);
  expect(read(crashed)).toEqual([...many, 'après']);
  expect(existsSync(journalOf(crashed))).toBe(false);
});

test.each<[string, (path: string) => void]>([
  ['while the file grew by a part of a page', (path) => appendFileSync(path, Buffer.alloc(1000, 'x'))],
  ['while the file grew by some pages', (path) => appendFileSync(path, Buffer.alloc(10 * 4096, 'x'))],
  ['before the pages that its header counts were there', (path) => writeHeader(path, 28, 5000)],
  ['once a newer Ancrage had begun to migrate it', (path) => writeHeader(path, 60, unfinishedVersion)],
])('case 14 and 21: a transaction interrupted %s is recovered, not refused', (name, harm) => {
  const path = makeClient(`halfway ${name}`, many);
  const crashed = `${dirname(path)}/crashed.ancrage`;
  copyInterrupted(path, crashed);
  harm(crashed);
  const before = stateOfFolder(dirname(path));
  expect(read(crashed)).toEqual(many);
  expect(stateOfFolder(dirname(path))).toEqual(before);
  addNotes(crashed, ['après']);
  expect(read(crashed)).toEqual([...many, 'après']);
});

/** Writes a number of the file's header, as a crash leaves it: the counter beside it says that it is valid. */
function writeHeader(path: string, place: number, value: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(value, place);
  bytes.copy(bytes, 92, 24, 28);
  writeFileSync(path, bytes);
}

test('case 14: a file copied without the transaction in flight beside it is never shown as sound', () => {
  const path = makeClient('torn', many);
  const crashed = `${dirname(path)}/crashed.ancrage`;
  copyInterrupted(path, crashed);
  const torn = `${dirname(path)}/torn.ancrage`;
  copyFileSync(crashed, torn);
  const bytes = readFileSync(torn);
  const told = toldBy(() => {
    const reader = openForReading(torn);
    const report = checkWorkspace(reader.db);
    reader.close();
    expect(report.ok).toBe(false);
  });
  expect(['done', 'damaged_workspace', 'incomplete_workspace']).toContain(told);
  expect(readFileSync(torn).equals(bytes)).toBe(true);
});

test('case 14: copies made with the file explorer while someone writes are whole, or say that they are not', async () => {
  const path = makeClient('copied', ['première']);
  const writer = startChild('killed-writer.ts', [path, '3', '100000']);
  await writer.waitFor('open');
  let sound = 0;
  for (let copy = 0; copy < 16; copy += 1) {
    const target = `${dirname(path)}/copy-${copy}.ancrage`;
    copyFileSync(path, target);
    if (copy % 2 === 0 && existsSync(journalOf(path))) copyFileSync(journalOf(path), journalOf(target));
    const told = toldBy(() => {
      const reader = openForReading(target);
      // Rows that equal a sealed log are those of some commit.
      if (checkWorkspace(reader.db).ok) sound += 1;
      reader.close();
    });
    expect(['done', 'damaged_workspace', 'incomplete_workspace']).toContain(told);
  }
  await writer.kill();
  expect(sound).toBeGreaterThan(0);
});

test('case 15: a backup copied by hand over a file that waited for recovery is not mixed with it', () => {
  const path = makeClient('by-hand', ['ancienne']);
  const backup = `${dirname(path)}/backup`;
  copyFileSync(path, backup);
  addNotes(path, many);
  const crashed = `${dirname(path)}/crashed.ancrage`;
  copyInterrupted(path, crashed);
  copyFileSync(backup, crashed);
  const before = stateOfFolder(dirname(path));
  expect(read(crashed)).toEqual(['ancienne']);
  expect(stateOfFolder(dirname(path))).toEqual(before);
  addNotes(crashed, ['nouvelle']);
  expect(read(crashed)).toEqual(['ancienne', 'nouvelle']);
  expect(
    readdirSync(dirname(path))
      .filter((name) => name.startsWith('crashed'))
      .toSorted(),
  ).toEqual(['crashed.ancrage', 'crashed.ancrage-journal-foreign']);
});

test('case 15: a write-ahead log beside the file is never played into it', () => {
  const path = makeClient('stray', ['la vraie']);
  const bytes = readFileSync(path);
  const other = `${dirname(path)}/other`;
  copyFileSync(path, other);
  const foreign = connect(other);
  foreign.pragma('journal_mode = WAL');
  foreign.exec(`UPDATE note SET fact = 'étrangère'`);
  copyFileSync(strayLogOf(other), strayLogOf(path));
  foreign.close();
  const before = stateOfFolder(dirname(path));
  expect(read(path)).toEqual(['la vraie']);
  expect(stateOfFolder(dirname(path))).toEqual(before);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  addNotes(path, ['la suivante']);
  expect(read(path)).toEqual(['la vraie', 'la suivante']);
  expect(readdirSync(dirname(path))).toContain('client.ancrage-wal-foreign');
});

test.each([['-journal'], ['-wal']])('case 15: nothing is restored or made where a foreign %s lies', (ending) => {
  const path = makeClient(`taken${ending}`, ['une']);
  const target = `${dirname(path)}/restored.ancrage`;
  writeFileSync(target + ending, 'what another file left');
  const before = stateOfFolder(dirname(path));
  expect(toldBy(() => restoreBackup(path, target))).toBe('file_exists');
  expect(toldBy(() => createWorkspace(target))).toBe('file_exists');
  expect(stateOfFolder(dirname(path))).toEqual(before);
});

test('a process killed while it makes a new client leaves a whole one, or nothing that can be mistaken for one', async () => {
  for (let kill = 0; kill < 4; kill += 1) {
    const folder = scratch.path(`making-${kill}`);
    mkdirSync(folder);
    const maker = startChild('killed-maker.ts', [folder]);
    await maker.waitFor('0');
    await wait(kill * 17);
    await maker.kill();
    const names = readdirSync(folder).filter((name) => name.endsWith('.ancrage') && !name.startsWith('.'));
    for (const name of names) {
      const path = `${folder}/${name}`;
      const told = toldBy(() => openForWriting(path).close());
      const finished = Number(name.split('.')[0]) < maker.lines.length;
      expect(finished ? ['done'] : ['done', 'empty_file', 'damaged_workspace']).toContain(told);
      if (told === 'done') expect(read(path)).toEqual([]);
    }
  }
});
