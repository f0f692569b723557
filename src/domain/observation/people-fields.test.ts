import { expect, test } from 'vitest';
import { entityNames, entityOf } from '../model.ts';
import { peopleFieldOf, remindsOfReading } from './people-fields.ts';

test('every field about people is a text of the model', () => {
  const types = entityNames.flatMap((entity) =>
    Object.entries(entityOf(entity).fields)
      .filter(([name]) => peopleFieldOf(entity, name) !== undefined)
      .map(([, { type }]) => type),
  );
  expect(types.length).toBeGreaterThan(20);
  expect(new Set(types)).toEqual(new Set(['text']));
});

test('facts about one person are told apart from what is seen on site', () => {
  expect(peopleFieldOf('stance', 'observed_fact')).toBe('person');
  expect(peopleFieldOf('note', 'fact')).toBe('people');
  expect(peopleFieldOf('action', 'title')).toBeUndefined();
  expect(peopleFieldOf('note', 'constructor')).toBeUndefined();
});

test('a form reminds once that the person may read it', () => {
  expect(remindsOfReading('membership', 'observed_facts')).toBe(true);
  expect(remindsOfReading('membership', 'mission')).toBe(false);
  expect(remindsOfReading('note', 'fact')).toBe(false);
  expect(remindsOfReading('action', 'title')).toBe(false);
});
