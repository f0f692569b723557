import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { resultOf, type WorkProgress } from '../../src/contract/long-work.ts';
import type { ImportResult, ImportStep } from '../../src/contract/subjects/imports-contract.ts';
import { createClient } from '../../src/main/backend/client-service.ts';
import { readFileBytes } from '../../src/main/workspace/file/held-file.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { openForWriting } from '../../src/main/workspace/workspace.ts';
import { startChild } from '../support/child.ts';
import type { Caller } from '../support/contract-callers.ts';
import { listOfPeople } from '../support/many-people.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { addSite, useCallers } from '../support/use-callers.ts';

/** Enough for the writing to take many slices. */
const count = 400;
const list = listOfPeople(count);

const scratch = useScratchFolder();
const { withNewClient: open } = useCallers(scratch);

type Progress = WorkProgress<ImportStep>;

/** Imports the list, and calls `meanwhile` at each event; tells what happened, in order. */
async function run(
  { client }: Caller,
  meanwhile: (event: Progress) => Promise<void> | void,
  signal?: AbortSignal,
): Promise<{ readonly told: readonly Progress[]; readonly result: ImportResult | undefined }> {
  const { token } = await client.files.receiveText({ name: 'agents.csv', text: list });
  const told: Progress[] = [];
  let result: ImportResult | undefined;
  const events = await client.imports.run(
    { kind: 'people', file: token, today: '2026-11-22', apply: true },
    signal ? { signal } : {},
  );
  for await (const event of events) {
    if (event.type === 'done') result = event.result;
    else {
      told.push(event);
      await meanwhile(event);
      // Whoever stops no longer listens: what is far away may say nothing more.
      if (signal?.aborted) break;
    }
  }
  return { told, result };
}

async function people({ client }: Caller): Promise<number | undefined> {
  return (await client.rows.list({ entities: ['person'] })).person?.length;
}

test('an import tells its steps in order, each from its beginning towards its end', async () => {
  const { told, result } = await run(await open('http'), () => undefined);
  expect(result).toMatchObject({ applied: true, counts: { added: count }, changedCount: 0 });
  expect([...new Set(told.map(({ step }) => step))]).toEqual(['reading', 'planning', 'writing']);
  for (const step of ['reading', 'planning', 'writing']) {
    const shares = told.filter((event) => event.step === step).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  }
});

test.each([
  ['reading', 'direct'],
  ['planning', 'direct'],
  ['writing', 'direct'],
  ['planning', 'http'],
] as const)('an import cancelled while %s, reached by %s, has written nothing', async (step, way) => {
  const reached = await open(way);
  await addSite(reached, 'Mairie');
  const path = reached.desk.session.workspace.path;
  const before = readFileBytes(path);
  const stop = new AbortController();
  // Until it is stopped, it cannot write: a cancellation may take its time to arrive.
  const giveBack = step === 'writing' ? undefined : await reached.desk.session.workspace.turns.take();
  const stopped = run(
    reached,
    (event) => {
      if (event.step === step && (step !== 'writing' || event.share > 0)) stop.abort();
    },
    stop.signal,
  );
  const end = await stopped.then(
    ({ result }) => result,
    () => undefined,
  );
  giveBack?.();
  expect(end).toBeUndefined();
  expect(stop.signal.aborted).toBe(true);
  // The next change waits until everything is taken back.
  await reached.desk.freeToWrite();
  expect(readFileBytes(path).equals(before)).toBe(true);
  expect(await people(reached)).toBe(0);
  await addSite(reached, 'Annexe');
  expect((await reached.client.log.history({ limit: 1 }))[0]?.operations).toBeGreaterThan(0);
  expect(await resultOf(reached.client.clients.check({}))).toEqual({ sound: true, findings: 0 });
  expect(reached.incidents).toEqual([]);
});

test('while it is written, readers see the file as before, and a change waits for its turn', async () => {
  const reached = await open('http');
  const order: string[] = [];
  const seen = new Set<number | undefined>();
  let waiting: Promise<unknown> | undefined;
  const { result } = await run(reached, async (event) => {
    if (event.step !== 'writing' || event.share === 0) return;
    waiting ??= addSite(reached, 'Mairie').then(() => order.push('site'));
    seen.add(await people(reached));
    order.push('read');
  });
  order.push('import');
  await waiting;
  expect(order[0]).toBe('read');
  expect(order.filter((what) => what !== 'read')).toEqual(expect.arrayContaining(['import', 'site']));
  expect(seen.has(0)).toBe(true);
  expect([...seen].every((number) => number === 0 || number === count)).toBe(true);
  expect(await people(reached)).toBe(count);
  const [second, first] = await reached.client.log.history({ limit: 2 });
  expect([first?.id, second?.label.key]).toEqual([result?.change, 'edit']);
  await resultOf(reached.client.log.undo({ change: result?.change }));
  expect(await people(reached)).toBe(0);
  expect(await resultOf(reached.client.clients.check({}))).toEqual({ sound: true, findings: 0 });
});

test('a change made while it is planned is answered at once, and the plan is made again when it concerns it', async () => {
  const reached = await open('direct');
  const [known] = (
    await reached.client.rows.write({
      label: { key: 'edit' },
      writes: [{ do: 'create', entity: 'person', values: { job_title: 'Agent' } }],
    })
  ).created;
  let named: Promise<unknown> | undefined;
  const { result } = await run(reached, async ({ step }) => {
    if (step !== 'planning' || named) return;
    named = reached.client.rows.write({
      label: { key: 'edit' },
      writes: [{ do: 'create', entity: 'identity', values: { person_id: known ?? '', employee_number: 'M1000' } }],
    });
    await named;
  });
  expect(result).toMatchObject({ counts: { added: count - 1, matched: 1 } });
  const identities = (await reached.client.rows.list({ entities: ['identity'] })).identity;
  expect(identities?.filter((row) => row.employee_number === 'M1000').map((row) => row.person_id)).toEqual([known]);
});

test('a change that does not concern it leaves the plan as it is', async () => {
  const reached = await open('direct');
  let noted: Promise<unknown> | undefined;
  const { told, result } = await run(reached, async ({ step }) => {
    if (step !== 'planning' || noted) return;
    noted = reached.client.rows.write({
      label: { key: 'edit' },
      writes: [{ do: 'create', entity: 'tool', values: { name: 'Sillage 2', kind: 'official' } }],
    });
    await noted;
  });
  const shares = told.filter(({ step }) => step === 'planning').map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(result?.counts.added).toBe(count);
});

test('the rows told can be cut by status, the counts are not', async () => {
  const { client } = await open('direct');
  const { token } = await client.files.receiveText({ name: 'agents.csv', text: list });
  const order = { kind: 'people', file: token, today: '2026-11-22', apply: false } as const;
  const told: number[] = [];
  for (const cut of [{ rowsPerStatus: 3 }, {}]) {
    for await (const event of await client.imports.run({ ...order, ...cut })) {
      if (event.type !== 'done') continue;
      expect(event.result.counts.added).toBe(count);
      told.push(event.result.rows.length);
    }
  }
  expect(told).toEqual([3, count]);
});

test('a process killed while it writes leaves the file as it was', async () => {
  const path = scratch.path('killed.ancrage');
  const source = scratch.path('agents.csv');
  writeFileSync(source, list);
  createClient(path, { name: 'Client', language: 'fr' }).close();
  const child = startChild('killed-importer.ts', [path, source]);
  expect(await child.ended).toBeNull();
  expect(child.lines).toEqual(['writing']);
  const workspace = openForWriting(path);
  const { db } = workspace;
  try {
    expect(db.all('SELECT id FROM person')).toEqual([]);
    expect(db.all("SELECT id FROM change WHERE kind = 'import'")).toEqual([]);
    expect(checkWorkspace(db)).toMatchObject({ ok: true, findings: [] });
  } finally {
    workspace.close();
  }
});

test('two imports take their turns, the second planned on what the first wrote', async () => {
  const reached = await open('direct');
  const both = await Promise.all([run(reached, () => undefined), run(reached, () => undefined)]);
  const added = both.map(({ result }) => result?.counts.added ?? -1);
  expect(added.toSorted((one, other) => one - other)).toEqual([0, count]);
  expect(await people(reached)).toBe(count);
});

test.each([
  ['planning', 'no_client_open'],
  ['writing', 'cancelled'],
] as const)('a client file that is closed while an import is %s ends it', async (during, code) => {
  const reached = await open('direct');
  const { path } = reached.desk.session.workspace;
  const closed = run(reached, ({ step, share }) => {
    if (step === during && (step !== 'writing' || share > 0)) reached.desk.close();
  });
  await expect(closed).rejects.toMatchObject({ data: { code } });
  reached.desk.open(path);
  expect(await people(reached)).toBe(0);
  expect(await resultOf(reached.client.clients.check({}))).toEqual({ sound: true, findings: 0 });
  expect(reached.incidents).toEqual([]);
});
