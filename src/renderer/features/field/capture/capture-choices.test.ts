import { expect, test } from 'vitest';
import {
  creatableChoices,
  findChoices,
  indexChoices,
  initialsOf,
  preselected,
  type CaptureChoice,
} from './capture-choices.ts';

function target(entity: 'person' | 'tool' | 'population', title: string, inText = title): CaptureChoice {
  return { type: 'target', target: { entity, id: title, title, inText } };
}

const index = indexChoices([
  target('person', 'Hélène Dupont', 'P-014'),
  target('tool', 'Cahier rouge de l’accueil'),
  target('population', 'Accueil central'),
  { type: 'severity', level: 3, title: 'Gravité 3' },
]);

const titles = (choices: readonly CaptureChoice[]): readonly string[] =>
  choices.map((choice) => (choice.type === 'target' ? choice.target.title : choice.title));

test('names are found by the start of their words, whatever accents and order, and people by code', () => {
  expect(titles(findChoices(index, 'acc'))).toEqual(['Accueil central', 'Cahier rouge de l’accueil']);
  expect(titles(findChoices(index, 'dupont hel'))).toEqual(['Hélène Dupont']);
  expect(titles(findChoices(index, 'p-014'))).toEqual(['Hélène Dupont']);
  expect(titles(findChoices(index, 'gra'))).toEqual(['Gravité 3']);
  expect(findChoices(index, 'puis non')).toEqual([]);
});

test('one slip of a finger is forgiven, never ahead of a name that begins as typed', () => {
  const alike = indexChoices([
    target('person', 'Yann Duqont', 'P-020'),
    target('person', 'Hélène Dupont', 'P-014'),
    target('tool', 'Cahier rouge'),
  ]);
  expect(titles(findChoices(alike, 'dupont'))).toEqual(['Hélène Dupont', 'Yann Duqont']);
  expect(titles(findChoices(alike, 'helnee dup'))).toEqual(['Hélène Dupont']);
  expect(titles(findChoices(alike, 'cahire'))).toEqual(['Cahier rouge']);
  expect(findChoices(alike, 'p-015')).toEqual([]);
});

test('Enter takes a person as typed, never one who is there but for a slip; a tool either way', () => {
  const of = (sought: string): number => preselected(findChoices(index, sought), sought);
  expect(of('dupont hel')).toBe(0);
  expect(of('p-014')).toBe(0);
  expect(findChoices(index, 'dupnot')).toHaveLength(1);
  expect(of('dupnot')).toBe(-1);
  expect(of('helene dupnot')).toBe(-1);
  expect(of('cahire')).toBe(0);
  expect(of('')).toBe(-1);
  expect(of('personne')).toBe(-1);
});

test('what is missing can be made, what exists cannot be made twice', () => {
  const made = creatableChoices(findChoices(index, 'accueil central'), 'accueil central');
  expect(made.map((choice) => choice.type === 'create' && choice.entity)).toEqual(['tool', 'process', 'person']);
  expect(titles(made)[0]).toBe('Accueil central');
  expect(creatableChoices([], 'a')).toEqual([]);
});

test.each([
  ['jean-pierre le goff', 'Jean-Pierre Le Goff'],
  ['anne de kerros', 'Anne de Kerros'],
  ['élise MARTIN', 'Élise MARTIN'],
])('the name of a new person is written as names are: %s', (typed, title) => {
  const made = creatableChoices([], typed).find((choice) => choice.type === 'create' && choice.entity === 'person');
  expect(made).toMatchObject({ title });
});

test('a new person is named in the text by initials', () => {
  expect(initialsOf('marie-laure Richard')).toBe('M. L. R.');
});
