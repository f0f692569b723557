import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../domain/deliverable/document-model.ts';
import { flowKeys } from '../../domain/deliverable/flow-key.ts';
import { tidyFlow, type FlowItem } from '../../domain/deliverable/text-flow.ts';
import { flowOfBlocks } from './flow-of-blocks.ts';
import { markdownBlocks } from './markdown.ts';
import { markdownOfFlow } from './markdown-of-flow.ts';

function flowOf(markdown: string): readonly FlowItem[] {
  return flowOfBlocks(markdownBlocks(markdown, { images: new Map([['a1', { alternativeText: 'une vue' }]]) }));
}

/** The Markdown of a Markdown, once it has been laid out as Word does. */
function again(markdown: string): string {
  return markdownOfFlow(flowOf(markdown));
}

describe('an ordinary text comes back as it was', () => {
  test.each([
    'Une phrase, **une force**, *une nuance*, ~~un rebut~~ et `un code`.',
    '# Titre\n\nTexte\n\n## Sous-titre\n\n### Plus bas\n\nFin',
    '- un\n- deux\n  - deux bis\n    - plus bas\n- trois',
    '1. un\n2. deux\n   1. a\n   2. b\n3. trois',
    '3. trois\n4. quatre',
    '- [x] fait\n- [ ] à faire',
    '1. un\n\n   suite\n2. deux',
    '> Citation\n>\n> suite',
    '| a | b |\n| - | -: |\n| 1 | 2 |\n| 3 | |',
    'Voir [le site](https://exemple.fr/a?b=1\\&c=2) et <https://exemple.fr>.',
    'Note[^1] et autre[^2].\n\n[^1]: La *première*.\n\n[^2]: La seconde.',
    'Une ligne\\\nune autre',
    '```\ncode\n  en retrait\n```',
    '* a\n\n1. b\n\n- c',
  ])('%s', (markdown) => {
    const once = again(markdown);
    expect(flowKeys(flowOf(once))).toEqual(flowKeys(flowOf(markdown)));
    expect(again(once)).toBe(once);
  });

  test('its Markdown is the one that a person would write', () => {
    expect(again('- un\n- deux\n  - deux **bis**\n\n1. a\n2. b')).toBe(
      '- un\n- deux\n  - deux **bis**\n\n1. a\n2. b\n',
    );
  });
});

describe('signs of Markdown in a text stay text', () => {
  test.each([
    '1. pas une liste',
    '# pas un titre',
    '- pas une liste',
    '*étoiles*, _traits_, `code`, ~~rien~~',
    '[pas](un lien) ![ni](image)',
    '| pas | un tableau |',
    '<b>pas du HTML</b> &amp; ni &eacute;',
    '> rien',
    '---',
    '+ a',
    'www.exemple.fr et a@exemple.fr et https://exemple.fr',
    '[^1]',
    '[x] case',
    '    retrait',
    '```',
    '\\ fin \\',
    'a\u00a0: b\u202f!',
  ])('%s', (text) => {
    const items = tidyFlow([{ kind: 'paragraph', role: 'body', level: 0, inlines: [{ kind: 'text', text }] }]);
    expect(flowKeys(flowOf(markdownOfFlow(items)))).toEqual(flowKeys(items));
    const cell = tidyFlow([
      { kind: 'table', align: ['left'], rows: [[[{ kind: 'text', text }]], [[{ kind: 'text', text }]]] },
    ]);
    expect(flowKeys(flowOf(markdownOfFlow(cell)))).toEqual(flowKeys(cell));
  });
});

const word = fc.constantFrom(
  'mot',
  'été',
  'a*b',
  '_x_',
  '1.',
  '-',
  '#',
  '|',
  '<i>',
  '&amp;',
  '[a]',
  '~',
  '`',
  '\\',
  '!',
  ':',
  '«',
  '»',
  '(',
  'x',
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const run = fc.record(
  { kind: fc.constant('text' as const), text, bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean() },
  { requiredKeys: ['kind', 'text'] },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: run },
  { weight: 3, arbitrary: fc.constant<Inline>({ kind: 'text', text: ' ' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'x = 1', '`').map((code): Inline => ({ kind: 'text', text: code, code: true })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
  {
    weight: 1,
    arbitrary: fc
      .array(run, { minLength: 1, maxLength: 2 })
      .map((children): Inline => ({ kind: 'link', url: 'https://exemple.fr/a', children })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'image', id: 'a1', alternativeText: 'un [plan] *net*' }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'link', url: '#table:risks', children: [] }) },
  {
    weight: 1,
    arbitrary: text.map((note): Inline => ({ kind: 'footnote', paragraphs: [[{ kind: 'text', text: note }]] })),
  },
);
/** Pictures have no title where no caption has room, and no captions share a paragraph. */
const image: Inline = { kind: 'image', id: 'a1', alternativeText: 'un [plan] *net*' };
const caption: FlowItem = {
  kind: 'paragraph',
  role: 'caption',
  level: 0,
  inlines: [{ kind: 'text', text: 'Figure 3 – Un "plan"' }],
};
const inlines = fc.array(inline, { minLength: 1, maxLength: 5 });
const item: fc.Arbitrary<FlowItem> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    role: fc.constantFrom('body' as const, 'quote' as const, 'heading' as const, 'continuation' as const),
    level: fc.integer({ min: 0, max: 4 }),
    inlines,
  }),
  fc.record(
    {
      kind: fc.constant('paragraph' as const),
      role: fc.constant('item' as const),
      level: fc.integer({ min: 0, max: 3 }),
      number: fc.integer({ min: 1, max: 3 }),
      inlines,
    },
    { requiredKeys: ['kind', 'role', 'level', 'inlines'] },
  ),
  fc.constant(caption),
  fc.constant<FlowItem>({ kind: 'paragraph', role: 'body', level: 0, inlines: [image] }),
  fc.record({
    kind: fc.constant('table' as const),
    align: fc.constant(['left', 'right'] as const),
    rows: fc.array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    role: fc.constant('code' as const),
    level: fc.constant(0),
    inlines: text.map((code): Inline[] => [{ kind: 'text', text: code, code: true }]),
  }),
);

test('a footnote before a colon is not taken for its own definition', () => {
  const items = tidyFlow([
    {
      kind: 'paragraph',
      role: 'body',
      level: 0,
      inlines: [
        { kind: 'footnote', paragraphs: [[{ kind: 'text', text: 'note' }]] },
        { kind: 'text', text: ': suite' },
      ],
    },
  ]);
  expect(flowKeys(flowOf(markdownOfFlow(items)))).toEqual(flowKeys(items));
});

test('whatever comes back from Word, its Markdown reads the same', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      const tidy = tidyFlow(items);
      expect(tidyFlow(tidy)).toEqual(tidy);
      const markdown = markdownOfFlow(tidy);
      expect(flowKeys(flowOf(markdown)), markdown).toEqual(flowKeys(tidy));
    }),
    { numRuns: 300 },
  );
});
