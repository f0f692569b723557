import { resultOf } from '../../src/contract/long-work.ts';
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { AncrageClient } from '../../src/contract/ancrage-contract.ts';
import { withReading } from '../../src/main/backend/client-file.ts';
import { cli, cliJson } from '../support/cli.ts';
import { reach, ways, type Caller } from '../support/contract-callers.ts';
import { newClient } from '../support/new-client.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient } from '../support/small-client.ts';
import { photoWithPlace, secrets } from '../support/small-jpeg.ts';

const scratch = useScratchFolder();

interface Stored {
  readonly id: string;
  readonly note_id: string | null;
  readonly day_id: string | null;
  readonly alternative_text: string | null;
  readonly width: number;
  readonly bytes: Buffer;
}

function storedIn(path: string): Stored[] {
  return withReading(path, ({ db }) =>
    db.all<Stored>('SELECT a.*, c.bytes FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256'),
  );
}

function makeClient(name: string): { readonly path: string; readonly note: string } {
  const path = scratch.path(`${name}.ancrage`);
  makeSmallClient(path);
  return { path, note: withReading(path, ({ db }) => db.get<{ id: string }>('SELECT id FROM note')?.id ?? '') };
}

test('a photo is kept with a note by the command line, and nothing in the file tells where it was taken', async () => {
  const { path, note } = makeClient('cli');
  const photo = scratch.path('photo.jpg');
  writeFileSync(photo, photoWithPlace());
  const { attachment } = await cliJson<{ attachment: string }>(
    'photo',
    path,
    photo,
    '--note',
    note,
    '--alt',
    'Le quai',
  );
  const [stored, ...others] = storedIn(path);
  expect(others).toEqual([]);
  expect(stored).toMatchObject({ id: attachment, note_id: note, day_id: null, alternative_text: 'Le quai', width: 24 });
  const whole = withReading(path, ({ db }) => Buffer.from(db.serialize()).toString('latin1'));
  for (const secret of secrets) expect(whole).not.toContain(secret);
});

test('what cannot be kept, a note or a day that is not there, and unclear orders change nothing', async () => {
  const { path, note } = makeClient('refused');
  const [heic, cut] = [scratch.path('vue.jpg'), scratch.path('coupee.jpg')];
  writeFileSync(heic, '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  writeFileSync(cut, photoWithPlace().subarray(0, 300));
  const refused = await cli('photo', path, heic, '--note', note);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.error).toContain('HEIC');
  expect((await cli('photo', path, cut, '--note', note)).error).toContain('abîmée');
  const good = scratch.path('bonne.jpg');
  writeFileSync(good, photoWithPlace());
  expect((await cli('photo', path, good, '--note', 'rien')).code).toBe(1);
  expect((await cli('photo', path, good, '--day', '2031-01-01')).error).toContain('2031-01-01');
  expect((await cli('photo', path, good)).code).toBe(2);
  expect((await cli('photo', path, good, '--note', note, '--day', '2031-01-01')).code).toBe(2);
  expect(storedIn(path)).toEqual([]);
});

const answers = newClient([{ name: 'Accueil' }]);

const photo = (name: string): File => new File([new Uint8Array(photoWithPlace())], name);

async function newDay(client: AncrageClient) {
  const label = { key: 'rows_created', parameters: { entity: 'day', count: 1 } };
  const values = { kind: 'observation', held_on: '2026-11-20', status: 'done' };
  const { created } = await client.rows.write({ label, writes: [{ do: 'create', entity: 'day', values }] });
  return { entity: 'day', id: created[0] ?? '' } as const;
}

describe.each(ways)('photos handed over by a page, reached by %s', (way) => {
  let caller: Caller | undefined;

  afterEach(async () => {
    await caller?.end();
    caller = undefined;
  });

  test('several are one change, undone whole; one that cannot be kept keeps all out', async () => {
    caller = await reach(way, scratch.path(`clients-${way}`));
    const { client } = caller;
    await client.clients.create(answers);
    const to = await newDay(client);
    const { created, touched, change } = await client.files.attachPhotos({
      photos: [{ file: photo('un.jpg') }, { file: photo('deux.jpg'), alternativeText: 'Le tableau blanc' }],
      to,
    });
    expect(created).toHaveLength(2);
    expect(touched).toContain('attachment');
    const { attachment } = await client.rows.list({ entities: ['attachment'] });
    expect(attachment).toMatchObject([
      { name: 'un.jpg', day_id: to.id, note_id: null, alternative_text: null },
      { name: 'deux.jpg', day_id: to.id, alternative_text: 'Le tableau blanc' },
    ]);
    const kept = await client.files.picture({ attachment: created[0] ?? '' });
    const bytes = Buffer.from(await kept.arrayBuffer()).toString('latin1');
    for (const secret of secrets) expect(bytes).not.toContain(secret);
    const wrong = { photos: [{ file: photo('a.jpg') }, { file: new File(['GIF89a'], 'b.jpg') }], to };
    await expect(client.files.attachPhotos(wrong)).rejects.toMatchObject({ data: { code: 'picture_format' } });
    expect((await client.rows.list({ entities: ['attachment'] })).attachment).toHaveLength(2);
    await resultOf(client.log.undo({ change: change ?? '' }));
    expect((await client.rows.list({ entities: ['attachment'] })).attachment).toEqual([]);
  });

  test('the photos of a day go with it, and come back with it', async () => {
    caller = await reach(way, scratch.path(`removed-${way}`));
    const { client } = caller;
    await client.clients.create(answers);
    const to = await newDay(client);
    await client.files.attachPhotos({ photos: [{ file: photo('un.jpg') }, { file: photo('deux.jpg') }], to });
    const { attachment: before } = await client.rows.list({ entities: ['attachment'] });
    const label = { key: 'rows_removed', parameters: { entity: 'day', count: 1 } };
    const { touched, change } = await client.rows.write({ label, writes: [{ do: 'remove', ...to }] });
    expect(touched).toEqual(expect.arrayContaining(['day', 'attachment']));
    expect((await client.rows.list({ entities: ['attachment'] })).attachment).toEqual([]);
    await resultOf(client.log.undo({ change: change ?? '' }));
    expect((await client.rows.list({ entities: ['attachment'] })).attachment).toEqual(before);
    expect((await client.files.picture({ attachment: before?.[0]?.id ?? '' })).size).toBeGreaterThan(100);
  });
});
