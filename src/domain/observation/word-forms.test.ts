import { expect, test } from 'vitest';
import { formsOf } from './word-forms.ts';

test.each([
  ['malade', ['malades']],
  ['syndical', ['syndicaux', 'syndicale', 'syndicales']],
  ['paresseux', ['paresseuse', 'paresseuses']],
  ['menteur', ['menteurs', 'menteuse', 'menteuses']],
  ['manipulateur', ['manipulatrice', 'manipulatrices']],
  ['maladif', ['maladive', 'maladives']],
  ['veuf', ['veuve']],
  ['nul', ['nulle', 'nuls']],
  ['mou', ['molle', 'molles']],
  ['vieux', ['vieille', 'vieilles']],
  ['handicapé', ['handicapée', 'handicapées']],
  ['chrétien', ['chrétienne']],
  ['grossier', ['grossière', 'grossiers']],
])('French adjective %s', (word, forms) => {
  expect(formsOf(word, 'adjective', 'fr')).toEqual(expect.arrayContaining([word, ...forms]));
});

test('French nouns vary in number only, and what is fixed does not', () => {
  expect(formsOf('cheval', 'noun', 'fr')).toEqual(['cheval', 'chevaux', 'chevals']);
  expect(formsOf('bureau', 'noun', 'fr')).toEqual(['bureau', 'bureaux', 'bureaus']);
  expect(formsOf('rhume', 'fixed', 'fr')).toEqual(['rhume']);
  expect(formsOf('du', 'adjective', 'fr')).toEqual(['du']);
});

test.each([
  ['tricher', ['triche', 'trichent', 'trichait', 'trichera', 'triché', 'trichées', 'trichant']],
  ['nager', ['nageait', 'nageons', 'nagent']],
  ['balayer', ['balaie', 'balaye', 'balayait']],
  ['mentir', ['menti', 'mentira']],
  ['tendre', ['tend', 'tendait', 'tendu', 'tendues', 'tendrait']],
])('French verb %s', (word, forms) => {
  expect(formsOf(word, 'verb', 'fr')).toEqual(expect.arrayContaining([word, ...forms]));
});

test('English words and verbs', () => {
  expect(formsOf('lazy', 'adjective', 'en')).toEqual(expect.arrayContaining(['lazier', 'laziest']));
  expect(formsOf('fat', 'adjective', 'en')).toEqual(expect.arrayContaining(['fatter', 'fattest']));
  expect(formsOf('bully', 'noun', 'en')).toEqual(['bully', 'bullies']);
  expect(formsOf('witch', 'noun', 'en')).toEqual(['witch', 'witches']);
  expect(formsOf('harass', 'verb', 'en')).toEqual(expect.arrayContaining(['harasses', 'harassed', 'harassing']));
  expect(formsOf('skive', 'verb', 'en')).toEqual(expect.arrayContaining(['skived', 'skiving']));
  expect(formsOf('spy', 'verb', 'en')).toEqual(expect.arrayContaining(['spies', 'spied']));
});
