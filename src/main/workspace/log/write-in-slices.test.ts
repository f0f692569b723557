import { afterEach, expect, test } from 'vitest';
import { memoryWorkspace, type MemoryWorkspace } from '../../../../tests/support/memory-workspace.ts';
import { connect, type Connection } from '../sql/connection.ts';
import { unsoundChanges } from './seal.ts';
import type { Steps } from './steps.ts';
import { changeRows, changeRowSteps, type RowWriter } from './write-gate.ts';
import { writeInSlices, type SliceWatch } from './write-in-slices.ts';

const description = { kind: 'import', label: { key: 'import' }, author: 'author-of-tests' } as const;
const open: Connection[] = [];

afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});

function start(): { readonly workspace: MemoryWorkspace; readonly meanwhile: Connection } {
  const workspace = memoryWorkspace();
  const meanwhile = connect(workspace.db.serialize());
  open.push(workspace.connection, meanwhile);
  return { workspace, meanwhile };
}

function* sites(writer: RowWriter, count: number): Steps<number> {
  for (let index = 0; index < count; index += 1) {
    writer.create('site', { name: `Site ${index}` });
    yield;
  }
  return writer.db.all('SELECT id FROM site').length;
}

const writeSites = (workspace: MemoryWorkspace, count: number, watch: SliceWatch) =>
  writeInSlices(
    workspace,
    changeRowSteps(workspace, description, (writer) => sites(writer, count)),
    watch,
  );

const names = ({ db }: MemoryWorkspace): number => db.all('SELECT id FROM site').length;
const head = ({ db }: MemoryWorkspace) => db.get('SELECT * FROM change ORDER BY seq DESC LIMIT 1');

test('what is written in slices is one change, the same as in one go', async () => {
  const { workspace, meanwhile } = start();
  const { result, change } = await writeSites(workspace, 500, {
    meanwhile,
  });
  expect(result).toBe(500);
  expect(head(workspace)).toMatchObject({ id: change, kind: 'import' });
  expect(names(workspace)).toBe(500);
  expect(workspace.db.get('SELECT count(*) AS documents FROM search_document')).toEqual({ documents: 500 });
  expect(unsoundChanges(workspace.db)).toEqual([]);
});

test('between two slices readers see the file as before, and writers are refused', async () => {
  const { workspace, meanwhile } = start();
  const seen: number[] = [];
  const refused: unknown[] = [];
  await writeSites(workspace, 2000, {
    meanwhile,
    onSlice: () => {
      seen.push(names(workspace));
      try {
        changeRows(workspace, description, (writer) => writer.create('site', { name: 'Ailleurs' }));
      } catch (error) {
        refused.push(error);
      }
    },
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every((count) => count === 0)).toBe(true);
  expect(refused).toHaveLength(seen.length);
  expect(refused[0]).toMatchObject({ code: 'change_under_way' });
  expect(names(workspace)).toBe(2000);
});

test.each(['cancelled', 'failed'])('work that is %s leaves nothing, and the next change is made', async (how) => {
  const { workspace, meanwhile } = start();
  const stop = new AbortController();
  const before = workspace.db.serialize();
  const steps = changeRowSteps(workspace, description, function* (writer) {
    yield* sites(writer, 2000);
    if (how === 'failed') writer.update('site', 'unknown', { name: 'x' });
  });
  const written = writeInSlices(workspace, steps, {
    meanwhile,
    signal: stop.signal,
    onSlice: () => how === 'cancelled' && stop.abort(),
  });
  await expect(written).rejects.toMatchObject({ code: how === 'cancelled' ? 'cancelled' : 'unknown_row' });
  expect(workspace.db.serialize().equals(before)).toBe(true);
  changeRows(workspace, description, (writer) => writer.create('site', { name: 'Mairie' }));
  expect(names(workspace)).toBe(1);
});

test('a connection closed between two slices ends the work', async () => {
  const { workspace, meanwhile } = start();
  const written = writeSites(workspace, 2000, {
    meanwhile,
    onSlice: () => workspace.close(),
  });
  await expect(written).rejects.toMatchObject({ code: 'cancelled' });
});
