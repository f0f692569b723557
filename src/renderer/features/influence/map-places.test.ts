import { expect, test } from 'vitest';
import { entityOf } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { chosenPlaces, forgetPlaces, placeWrite } from './map-places.ts';

const row = (key: string, value: string | null) => ({ id: derivedId(entityOf('setting'), { key }), key, value });

test('a place chosen by hand is kept, changed and forgotten', () => {
  expect(placeWrite([], 'p', { x: 10.4, y: 20.6 })).toEqual({
    do: 'create',
    entity: 'setting',
    values: { key: 'map.place.p', value: '10;21' },
  });
  const settings = [row('map.place.p', '10;21'), row('other', '1;2'), row('map.place.q', 'nonsense')];
  expect([...chosenPlaces(settings)]).toEqual([['p', { x: 10, y: 21 }]]);
  expect(placeWrite(settings, 'p', { x: 1, y: 2 })).toMatchObject({ do: 'update', values: { value: '1;2' } });
  expect(forgetPlaces(settings)).toHaveLength(2);
});
