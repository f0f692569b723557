import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { frequencies, noteKinds } from '../../src/domain/observation/observation-entities.ts';
import { frenchTypography } from '../../src/words/typography.ts';
import { entityOf } from '../../src/domain/model.ts';
import { buildDemo, type DemoClient } from '../../src/main/backend/demo-service.ts';
import { listSamples } from '../../src/main/samples/sample-list.ts';
import { readSample, type SampleRow } from '../../src/main/samples/read-sample.ts';
import { cli, cliJson } from '../support/cli.ts';
import { useScratchFolder } from '../support/scratch.ts';

/** The sample clients are what a newcomer sees first. */

const scratch = useScratchFolder();
const samples = listSamples();
let built: readonly DemoClient[] = [];

/** The other documents are written, and opened, in `tests/documents`. */
const documents = { word: { 'guide-journee': 'guide' }, grids: { suivi: 'follow_up' } } as const;

beforeAll(async () => {
  built = await buildDemo(scratch.path('demo'), '2026-11-23', { documents });
}, 240_000);

test('there is a firm and a public body', () => {
  expect(samples.map(({ name }) => name)).toEqual(['cabinet-aubrelle', 'val-de-dorvenne']);
});

describe.each(samples)('$name', (sample) => {
  const rows = readSample(sample.folder);
  const count = (entity: SampleRow['entity']): number => rows.filter((row) => row.entity === entity).length;

  test('holds enough to be believed', () => {
    expect(count('day')).toBeGreaterThanOrEqual(2);
    expect(count('note')).toBeGreaterThanOrEqual(60);
    expect(count('action')).toBeGreaterThanOrEqual(40);
    expect(count('reading')).toBeGreaterThanOrEqual(40);
    expect(count('stance')).toBeGreaterThanOrEqual(10);
    expect(count('nomination')).toBeGreaterThanOrEqual(100);
    expect(count('section')).toBeGreaterThanOrEqual(10);
    expect(new Set(rows.filter(({ entity }) => entity === 'note').map(({ values }) => values['kind']))).toEqual(
      new Set(noteKinds),
    );
    expect(frequencies).toContain(
      rows.find(({ entity, values }) => entity === 'note' && values['frequency'])?.values['frequency'],
    );
  });

  test('every population in scope is rated', () => {
    const rated = new Set(
      rows.filter(({ entity }) => entity === 'impact').map(({ values }) => values['population_id']),
    );
    const missing = rows.filter(
      ({ entity, values, ref }) => entity === 'population' && values['scope'] === 'in' && !rated.has(ref ?? ''),
    );
    // A sub-group is rated through its parent.
    expect(missing.filter(({ values }) => values['parent_id'] === undefined).map(({ ref }) => ref)).toEqual([]);
  });

  test('follows French typography', () => {
    const texts = rows.flatMap(({ entity, values }) =>
      Object.entries(values).flatMap(([field, value]) =>
        typeof value === 'string' && entityOf(entity).fields[field]?.search === 'body' ? [value] : [],
      ),
    );
    expect(texts.filter((text) => frenchTypography(text) !== text).slice(0, 5)).toEqual([]);
  });

  test('comes out of the demonstration whole, with its lists imported and its documents written', async () => {
    const client = built.find(({ file }) => file.endsWith(`${sample.name}.ancrage`));
    expect(client?.imports).toHaveLength(2);
    for (const { counts } of client?.imports ?? []) expect(counts.added + counts.matched).toBeGreaterThan(0);
    const file = client?.file ?? '';
    expect((await cli('check', file)).out).toContain('Tout est en ordre');
    for (const document of client?.documents ?? []) expect(readFileSync(document).subarray(0, 2).toString()).toBe('PK');
    expect(client?.documents.every((document) => existsSync(document))).toBe(true);
    const { gaps } = await cliJson<{ gaps: { kind: string }[] }>('gaps', file);
    expect(gaps.some(({ kind }) => kind === 'impact_without_proof')).toBe(true);
    expect(gaps.some(({ kind }) => kind === 'impact_without_action')).toBe(true);
  });
});

test('an untouched demonstration is built again; one that someone worked on is left', async () => {
  const small = scratch.path('small');
  mkdirSync(small);
  writeFileSync(
    join(small, 'client.yaml'),
    `client:\n  - key: client\n    name: Petit client\n    sector: private\n    language: fr\n    firm_name: Cap Conseil\nauthor:\n  - name: Claire\n    firm: Cap Conseil\nday:\n  - kind: observation\n    held_on: '2026-11-02'\n    status: done\n`,
  );
  const sample = { name: 'petit', folder: small, people: undefined, nominations: undefined };
  const build = () =>
    buildDemo(scratch.path('small-demo'), '2026-11-23', {
      samples: [sample],
      documents: { word: {}, grids: { formation: 'training' } },
    });
  const [first] = await build();
  expect((await build()).map(({ file }) => file)).toEqual([first?.file]);
  const file = first?.file ?? '';
  expect((await cli('import', 'tools', file, join(import.meta.dirname, '../fixtures/tools.csv'))).code).toBe(0);
  const before = readFileSync(file);
  await expect(build()).rejects.toMatchObject({ code: 'file_exists' });
  expect(readFileSync(file).equals(before)).toBe(true);
});
