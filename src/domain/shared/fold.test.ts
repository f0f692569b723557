import { expect, test } from 'vitest';
import { fold, foldedWords } from './fold.ts';

test('folds accents, ligatures, apostrophes, hyphens and spaces', () => {
  expect(fold('  L’Œuvre\u00a0d’Éloïse – Ægir ')).toBe("l'oeuvre d'eloise - aegir");
  expect(fold('Łódź Straße')).toBe('lodz strasse');
  expect(fold('e\u0301te\u0301')).toBe('ete');
});

test('splits into words', () => {
  expect(foldedWords("n°5 : l'équipe mot-clé !")).toEqual(['n', '5', 'l', 'equipe', 'mot', 'cle']);
});
