import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addQuestions, readQuestionGuide, splitQuestions, writeQuestionGuide } from './question-guide.ts';

test('one question by line, without what a list begins with', () => {
  expect(readQuestionGuide('- Qui valide ?\n\n 2. Et après ?\n• Où ?\nCombien ?')).toEqual([
    'Qui valide ?',
    'Et après ?',
    'Où ?',
    'Combien ?',
  ]);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 }), (questions) => {
      const once = writeQuestionGuide(questions);
      expect(writeQuestionGuide(readQuestionGuide(once))).toBe(once);
    }),
  );
});

test('a question is not asked twice', () => {
  expect(addQuestions(['Qui valide ?'], ['qui valide', 'Où ?', 'OÙ ?'])).toEqual(['Qui valide ?', 'Où ?']);
});

test('a text of several questions becomes lines', () => {
  expect(splitQuestions('Qui valide ? – Où est-elle ? Que faites-vous d’abord ?')).toEqual([
    'Qui valide ?',
    'Où est-elle ?',
    'Que faites-vous d’abord ?',
  ]);
  expect(splitQuestions('Qui valide ?')).toBeUndefined();
});
