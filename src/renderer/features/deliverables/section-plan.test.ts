import { expect, test } from 'vitest';
import type { Row } from '../../../domain/model.ts';
import { listSections, writesToMove, writesToSection } from './section-plan.ts';

const document = { id: 'd', kind: 'plan', audience: 'committee', level: 'detail' } as Row<'deliverable'>;
const usual = ['a', 'b', 'c'].map((key) => ({ key, title: key.toUpperCase() }));

function row(key: string, order: string, included: 0 | 1 = 1): Row<'section'> {
  return {
    id: `row-${key}`,
    deliverable_id: 'd',
    key,
    title: `Titre ${key}`,
    body: null,
    included,
    audience: null,
    level: null,
    manual_order: order,
  };
}

test('usual sections stand in their order, with rows, without, and left out', () => {
  const listed = listSections(document, [row('b', 'a1', 0), row('own', 'a2')], usual);
  expect(listed.map(({ key, title, isUsual, isIncluded }) => [key, title, isUsual, isIncluded])).toEqual([
    ['a', 'A', true, true],
    ['b', 'Titre b', true, false],
    ['c', 'C', true, true],
    ['own', 'Titre own', false, true],
  ]);
});

test('writing in a section without a row makes it where it stands', () => {
  const listed = listSections(document, [row('b', 'a1')], usual);
  expect(writesToSection('d', listed, 'c', { body: 'x' })).toEqual([
    {
      do: 'create',
      entity: 'section',
      values: { deliverable_id: 'd', key: 'c', title: 'C', included: 1, body: 'x' },
    },
    { do: 'move', entity: 'section', id: listed[2]?.id, after: 'row-b' },
  ]);
  expect(writesToSection('d', listed, 'b', { body: 'x' })).toEqual([
    { do: 'update', entity: 'section', id: 'row-b', values: { body: 'x' } },
  ]);
});

test('moving a section fixes the place of all', () => {
  const listed = listSections(document, [row('b', 'a1')], usual);
  const writes = writesToMove('d', listed, 2, 0);
  expect(writes.filter((write) => write.do === 'create').map((write) => write.values['key'])).toEqual(['c', 'a']);
  expect(writes.flatMap((write) => (write.do === 'move' ? [[write.id, write.after]] : []))).toEqual([
    [listed[2]?.id, null],
    [listed[0]?.id, listed[2]?.id],
  ]);
  expect(writesToMove('d', listed, 0, -1)).toEqual([]);
});
