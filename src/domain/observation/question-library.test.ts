import { expect, test } from 'vitest';
import {
  addToLibrary,
  isInLibrary,
  libraryOf,
  noOwnQuestions,
  removeFromLibrary,
  rewordInLibrary,
  type LibraryQuestion,
} from './question-library.ts';

const shipped: readonly LibraryQuestion[] = [
  { text: 'Par quoi commence votre journée ?', theme: 'course' },
  { text: 'Qui valide ?', theme: 'processes' },
];

test('the library is what comes, less what was taken out, and one’s own', () => {
  const own = addToLibrary(removeFromLibrary(noOwnQuestions, 'qui valide'), { text: ' Et après ? ', theme: 'other' });
  const library = libraryOf(shipped, own);
  expect(library.map(({ text }) => text)).toEqual(['Par quoi commence votre journée ?', 'Et après ?']);
  expect(isInLibrary(library, 'ET APRÈS')).toBe(true);
  expect(isInLibrary(library, 'Qui valide ?')).toBe(false);
});

test('a question that comes with the workbench is reworded, and given another theme', () => {
  const own = rewordInLibrary(noOwnQuestions, 'Qui valide ?', { text: 'Qui relit ?', theme: 'help' });
  expect(libraryOf(shipped, own).map(({ text }) => text)).toEqual(['Par quoi commence votre journée ?', 'Qui relit ?']);
  const moved = rewordInLibrary(noOwnQuestions, 'Qui valide ?', { text: 'Qui valide ?', theme: 'help' });
  expect(libraryOf(shipped, moved)).toContainEqual({ text: 'Qui valide ?', theme: 'help' });
});

test('adding a question again brings it back once, and nothing changes for a text without a word', () => {
  const back = addToLibrary(removeFromLibrary(noOwnQuestions, 'Qui valide ?'), { text: 'Qui valide ?', theme: 'help' });
  expect(libraryOf(shipped, back)).toHaveLength(2);
  expect(addToLibrary(noOwnQuestions, { text: ' ? ', theme: 'other' })).toBe(noOwnQuestions);
  expect(rewordInLibrary(noOwnQuestions, 'Qui valide ?', { text: '', theme: 'other' })).toBe(noOwnQuestions);
});
