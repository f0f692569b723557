import { expect, test } from 'vitest';
import { documentWords } from '../../main/documents/document-words.ts';
import { withAnchors, withCodeLinks } from './cross-references.ts';
import { type DocumentSection, type Inline, type Table } from './document-model.ts';
import { tableOf } from './table-of.ts';

const words = documentWords('fr');

function table(caption: string, rows: readonly { readonly code?: string; readonly text: string }[]): Table {
  const [found] = tableOf(caption, rows, [{ header: 'Texte', weight: 1, value: ({ text }) => text }]);
  if (!found) throw new Error('no table');
  return found;
}

function section(...blocks: readonly Table[]): DocumentSection {
  return { key: 'a', title: 'A', landscape: false, blocks };
}

/** Links as « text > url ». */
function linksOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.map((inline) =>
    inline.kind === 'link' ? `${inline.children[0]?.text} > ${inline.url}` : inline.kind === 'text' ? inline.text : '',
  );
}

test('captions of a kind have keys of their own, in order', () => {
  const risks = table(words.texts.captions.risks, [{ text: 'a' }]);
  const main = table(words.texts.captions.mainImpacts, [{ text: 'b' }]);
  const [found] = withAnchors([section(risks, main, risks, table('Autre', [{ text: 'c' }]))], words);
  expect(found?.blocks.map((block) => block.kind === 'table' && block.anchor)).toEqual([
    'table_risks',
    'table_main_impacts',
    'table_risks_2',
    undefined,
  ]);
});

test('a code leads to the first row that it names, and other tables link to it', () => {
  const first = table('', [
    { code: 'I-001', text: 'I-001 – Un impact' },
    { code: 'I-002', text: 'Sans son code' },
    { code: 'P-001', text: 'P-001 – Une personne' },
  ]);
  const second = table('', [
    { code: 'I-001', text: 'I-001 – Un impact, vu par P-001' },
    { text: 'I-001, I-002, XI-001, I-0011' },
  ]);
  const sections = withCodeLinks(withAnchors([section(first, second)], words));
  const tables = sections[0]?.blocks.filter((block) => block.kind === 'table') ?? [];
  expect(tables.map(({ rows }) => rows.map(([cell]) => cell?.anchor))).toEqual([
    ['impact_I_001', undefined, undefined],
    [undefined, undefined],
  ]);
  expect(tables.map(({ rows }) => rows.map(([cell]) => linksOf(cell?.lines[0] ?? [])))).toEqual([
    [['I-001 – Un impact'], ['Sans son code'], ['P-001 – Une personne']],
    [
      ['I-001 > #impact:I-001', ' – Un impact, vu par ', 'P-001'],
      ['I-001 > #impact:I-001', ', ', 'I-002', ', XI-001, ', 'I-0011'],
    ],
  ]);
  // The codes inside a line are never cut; the one that begins it keeps its plain hyphen.
  const inlines = tables[1]?.rows.flatMap(([cell]) => cell?.lines.flat() ?? []) ?? [];
  const runs = inlines.flatMap((inline): readonly Inline[] => (inline.kind === 'link' ? inline.children : [inline]));
  expect(runs.flatMap((run) => (run.kind === 'text' && run.unbroken ? run.text : []))).toEqual([
    'P-001',
    'I-002',
    'I-0011',
  ]);
});
