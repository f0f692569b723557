import { expect, test } from 'vitest';
import {
  frequencyWords,
  noteKindWords,
  readChoice,
  readFlag,
  readLevel,
  readTime,
  toolKindWords,
  type ChoiceWords,
} from './read-words.ts';
import { canonical } from './canonical-text.ts';
import { documentationWords, toolStatusWords } from './read-words.ts';
import { screenWords } from '../../words/screen-words.ts';

test.each([
  ['14h30', '14:30'],
  ['14:30', '14:30'],
  ['9 h 05', '09:05'],
  ['9h', '09:00'],
  ['9.15', '09:15'],
  ['14:30:25', '14:30'],
  ['2:30 pm', '14:30'],
  ['12:10 am', '00:10'],
  ['25h00', undefined],
  ['14h75', undefined],
  ['midi', undefined],
  ['14', undefined],
])('reads the time %s', (text, expected) => {
  expect(readTime(text)).toBe(expected);
});

test.each([
  ['3', 3],
  ['3/4', 3],
  ['2 – modérée', 2],
  ['Faible', 1],
  ['MOYENNE', 2],
  ['élevé', 3],
  ['Bloquant', 4],
  ['5', undefined],
  ['12', undefined],
  ['?', undefined],
])('reads the level %s', (text, expected) => {
  expect(readLevel(text)).toBe(expected);
});

test('reads yes and no, and words of lists', () => {
  expect(['Oui', 'x', '✓', 'VRAI', '1', 'no', 'N', 'peut-être'].map(readFlag)).toEqual([
    1,
    1,
    1,
    1,
    1,
    0,
    0,
    undefined,
  ]);
  expect(readChoice('Shadow IT', toolKindWords)).toBe('shadow');
  expect(readChoice('in_house', toolKindWords)).toBe('in_house');
  expect(readChoice('Tous les jours', frequencyWords)).toBe('daily');
  expect(readChoice('IR', noteKindWords)).toBe('irritant');
  expect(readChoice('Bonnes pratiques', noteKindWords)).toBe('good_practice');
  expect(readChoice('autre', noteKindWords)).toBeUndefined();
});

test('no word of a list names two choices', () => {
  const lists: readonly ChoiceWords<string>[] = [
    toolKindWords,
    toolStatusWords,
    documentationWords,
    noteKindWords,
    frequencyWords,
  ];
  for (const list of lists) {
    const words = Object.values(list).flatMap((choice) => [...new Set(choice.map(canonical))]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  }
});

test.each(['fr', 'en'] as const)(
  'the two letters that stand for a kind on screen stand for it in a notebook: %s',
  (language) => {
    const { prefixes } = screenWords(language).field;
    for (const [kind, prefix] of Object.entries(prefixes)) expect(readChoice(prefix, noteKindWords)).toBe(kind);
  },
);
