import { expect, test } from 'vitest';
import { textOn } from './map-colours.ts';
import { placeNewcomers } from './newcomers.ts';

test('a newcomer stands near their team and nobody else moves', () => {
  const places = new Map([
    ['a', { x: 100, y: 100 }],
    ['b', { x: 140, y: 100 }],
    ['c', { x: 800, y: 400 }],
  ]);
  const discs = [
    { id: 'a', team: 't' },
    { id: 'b', team: 't' },
    { id: 'c', team: 'u' },
    { id: 'new', team: 't' },
    { id: 'lone', team: null },
  ];
  const all = placeNewcomers(discs, places);
  expect(all.get('a')).toEqual({ x: 100, y: 100 });
  expect(all.get('new')).toEqual({ x: 146, y: 100 });
  expect(all.get('lone')).toEqual({ x: 52, y: 510 });
  expect(all.size).toBe(5);
  expect(placeNewcomers(discs.slice(0, 3), places)).toBe(places);
});

test('writes on a disc in what reads best', () => {
  expect(textOn('#1f3a5f')).toBe('#ffffff');
  expect(textOn('#e3d3ae')).toBe('#000000');
});
