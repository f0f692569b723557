import { expect, test } from 'vitest';
import { markdownProblems } from './markdown-problems.ts';

const known = (id: string): boolean => id === 'known';

test('a sound text has no problem', () => {
  const text =
    '![x](attachment:known)\n\nNote[^1].\n\n[^1]: Texte\n\n| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n\n```\n| x |\n```';
  expect(markdownProblems(text, known)).toEqual([]);
});

test('each problem is told with its place', () => {
  const text = '![plan](attachment:lost)\n[^a]\n\n[^b]: seule\n\na | b\n--|--\n1 | 2 | 3\n\n~~~\ncode';
  expect(markdownProblems(text, known)).toEqual([
    { kind: 'image', name: 'plan' },
    { kind: 'footnote', name: 'a' },
    { kind: 'footnoteUnused', name: 'b' },
    { kind: 'table', line: 8 },
    { kind: 'fence', line: 10 },
  ]);
});
