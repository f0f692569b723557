import { resultOf } from '../../src/contract/long-work.ts';
import { copyFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { EntityName, Rows } from '../../src/domain/model.ts';
import { concernHearings } from '../../src/domain/observation/concern-notes.ts';
import { withReading } from '../../src/main/backend/client-file.ts';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { listConflicts } from '../../src/main/workspace/log/conflicts.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { readRowsOf } from '../../src/main/workspace/stores/all-rows.ts';
import { createWorkspace, openForWriting } from '../../src/main/workspace/workspace.ts';
import { attachWrites, detachWrites } from '../../src/renderer/features/field/triage/attach-concern.ts';
import { joinNotesWrites } from '../../src/renderer/features/field/notes/join-notes.ts';
import { reach, type Caller } from '../support/contract-callers.ts';
import { newClient } from '../support/new-client.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
const author = { name: 'Claire Fontaine', firm: 'Rive et associés' };
const [question, first, second] = ['1', '2', '3'].map((end) => `00000000-0000-7000-8000-00000000000${end}`) as [
  string,
  string,
  string,
];
let caller: Caller | undefined;

afterEach(async () => {
  await caller?.end();
  caller = undefined;
});

/** A client with a question, heard twice without a note, and two notes. */
async function openClient() {
  caller = await reach('direct', scratch.path('clients'));
  const { client } = caller;
  await client.clients.create(newClient());
  await client.rows.write({
    label: { key: 'edit' },
    writes: [
      {
        do: 'create',
        entity: 'concern',
        id: question,
        values: { kind: 'question', wording: 'Quand ?', times_heard: 2, status: 'open' },
      },
      ...[first, second].map((id) => ({
        do: 'create' as const,
        entity: 'note' as const,
        id,
        values: { kind: 'question', fact: `« Quand ? » (${id.at(-1)})`, status: 'untreated' },
      })),
    ],
  });
  const rowsOf = async <E extends EntityName>(entity: E): Promise<readonly Rows[E][]> =>
    (await client.rows.list({ entities: [entity] }))[entity] ?? [];
  const hearing = async () =>
    concernHearings(await rowsOf('concern'), await rowsOf('concern_note')).get(question) ?? { noteIds: [], heard: 0 };
  const attach = async (...ids: readonly string[]): Promise<void> => {
    const [concern] = await rowsOf('concern');
    const notes = (await rowsOf('note')).filter(({ id }) => ids.includes(id));
    const writes = concern ? attachWrites(concern, notes, await rowsOf('concern_note')) : [];
    if (writes.length > 0) await client.rows.write({ label: { key: 'concern_heard' }, writes: [...writes] });
  };
  return { client, rowsOf, hearing, attach };
}

test('a note attached twice counts once; untying it and undoing take it back and bring it back', async () => {
  const { client, rowsOf, hearing, attach } = await openClient();
  await attach(first);
  await attach(first, second);
  await attach(second);
  const heard = { noteIds: expect.arrayContaining([first, second]) as string[], heard: 4 };
  expect(await hearing()).toEqual(heard);
  expect(await rowsOf('concern_note')).toHaveLength(2);
  expect((await rowsOf('note')).map(({ status }) => status)).toEqual(['treated', 'treated']);

  // Sent by two windows at once: the same link is one row.
  await client.rows.write({
    label: { key: 'concern_heard' },
    writes: [{ do: 'create', entity: 'concern_note', values: { concern_id: question, note_id: first } }],
  });
  expect(await rowsOf('concern_note')).toHaveLength(2);

  const [concern] = await rowsOf('concern');
  if (!concern) throw new Error('no question');
  const writes = detachWrites(concern, first, await rowsOf('concern_note'));
  await client.rows.write({ label: { key: 'rows_removed' }, writes: [...writes] });
  expect(await hearing()).toEqual({ noteIds: [second], heard: 3 });
  await resultOf(client.log.undo({}));
  expect(await hearing()).toEqual(heard);
});

test('notes joined raise the question once; a note removed raises it no longer, until it is back', async () => {
  const { client, rowsOf, hearing, attach } = await openClient();
  await attach(first, second);
  const holders = { note_link: [], concern_note: await rowsOf('concern_note'), concern: await rowsOf('concern') };
  const writes = joinNotesWrites(
    await rowsOf('note'),
    (entity) => (holders as Partial<Record<EntityName, readonly Rows[EntityName][]>>)[entity] ?? [],
  );
  await client.rows.write({ label: { key: 'notes_joined' }, writes: [...writes] });
  const [kept] = await rowsOf('note');
  expect(await hearing()).toEqual({ noteIds: [kept?.id], heard: 3 });
  await resultOf(client.log.undo({}));
  expect((await hearing()).heard).toBe(4);

  await client.rows.write({ label: { key: 'rows_removed' }, writes: [{ do: 'remove', entity: 'note', id: second }] });
  expect(await hearing()).toEqual({ noteIds: [first], heard: 3 });
  await resultOf(client.log.undo({}));
  expect((await hearing()).heard).toBe(4);
});

test('copies that attached notes apart come together without a conflict, and count each note once', async () => {
  const [mine, theirs] = ['mine', 'theirs'].map((name) => `${scratch.path(name)}.ancrage`) as [string, string];
  const workspace = createWorkspace(mine);
  const write = (on: typeof workspace, work: Parameters<typeof changeRows>[2]): void => {
    changeRows(on, { kind: 'edit', label: { key: 'concern_heard' }, author: 'author-of-tests' }, work);
  };
  const ids = { concern: '', notes: [''] };
  write(workspace, (writer) => {
    writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
    ids.concern = writer.create('concern', { kind: 'fear', wording: 'Et nous ?', times_heard: 2, status: 'open' });
    ids.notes = [1, 2, 3].map((place) =>
      writer.create('note', { kind: 'verbatim', fact: `« Et nous ? » ${place}`, status: 'untreated' }),
    );
  });
  workspace.close();
  copyFileSync(mine, theirs);
  const tie = (path: string, ...places: readonly number[]): void => {
    const opened = openForWriting(path);
    write(opened, (writer) => {
      for (const place of places)
        writer.create('concern_note', { concern_id: ids.concern, note_id: ids.notes[place] ?? '' });
    });
    opened.close();
  };
  tie(mine, 0, 1);
  tie(theirs, 1, 2);
  await mergeFiles(mine, theirs, { apply: true, author });
  withReading(mine, ({ db }) => {
    expect(checkWorkspace(db).findings).toEqual([]);
    expect(listConflicts(db)).toEqual([]);
    const hearing = concernHearings(readRowsOf(db, 'concern'), readRowsOf(db, 'concern_note')).get(ids.concern);
    expect(hearing?.heard).toBe(5);
  });
});
