import { expect, test } from 'vitest';
import type { Row } from '../../../domain/model.ts';
import { placeOfPerson, promotionWrites } from './promotion.ts';
import { checkWrites, proposedChecks, type VisitTables } from './visit-checks.ts';

const words = {
  usedBy: (tool: string, population: string) => `${tool} by ${population}`,
  used: (tool: string) => `${tool} used`,
  leftBehind: (tool: string) => `${tool} left`,
};
const visit = { id: 'v2', kind: 'follow_up', held_on: '2026-04-01', project_id: 'p', go_live_id: 'g' } as Row<'day'>;
const tables: VisitTables = {
  day: [visit, { ...visit, id: 'v1', held_on: '2026-03-09' }],
  day_population: [
    { id: '1', day_id: 'v2', population_id: 'eau' },
    { id: '2', day_id: 'v1', population_id: 'guichet' },
  ],
  population: [
    { id: 'eau', name: 'Eau' },
    { id: 'guichet', name: 'Guichet' },
  ] as Row<'population'>[],
  tool: [
    { id: 'crm', name: 'CRM', kind: 'official', status: 'current', project_id: 'p', replaced_by_id: null },
    { id: 'old', name: 'Ancien', kind: 'official', status: 'retired', project_id: null, replaced_by_id: 'crm' },
    { id: 'book', name: 'Cahier', kind: 'shadow', status: null, project_id: null, replaced_by_id: null },
    { id: 'far', name: 'Ailleurs', kind: 'official', status: 'current', project_id: 'x', replaced_by_id: null },
  ] as Row<'tool'>[],
  note: [{ id: 'n', day_id: 'v2' }] as Row<'note'>[],
  note_link: [{ note_id: 'n', tool_id: 'book' }] as Row<'note_link'>[],
  check_item: [
    { id: 'a', kind: 'usage', day_id: 'v1', label: 'Fiche complète', answer: 'partly', population_id: 'guichet' },
    { id: 'b', kind: 'usage', day_id: 'v1', label: 'Connexion', answer: 'yes', population_id: null },
  ] as Row<'check_item'>[],
};

test('a visit proposes what was not settled, the tools of its populations, and what should no longer be used', () => {
  expect(proposedChecks(visit, tables, words)).toEqual([
    { label: 'Fiche complète', populationId: 'guichet' },
    { label: 'CRM by Eau', populationId: 'eau' },
    { label: 'Ancien left', populationId: null },
    { label: 'Cahier left', populationId: null },
  ]);
});

test('what is in the list is not proposed again, and a visit without population still checks its tools', () => {
  const items = [
    ...tables.check_item,
    { id: 'c', kind: 'usage', day_id: 'v2', label: 'crm USED' } as Row<'check_item'>,
  ];
  const alone = { ...tables, day_population: [], check_item: items, note_link: [] };
  expect(proposedChecks(visit, alone, words).map(({ label }) => label)).toEqual(['Fiche complète', 'Ancien left']);
  expect(proposedChecks({ ...visit, project_id: null, go_live_id: null }, alone, words)).toEqual([]);
});

test('points are those of the visit and of its go-live', () => {
  expect(checkWrites(visit, [{ label: 'CRM', populationId: 'eau' }])).toEqual([
    {
      do: 'create',
      entity: 'check_item',
      values: { kind: 'usage', label: 'CRM', day_id: 'v2', go_live_id: 'g', population_id: 'eau' },
    },
  ]);
});

const promotion = {
  personId: 'a',
  observedFacts: 'Elle a montré le filtre à deux collègues.',
  adminGrantedOn: '2026-04-01',
  adminScope: 'Modèles',
  today: '2026-04-01',
};
const fresh = { id: 'new', name: 'Référents', projectId: 'p' };
const network = (id: string, kind: Row<'network'>['kind']) => ({ id, kind }) as Row<'network'>;
const member = (values: Partial<Row<'membership'>>) =>
  ({ id: 'm', person_id: 'a', status: 'active', observed_facts: null, left_on: null, ...values }) as Row<'membership'>;

test('an ambassador becomes référent where they are, with dated rights; what was observed before is kept', () => {
  const own = member({ network_id: 'amb', observed_facts: 'Volontaire.' });
  expect(promotionWrites(promotion, [own], [network('amb', 'ambassadors')], fresh)).toEqual([
    {
      do: 'update',
      entity: 'membership',
      id: 'm',
      values: {
        status: 'referent',
        observed_facts: 'Volontaire.\nElle a montré le filtre à deux collègues.',
        admin_granted_on: '2026-04-01',
        admin_scope: 'Modèles',
      },
    },
  ]);
});

test('a person in no network joins that of référents, made when there is none', () => {
  const committee = member({ network_id: 'com' });
  const writes = promotionWrites(
    { ...promotion, adminGrantedOn: null },
    [committee],
    [network('com', 'committee')],
    fresh,
  );
  expect(writes[0]).toMatchObject({ entity: 'network', id: 'new', values: { kind: 'referents', project_id: 'p' } });
  expect(writes[1]).toMatchObject({ values: { network_id: 'new', person_id: 'a', status: 'referent' } });
  expect(writes[1]).not.toHaveProperty('values.admin_granted_on');
  expect(promotionWrites(promotion, [], [network('ref', 'referents')], fresh)).toHaveLength(1);
});

test('a place that was left comes after one that is held, and is taken again', () => {
  const networks = [network('ref', 'referents'), network('amb', 'ambassadors')];
  const gone = member({ id: 'gone', network_id: 'ref', status: 'left', left_on: '2026-01-01' });
  const held = member({ id: 'held', network_id: 'amb' });
  expect(placeOfPerson('a', [gone, held], networks)?.id).toBe('held');
  expect(promotionWrites(promotion, [gone], networks, fresh)[0]).toMatchObject({ values: { left_on: null } });
});
