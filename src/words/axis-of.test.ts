import { expect, test } from 'vitest';
import { axisOf } from './axis-of.ts';
import { enScreens } from './en/screens/screens.ts';
import { frScreens } from './fr/screens/screens.ts';
import { enAxisWords } from './en/axis-words.ts';
import { frAxisWords } from './fr/axis-words.ts';
import { foldedWords } from '../domain/shared/fold.ts';

test('the words of a fact tell its axis when they are clear', () => {
  expect(axisOf('Le logiciel se ferme quand deux personnes ouvrent le fichier.', 'fr')).toBe('tools');
  expect(axisOf('Elle n’a pas eu de formation et ne sait pas où cliquer.', 'fr')).toBe('skills');
  expect(axisOf('La cheffe de service refait le planning à la main.', 'fr')).toBe('management');
  expect(axisOf('On a toujours fait comme cela.', 'fr')).toBe('culture');
  expect(axisOf('The app asks for the password twice.', 'en')).toBe('tools');
});

test('a fact that says two things as much, or nothing, proposes no axis', () => {
  expect(axisOf('La décision est prise dans le logiciel.', 'fr')).toBeUndefined();
  expect(axisOf('Il est parti à midi.', 'fr')).toBeUndefined();
  expect(axisOf('', 'en')).toBeUndefined();
});

test('a short word does not begin a longer one', () => {
  expect(axisOf('An apple was rated.', 'en')).toBeUndefined();
});

test('the words are folded, and are of one axis only', () => {
  for (const words of [frAxisWords, enAxisWords]) {
    const all = Object.values(words).flat();
    expect(all).toEqual(all.map((word) => foldedWords(word).join(' ')));
    expect(new Set(all).size).toBe(all.length);
  }
});

test('no letter of the list of notes does two things, nor moves in it', () => {
  for (const { field } of [frScreens, enScreens]) {
    const letters = Object.values(field.keys);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((letter) => letter === 'J' || letter === 'K')).toEqual([]);
  }
});
