import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowKeys } from '../../domain/deliverable/flow-key.ts';
import { tidyFlow, type FlowItem } from '../../domain/deliverable/text-flow.ts';
import { flowOfMarkdown, renewMarkdown } from './renew-markdown.ts';

const images = new Map([['a1', { alternativeText: 'une vue' }]]);
const fr = { language: 'fr', images } as const;
const en = { language: 'en', images } as const;

function paragraph(text: string): FlowItem {
  return { kind: 'paragraph', role: 'body', level: 0, inlines: [{ kind: 'text', text }] };
}

/** The text that comes back when `after` stands in Word. */
function renewed(before: string, after: string): string {
  return renewMarkdown(before, flowOfMarkdown(after, en), en);
}

test('a text that did not change keeps every sign of its writing', () => {
  const before =
    'Titre\n=====\n\n* un\n* deux\n\nVoir [le site][s], __fort__, ![plan](a.png)[^n].\n\n[s]: https://exemple.fr\n\n[^n]: Note.';
  expect(renewed(before, before)).toBe(before);
});

test('only what changed is written anew', () => {
  const before = 'Titre\n=====\n\n* un\n* deux\n\n__Fort__, [site][s].\n\n[s]: https://exemple.fr';
  expect(renewed(before, before.replace('* deux', '* trois'))).toBe(
    'Titre\n=====\n\n- un\n- trois\n\n__Fort__, [site][s].\n\n[s]: https://exemple.fr',
  );
});

test('pictures and labels of footnotes stay in a paragraph that changed', () => {
  const before = 'Voir ![le plan](a.png) et[^loi].\n\nFin[^autre].\n\n[^loi]: La loi.\n\n[^autre]: Autre.';
  expect(renewed(before, before.replace('Voir', 'Regarder'))).toBe(
    'Regarder ![le plan](a.png) et[^loi].\n\nFin[^autre].\n\n[^loi]: La loi.\n\n[^autre]: Autre.',
  );
  expect(renewed(before, before.replace('\n\nFin[^autre].', ''))).toBe(
    'Voir ![le plan](a.png) et[^loi].\n\n[^loi]: La loi.',
  );
  expect(renewed('Un[^1].\n\n[^1]: Une.', 'Un[^1].\n\nDeux[^2].\n\n[^1]: Une.\n\n[^2]: Deux.')).toBe(
    'Un[^1].\n\nDeux[^2].\n\n[^1]: Une.\n\n[^2]: Deux.',
  );
});

test('an empty text becomes empty, and a text comes where there was none', () => {
  expect(renewMarkdown('Un texte.', [], fr)).toBe('');
  expect(renewMarkdown('', [paragraph('Un texte.')], fr)).toBe('Un texte.');
});

const piece = fc.constantFrom(
  '# a\n\n',
  'b **c**\n\n',
  '- d\n',
  '  - e\n',
  '1. f\n',
  '2. g\n',
  '> h\n\n',
  'i[^1]\n\n[^1]: j\n\n',
  '\n',
  '| k |\n| - |\n| l |\n\n',
  '```\nm\n```\n\n',
  '![n](o.png)\n\n',
  'p ![n](attachment:a1)\n\n',
  '![q](attachment:a1 "r")\n\n',
  '- ![](attachment:a1 "s")\n',
  '![t](https://exemple.fr/u.png)\n\n',
  '[](#table:risks) [v](#impact:I-012)\n\n',
);
const text = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(''));

test('whatever was there before, the text reads as the one that came back', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const items = tidyFlow(flowOfMarkdown(after, fr));
      const markdown = renewMarkdown(before, items, fr);
      expect(flowKeys(flowOfMarkdown(markdown, fr)), markdown).toEqual(flowKeys(items));
      expect(renewMarkdown(markdown, items, fr)).toBe(markdown);
    }),
    { numRuns: 150 },
  );
});
