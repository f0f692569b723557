import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentModel, StoredImage } from '../../src/domain/deliverable/document-model.ts';
import { flowKeys } from '../../src/domain/deliverable/flow-key.ts';
import { readSectionTag } from '../../src/domain/deliverable/section-tag.ts';
import { tidyFlow } from '../../src/domain/deliverable/text-flow.ts';
import { mapTexts } from '../../src/domain/deliverable/map-texts.ts';
import { typography } from '../../src/main/documents/document-words.ts';
import { flowOfBlocks, textDigest } from '../../src/main/documents/flow-of-blocks.ts';
import { markdownBlocks, readMarkdown } from '../../src/main/documents/markdown.ts';
import { markdownOfFlow } from '../../src/main/documents/markdown-of-flow.ts';
import { flowOfMarkdown } from '../../src/main/documents/renew-markdown.ts';
import { writeWord } from '../../src/main/documents/word/write-word.ts';
import { readWord } from '../../src/main/foreign/read-word.ts';
import { plainPng } from '../support/small-png.ts';
import { hostileTexts } from '../documents/hostile-rows.ts';

/** A text written in a plan and read back from it is the same text. */

const imageId = '0190f0f0-0000-7000-8000-000000000001';
const images = new Map<string, StoredImage>([
  [
    imageId,
    { bytes: plainPng(8, 6, [9, 9, 9]), mediaType: 'image/png', width: 8, height: 6, alternativeText: 'une vue' },
  ],
]);

function plan(markdown: string): DocumentModel {
  const blocks: readonly Block[] = [
    {
      kind: 'hand_written',
      id: 'row-1',
      title: 'Titre',
      blocks: [{ kind: 'markdown', text: markdown, keepLineEnds: false }],
    },
  ];
  const model: DocumentModel = {
    language: 'fr',
    title: 'Plan',
    clientName: 'Client',
    coverFacts: [],
    frontMatter: [],
    sections: [{ key: 'a', title: 'A', landscape: false, blocks }],
    namedPeople: 0,
    images,
    labels: {
      contents: 'Sommaire',
      table: 'Tableau',
      figure: 'Figure',
      absent: '[absent]',
      footer: '',
      page: 'Page',
      of: 'sur',
    },
  };
  return readMarkdown(mapTexts(model, typography('fr')));
}

async function keysBack(markdown: string): Promise<{ keys: readonly string[]; digest: string } | undefined> {
  const { controls } = await readWord(await writeWord(plan(markdown)));
  const control = controls.find(({ tag }) => tag !== '');
  if (!control) return undefined;
  const items = tidyFlow(control.items);
  return { keys: flowKeys(items), digest: textDigest(items) };
}

/** Of the text as the client file holds it, before typography. */
function keysOf(markdown: string): readonly string[] {
  return flowKeys(flowOfBlocks(markdownBlocks(markdown, { images })));
}

test('a link to a section comes back as one', async () => {
  const { controls } = await readWord(await writeWord(plan('Voir [la suite](#a) et [ailleurs](#b).')));
  const control = controls.find(({ tag }) => tag !== '');
  expect(markdownOfFlow(tidyFlow(control?.items ?? []))).toBe('Voir [la suite](#a) et ailleurs.\n');
  expect((await keysBack('Voir [la suite](#a) et [ailleurs](#b).'))?.keys).toEqual(
    keysOf('Voir [la suite](#a) et [ailleurs](#b).'),
  );
});

describe('texts come back', () => {
  test.each([
    'Un **mot** *penché*, ~~barré~~, `code`.\n\n- a\n  1. b\n  2. c\n- d\n  1. e',
    '5. cinq\n6. six\n\ntexte\n\n1. un\n\n1) autre',
    '1. a\n\n   suite\n\n   - b\n\n   fin\n2. c',
    '| a | b | c |\n| :- | -: | :-: |\n| 1 | **2** | [x](https://exemple.fr/?a=1&b=2) |',
    'Attention: « oui » ? Non ! 50 % … l\'été "là"',
    'Texte[^a], [mail](mailto:a@exemple.fr), ![image](plan.png)\n\n[^a]: Note\n    \n    sur deux paragraphes',
    '```\ndeux\n  lignes\n```\n\n> citation\n>\n> - liste dedans',
    `Vue ![là](attachment:${imageId}) et ![](attachment:${imageId} "Titre : un") suite\n\n> ![a](attachment:${imageId} "b")`,
    `- ![a](attachment:${imageId} "b")\n\n  suite\n- [x](#table:risks) [](#figure:${imageId}) [](#impact:I-001)\n\n# ![t](attachment:${imageId} "c")`,
    `| ![a](attachment:${imageId} "b") | [![c](attachment:${imageId}) d](https://exemple.fr) |\n| - | - |\n| ![](https://exemple.fr/a.png) | ![e](f.png) |`,
    ...hostileTexts.filter((text) => text.length < 400),
  ])('%s', async (markdown) => {
    expect((await keysBack(markdown))?.keys ?? []).toEqual(keysOf(markdown));
  });
});

test('the digest in the tag is that of the text that comes back', async () => {
  const { controls, properties } = await readWord(await writeWord(plan('Un texte : « oui » !')));
  const control = controls.find(({ tag }) => tag !== '');
  const tag = readSectionTag(control?.tag ?? '');
  expect(tag).toEqual({ id: 'row-1', digest: textDigest(tidyFlow(control?.items ?? [])) });
  expect(properties['ancrage:section:row-1']).toBe(tag?.digest);
});

test('any Markdown comes back as it was laid out', async () => {
  const piece = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '7. ',
    '> ',
    '| a | b |\n| - | - |\n',
    '---',
    '```',
    '**',
    '_',
    '~~',
    '`',
    '[',
    '](https://a.fr)',
    '(',
    ')',

    '\n',
    '\n\n',
    '\n  - ',
    '\n   ',
    '    ',
    'é',
    'mot',
    ' mot ',
    '<a>',
    '[^1]',
    `![a](attachment:${imageId})`,
    `![a](attachment:${imageId} "b")`,
    '[](#table:risks)',
    '[mot](#impact:I-001)',
    '\n[^1]: note',
    ' : ',
    ' !',
    '« ',
    ' »',
    "l'an",
    '...',
    '\\',
    '[ ] ',
    '&amp;',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 25 }), async (parts) => {
      const markdown = parts.join('');
      const laidOut = flowKeys(flowOfMarkdown(markdown, { language: 'fr', images }));
      expect((await keysBack(markdown))?.keys ?? [], markdown).toEqual(laidOut);
    }),
    { numRuns: 60 },
  );
});
