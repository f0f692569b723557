import { beforeAll, expect, test } from 'vitest';
import { drawPictures, measureNetwork } from '../../src/main/backend/figures/figures-service.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { useCallers } from '../support/use-callers.ts';

/** Figures of a client with a network so large that they are computed in a thread. */

const scratch = useScratchFolder();
const { reachDesk } = useCallers(scratch);
const [people, citations] = [150, 1100];
const options = { audience: 'internal', level: 'detail', language: undefined, today: '2026-11-22' } as const;
let path = '';

beforeAll(() => {
  path = scratch.path('network.ancrage');
  const workspace = createWorkspace(path);
  changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author: 'author-of-tests' }, (writer) => {
    writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
    const survey = writer.create('survey', { question: 'Qui vous aide ?', source: 'survey' });
    const unit = writer.create('unit', { name: 'Voirie', kind: 'service' });
    const ids = Array.from({ length: people }, (_, index) => {
      const id = writer.create('person', { unit_id: unit });
      writer.create('identity', { person_id: id, first_name: 'Anna', last_name: `Le Goff-${index}` });
      return id;
    });
    for (let index = 0; index < citations; index += 1) {
      const from = ids[index % people] ?? '';
      const to = ids[(index * 7 + Math.floor(index / people) + 1) % people] ?? '';
      if (from !== to) writer.create('nomination', { survey_id: survey, from_id: from, to_id: to, weight: 1 });
    }
  });
  workspace.close();
});

test('they are the same in a thread, for a file that is held, as here', async () => {
  const { desk } = await reachDesk('direct');
  const here = await measureNetwork(path);
  const herePictures = await drawPictures(path, 'influence', options);
  const session = desk.open(path);
  expect(await measureNetwork(session)).toEqual(here);
  expect(await drawPictures(session, 'influence', options)).toEqual(herePictures);
  expect(here).toHaveLength(people);
  expect(here[0]?.name).toMatch(/^Anna Le Goff-\d+$/u);
  expect(here[0]?.inDegree).toBeGreaterThanOrEqual(here.at(-1)?.inDegree ?? 0);
  expect(herePictures[0]?.svg).toContain('<svg');
});

test('while they are computed others are answered, and who stops waits no more', async () => {
  const { client, desk } = await reachDesk('direct');
  desk.open(path);
  const order: string[] = [];
  const measured = client.influence.metrics({}).then(() => order.push('measures'));
  await client.rows.list({ entities: ['unit'] });
  order.push('rows');
  await measured;
  expect(order).toEqual(['rows', 'measures']);
  const stop = new AbortController();
  const stopped = client.influence.metrics({}, { signal: stop.signal });
  stop.abort();
  await expect(stopped).rejects.toThrow();
});
