import { expect, test } from 'vitest';
import { enTemplates } from '../en/templates.ts';
import { templateRemarkText } from '../template-words.ts';
import { frTemplates, type TemplateWords } from './templates.ts';

/** Every sentence, one thing named or several. */
function sentences({ remarks, refusals }: TemplateWords): string[] {
  return [1, 2].flatMap((count) => {
    const list = ['Titre 3', 'Note'].slice(0, count);
    const given = {
      styles: list,
      names: list,
      fonts: list,
      count,
      style: 'Tableau',
      megabytes: 40,
      part: 'word/a.xml',
    };
    return [...Object.values(remarks), ...Object.values(refusals)].map((word) =>
      (word as (p: object) => string)(given),
    );
  });
}

test('every sentence says its parameters, in both languages', () => {
  for (const words of [frTemplates, enTemplates]) {
    for (const sentence of sentences(words)) expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
  }
  expect(Object.keys(frTemplates.remarks)).toEqual(Object.keys(enTemplates.remarks));
});

test('styles are named as Word shows them', () => {
  const remark = { code: 'styles_added', params: { styles: ['heading 3', 'Table Text'] } } as const;
  expect(templateRemarkText(remark, 'fr')).toContain('«\u00a0Titre 3\u00a0», «\u00a0Texte de tableau\u00a0»');
  expect(templateRemarkText(remark, 'en')).toContain('“heading 3”');
});

test('one font or several, the sentence agrees', () => {
  const told = (fonts: readonly string[]) =>
    templateRemarkText({ code: 'fonts_not_embedded', params: { fonts } }, 'fr');
  const inEnglish = { code: 'fonts_not_embedded', params: { fonts: ['Futura', 'Optima'] } } as const;
  expect(templateRemarkText(inEnglish, 'en')).toMatch(/without them, Word will show others\.$/u);
  expect(told(['Futura'])).toMatch(/qui ne l’a pas, Word en affichera une autre\.$/u);
  expect(told(['Futura', 'Optima'])).toMatch(/qui ne les a pas, Word en affichera d’autres\.$/u);
});
