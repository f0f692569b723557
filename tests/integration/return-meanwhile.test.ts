import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { resultOf, type LongWork, type WorkProgress } from '../../src/contract/long-work.ts';
import type { DocumentReturn, GridReturn, ReturnStep } from '../../src/contract/subjects/returns-contract.ts';
import { exportExcel, exportWord } from '../../src/main/backend/exports/export-service.ts';
import { readFileBytes } from '../../src/main/workspace/file/held-file.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';
import type { ways, Caller } from '../support/contract-callers.ts';
import { editedParts, editWord } from '../support/returned-word.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { addSite, useCallers } from '../support/use-callers.ts';

/** What comes back is compared and taken in while others read and write. */

/** Enough for the writing to take many slices. */
const count = 300;
const today = '2026-11-22';
const scratch = useScratchFolder();
let [origin, grid, plan] = ['', '', ''];
const ids = { action: '', section: '' };
let copies = 0;

/** A client, its grid with every action done, and its plan with every text changed. */
beforeAll(async () => {
  [origin, grid, plan] = [scratch.path('origin.ancrage'), scratch.path('suivi.xlsx'), scratch.path('plan.docx')];
  const workspace = createWorkspace(origin);
  changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author: 'author-of-tests' }, (writer) => {
    writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
    const project = writer.create('project', { name: 'Portail', status: 'active' });
    for (let index = 0; index < count; index += 1)
      ids.action = writer.create('action', {
        title: `Réunion ${index}`,
        nature: 'communication',
        phase: 'engage',
        status: 'planned',
        project_id: project,
      });
    const deliverable = writer.create('deliverable', {
      kind: 'plan',
      title: 'Plan',
      audience: 'committee',
      level: 'macro',
      status: 'draft',
      project_id: project,
    });
    for (const key of ['context', 'convictions', 'risks'])
      ids.section = writer.create('section', {
        deliverable_id: deliverable,
        key,
        title: `Section ${key}`,
        body: 'L’humain d’abord.',
        included: 1,
      });
  });
  workspace.close();
  const setting = { audience: 'committee', level: 'macro', language: 'fr', today } as const;
  await exportExcel(origin, 'follow_up', { ...setting, out: grid });
  await exportWord(origin, 'plan', { ...setting, out: plan });
  const done = (xml: string): string => xml.replaceAll('>À faire<', '>Fait<');
  writeFileSync(grid, editedParts(readFileSync(grid), { 'xl/sharedStrings.xml': done }));
  editWord(plan, (xml) => xml.replaceAll('L’humain d’abord.', 'L’humain, toujours.'));
});

const { reachDesk } = useCallers(scratch);

async function open(way: (typeof ways)[number]): Promise<Caller> {
  copies += 1;
  const caller = await reachDesk(way);
  const path = scratch.path(`copy-${copies}.ancrage`);
  copyFileSync(origin, path);
  caller.desk.open(path);
  return caller;
}

type Progress = WorkProgress<ReturnStep>;
type Meanwhile = (event: Progress) => Promise<void> | void;

async function follow<T>(work: Promise<AsyncIterable<LongWork<T, ReturnStep>>>, meanwhile: Meanwhile) {
  const told: Progress[] = [];
  let result: T | undefined;
  for await (const event of await work) {
    if (event.type === 'done') ({ result } = event);
    else {
      told.push(event);
      await meanwhile(event);
    }
  }
  return { told, result };
}

/** Takes the grid or the plan back, and calls `meanwhile` at each event; tells what happened, in order. */
const takeBack = {
  grid: ({ client, desk }: Caller, meanwhile: Meanwhile, signal?: AbortSignal) => {
    const order = { file: desk.files.offer(grid).token, apply: true, today };
    const consent = { acceptRemovals: false, acceptUnmarked: false };
    return follow<GridReturn>(client.returns.grid({ ...order, ...consent }, signal ? { signal } : {}), meanwhile);
  },
  document: ({ client, desk }: Caller, meanwhile: Meanwhile, signal?: AbortSignal) => {
    const order = { file: desk.files.offer(plan).token, apply: true, only: [] };
    return follow<DocumentReturn>(client.returns.document(order, signal ? { signal } : {}), meanwhile);
  },
};

const update = async (
  { client }: Caller,
  entity: 'action' | 'section',
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  await client.rows.write({ label: { key: 'edit' }, writes: [{ do: 'update', entity, id, values }] });
};

/** How many actions are done, and how many texts are as the plan says. */
async function taken({ client }: Caller): Promise<number[]> {
  const { action, section } = await client.rows.list({ entities: ['action', 'section'] });
  return [
    action?.filter(({ status }) => status === 'done').length ?? 0,
    section?.filter(({ body }) => body === 'L’humain, toujours.').length ?? 0,
  ];
}

const nothing = (): void => {};

const steps = ['reading', 'comparing', 'writing'] as const;

test('a grid tells its steps in order, and is undone at once', async () => {
  const reached = await open('http');
  const { told, result } = await takeBack.grid(reached, nothing);
  expect([...new Set(told.map(({ step }) => step))]).toEqual(steps);
  for (const step of steps) {
    const shares = told.filter((event) => event.step === step).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  }
  expect(await taken(reached)).toEqual([count, 0]);
  const [last] = await reached.client.log.history({ limit: 1 });
  expect([last?.id, last?.label.key]).toEqual([result?.change, 'reimport']);
  await resultOf(reached.client.log.undo({ change: result?.change }));
  expect(await taken(reached)).toEqual([0, 0]);
  expect(await resultOf(reached.client.clients.check({}))).toEqual({ sound: true, findings: 0 });
});

test.each([
  ['grid', 'reading', 'direct'],
  ['grid', 'comparing', 'http'],
  ['grid', 'writing', 'direct'],
  ['document', 'writing', 'direct'],
] as const)('a %s cancelled while %s, reached by %s, has written nothing', async (what, step, way) => {
  const reached = await open(way);
  const before = readFileBytes(reached.desk.session.workspace.path);
  const stop = new AbortController();
  // Until it is stopped, it cannot write: a cancellation may take its time to arrive.
  const giveBack = step === 'writing' ? undefined : await reached.desk.session.workspace.turns.take();
  const stopped = takeBack[what](
    reached,
    (event) => {
      // A document is written in one slice: only its beginning is told.
      if (event.step === step && (what === 'document' || step !== 'writing' || event.share > 0)) stop.abort();
    },
    stop.signal,
  );
  const end = await stopped.then(
    ({ result }) => result,
    () => undefined,
  );
  giveBack?.();
  expect(end?.change).toBeUndefined();
  expect(stop.signal.aborted).toBe(true);
  // The next change waits until everything is taken back.
  await reached.desk.freeToWrite();
  expect(readFileBytes(reached.desk.session.workspace.path).equals(before)).toBe(true);
  expect(await taken(reached)).toEqual([0, 0]);
  await addSite(reached, 'Annexe');
  expect(await resultOf(reached.client.clients.check({}))).toEqual({ sound: true, findings: 0 });
  expect(reached.incidents).toEqual([]);
});

test('while a grid is written, readers see the file as before, and a change waits for its turn', async () => {
  const reached = await open('direct');
  const order: string[] = [];
  const seen = new Set<number | undefined>();
  let waiting: Promise<unknown> | undefined;
  const { result } = await takeBack.grid(reached, async (event) => {
    if (event.step !== 'writing' || event.share === 0) return;
    waiting ??= addSite(reached, 'Mairie').then(() => order.push('site'));
    seen.add((await taken(reached))[0]);
    order.push('read');
  });
  await waiting;
  expect(order[0]).toBe('read');
  expect(seen.has(0)).toBe(true);
  expect([...seen].every((number) => number === 0 || number === count)).toBe(true);
  const [second, first] = await reached.client.log.history({ limit: 2 });
  expect([first?.id, second?.label.key]).toEqual([result?.change, 'edit']);
  expect(await taken(reached)).toEqual([count, 0]);
});

test('a change made while a grid is compared is answered at once, and never written over', async () => {
  const reached = await open('direct');
  let changed: Promise<unknown> | undefined;
  const { result } = await takeBack.grid(reached, async ({ step }) => {
    if (step !== 'comparing' || changed) return;
    changed = update(reached, 'action', ids.action, { status: 'blocked' });
    await changed;
  });
  expect(result?.counts).toMatchObject({ accepted: count - 1, conflict: 1 });
  const { action } = await reached.client.rows.list({ entities: ['action'] });
  expect(action?.find(({ id }) => id === ids.action)?.status).toBe('blocked');
});

test('texts are compared again when a change concerns them, and only then', async () => {
  const reached = await open('direct');
  const starts: number[] = [];
  for (const concerns of [false, true]) {
    let [begun, changed] = [0, false];
    const { told, result } = await takeBack.document(reached, async ({ step, share }) => {
      if (step !== 'comparing') return;
      if (share === 0) begun += 1;
      if (changed) return;
      changed = true;
      if (concerns) await update(reached, 'section', ids.section, { body: 'Les risques d’abord.' });
      else await addSite(reached, 'Mairie');
    });
    starts.push(begun);
    const statuses = result?.sections.map(({ status }) => status);
    expect(statuses).toEqual(concerns ? ['changed', 'changed', 'conflict'] : ['changed', 'changed', 'changed']);
    expect([...new Set(told.map(({ step }) => step))]).toEqual(steps);
    expect(await taken(reached)).toEqual([0, concerns ? 2 : 3]);
    await resultOf(reached.client.log.undo({ change: result?.change }));
    expect(await taken(reached)).toEqual([0, 0]);
  }
  expect(starts[0]).toBeLessThan(starts[1] ?? 0);
});

test('a client file that is closed while a grid is compared ends it', async () => {
  const reached = await open('direct');
  const { path } = reached.desk.session.workspace;
  const closed = takeBack.grid(reached, ({ step }) => {
    if (step === 'comparing') reached.desk.close();
  });
  await expect(closed).rejects.toMatchObject({ data: { code: 'no_client_open' } });
  reached.desk.open(path);
  expect(await taken(reached)).toEqual([0, 0]);
  expect(reached.incidents).toEqual([]);
});

test('what is refused by the comparison is refused with its reason', async () => {
  const reached = await open('http');
  const { client, desk } = reached;
  const document = client.returns.document({ file: desk.files.offer(plan).token, apply: false, only: ['budget'] });
  await expect(follow(document, nothing)).rejects.toMatchObject({
    data: { code: 'unknown_section', parameters: { section: 'budget' } },
  });
  await client.clients.create({
    name: 'Autre',
    sector: 'public',
    language: 'fr',
    project: 'P',
    tool: 'T',
    goLive: today,
    populations: [],
  });
  await expect(takeBack.grid(reached, nothing)).rejects.toMatchObject({
    data: { code: 'other_client_grid', parameters: { file: 'suivi.xlsx' } },
  });
  await expect(takeBack.document(reached, nothing)).rejects.toMatchObject({ data: { code: 'not_our_document' } });
  expect(reached.incidents).toEqual([]);
});
