import { describe, expect, test } from 'vitest';
import { anchorOf, linkOfAnchor, linkTarget, rowTarget, showsNumber, urlOf } from './document-anchor.ts';

describe('a link of Markdown and its bookmark', () => {
  test.each([
    ['#context', 'section_context'],
    ['#impact:I-012', 'impact_I_012'],
    ['#training_module:F-1203', 'training_module_F_1203'],
    ['#table:main_impacts_2', 'table_main_impacts_2'],
    ['#figure:01a200d7-1bc8-72d9-ab66-66826c32e32a', 'figure_01a200d71bc872d9ab6666826c32e32a'],
  ])('%s', (url, anchor) => {
    const target = linkTarget(url);
    expect(target && urlOf(target)).toBe(url);
    expect(target && anchorOf(target)).toBe(anchor);
    expect(linkOfAnchor(anchor)).toBe(url);
    expect(anchor).toMatch(/^[a-z][a-z0-9_]{0,39}$/iu);
  });

  test.each([
    '#person:P-001',
    '#impact:A-001',
    '#impact:I-',
    '#impact:I-1:2',
    '#un titre',
    'impact:I-012',
    '#table:',
    '#',
  ])('%s leads nowhere', (url) => expect(linkTarget(url)).toBeUndefined());

  test.each(['_Toc000001', 'impact_A_012', 'person_P_001', 'autre', ''])('%s is no bookmark of ours', (anchor) => {
    expect(linkOfAnchor(anchor)).toBeUndefined();
  });

  test('codes are read in small letters too; those of people name no row', () => {
    expect(linkTarget('#impact:i-012')).toEqual({ kind: 'row', entity: 'impact', code: 'I-012' });
    expect(rowTarget('P-001')).toBeUndefined();
  });
});

test('a link to a caption shows its number when it has no text, or one like it', () => {
  expect(['', 'Tableau 4', 'Tableau\u00a012', '[absent]'].map((text) => showsNumber('#table:risks', text))).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(showsNumber('#table:risks', 'le tableau')).toBe(false);
  expect(showsNumber('#impact:I-012', '')).toBe(false);
});
