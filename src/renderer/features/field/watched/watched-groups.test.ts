import { expect, test } from 'vitest';
import { addWatchedWord, letThrough, noOwnWatchedWords } from '../../../../domain/observation/own-watched-words.ts';
import { knownWatchedWords } from '../../../../words/watched-words.ts';
import { watchedGroups } from './watched-groups.ts';

test('words are found by theme, whatever the accents', () => {
  const known = knownWatchedWords('fr', noOwnWatchedWords);
  const groups = watchedGroups(known, noOwnWatchedWords, 'delegue');
  expect(groups.map(({ theme }) => theme)).toEqual(['union']);
  expect(groups[0]?.lines.map(({ term }) => term)).toEqual(['délégué du personnel', 'délégué syndical']);
  expect(watchedGroups(known, noOwnWatchedWords, 'zzz')).toEqual([]);
});

test('one’s own words stand among the others, and those let through say so', () => {
  const own = letThrough(addWatchedWord(noOwnWatchedWords, 'Bordeleur', 'judgement'), 'borné');
  const groups = watchedGroups(knownWatchedWords('fr', own), own, 'bor');
  const judgement = groups.find(({ theme }) => theme === 'judgement');
  expect(judgement?.lines).toEqual([
    { term: 'Bordeleur', isOwn: true, isWatched: true },
    { term: 'bordélique', isOwn: false, isWatched: true },
    { term: 'borné', isOwn: false, isWatched: false },
  ]);
  expect(judgement?.watched).toBe(2);
});
