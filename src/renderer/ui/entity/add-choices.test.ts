import { expect, test } from 'vitest';
import { findByTitle } from './add-choices.ts';

test('finds by any part of the title, whatever the case, the accents and the spaces around', () => {
  const choices = [
    { id: '1', title: 'Équipe d’accueil' },
    { id: '2', title: 'Cœur de métier' },
    { id: '3', title: 'Comptabilité' },
  ];
  expect(findByTitle(choices, " EQUIPE D'A").map(({ id }) => id)).toEqual(['1']);
  expect(findByTitle(choices, 'coeur').map(({ id }) => id)).toEqual(['2']);
  expect(findByTitle(choices, 'zzz')).toEqual([]);
  expect(findByTitle(choices, ' ')).toEqual(choices);
});

test('proposes sixty at most', () => {
  const choices = Array.from({ length: 80 }, (_, index) => ({ id: String(index), title: `Poste ${index}` }));
  expect(findByTitle(choices, 'poste')).toEqual(choices.slice(0, 60));
});
