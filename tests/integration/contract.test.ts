import { readFileSync } from 'node:fs';
import { isDefinedError, safe } from '@orpc/client';
import { afterEach, describe, expect, test } from 'vitest';
import { resultOf } from '../../src/contract/long-work.ts';
import { reach, ways, type Caller } from '../support/contract-callers.ts';
import { newClient } from '../support/new-client.ts';
import { useScratchFolder } from '../support/scratch.ts';

const answers = newClient([{ name: 'Agents d’accueil', headcount: 12 }, { name: 'Services techniques' }]);

const scratch = useScratchFolder();
let count = 0;

function newFolder(): string {
  count += 1;
  return scratch.path(`clients-${count}`);
}

describe.each(ways)('the contract, reached by %s', (way) => {
  let caller: Caller | undefined;

  afterEach(async () => {
    await caller?.end();
    caller = undefined;
  });

  async function open(): Promise<Caller> {
    caller = await reach(way, newFolder());
    return caller;
  }

  test('five answers make a client that can be exported', async () => {
    const { client, desk } = await open();
    const made = await client.clients.create(answers);
    expect(made).toMatchObject({ name: 'Mairie de Brélès', fileName: 'Mairie de Brélès.ancrage', language: 'fr' });
    expect(made.counts).toMatchObject({ project: 1, tool: 1, go_live: 1, population: 2, dimension: 10 });
    const target = await client.files.prepare({ name: 'Plan.docx' });
    const events = [];
    const stream = await client.documents.export({
      format: 'word',
      kind: 'plan',
      audience: 'committee',
      level: 'detail',
      today: '2026-11-22',
      target: target.token,
    });
    for await (const event of stream) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'done', result: { fileName: 'Plan.docx', namedPeople: 0 } });
    expect(readFileSync(desk.files.find(target.token).path).subarray(0, 2).toString()).toBe('PK');
  });

  test('lists that a person made their own are kept, one by one', async () => {
    const { client } = await open();
    const watchedWords = { added: [{ term: 'boomer', theme: 'judgement' as const }], letThrough: ['lent'] };
    expect((await client.profile.writeLists({ watchedWords })).watchedWords).toEqual(watchedWords);
    expect((await client.profile.lists({})).watchedWords).toEqual(watchedWords);
    const questions = { added: [{ text: 'Et après ?', theme: 'other' as const }], removed: ['Qui valide ?'] };
    expect(await client.profile.writeLists({ questions })).toEqual({ watchedWords, questions });
    const refused = await safe(client.profile.writeLists({ watchedWords: { ...watchedWords, letThrough: [''] } }));
    expect(refused.error).not.toBeNull();
    await client.profile.writeLists({
      watchedWords: { added: [], letThrough: [] },
      questions: { added: [], removed: [] },
    });
  });

  test('a change tells what it touched, and is undone and redone by name', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const written = await client.rows.write({
      label: { key: 'rows_created', parameters: { entity: 'site', count: 2 } },
      writes: [
        { do: 'create', entity: 'site', values: { name: 'Mairie' } },
        { do: 'create', entity: 'site', values: { name: 'Centre technique' } },
      ],
    });
    expect(written.touched).toEqual(['site']);
    expect(written.created).toHaveLength(2);
    expect((await client.log.state({})).undo).toEqual({
      key: 'rows_created',
      parameters: { entity: 'site', count: 2 },
    });
    await resultOf(client.log.undo({}));
    expect((await client.rows.list({ entities: ['site'] })).site).toEqual([]);
    await resultOf(client.log.redo({}));
    const { site } = await client.rows.list({ entities: ['site'] });
    expect(site?.map(({ name }) => name)).toEqual(['Mairie', 'Centre technique']);
  });

  test('removing a row tells every table that lost something with it', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const { population } = await client.rows.list({ entities: ['population'] });
    const id = population?.[0]?.id ?? '';
    const { touched } = await client.rows.write({
      label: { key: 'rows_removed', parameters: { entity: 'population', count: 1 } },
      writes: [{ do: 'remove', entity: 'population', id }],
    });
    expect(touched.toSorted()).toEqual(['population', 'population_headcount']);
  });

  test('a row moves right after another, or first', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const label = { key: 'rows_created' };
    const create = (name: string) => ({ do: 'create', entity: 'site', values: { name } }) as const;
    const { created } = await client.rows.write({ label, writes: [create('A'), create('B'), create('C')] });
    const [a = '', , c = ''] = created;
    const names = async () => (await client.rows.list({ entities: ['site'] })).site?.map(({ name }) => name);
    await client.rows.write({ label, writes: [{ do: 'move', entity: 'site', id: c, after: null }] });
    expect(await names()).toEqual(['C', 'A', 'B']);
    await client.rows.write({ label, writes: [{ do: 'move', entity: 'site', id: c, after: a }] });
    expect(await names()).toEqual(['A', 'C', 'B']);
    const refused = await safe(
      client.rows.write({ label, writes: [{ do: 'move', entity: 'site', id: a, after: 'nowhere' }] }),
    );
    expect(faultIn(refused.error)).toMatchObject({ code: 'unknown_row' });
  });

  test('a refusal is a fault with a code, and nothing is written', async () => {
    const { client, incidents } = await open();
    const early = await safe(client.rows.list({ entities: ['note'] }));
    expect(faultIn(early.error)).toEqual({ code: 'no_client_open', parameters: {} });
    await client.clients.create(answers);
    const refused = await safe(
      client.rows.write({
        label: { key: 'edit' },
        writes: [
          { do: 'create', entity: 'site', values: { name: 'Mairie' } },
          { do: 'create', entity: 'note', values: { kind: 'gossip', fact: 'x', status: 'untreated' } },
        ],
      }),
    );
    expect(faultIn(refused.error)).toMatchObject({
      code: 'invalid_value',
      parameters: { entity: 'note', field: 'kind' },
    });
    expect((await client.rows.list({ entities: ['site'] })).site).toEqual([]);
    expect(incidents).toEqual([]);
  });

  test('a call that the contract does not know is refused before it reaches anything', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const superfluous = await safe(client.search.find({ text: 'x', limit: 3, order: 'random' } as never));
    expect(superfluous.error).toMatchObject({ code: 'BAD_REQUEST' });
    const strange = await safe(client.rows.list({ entities: ['sqlite_master'] as never }));
    expect(strange.error).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('a code that is typed whole leads, whatever shares its figures', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const person = (index: number) =>
      ({ do: 'create', entity: 'person', values: { job_title: `n° ${index}` } }) as const;
    await client.rows.write({
      label: { key: 'edit' },
      writes: [
        { do: 'create', entity: 'concern', values: { kind: 'fear', wording: 'P-002', status: 'open' } },
        person(1),
        person(2),
      ],
    });
    const { hits } = await client.search.find({ text: 'p-002', limit: 5 });
    expect(hits.map(({ entity, code }) => [entity, code]).slice(0, 2)).toEqual([
      ['person', 'P-002'],
      ['concern', 'Q-001'],
    ]);
  });

  test('a token that was not given here stands for no file', async () => {
    const { client } = await open();
    const guessed = await safe(client.clients.openFile({ file: 'a'.repeat(32) }));
    expect(faultIn(guessed.error)?.code).toBe('unknown_file');
    const path = await safe(client.clients.open({ id: '../../etc/passwd' }));
    expect(faultIn(path.error)?.code).toBe('unknown_file');
  });

  test('a pasted list is looked at, then imported as one change', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const text = 'Matricule;Nom;Prénom;Service\n100;Le Goff;Anna;Accueil\n101;Riou;Malo;Voirie\n';
    const { token } = await client.files.receiveText({ name: 'agents.csv', text });
    const order = { kind: 'people', file: token, today: '2026-11-22' } as const;
    const looked = await last(await client.imports.run({ ...order, apply: false }));
    expect(looked).toMatchObject({ type: 'done', result: { applied: false, counts: { added: 2 } } });
    expect((await client.rows.list({ entities: ['person'] })).person).toEqual([]);
    const done = await last(await client.imports.run({ ...order, apply: true }));
    expect(done).toMatchObject({ result: { applied: true } });
    expect((await client.rows.list({ entities: ['identity'] })).identity?.map((row) => row.last_name)).toEqual([
      'Le Goff',
      'Riou',
    ]);
    await resultOf(client.log.undo({}));
    expect((await client.rows.list({ entities: ['person'] })).person).toEqual([]);
  });

  test('a page that listens hears what changes', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const stop = new AbortController();
    const heard = await client.events.listen({}, { signal: stop.signal });
    const first = heard.next();
    const { change } = await client.rows.write({
      label: { key: 'edit' },
      writes: [{ do: 'create', entity: 'site', values: { name: 'Mairie' } }],
    });
    expect((await first).value).toEqual({ type: 'changed', touched: ['site'], change });
    const second = heard.next();
    const reversal = await resultOf(client.log.undo({}));
    expect((await second).value).toEqual({ type: 'changed', touched: ['site'], change: reversal.change });
    expect(reversal.change).not.toBe(change);
    await heard.return?.();
    stop.abort();
  });

  test('a file that is lost comes back from its backup, beside the others', async () => {
    const { client } = await open();
    // A name of its own: backups of other tests are in the same folder.
    const name = `Ville perdue, par ${way}`;
    const made = await client.clients.create({ ...answers, name });
    await client.clients.close({});
    // The first opening of the day makes the backup.
    await client.clients.open({ id: made.id });
    const ofClient = async () =>
      (await client.clients.allBackups({})).find((backups) => backups.client === name)?.backups ?? [];
    await expect.poll(ofClient, { timeout: 20_000 }).toHaveLength(1);
    await client.clients.close({});
    const [newest] = await ofClient();
    const restored = await resultOf(client.clients.restore({ id: newest?.id ?? '' }));
    expect(restored).toMatchObject({ name });
    expect(restored.fileName).not.toBe(made.fileName);
    const unknown = await safe(client.clients.restore({ id: 'a'.repeat(32) }));
    expect(faultIn(unknown.error)?.code).toBe('unknown_backup');
  });

  test('the list of clients tells what no backup holds yet, and a backup can be asked for', async () => {
    const { client } = await open();
    const { id } = await client.clients.create(answers);
    await client.rows.write({
      label: { key: 'edit' },
      writes: [{ do: 'create', entity: 'site', values: { name: 'Mairie' } }],
    });
    const savedAt = async (): Promise<string | undefined> =>
      (await client.clients.list({})).clients.find((entry) => entry.id === id)?.savedAt;
    expect(await savedAt()).toBeUndefined();
    const { madeAt, reason } = await client.clients.backUp({ id });
    expect(reason).toBe('request');
    expect(await savedAt()).toBe(madeAt);
    await client.clients.close({});
    expect((await client.clients.backUp({ id })).madeAt > madeAt).toBe(true);
  });

  test('a table is read whole once, then only what changed in it', async () => {
    const { client } = await open();
    await client.clients.create(answers);
    const add = (name: string) =>
      client.rows.write({ label: { key: 'edit' }, writes: [{ do: 'create', entity: 'site', values: { name } }] });
    await add('Mairie');
    const whole = await client.rows.since({ entity: 'site' });
    expect([whole.isWhole, whole.rows.length]).toEqual([true, 1]);
    await add('Port');
    const changed = await client.rows.since({ entity: 'site', mark: whole.mark });
    expect(changed).toMatchObject({ isWhole: false, removed: [], rows: [{ name: 'Port' }] });
  });

  test('a copy for a colleague comes back and is merged', async () => {
    const { client, desk } = await open();
    await client.clients.create(answers);
    const target = await client.files.prepare({ name: 'Copie.ancrage' });
    await client.sharing.copy({ target: target.token });
    await client.rows.write({
      label: { key: 'edit' },
      writes: [{ do: 'create', entity: 'site', values: { name: 'Mairie' } }],
    });
    const theirs = desk.files.find(target.token).path;
    const colleague = await reach('direct', newFolder());
    try {
      const { token } = colleague.desk.files.offer(theirs);
      await colleague.client.clients.openFile({ file: token });
      await colleague.client.rows.write({
        label: { key: 'edit' },
        writes: [{ do: 'create', entity: 'site', values: { name: 'Port' } }],
      });
    } finally {
      await colleague.end();
    }
    const looked = await resultOf(client.sharing.merge({ file: target.token, apply: false, acceptRemovals: false }));
    expect(looked.rows).toContainEqual({ entity: 'site', added: 1, changed: 0, removed: 0 });
    await resultOf(client.sharing.merge({ file: target.token, apply: true, acceptRemovals: false }));
    const { site } = await client.rows.list({ entities: ['site'] });
    expect(site?.map(({ name }) => name).toSorted()).toEqual(['Mairie', 'Port']);
  });
});

function faultIn(error: unknown): { readonly code: string; readonly parameters: unknown } | undefined {
  return isDefinedError(error as Error) ? (error as { data?: { code: string; parameters: unknown } }).data : undefined;
}

async function last<T>(events: AsyncIterable<T>): Promise<T | undefined> {
  let found: T | undefined;
  for await (const event of events) found = event;
  return found;
}
