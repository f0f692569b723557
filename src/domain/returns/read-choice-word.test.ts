import { expect, test } from 'vitest';
import { readChoiceWord, type ChoiceOption } from './read-choice-word.ts';

const words = { planned: 'À faire', in_progress: 'En cours', done: 'Fait', blocked: 'Bloqué', cancelled: 'Annulé' };
const english = {
  planned: 'To do',
  in_progress: 'In progress',
  done: 'Done',
  blocked: 'Blocked',
  cancelled: 'Cancelled',
};
const options = Object.entries(words).map(([value, word]): ChoiceOption => ({
  value,
  word,
  others: [english[value as keyof typeof english], value],
}));

function read(text: string): string | readonly string[] {
  const found = readChoiceWord(text, options);
  if (found.kind === 'one') return found.option.value;
  return found.kind === 'several' ? found.options.map(({ value }) => value) : [];
}

test.each([
  ['FAIT', 'done'],
  ['faite', 'done'],
  ['ok', 'done'],
  ['Terminées', 'done'],
  ['done', 'done'],
  ['in_progress', 'in_progress'],
  ['en  cours', 'in_progress'],
  ['bloquée', 'blocked'],
  ['Bloqe', 'blocked'],
  ['annul', 'cancelled'],
  ['a faire', 'planned'],
])('« %s » is %s', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each([
  ['pas fait', ['done']],
  ['presque terminé', ['done']],
  ['en cours ou annulé', ['in_progress', 'cancelled']],
  ['bof', []],
  ['…', []],
])('« %s » is not decided', (text, candidates) => {
  expect(read(text)).toEqual(candidates);
});
