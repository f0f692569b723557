import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { Fault } from '../../src/contract/fault.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { readHeader } from '../../src/main/workspace/file/file-header.ts';
import { createWorkspace, openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { runChild, startChild } from '../support/child.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();

const note = (path: string): string => `${path.slice(0, path.lastIndexOf('/'))}/.~lock.${path.split('/').at(-1)}#`;

test('case 12: the second person is told who has the file, since when and where, and can read it', async () => {
  const path = scratch.path('shared.ancrage');
  createWorkspace(path).close();
  const first = startChild('opener.ts', [path, 'write', 'hold']);
  await first.waitFor('open');
  first.tell('vue par le premier');
  await first.waitFor('done vue par le premier');
  try {
    openForWriting(path);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({
      code: 'workspace_in_use',
      parameters: { file: 'shared.ancrage', person: userInfo().username, machine: hostname() },
    });
    const since = String((error as Fault).parameters['since']);
    expect(Math.abs(Date.now() - Date.parse(since))).toBeLessThan(60_000);
  }
  const reader = openForReading(path);
  expect(reader.db.all('SELECT fact FROM note')).toEqual([{ fact: 'vue par le premier' }]);
  expect(checkWorkspace(reader.db).ok).toBe(true);
  reader.close();
  first.process.stdin?.end();
  expect(await first.ended).toBe(0);
  expect(existsSync(note(path))).toBe(false);
  expect(toldBy(() => openForWriting(path).close())).toBe('done');
});

test('case 12: the lock of a process that died is no lock, and its note is not believed', async () => {
  const path = scratch.path('dead.ancrage');
  createWorkspace(path).close();
  const dead = startChild('opener.ts', [path, 'write', 'hold']);
  await dead.waitFor('open');
  await dead.kill();
  expect(existsSync(note(path))).toBe(true);
  const workspace = openForWriting(path);
  expect(JSON.parse(readFileSync(note(path), 'utf8'))).toMatchObject({ process: process.pid });
  workspace.close();
  expect(existsSync(note(path))).toBe(false);
});

test.each([
  ['unreadable', '{"person":'],
  ['foreign', '{"pid":1}'],
  ['another machine', JSON.stringify({ person: 'x', machine: 'elsewhere', process: 1, since: 'never' })],
])('case 12: a note that is %s does not stop anyone', (_, text) => {
  const path = scratch.path(`note-${text.length}.ancrage`);
  createWorkspace(path).close();
  writeFileSync(note(path), text);
  expect(toldBy(() => openForWriting(path).close())).toBe('done');
});

test('case 13: the same process cannot open a file twice, and loses no lock by trying or by reading', async () => {
  const path = scratch.path('twice.ancrage');
  const workspace = createWorkspace(path);
  addNoteTo(workspace, 'une');
  // On Linux and macOS, closing any descriptor of a file drops the process's locks on it.
  expect(toldBy(() => openForWriting(path))).toBe('workspace_in_use');
  const reader = openForReading(path);
  expect(reader.db.all('SELECT fact FROM note')).toEqual([{ fact: 'une' }]);
  reader.close();
  readHeader(path);
  const [told = ''] = await runChild('opener.ts', [path, 'write']);
  expect(told).toContain('workspace_in_use');
  addNoteTo(workspace, 'deux');
  workspace.close();
  workspace.close();
  expect(await runChild('opener.ts', [path, 'write'])).toEqual(['open']);
});

test('readers never see half a transaction, whatever the writer does meanwhile', async () => {
  const path = scratch.path('busy.ancrage');
  createWorkspace(path).close();
  const writer = startChild('killed-writer.ts', [path, '5', '100000']);
  await writer.waitFor('open');
  const findings: unknown[] = [];
  let before = 0;
  for (let reading = 0; reading < 25; reading += 1) {
    const reader = openForReading(path);
    findings.push(...checkWorkspace(reader.db).findings);
    const changes = reader.db.get<{ count: number }>('SELECT count(*) AS count FROM change')?.count ?? 0;
    expect(changes).toBeGreaterThanOrEqual(before);
    before = changes;
    reader.close();
  }
  await writer.kill();
  expect(findings).toEqual([]);
  expect(before).toBeGreaterThan(0);
});

test('a reader in its reading neither stops a writer nor sees what the writer does', () => {
  const path = scratch.path('reader-first.ancrage');
  const first = createWorkspace(path);
  addNoteTo(first, 'avant');
  first.close();
  const reader = openForReading(path);
  const writer = openForWriting(path);
  addNoteTo(writer, 'pendant');
  expect(reader.db.all('SELECT fact FROM note')).toEqual([{ fact: 'avant' }]);
  expect(checkWorkspace(reader.db).ok).toBe(true);
  reader.close();
  writer.close();
});
