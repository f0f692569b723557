import { expect, test } from 'vitest';
import { readMarkdown, survivesEditing, writeMarkdown } from './markdown-store.ts';

test.each([
  'Un paragraphe.\n\nUn autre, sur\ndeux lignes.',
  '# Titre\n\n## Sous-titre\n\nTexte avec **gras**, *italique*, ~~barré~~ et `code`.',
  '- un\n- deux\n  - dedans\n- trois',
  '3. trois\n4. quatre',
  'La [](#figure:request-path) montre ce chemin.',
  '> Une citation\n> sur deux lignes',
  'Voir [le site](https://exemple.fr) et [l’impact](#impact:I-012).',
  'Un appel[^1] de note.\n\n[^1]: Le texte de la note, avec [un lien](https://exemple.fr).',
  'Avant.\n\n| a | b |\n| --- | ---: |\n| 1 | **2** |\n| 3 | 4 |\n\nAprès.',
  '![Le plan du guichet](attachment:0190a "Plan") et la suite',
  'R&D, a < b, snake_case, [à vérifier], 5 ~ 6, 2 * 3',
  'Du <u>HTML</u> dans le texte.\n\n<div>un bloc</div>\n\nFin.',
  '```\ncode ; `x`\n```',
  'Une ligne\\\nsuivie d’une autre',
  '---',
  '',
])('keeps all that %j says', (text) => {
  expect(survivesEditing(text)).toBe(true);
});

test('a table, a footnote and HTML stay letter for letter', () => {
  const table = '| a | b |\n| :-- | --- |\n| 1 | x\\|y |';
  const note = '[^n]: Une note\n    sur deux lignes';
  const text = `Texte[^n].\n\n${table}\n\n${note}`;
  expect(writeMarkdown(readMarkdown(text))).toBe(text);
});

test('ordinary texts are not filled with escapes', () => {
  const text = 'R&D et snake_case, [à vérifier] à 5 ~ 6';
  expect(writeMarkdown(readMarkdown(text))).toBe(text);
});

test('what is typed as plain text stays plain text', () => {
  const typed = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '*pas gras* [^1] <b>' }] }],
  };
  expect(readMarkdown(writeMarkdown(typed))).toEqual(typed);
});

test('empty paragraphs leave nothing', () => {
  expect(writeMarkdown({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] })).toBe('');
});
