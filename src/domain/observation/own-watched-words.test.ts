import { expect, test } from 'vitest';
import {
  addWatchedWord,
  isLetThrough,
  letThrough,
  noOwnWatchedWords,
  removeWatchedWord,
  watchAgain,
} from './own-watched-words.ts';

test('a word is added once, whatever its accents, and may change theme', () => {
  const once = addWatchedWord(noOwnWatchedWords, '  Boomer ', 'judgement');
  expect(once.added).toEqual([{ term: 'Boomer', theme: 'judgement' }]);
  expect(addWatchedWord(once, 'boomér', 'insult').added).toEqual([{ term: 'boomér', theme: 'insult' }]);
  expect(addWatchedWord(once, ' - ', 'insult')).toBe(once);
});

test('a word is let through and watched again; adding it watches it again too', () => {
  const free = letThrough(letThrough(noOwnWatchedWords, 'lent'), 'lent');
  expect(free.letThrough).toEqual(['lent']);
  expect(isLetThrough(free, 'Lent')).toBe(true);
  expect(watchAgain(free, 'lent')).toEqual(noOwnWatchedWords);
  expect(isLetThrough(addWatchedWord(free, 'LENT', 'judgement'), 'lent')).toBe(false);
});

test('a word taken out leaves nothing behind', () => {
  const own = letThrough(addWatchedWord(noOwnWatchedWords, 'boomer', 'judgement'), 'boomer');
  expect(removeWatchedWord(own, 'Boomer')).toEqual(noOwnWatchedWords);
});
