import { describe, expect, test } from 'vitest';
import { wordText } from '../../../../tests/documents/read-parts.ts';
import { coverOf, paragraphsIn, pour } from '../../../../tests/support/poured-document.ts';
import { classicTemplate, relations } from '../../../../tests/support/word-templates.ts';

describe('what a template may hold besides', () => {
  const body = (
    inside: string,
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>',
  ) => {
    const parts = classicTemplate();
    parts['word/document.xml'] = String(parts['word/document.xml']).replace(
      /<w:body>.*<\/w:body>/u,
      `<w:body>${inside}${section}</w:body>`,
    );
    return parts;
  };
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

  test('the mark of the content: what stands before is the cover, what stands after ends the document', async () => {
    const { xml, codes } = await pour(
      body(`${line('Offre {{client}}')}${line('{{contenu}}')}${line('Conditions générales')}`),
    );
    const text = wordText(xml);
    expect(text.trim().startsWith('Offre Mairie & Cie')).toBe(true);
    expect(text.trim().endsWith('Conditions générales')).toBe(true);
    expect(text.indexOf('Fin du texte.')).toBeLessThan(text.indexOf('Conditions générales'));
    expect(codes).not.toContain('text_left_out');
  });

  test('fields that reach outside become their last result; those about the document are filled', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { xml, codes } = await pour(
      body(
        `<w:p>${field('INCLUDETEXT "c:\\\\secret.txt"', 'ancien')}${field('TITLE', 'Modèle')}<w:fldSimple w:instr="DDEAUTO excel x"><w:r><w:t>vieux</w:t></w:r></w:fldSimple><w:r><w:br w:type="page"/></w:r></w:p>`,
      ),
    );
    expect(wordText(coverOf(xml)).trim()).toBe('ancienPlan d’accompagnementvieux');
    expect(xml).not.toMatch(/INCLUDETEXT|DDEAUTO|secret/u);
    expect(codes).toContain('fields_left_out');
  });

  test('objects, controls, charts, comments and tracked changes stay behind', async () => {
    const parts = body(
      `<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>gardé</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>ôté</w:delText></w:r></w:del><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId50"/></w:object></w:r><w:commentRangeStart w:id="0"/><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId51"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:br w:type="page"/></w:r></w:p>`,
    );
    parts['word/vbaProject.bin'] = 'macro';
    parts['word/embeddings/oleObject1.bin'] = 'object';
    const { xml, codes, parts: found } = await pour(parts);
    expect(wordText(coverOf(xml)).trim()).toBe('gardé');
    expect(codes).toContain('cover_without_marks');
    expect(xml).not.toMatch(/w:object|c:chart|commentRange|w:ins |w:del /u);
    expect([...found.keys()].filter((name) => /vba|embeddings/u.test(name))).toEqual([]);
    expect(codes).toEqual(expect.arrayContaining(['macros_left_out', 'objects_left_out']));
  });

  test('a picture that is elsewhere is left out', async () => {
    const parts = classicTemplate();
    parts['word/_rels/header1.xml.rels'] = relations([['rId1', 'image', 'media/gone.png']]);
    const { parts: found, codes } = await pour(parts);
    for (const [name, text] of found) if (name.startsWith('word/header')) expect(text).not.toContain('w:drawing');
    expect(codes).toContain('objects_left_out');
  });

  test('a template without styles still gives its page and its letterhead', async () => {
    const parts = classicTemplate();
    delete parts['word/styles.xml'];
    const { xml, codes } = await pour(parts);
    expect(codes).toContain('no_styles');
    expect(paragraphsIn(xml, 'Heading1').length).toBe(3);
    expect(xml).toContain('w:left="1701"');
  });
});
