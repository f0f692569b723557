import { expect, test } from 'vitest';
import { isTableRule, readMarkedLine } from './marked-line.ts';

/** The text of a line, with what is strong in capitals. */
function read(line: string): string {
  return readMarkedLine(line)
    .map(({ text, isStrong }) => (isStrong ? text.toLocaleUpperCase('fr') : text))
    .join('');
}

test('marks are read, not shown', () => {
  expect(read('Le **chef d’équipe** valide *chaque* demande')).toBe('Le CHEF D’ÉQUIPE valide chaque demande');
  expect(read('## Ce qui change')).toBe('CE QUI CHANGE');
  expect(read('  - Former **tous** les sites')).toBe('  • Former TOUS les sites');
  expect(read('1. Un guide, voir [la fiche](https://exemple.fr)')).toBe('1. Un guide, voir la fiche');
});

test('emphasis, strong and struck texts are told apart', () => {
  const [both, , struck] = readMarkedLine('***tous*** et ~~aucun~~');
  expect(both).toEqual({ text: 'tous', isStrong: true, isEmphasised: true, isStruck: false });
  expect(struck).toEqual({ text: 'aucun', isStrong: false, isEmphasised: false, isStruck: true });
});

test('a table is read row by row', () => {
  expect(read('| Rôle | **Ce qu’il fait** |')).toBe('Rôle · CE QU’IL FAIT');
  expect(read(String.raw`| oui \| non | peut-être |`)).toBe('oui | non · peut-être');
  expect(['| --- | :-: |', '|---|', '| a | - |', '---'].map(isTableRule)).toEqual([true, true, false, false]);
});

test('signs that mark nothing stay', () => {
  expect(read(String.raw`2 \* 3 et 4 * 5 * 6`)).toBe('2 * 3 et 4 * 5 * 6');
  expect(read('le champ nom_du_site et a_b_c')).toBe('le champ nom_du_site et a_b_c');
  expect(read('**sans fin')).toBe('**sans fin');
  expect(read('')).toBe('');
});
