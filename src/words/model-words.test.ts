import { expect, test } from 'vitest';
import { entityNames, entityOf } from '../domain/model.ts';
import { fold } from '../domain/shared/fold.ts';
import { enModel } from './en/model.ts';
import { frModel } from './fr/model.ts';
import { choiceWord, entityWords, fieldWord } from './model-words.ts';
import { frenchTypography } from './typography.ts';

const languages = [
  ['French', frModel],
  ['English', enModel],
] as const;

for (const [language, words] of languages) {
  test(`${language} has exactly the fields and choices of the registry`, () => {
    for (const entity of entityNames) {
      const { fields, choices } = entityWords(words, entity);
      const described = entityOf(entity).fields;
      expect(Object.keys(fields).sort(), entity).toEqual(Object.keys(described).sort());
      const lists = Object.entries(described).filter(([, field]) => field.choices);
      expect(Object.keys(choices).sort(), entity).toEqual(lists.map(([name]) => name).sort());
      for (const [name, field] of lists) {
        expect(Object.keys(choices[name] ?? {}).sort(), `${entity}.${name}`).toEqual([...(field.choices ?? [])].sort());
      }
    }
  });

  test(`${language} labels can be told apart in a grid that comes back`, () => {
    for (const entity of entityNames) {
      const { fields, choices } = entityWords(words, entity);
      expectDistinct(`${entity} columns`, Object.values(fields));
      for (const [name, list] of Object.entries(choices)) expectDistinct(`${entity}.${name}`, Object.values(list));
    }
  });

  test(`${language} words are short, in sentence case and without stray spaces`, () => {
    for (const word of allWords(words)) {
      expect(word).toMatch(/^\p{Lu}/u);
      expect(word.length, word).toBeLessThanOrEqual(42);
      expect(word).toBe(word.trim().replace(/ {2,}/gu, ' '));
    }
  });
}

test('French words follow French typography', () => {
  for (const word of allWords(frModel)) expect(frenchTypography(word)).toBe(word);
});

test('words are found by name, and an unknown value shows as it is', () => {
  expect(fieldWord(frModel, 'action', 'due_on')).toBe('Échéance');
  expect(fieldWord(frModel, 'action', 'unknown')).toBe('unknown');
  expect(choiceWord(frModel, 'action', 'status', 'done')).toBe('Fait');
  expect(choiceWord(enModel, 'action', 'status', 'odd')).toBe('odd');
});

function expectDistinct(where: string, labels: readonly string[]): void {
  const folded = labels.map((label) => fold(label));
  expect(new Set(folded).size, `${where}: ${labels.join(', ')}`).toBe(labels.length);
}

function allWords(words: typeof frModel): string[] {
  return entityNames.flatMap((entity) => {
    const { one, many, fields, choices } = entityWords(words, entity);
    return [one, many, ...Object.values(fields), ...Object.values(choices).flatMap((list) => Object.values(list))];
  });
}
