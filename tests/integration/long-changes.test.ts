import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resultOf, type LongWork } from '../../src/contract/long-work.ts';
import { readFileBytes } from '../../src/main/workspace/file/held-file.ts';
import type { Caller } from '../support/contract-callers.ts';
import { importPeople } from '../support/many-people.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { addSite, useCallers } from '../support/use-callers.ts';

/** Changes of many rows, other than imports: they are written in slices, told, stopped, and answer others meanwhile. */

/** Enough for the writing to take many slices. */
const count = 150;

const scratch = useScratchFolder();
const { withNewClient: open } = useCallers(scratch);

const pathOf = ({ desk }: Caller): string => desk.session.workspace.path;

async function people({ client }: Caller): Promise<number | undefined> {
  return (await client.rows.list({ entities: ['person'] })).person?.length;
}

type Begin<T> = (options: { readonly signal?: AbortSignal }) => Promise<AsyncIterable<LongWork<T, string>>>;

/** Listens to work, calling `meanwhile` at each event of its writing. */
async function listen<T>(
  begin: Begin<T>,
  meanwhile: (share: number) => Promise<void> | void = () => undefined,
  signal?: AbortSignal,
): Promise<{ readonly told: readonly string[]; readonly shares: readonly number[]; readonly result: T | undefined }> {
  const told: string[] = [];
  const shares: number[] = [];
  for await (const event of await begin(signal ? { signal } : {})) {
    if (event.type === 'done') return { told, shares, result: event.result };
    if (event.step !== told.at(-1)) told.push(event.step);
    if (event.step !== 'writing') continue;
    shares.push(event.share);
    if (event.share > 0) await meanwhile(event.share);
  }
  return { told, shares, result: undefined };
}

/**
 * Stops work in the middle of its writing, and expects the file as it was, byte for byte, and fit for more work. The
 * caller is direct: from farther away, a cancellation may arrive after the end.
 */
async function expectStopped<T>(reached: Caller, begin: Begin<T>): Promise<void> {
  const before = readFileBytes(pathOf(reached));
  const stop = new AbortController();
  const stopped = listen(begin, () => stop.abort(), stop.signal);
  await expect(stopped.then(({ result }) => result === undefined)).rejects.toThrow();
  // The next change waits until everything is taken back.
  await reached.desk.freeToWrite();
  expect(readFileBytes(pathOf(reached)).equals(before)).toBe(true);
  expect(reached.incidents).toEqual([]);
}

async function expectSound({ client }: Caller): Promise<void> {
  expect(await resultOf(client.clients.check({}))).toEqual({ sound: true, findings: 0 });
}

test.each(['direct', 'http'] as const)(
  'a long change is undone and redone in slices; others are answered meanwhile (%s)',
  async (way) => {
    const reached = await open(way);
    const { client } = reached;
    const { change } = await importPeople(reached, count);
    const seen = new Set<number | undefined>();
    let waiting: Promise<unknown> | undefined;
    const { shares, result } = await listen(
      (options) => client.log.undo({}, options),
      async () => {
        waiting ??= addSite(reached, 'Mairie');
        seen.add(await people(reached));
      },
    );
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(result).toMatchObject({ undone: change, keptCells: 0, keptRows: 0 });
    expect(seen.has(count)).toBe(true);
    expect([...seen].every((number) => number === count || number === 0)).toBe(true);
    await waiting;
    expect(await people(reached)).toBe(0);
    expect((await client.log.history({ limit: 1 }))[0]?.label.key).toBe('edit');
    await resultOf(client.log.undo({}));
    await resultOf(client.log.undo({ change: result?.change ?? '' }));
    expect(await people(reached)).toBe(count);
    await expectSound(reached);
  },
);

test('an undoing and a redoing that are stopped leave everything as it was', async () => {
  const reached = await open('direct');
  const { client } = reached;
  await importPeople(reached, count);
  await expectStopped(reached, (options) => client.log.undo({}, options));
  expect(await people(reached)).toBe(count);
  await resultOf(client.log.undo({}));
  await expectStopped(reached, (options) => client.log.redo({}, options));
  expect(await people(reached)).toBe(0);
  await resultOf(client.log.redo({}));
  expect(await people(reached)).toBe(count);
  await expectSound(reached);
});

test('many rows are written in slices; stopped, none of them is there', async () => {
  const reached = await open('direct');
  const { client } = reached;
  const writes = Array.from({ length: 1500 }, (_, index) => ({
    do: 'create' as const,
    entity: 'site' as const,
    values: { name: `Site ${index}` },
  }));
  const sites = async (): Promise<number | undefined> => (await client.rows.list({ entities: ['site'] })).site?.length;
  const stop = new AbortController();
  const stopped = client.rows.write({ label: { key: 'edit' }, writes }, { signal: stop.signal });
  // Another change, made meanwhile, waits; a reader does not.
  const small = addSite(reached, 'Mairie');
  expect(await sites()).toBe(0);
  stop.abort();
  await expect(stopped).rejects.toThrow();
  await small;
  expect(await sites()).toBe(1);
  const { created } = await client.rows.write({ label: { key: 'edit' }, writes });
  expect(new Set(created).size).toBe(1500);
  expect(await sites()).toBe(1501);
  await expectSound(reached);
});

test('a merge is read, then written in slices; stopped, it has changed nothing', async () => {
  const reached = await open('direct');
  const { client, desk } = reached;
  await addSite(reached, 'Mairie');
  const [mine, theirs] = [pathOf(reached), scratch.path('theirs.ancrage')];
  await client.clients.close({});
  copyFileSync(mine, theirs);
  desk.open(theirs);
  await importPeople(reached, count);
  desk.open(mine);
  const { token: file } = desk.files.offer(theirs);
  const merge = (apply: boolean): Begin<{ readonly applied: boolean }> => {
    return (options) => client.sharing.merge({ file, apply, acceptRemovals: false }, options);
  };
  const looked = await listen(merge(false));
  expect(looked.result).toMatchObject({ applied: false });
  expect(looked.told).not.toContain('writing');
  expect(await people(reached)).toBe(0);
  await expectStopped(reached, merge(true));
  expect(await people(reached)).toBe(0);
  const seen = new Set<number | undefined>();
  const { told, shares, result } = await listen(merge(true), async () => {
    seen.add(await people(reached));
  });
  expect(told.at(-1)).toBe('writing');
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(seen.has(0)).toBe(true);
  expect(result).toMatchObject({ applied: true });
  expect(await people(reached)).toBe(count);
  await expectSound(reached);
});

test('an erasure is written in slices; stopped before its end, the person is still there', async () => {
  const reached = await open('direct');
  const { client } = reached;
  await importPeople(reached, count);
  const [first] = (await client.rows.list({ entities: ['person'] })).person ?? [];
  const code = first?.code ?? '';
  const erase: Begin<{ readonly code: string }> = (options) =>
    client.people.erase({ code, today: '2026-11-22' }, options);
  await expectStopped(reached, erase);
  expect((await client.people.held({ code })).identity).toBeDefined();
  const { told, result } = await listen(erase);
  expect(told).toContain('writing');
  expect(result?.code).toBe(code);
  expect((await client.people.held({ code })).identity).toBeUndefined();
  await expectSound(reached);
});
