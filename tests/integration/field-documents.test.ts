import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createClient } from '../../src/main/backend/client-service.ts';
import { edit } from '../../src/main/backend/session.ts';
import { parseXml, readParts, wordText } from '../documents/read-parts.ts';
import { cli } from '../support/cli.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { photoWithPlace } from '../support/small-jpeg.ts';

const scratch = useScratchFolder();

/** A client with a day held and a day to come. */
function makeClient(name: string): string {
  const path = scratch.path(`${name}.ancrage`);
  const session = createClient(path, { name: 'Val-Clair', language: 'fr' });
  edit(session, { key: 'start' }, (writer) => {
    const tool = writer.create('tool', { name: 'Portail', kind: 'official', status: 'target' });
    const day = writer.create('day', { kind: 'observation', held_on: '2026-03-10', title: 'Accueil', status: 'done' });
    const note = writer.create('note', { kind: 'irritant', status: 'untreated', fact: 'Deux écrans', day_id: day });
    writer.create('note_link', { note_id: note, tool_id: tool });
    writer.create('day', {
      kind: 'observation',
      held_on: '2999-01-04',
      title: 'Régie',
      status: 'planned',
      question_guide: 'Que faites-vous en premier ?',
    });
  });
  session.close();
  return path;
}

async function textOf(file: string): Promise<string> {
  return wordText((await readParts(new Uint8Array(readFileSync(file)))).get('word/document.xml') ?? '');
}

test('the guide of the next day, the synthesis of a period, and the report with a photo the way up it was taken', async () => {
  const path = makeClient('field');
  const out = (name: string): string => scratch.path(`${name}.docx`);
  expect((await cli('export', 'word', path, '--kind', 'guide', '--out', out('guide'))).code).toBe(0);
  expect(await textOf(out('guide'))).toContain('Régie – vendredi 4 janvier 2999');
  await cli('export', 'word', path, '--kind', 'guide', '--day', '2026-03-10', '--out', out('past'), '--lang', 'en');
  expect(await textOf(out('past'))).toContain('Accueil – Tuesday, 10 March 2026');

  const synthesis = ['export', 'word', path, '--kind', 'synthesis', '--out', out('synthesis')];
  expect((await cli(...synthesis)).code).toBe(0);
  expect(await textOf(out('synthesis'))).toContain('1 en 1 journée');
  expect((await cli(...synthesis, '--from', '2026-03-11', '--to', '2026-03-31')).code).toBe(0);
  expect(await textOf(out('synthesis'))).not.toContain('Portail');

  const photo = scratch.path('photo.jpg');
  writeFileSync(photo, photoWithPlace());
  await cli('photo', path, photo, '--day', '2026-03-10', '--alt', 'Le quai');
  expect((await cli('export', 'word', path, '--kind', 'day', '--out', out('day'))).code).toBe(0);
  const parts = await readParts(new Uint8Array(readFileSync(out('day'))));
  const elements = parseXml(parts.get('word/document.xml') ?? '');
  expect(elements.find(({ name }) => name === 'wp:docPr')?.attributes['descr']).toBe('Le quai');
  expect(elements.find(({ name }) => name === 'a:xfrm')?.attributes['rot']).toBe('5400000');
});

test('an unclear order is refused', async () => {
  const path = makeClient('refused');
  const order = (...more: readonly string[]) => cli('export', 'word', path, '--out', scratch.path('o.docx'), ...more);
  for (const more of [
    ['--kind', 'plan', '--day', '2026-03-10'],
    ['--kind', 'day', '--from', '2026-03-10'],
    ['--kind', 'synthesis', '--day', '2026-03-10'],
    ['--kind', 'synthesis', '--from', '2026-02-30'],
    ['--kind', 'days'],
  ])
    expect((await order(...more)).code, more.join(' ')).toBe(2);
  expect((await order('--kind', 'guide', '--day', '2026-03-11')).code).toBe(1);
});
