import { expect, test } from 'vitest';
import { findWatchedWords } from '../domain/observation/watched-words.ts';
import { noOwnWatchedWords } from '../domain/observation/own-watched-words.ts';
import { sameQuestion } from '../domain/observation/question-guide.ts';
import { questionThemes } from '../domain/observation/question-library.ts';
import { fieldQuestions } from './field-questions.ts';
import { ownWatchedIndex } from './watched-words.ts';

test.each(['fr', 'en'] as const)('the %s library is complete, without twins, and keeps to the work', (language) => {
  const library = fieldQuestions(language);
  const index = ownWatchedIndex(language, noOwnWatchedWords);
  expect(library.length).toBeGreaterThanOrEqual(60);
  expect(new Set(library.map(({ text }) => sameQuestion(text))).size).toBe(library.length);
  expect(new Set(library.map(({ theme }) => theme))).toEqual(new Set(questionThemes));
  expect(library.flatMap(({ text }) => findWatchedWords(index, text))).toEqual([]);
});

test('both languages ask the same', () => {
  const themesOf = (language: 'fr' | 'en') => fieldQuestions(language).map(({ theme }) => theme);
  expect(themesOf('en')).toEqual(themesOf('fr'));
});
