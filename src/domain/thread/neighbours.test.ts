import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighboursOf, threadIndex, wholeThread } from './neighbours.ts';
import { threadEntities, threadLinks, type ThreadPoint, type ThreadRows } from './thread-links.ts';

type Ends = Partial<Omit<ThreadRows['evidence_link'][number], 'id'>>;

const noEnds = { note_id: null, impact_id: null, action_id: null, indicator_id: null, section_id: null };

function link(id: string, ends: Ends): ThreadRows['evidence_link'][number] {
  return { id, ...noEnds, ...ends };
}

const ids = ['1', '2', '3'];
const rows: ThreadRows = {
  note: ids.map((id) => ({ id })),
  impact: ids.map((id) => ({ id })),
  action: ids.map((id) => ({ id })),
  indicator: ids.map((id) => ({ id })),
  section: ids.map((id) => ({ id })),
  evidence_link: [],
  training_module: [],
};

test('shows what proves a point and what it leads to', () => {
  const index = threadIndex(
    threadLinks({
      ...rows,
      evidence_link: [
        link('a', { note_id: '1', impact_id: '2' }),
        link('b', { impact_id: '2', action_id: '3' }),
        link('c', { impact_id: '2', section_id: '1' }),
        link('d', { action_id: '3', indicator_id: '1' }),
      ],
      training_module: [
        { id: 'm', impact_id: '2', action_id: '1' },
        { id: 'n', impact_id: '2', action_id: null },
      ],
    }),
  );
  const evidence = (id: string) => ({ entity: 'evidence_link', id });
  expect(neighboursOf(index, { entity: 'impact', id: '2' })).toEqual({
    before: [{ entity: 'note', id: '1', by: evidence('a') }],
    after: [
      { entity: 'action', id: '3', by: evidence('b') },
      { entity: 'section', id: '1', by: evidence('c') },
      { entity: 'action', id: '1', by: { entity: 'training_module', id: 'm' } },
    ],
  });
  expect(neighboursOf(index, { entity: 'note', id: '2' })).toEqual({ before: [], after: [] });
  const { after } = wholeThread(index, { entity: 'note', id: '1' });
  expect(after.map(({ entity, id }) => entity + id).join()).toBe('impact2,action3,section1,action1,indicator1');
  const { before } = wholeThread(index, { entity: 'indicator', id: '1' });
  expect(before.map(({ entity, id }) => entity + id).join()).toBe('action3,impact2,note1');
});

test('leaves out links that do not join two existing rows', () => {
  const evidence_link = [
    link('one end', { note_id: '1' }),
    link('three ends', { note_id: '1', impact_id: '1', action_id: '1' }),
    link('lost end', { note_id: '1', impact_id: 'gone' }),
    link('good', { note_id: '1', impact_id: '1' }),
  ];
  expect(threadLinks({ ...rows, evidence_link }).map(({ by }) => by.id)).toEqual(['good']);
});

const point = fc.record({ entity: fc.constantFrom(...threadEntities), id: fc.constantFrom(...ids) });
const evidenceLinks = fc
  .array(fc.tuple(point, point), { maxLength: 20 })
  .map((pairs) => pairs.map(([one, other], at) => link(`${at}`, endsOf([one, other]))));

function endsOf(points: readonly ThreadPoint[]): Ends {
  return Object.fromEntries(points.map(({ entity, id }) => [`${entity}_id`, id]));
}

test('each point sees the other, and nobody is before and after', () => {
  fc.assert(
    fc.property(evidenceLinks, point, point, (evidence_link, one, other) => {
      const index = threadIndex(threadLinks({ ...rows, evidence_link }));
      const isIn = (list: readonly ThreadPoint[], { entity, id }: ThreadPoint) =>
        list.some((found) => found.entity === entity && found.id === id);
      expect(isIn(neighboursOf(index, one).after, other)).toBe(isIn(neighboursOf(index, other).before, one));
      expect(isIn(wholeThread(index, one).after, other)).toBe(isIn(wholeThread(index, other).before, one));
      const { before, after } = wholeThread(index, one);
      expect(after.some((found) => isIn(before, found))).toBe(false);
    }),
  );
});
