import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { changeRows, type RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';
import { parseXml } from '../documents/read-parts.ts';
import { cli, cliJson } from '../support/cli.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
let file = '';

beforeAll(() => {
  mkdirSync(scratch.path('client'));
  file = `${scratch.path('client')}/client.ancrage`;
  const workspace = createWorkspace(file);
  changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author: 'author-of-tests' }, fill);
  workspace.close();
});

/** Twenty populations rated on five axes, six people who cite one another, eight dated actions. */
function fill(writer: RowWriter): void {
  writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
  const project = writer.create('project', { name: 'Guichet & <accueil>', type: 'operational', status: 'active' });
  const set = writer.create('dimension_set', { name: 'Axes', scale_min: 0, scale_max: 4 });
  const axes = ['Compétences', 'Procédures', 'Outils', 'Culture', 'Pouvoir'].map((name) =>
    writer.create('dimension', { dimension_set_id: set, key: name, name }),
  );
  const populations = Array.from({ length: 20 }, (_, n) => {
    const population = writer.create('population', { name: `Équipe ${n + 1}`, scope: 'in' });
    const impact = writer.create('impact', {
      title: 'Saisie unique',
      project_id: project,
      population_id: population,
      status: 'draft',
    });
    for (const [rank, axis] of axes.entries())
      writer.create('rating', { impact_id: impact, dimension_id: axis, level: (n + rank) % 5 });
    return population;
  });
  const people = Array.from({ length: 6 }, (_, n) => {
    const person = writer.create('person', {});
    writer.create('identity', { person_id: person, first_name: 'Solange', last_name: `Quatremarre${n}` });
    return person;
  });
  const survey = writer.create('survey', { question: 'Vers qui vous tournez-vous', source: 'survey' });
  for (const [n, from] of people.entries()) {
    const to = people[(n + 1) % people.length] ?? from;
    writer.create('nomination', { survey_id: survey, from_id: from, to_id: to });
  }
  for (let n = 0; n < 8; n++) {
    const action = writer.create('action', {
      title: `Réunion ${n}`,
      nature: 'communication',
      phase: 'prepare',
      status: 'planned',
      due_on: `2027-0${n + 1}-15`,
      hours_per_person: n + 1,
    });
    writer.create('action_population', { action_id: action, population_id: populations[n] ?? '' });
  }
}

const kinds = ['radar', 'influence', 'timeline', 'load'] as const;

test.each(kinds)(
  '%s: SVG that parses and PNG, numbered when there are several, and the file is not touched',
  async (kind) => {
    const before = stateOfFolder(scratch.path('client'));
    const folder = scratch.path(`out ${kind}`);
    mkdirSync(folder);
    for (const extension of ['svg', 'png']) {
      const out = `${folder}/image.${extension}`;
      const { files } = await cliJson<{ files: string[] }>('export', 'picture', file, '--kind', kind, '--out', out);
      const count = kind === 'radar' ? 4 : kind === 'timeline' ? 2 : 1;
      expect(files).toEqual(
        Array.from({ length: count }, (_, n) => (n === 0 ? out : `${folder}/image-${n + 1}.${extension}`)),
      );
      for (const path of files) {
        const bytes = readFileSync(path);
        if (extension === 'svg') expect(parseXml(bytes.toString('utf8'))[0]?.attributes['xmlns']).toContain('svg');
        else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      }
    }
    expect(stateOfFolder(scratch.path('client'))).toEqual(before);
  },
);

test('a picture on its own names nobody, and speaks the language asked for', async () => {
  const out = scratch.path('carte.svg');
  const run = await cli(
    'export',
    'picture',
    file,
    '--kind',
    'influence',
    '--out',
    out,
    '--audience',
    'internal',
    '--lang',
    'en',
  );
  expect(run).toMatchObject({ code: 0, error: '' });
  const svg = readFileSync(out, 'utf8');
  expect(svg).toContain('P-001');
  expect(svg).toContain('turns to');
  expect(svg).not.toContain('Quatremarre');
});

test('what cannot be drawn is said, and leaves no file', async () => {
  const out = scratch.path('rien.svg');
  const run = await cli('export', 'picture', file, '--kind', 'influence', '--out', out, '--audience', 'users');
  expect(run.code).toBe(1);
  expect(run.error).toMatch(/rien à dessiner/u);
  expect(existsSync(out)).toBe(false);
  for (const path of ['image.jpg', 'image']) {
    const misused = await cli('export', 'picture', file, '--kind', 'radar', '--out', scratch.path(path));
    expect(misused.code).toBe(2);
  }
  expect(readdirSync(scratch.path('client'))).toEqual(['client.ancrage']);
});
