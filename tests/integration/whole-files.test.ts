import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resultOf } from '../../src/contract/long-work.ts';
import type { DeskEvent } from '../../src/contract/subjects/events-contract.ts';
import { eraseInBackupsApart } from '../../src/main/backend/backup-erasure.ts';
import { withReading } from '../../src/main/backend/client-file.ts';
import { createClient } from '../../src/main/backend/client-service.ts';
import { edit } from '../../src/main/backend/session.ts';
import { listBackups, makeBackup, makeBackupApart } from '../../src/main/workspace/backup/backups.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { backupsToErase, erasePerson } from '../../src/main/workspace/log/erase.ts';
import { openForWriting } from '../../src/main/workspace/workspace.ts';
import { reach, type Caller } from '../support/contract-callers.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
const label = { key: 'edit' };
let folders = 0;
let folder = '';
let callers: Caller[] = [];

beforeEach(() => {
  folders += 1;
  folder = scratch.path(`clients-${folders}`);
  mkdirSync(folder);
});

afterEach(async () => {
  for (const caller of callers) {
    await caller.end();
    if (caller.incidents.length > 0) throw new Error('an incident', { cause: caller.incidents });
  }
  callers = [];
});

async function newDesk(): Promise<Caller> {
  const caller = await reach('direct', folder);
  callers.push(caller);
  return caller;
}

/** A client of a few thousand rows, made once; every backup of its copies is in one folder. */
function largeClient(): string {
  const path = scratch.path('large.ancrage');
  if (existsSync(path)) return path;
  const session = createClient(path, { name: 'Mairie de Brélès', language: 'fr' });
  edit(session, label, (writer) => {
    for (let index = 0; index < 1500; index += 1) {
      writer.create('note', { kind: 'fact', status: 'untreated', fact: `Constat n° ${index}` });
    }
  });
  makeBackup(session.workspace.db, path, 'request');
  session.close();
  return path;
}

/** A desk with that client open, which has a backup of today. */
async function openLarge(): Promise<Caller & { readonly id: string; readonly backup: string }> {
  copyFileSync(largeClient(), `${folder}/Mairie de Brélès.ancrage`);
  const caller = await newDesk();
  const entry = (await caller.client.clients.list({})).clients.find(({ place }) => place === folder);
  const { id } = await caller.client.clients.open({ id: entry?.id ?? '' });
  const backup = (await caller.client.clients.backups({})).at(-1)?.id ?? '';
  return { ...caller, id, backup };
}

type Large = Awaited<ReturnType<typeof openLarge>>;

const addSite = ({ client }: Caller, name: string) =>
  client.rows.write({ label, writes: [{ do: 'create', entity: 'site', values: { name } }] });

async function copy({ client }: Caller): Promise<unknown> {
  const place = await client.files.prepare({ name: 'Copie.ancrage' });
  return client.sharing.copy({ target: place.token });
}

const works: Readonly<Record<string, (large: Large) => Promise<unknown>>> = {
  'the check': ({ client }) => resultOf(client.clients.check({})),
  'a backup': ({ client, id }) => client.clients.backUp({ id }),
  'a backup that is opened': ({ client, backup }) => resultOf(client.clients.restore({ id: backup })),
  'a copy': copy,
};

test.each(Object.entries(works))('while %s is worked on, others are answered', async (name, begin) => {
  const large = await openLarge();
  const order: string[] = [];
  const work = begin(large).then(() => order.push(name));
  await addSite(large, 'Mairie').then(() => order.push('written'));
  expect((await large.client.rows.list({ entities: ['site'] })).site).toHaveLength(1);
  order.push('read');
  await work;
  expect(order).toEqual(['written', 'read', name]);
});

test('the check tells how far it is, and finds what is wrong', async () => {
  const large = await openLarge();
  const shares: number[] = [];
  for await (const event of await large.client.clients.check({})) {
    if (event.type === 'progress') shares.push(event.share);
    else expect(event.result).toEqual({ sound: true, findings: 0 });
  }
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  large.desk.session.workspace.connection.run(`UPDATE note SET fact = 'autre' WHERE fact = 'Constat n° 7'`);
  const { sound, findings } = await resultOf(large.client.clients.check({}));
  expect(sound).toBe(false);
  expect(findings).toBeGreaterThan(0);
});

test('a check that is cancelled answers nothing and breaks nothing', async () => {
  const large = await openLarge();
  const stop = new AbortController();
  const heard: string[] = [];
  const cancelled = (async () => {
    for await (const event of await large.client.clients.check({}, { signal: stop.signal })) {
      heard.push(event.type);
      stop.abort();
    }
  })();
  await expect(cancelled).rejects.toThrow();
  expect(heard).not.toContain('done');
  expect(await resultOf(large.client.clients.check({}))).toEqual({ sound: true, findings: 0 });
});

/** The files of a folder, hidden ones too, but those that stand beside one that is open. */
function filesIn(path: string): string[] {
  return readdirSync(path).filter((name) => !/-journal$|^\.~/u.test(name));
}

test.each(['proving', 'writing'] as const)(
  'a backup whose opening is cancelled while %s leaves no file',
  async (step) => {
    const large = await openLarge();
    const before = filesIn(folder);
    const stop = new AbortController();
    const cancelled = (async () => {
      for await (const event of await large.client.clients.restore({ id: large.backup }, { signal: stop.signal })) {
        if (event.type === 'progress' && event.step === step) stop.abort();
      }
    })();
    await expect(cancelled).rejects.toThrow();
    expect((await large.client.clients.current({}))?.id).toBe(large.id);
    await large.desk.end();
    expect(filesIn(folder)).toEqual(before);
  },
);

test('a backup opens under a name that nobody took meanwhile', async () => {
  const large = await openLarge();
  const opening = resultOf(large.client.clients.restore({ id: large.backup }));
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(`${folder}/Mairie de Brélès ${day}.ancrage`, 'a letter');
  expect((await opening).fileName).toBe(`Mairie de Brélès ${day} (2).ancrage`);
  expect(readFileSync(`${folder}/Mairie de Brélès ${day}.ancrage`, 'utf8')).toBe('a letter');
});

/** A closed client file that knows her, with a backup of today and another one. */
function makeClosed(): { readonly path: string; readonly person: string } {
  const path = `${folder}/client.ancrage`;
  const session = createClient(path, { name: 'Client', language: 'fr' });
  let person = '';
  edit(session, label, (writer) => {
    person = writer.create('person', {});
    writer.create('identity', { person_id: person, first_name: 'Solange', last_name: 'Quatremarre' });
  });
  session.close();
  return { path, person };
}

const backupsOf = (path: string): string[] =>
  withReading(path, ({ db }) => listBackups(db).map((backup) => backup.path));
const hold = (paths: readonly string[]): string[] =>
  paths.filter((path) => /quatremarre/iu.test(readFileSync(path).toString('utf8')));

test('the backup of the day is made once the file is open, and once only', async () => {
  const { path } = makeClosed();
  const { desk } = await newDesk();
  desk.open(path);
  expect(backupsOf(path)).toEqual([]);
  await expect.poll(() => backupsOf(path), { timeout: 20_000 }).toHaveLength(1);
  desk.close();
  desk.open(path);
  desk.close();
  const { desk: other } = await newDesk();
  other.open(path);
  await other.end();
  expect(backupsOf(path)).toHaveLength(1);
});

test('a file that is closed while its backup is written opens again at once, and is backed up', async () => {
  const { path } = makeClosed();
  const { desk } = await newDesk();
  desk.open(path);
  // The backup begins in the turn after the opening.
  await new Promise((done) => {
    setImmediate(() => setImmediate(done));
  });
  desk.close();
  desk.open(path);
  await expect.poll(() => backupsOf(path), { timeout: 20_000 }).toHaveLength(1);
  await desk.end();
  expect(backupsOf(path)).toHaveLength(1);
});

test('an erasure left undone in backups is finished once the file is open, whatever closes it meanwhile', async () => {
  const { path, person } = makeClosed();
  const workspace = openForWriting(path);
  makeBackup(workspace.db, path, 'import');
  makeBackup(workspace.db, path, 'merge');
  erasePerson(workspace, 'author-of-tests', person, '2026-06-01');
  workspace.close();
  expect(hold(backupsOf(path))).toHaveLength(2);
  const { desk } = await newDesk();
  const undone = () => desk.read(({ db }) => backupsToErase(db));
  desk.open(path);
  expect(undone()).toEqual([person]);
  desk.close();
  desk.open(path);
  await expect.poll(undone, { timeout: 20_000 }).toEqual([]);
  expect(hold(backupsOf(path))).toEqual([]);
  for (const backup of backupsOf(path)) expect(withReading(backup, ({ db }) => checkWorkspace(db).ok)).toBe(true);
});

test('a backup that was being written when a person was erased is rewritten too', async () => {
  const { path, person } = makeClosed();
  const workspace = openForWriting(path);
  makeBackup(workspace.db, path, 'import');
  const writing = makeBackupApart(workspace.db, path, 'request');
  erasePerson(workspace, 'author-of-tests', person, '2026-06-01');
  const [erased, { path: backup }] = await Promise.all([eraseInBackupsApart(workspace), writing]);
  expect(erased).toEqual({ rewritten: 2, deleted: 0 });
  expect(backupsToErase(workspace.db)).toEqual([]);
  workspace.close();
  expect(backupsOf(path)).toContain(backup);
  expect(hold(backupsOf(path))).toEqual([]);
});

test('an erasure in backups that is cancelled is noted in the file until it is done', async () => {
  const { path, person } = makeClosed();
  const workspace = openForWriting(path);
  for (const reason of ['import', 'merge', 'daily'] as const) makeBackup(workspace.db, path, reason);
  erasePerson(workspace, 'author-of-tests', person, '2026-06-01');
  const stop = new AbortController();
  const onProgress = (share: number): void => {
    if (share > 0) stop.abort();
  };
  const cancelled = eraseInBackupsApart(workspace, [], { signal: stop.signal, onProgress });
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  expect(backupsToErase(workspace.db)).toEqual([person]);
  expect(await eraseInBackupsApart(workspace)).toEqual({ rewritten: 3, deleted: 0 });
  expect(await eraseInBackupsApart(workspace)).toEqual({ rewritten: 0, deleted: 0 });
  workspace.close();
  expect(hold(backupsOf(path))).toEqual([]);
});

test('a backup of the day that fails is told once, even to a page that comes later, and the file is open', async () => {
  const { path } = makeClosed();
  const backups = scratch.path('application/backups');
  rmSync(backups, { recursive: true, force: true });
  writeFileSync(backups, 'not a folder');
  try {
    const caller = await newDesk();
    const failures: DeskEvent[] = [];
    const host = caller.desk.listen(undefined);
    caller.desk.open(path);
    for await (const event of host) {
      if (event.type !== 'upkeep_failed') continue;
      failures.push(event);
      break;
    }
    expect(failures).toMatchObject([{ type: 'upkeep_failed', work: 'daily_backup' }]);
    await addSite(caller, 'Mairie');
    const page = await caller.client.events.listen({});
    expect((await page.next()).value).toEqual(failures[0]);
    const other = await caller.client.events.listen({});
    const next = other.next();
    await addSite(caller, 'Annexe');
    expect((await next).value).toMatchObject({ type: 'changed' });
    await page.return?.();
    await other.return?.();
  } finally {
    rmSync(backups);
  }
});
