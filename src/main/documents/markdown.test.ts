import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../domain/deliverable/document-model.ts';
import { markdownBlocks } from './markdown.ts';

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'link') return inline.children.map((run) => run.text).join('');
      return inline.kind === 'break' ? '\n' : '';
    })
    .join('');
}

test('headings start under the section, and never go deeper than four', () => {
  const levels = markdownBlocks('# a\n## b\n### c\n###### d').map((block) => block.kind === 'heading' && block.level);
  expect(levels).toEqual([2, 3, 4, 4]);
});

test('emphasis, strikethrough and code are marks of the text', () => {
  const [block] = markdownBlocks('un **gras *et* italique** ~~non~~ `x = 1`');
  expect(block).toEqual({
    kind: 'paragraph',
    inlines: [
      { kind: 'text', text: 'un ' },
      { kind: 'text', text: 'gras ', bold: true },
      { kind: 'text', text: 'et', bold: true, italic: true },
      { kind: 'text', text: ' italique', bold: true },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'non', strike: true },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'x = 1', code: true },
    ],
  });
});

test('lists keep their order, their start, their nesting and their boxes', () => {
  const [list] = markdownBlocks('3. a\n4. b\n   - [x] fait\n   - [ ] à faire');
  if (list?.kind !== 'list') throw new Error('not a list');
  expect(list).toMatchObject({ ordered: true, start: 3 });
  const inner = list.items[1]?.blocks[1];
  if (inner?.kind !== 'list') throw new Error('not a list');
  expect(inner.ordered).toBe(false);
  expect(inner.items.map((item) => item.checked)).toEqual([true, false]);
});

test('a table keeps its header, its alignment and as many cells as columns', () => {
  const [table] = markdownBlocks('| a | b |\n| :-- | --: |\n| 1 | 2 |\n| seul |\n| 1 | 2 | 3 |');
  if (table?.kind !== 'table') throw new Error('not a table');
  expect(table.columns.map((column) => column.header.align)).toEqual(['left', 'right']);
  expect(table.rows.map((row) => row.length)).toEqual([2, 2, 2]);
});

test('links to the web, to mail and to the telephone are kept; others keep their text only', () => {
  const kinds = (text: string): string[] =>
    markdownBlocks(text).flatMap((block) => (block.kind === 'paragraph' ? block.inlines.map((run) => run.kind) : []));
  expect(kinds('[a](https://exemple.fr)')).toEqual(['link']);
  expect(kinds('[a](mailto:a@exemple.fr)')).toEqual(['link']);
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://poste/dossier',
    '\\\\poste\\dossier',
    'http://',
  ]) {
    expect(kinds(`[a](${url})`)).toEqual(['text']);
  }
  expect(kinds('[a][ref]\n\n[ref]: https://exemple.fr')).toEqual(['link']);
});

test('footnotes are carried by their reference, and one that cites itself ends', () => {
  const [block] = markdownBlocks('Texte[^1].\n\n[^1]: Voir [^1] et *ceci*.');
  if (block?.kind !== 'paragraph') throw new Error('not a paragraph');
  const note = block.inlines.find((inline) => inline.kind === 'footnote');
  expect(note && plain(note.paragraphs[0] ?? [])).toBe('Voir  et ceci.');
});

test('HTML stays the text it is, and an image becomes its alternative text between brackets', () => {
  const text = markdownBlocks('<script>x</script>\n\n![un plan](plan.png) <b>').flatMap((block) =>
    block.kind === 'paragraph' ? [plain(block.inlines)] : [],
  );
  expect(text).toEqual(['<script>x</script>', '[un plan] <b>']);
});

test('line ends are joined in a section and kept in a free field', () => {
  const lines = (keep: boolean): string[] =>
    markdownBlocks('a\nb', { keepLineEnds: keep }).flatMap((block) =>
      block.kind === 'paragraph' ? [plain(block.inlines)] : [],
    );
  expect(lines(false)).toEqual(['a b']);
  expect(lines(true)).toEqual(['a\nb']);
});

test('any text is read', () => {
  const pieces = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '|',
    '---',
    '```',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '    ',
    'é',
    '<a>',
    '[^1]',
    ':',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
      expect(Array.isArray(markdownBlocks(parts.join('')))).toBe(true);
    }),
  );
});

test('a text nested beyond sense is taken as it is', () => {
  for (const text of [
    `${'> '.repeat(20_000)}fond`,
    Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n'),
    `${'- '.repeat(5_000)}fond`,
  ]) {
    expect(markdownBlocks(text)).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }]);
  }
  expect(markdownBlocks(`${'- '.repeat(40)}\n\nsuite`)).toHaveLength(1);
});

test('a table too wide for Word becomes lines of text', () => {
  const row = (cell: string): string => `|${` ${cell} |`.repeat(100)}`;
  const blocks = markdownBlocks([row('a'), row('--'), row('b')].join('\n'));
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
});
