import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import {
  createWorkspace,
  openForReading,
  openForWriting,
  type WritableWorkspace,
} from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();

interface Scene {
  readonly path: string;
  /** The colleague's version, with one note of hers. */
  readonly newer: string;
  readonly workspace: WritableWorkspace;
}

/** A client open here with one note of ours, and a colleague's version of it somewhere else. */
function setScene(name: string): Scene {
  const folder = scratch.path(name);
  mkdirSync(folder);
  const path = `${folder}/client.ancrage`;
  const newer = `${folder}/from-the-cloud`;
  createWorkspace(path).close();
  copyFileSync(path, newer);
  const colleague = openForWriting(newer);
  addNoteTo(colleague, 'la sienne');
  colleague.close();
  const workspace = openForWriting(path);
  addNoteTo(workspace, 'la nôtre');
  return { path, newer, workspace };
}

function factsIn(path: string): string[] {
  const reader = openForReading(path);
  try {
    expect(checkWorkspace(reader.db).findings).toEqual([]);
    return reader.db.all<{ fact: string }>('SELECT fact FROM note ORDER BY fact').map(({ fact }) => fact);
  } finally {
    reader.close();
  }
}

/** Case 10: what a sync client or a colleague does to the file while it is open. */
test.each<[string, (scene: Scene) => void]>([
  ['renamed over', ({ path, newer }) => renameSync(newer, path)],
  ['written into the file in place', ({ path, newer }) => writeFileSync(path, readFileSync(newer))],
])('case 10: a newer version %s is noticed, and not a byte of it is changed', (name, replace) => {
  const scene = setScene(`replaced ${name}`);
  const { path, workspace } = scene;
  replace(scene);
  const before = stateOfFolder(dirname(path));
  expect(toldBy(() => addNoteTo(workspace, 'perdue'))).toBe('workspace_replaced');
  expect(toldBy(() => addNoteTo(workspace, 'perdue encore'))).toBe('workspace_replaced');
  expect(stateOfFolder(dirname(path))['client.ancrage']).toBe(before['client.ancrage']);
  workspace.close();
  expect(factsIn(path)).toEqual(['la sienne']);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('journal'))).toEqual([]);
});

test('case 10: our own version, still open, can be kept and merged', async () => {
  const { path, newer, workspace } = setScene('kept');
  renameSync(newer, path);
  const ours = `${dirname(path)}/ours.ancrage`;
  writeFileSync(ours, workspace.db.serialize());
  workspace.close();
  expect(factsIn(ours)).toEqual(['la nôtre']);
  await mergeFiles(path, ours, { apply: true, author: { name: 'Claire', firm: '' } });
  expect(factsIn(path)).toEqual(['la nôtre', 'la sienne']);
});

test.each<[string, (scene: Scene) => void]>([
  ['deleted', ({ path }) => rmSync(path)],
  ['moved away', ({ path }) => renameSync(path, `${path}-moved`)],
  ['gone with its folder', ({ path }) => renameSync(dirname(path), `${dirname(path)}-moved`)],
  ['emptied', ({ path }) => truncateSync(path, 0)],
  ['cut short', ({ path }) => truncateSync(path, 100_000)],
])('case 7 and 10: a file %s while open is noticed before the next write', (name, harm) => {
  const scene = setScene(`harmed ${name}`);
  harm(scene);
  expect(toldBy(() => addNoteTo(scene.workspace, 'perdue'))).toBe('workspace_replaced');
  expect(existsSync(scene.path) && readFileSync(scene.path).includes('perdue')).toBe(false);
  expect(toldBy(() => scene.workspace.close())).toBe('done');
});

test('a date changed on the file is not a replacement', () => {
  const { path, workspace } = setScene('touched');
  utimesSync(path, 1_000_000_000, 1_000_000_000);
  expect(toldBy(() => addNoteTo(workspace, 'toujours là'))).toBe('done');
  workspace.close();
  expect(factsIn(path)).toEqual(['la nôtre', 'toujours là']);
});

test('a file reached through a link is the same file: its lock and its journal are found', () => {
  const { path, workspace } = setScene('linked');
  const link = `${dirname(path)}/raccourci.ancrage`;
  symlinkSync(path, link);
  expect(toldBy(() => openForWriting(link))).toBe('workspace_in_use');
  expect(factsIn(link)).toEqual(['la nôtre']);
  linkSync(path, `${dirname(path)}/second-nom.ancrage`);
  expect(toldBy(() => openForWriting(`${dirname(path)}/second-nom.ancrage`))).toBe('workspace_in_use');
  workspace.close();
  const again = openForWriting(link);
  expect(again.path).toBe(path);
  again.close();
});
