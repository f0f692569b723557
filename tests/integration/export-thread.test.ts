import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Fault } from '../../src/contract/fault.ts';
import { withReading } from '../../src/main/backend/client-file.ts';
import { createClient } from '../../src/main/backend/client-service.ts';
import { exportExcel, exportWord } from '../../src/main/backend/exports/export-service.ts';
import { edit } from '../../src/main/backend/session.ts';
import { setLogo } from '../../src/main/backend/pictures/logo-service.ts';
import { listSamples } from '../../src/main/samples/sample-list.ts';
import { loadSample } from '../../src/main/samples/load-sample.ts';
import { readSample } from '../../src/main/samples/read-sample.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { systemFault } from '../../src/main/workspace/file/storage-fault.ts';
import { readRowsOf } from '../../src/main/workspace/stores/all-rows.ts';
import { openForWriting } from '../../src/main/workspace/workspace.ts';
import { readParts } from '../documents/read-parts.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient } from '../support/small-client.ts';

const scratch = useScratchFolder();
const request = { audience: 'committee', level: 'detail', language: undefined, today: '2026-11-23' } as const;

function client(name: string): string {
  const path = scratch.path(`${name}.ancrage`);
  makeSmallClient(path);
  return path;
}

/** Gives an action to a person, whom the plan then names. */
function nameSomeone(path: string): void {
  const workspace = openForWriting(path);
  const [person] = readRowsOf(workspace.db, 'person');
  changeRows(workspace, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, (writer) =>
    writer.create('action', {
      title: 'Informer les équipes',
      nature: 'communication',
      phase: 'prepare',
      status: 'planned',
      due_on: '2026-12-01',
      ...(person ? { owner_id: person.id } : {}),
    }),
  );
  workspace.close();
}

function records(path: string) {
  return withReading(path, ({ db }) => readRowsOf(db, 'export_record'));
}

test('an export tells how far it is, from nothing to all', async () => {
  const path = client('progress');
  const shares: number[] = [];
  await exportWord(path, 'plan', {
    ...request,
    out: scratch.path('p.docx'),
    onProgress: (share) => shares.push(share),
  });
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

test('a cancelled export leaves nothing behind and what was there untouched', async () => {
  const path = client('cancel');
  const out = scratch.path('kept.xlsx');
  writeFileSync(out, 'before');
  const before = readdirSync(scratch.path('.')).toSorted();
  const already = AbortSignal.abort();
  await expect(exportExcel(path, 'follow_up', { ...request, out, signal: already })).rejects.toMatchObject({
    code: 'cancelled',
  });
  const midway = new AbortController();
  const running = exportExcel(path, 'follow_up', {
    ...request,
    out,
    signal: midway.signal,
    onProgress: () => midway.abort(),
  });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(out, 'utf8')).toBe('before');
  expect(readdirSync(scratch.path('.')).toSorted()).toEqual(before);
});

/** docs/law.md: who received named data must be known. */
test('an export that names people is written down, one that names nobody is not', async () => {
  const path = client('named');
  expect((await exportWord(path, 'plan', { ...request, out: scratch.path('none.docx') })).namedPeople).toBe(0);
  expect(records(path)).toEqual([]);
  nameSomeone(path);
  const outcome = await exportWord(path, 'plan', { ...request, out: scratch.path('one.docx') });
  expect(outcome).toMatchObject({ namedPeople: 1, notLogged: undefined });
  expect(records(path)).toMatchObject([
    { kind: 'plan', audience: 'committee', named_people: 1, file_name: 'one.docx' },
  ]);
});

test('when the client file is open elsewhere, the document is written and the missing record told', async () => {
  const path = client('held');
  nameSomeone(path);
  const out = scratch.path('held.docx');
  const holder = openForWriting(path);
  try {
    const { notLogged } = await exportWord(path, 'plan', { ...request, out });
    expect(notLogged?.code).toBe('workspace_in_use');
  } finally {
    holder.close();
  }
  expect(existsSync(out)).toBe(true);
});

test('cancelling while pictures are drawn leaves the process alive', async () => {
  const path = scratch.path('sample.ancrage');
  const [sample] = listSamples();
  const session = createClient(path, { name: 'Exemple', language: 'fr' });
  edit(session, { key: 'sample' }, (writer) => loadSample(writer, readSample(sample?.folder ?? '')), 'import');
  session.close();
  for (const share of [0, 0.2, 0.2]) {
    const midway = new AbortController();
    const onProgress = (done: number): void => {
      if (done >= share) setTimeout(() => midway.abort(), 30);
    };
    const running = exportWord(path, 'plan', {
      ...request,
      out: scratch.path('c.docx'),
      signal: midway.signal,
      onProgress,
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  }
  expect(existsSync(scratch.path('c.docx'))).toBe(false);
});

test('a place where no document can be written is told, and nothing is left there', async () => {
  const path = client('places');
  mkdirSync(scratch.path('folder.docx'));
  writeFileSync(scratch.path('file'), 'a file, not a folder');
  const before = readdirSync(scratch.path('.')).toSorted();
  for (const [place, code] of [
    ['folder.docx', 'not_a_file'],
    ['none/plan.docx', 'folder_missing'],
    ['file/plan.docx', 'folder_missing'],
    [`${'a'.repeat(300)}.docx`, 'name_too_long'],
  ] as const) {
    await expect(exportWord(path, 'plan', { ...request, out: scratch.path(place) })).rejects.toSatisfy(
      (error) => systemFault(error) instanceof Fault && (systemFault(error) as Fault).code === code,
    );
  }
  expect(readdirSync(scratch.path('.')).toSorted()).toEqual(before);
});

test('a report of a day needs a day', async () => {
  const path = client('day');
  await expect(exportWord(path, 'day', { ...request, out: scratch.path('d.docx') })).rejects.toMatchObject({
    code: 'no_day',
  });
});

test('logos stand on the cover with their text; what is no picture is refused', async () => {
  const path = client('logo');
  const logo = new URL('../../resources/samples/cabinet-aubrelle/logo-client.png', import.meta.url).pathname;
  setLogo(path, 'client', logo, undefined);
  const out = scratch.path('logo.docx');
  await exportWord(path, 'plan', { ...request, out });
  const parts = await readParts(new Uint8Array(readFileSync(out)));
  expect(parts.get('word/document.xml')).toMatch(/<wp:docPr[^>]*descr="Ville de Rochemaure"/u);
  const text = scratch.path('logo.png');
  writeFileSync(text, 'not a picture');
  expect(() => setLogo(path, 'firm', text, undefined)).toThrow('not_a_picture');
  expect(() => setLogo(path, 'firm', scratch.path('none.png'), undefined)).toThrow('file_missing');
});
