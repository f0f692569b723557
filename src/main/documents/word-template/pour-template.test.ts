import { describe, expect, test } from 'vitest';
import { parseXml, readParts, wordText } from '../../../../tests/documents/read-parts.ts';
import {
  coverOf,
  paragraphsIn,
  pour,
  styleIn,
  textAfterCover,
  valuesOf,
  writtenModel,
} from '../../../../tests/support/poured-document.ts';
import { classicTemplate, modernTemplate, type TemplateParts } from '../../../../tests/support/word-templates.ts';

describe.each([
  ['classic', classicTemplate],
  ['modern', modernTemplate],
])('a %s template', (_, template) => {
  test('leaves every part whole: XML, styles, numbers, relations, content types, ids', async () => {
    const { parts, xml } = await pour(template());
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const [name, content] of parts) {
      if (/\.(?:xml|rels)$/u.test(name)) expect(parseXml(content).length, name).toBeGreaterThan(0);
      const extension = name.split('.').at(-1) ?? '';
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`), name).toBe(true);
    }
    for (const name of valuesOf(types, /PartName="\/([^"]+)"/gu)) expect(parts.has(name), name).toBe(true);
    const defined = valuesOf(parts.get('word/styles.xml') ?? '', /w:styleId="([^"]+)"/gu);
    expect(new Set(defined).size).toBe(defined.length);
    const names = valuesOf(parts.get('word/styles.xml') ?? '', /<w:name w:val="([^"]+)"/gu);
    expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
    const numbers = valuesOf(parts.get('word/numbering.xml') ?? '', /<w:num w:numId="(\d+)"/gu);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const [name, content] of parts) {
      if (!/^word\/(?:document|styles|numbering|footnotes|header\d+|footer\d+)\.xml$/u.test(name)) continue;
      for (const id of valuesOf(content, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/gu)) {
        expect(defined, `${name} names ${id}`).toContain(id);
      }
      for (const id of valuesOf(content, /<w:numId w:val="(\d+)"/gu))
        if (id !== '0') expect(numbers, name).toContain(id);
      const related = parts.get(name.replace(/([^/]+)$/u, '_rels/$1.rels')) ?? '';
      for (const id of valuesOf(content, /r:(?:id|embed)="([^"]+)"/gu)) expect(related, name).toContain(`Id="${id}"`);
    }
    for (const [name, content] of parts) {
      if (!name.endsWith('.rels')) continue;
      const ids = valuesOf(content, / Id="([^"]+)"/gu);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(content).not.toMatch(/example\.org/u);
      const folder = name.replace(/_rels\/[^/]+$/u, '');
      for (const target of valuesOf(content, / Target="([^":]+)"/gu)) {
        expect(parts.has(target.startsWith('/') ? target.slice(1) : `${folder}${target}`), `${name}: ${target}`).toBe(
          true,
        );
      }
    }
    const drawings = [...parts.values()].flatMap((content) => valuesOf(content, /<wp:docPr id="(\d+)"/gu));
    expect(new Set(drawings).size).toBe(drawings.length);
    const bookmarks = valuesOf(xml, /<w:bookmarkStart [^>]*w:name="([^"]+)"/gu);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  test('changes nothing of the text', async () => {
    const plain = (await readParts(await writtenModel())).get('word/document.xml') ?? '';
    const { xml } = await pour(template());
    expect(textAfterCover(xml)).toBe(textAfterCover(plain));
  });

  test('keeps the levels of headings, and gives each list its own numbering', async () => {
    const { parts, xml } = await pour(template());
    const styles = parts.get('word/styles.xml') ?? '';
    const level = (text: string) => {
      const found = (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu) ?? []).find(
        (one) => one.includes('bookmarkStart') && wordText(one).trim() === text,
      );
      const id = /<w:pStyle w:val="([^"]+)"/u.exec(found ?? '')?.[1] ?? '';
      return /<w:outlineLvl w:val="(\d)"/u.exec(styleIn(styles, id))?.[1];
    };
    expect(['Contexte', 'Constats', 'Détail', 'Plus fin'].map(level)).toEqual(['0', '1', '2', '3']);
    const listed = (text: string) =>
      /<w:numId w:val="(\d+)"/u.exec(
        (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu) ?? []).find((one) => wordText(one).trim() === text) ?? '',
      )?.[1];
    expect(listed('un')).toBe(listed('deux'));
    expect(new Set(['un', 'premier', 'dedans', 'recommence'].map(listed)).size).toBe(4);
    const numbering = parts.get('word/numbering.xml') ?? '';
    const restarted = new RegExp(`<w:num w:numId="${listed('recommence')}">.*?</w:num>`, 'u').exec(numbering)?.[0];
    expect(restarted).toContain('<w:startOverride w:val="1"/>');
    const fourth = new RegExp(`<w:num w:numId="${listed('quatrième')}">.*?</w:num>`, 'u').exec(numbering)?.[0];
    expect(fourth).toMatch(/<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/u);
  });
});

describe('a classic template: letterhead, serif, numbered headings', () => {
  test('gives its styles under their own ids', async () => {
    const { parts, xml } = await pour(classicTemplate());
    expect(
      paragraphsIn(xml, 'Titre1')
        .map(wordText)
        .map((text) => text.trim()),
    ).toEqual(['Contexte', 'Calendrier', 'Suite']);
    expect(paragraphsIn(xml, 'Corpsdetexte').length).toBeGreaterThan(0);
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styleIn(styles, 'Titre1')).toContain('Georgia');
    expect(styles).toContain('w:ascii="Garamond"');
    expect(styles).not.toContain('Calibri"/>');
    expect(styleIn(styles, 'Heading4')).toContain('<w:basedOn w:val="Titre3"/>');
    expect(styleIn(styles, 'TableText')).toContain('<w:jc w:val="left"/>');
    expect(styleIn(styles, 'CoverClient')).toContain('7A1F2B');
    expect(parts.get('word/fontTable.xml')).toContain('Garamond');
  });

  test('numbers headings and contents I, A, 1', async () => {
    const { parts, xml } = await pour(classicTemplate());
    expect(styleIn(parts.get('word/styles.xml') ?? '', 'Titre1')).toContain('<w:numId w:val="1"/>');
    expect(parts.get('word/numbering.xml')).toContain('<w:numFmt w:val="upperRoman"/>');
    expect(paragraphsIn(xml, 'TM1').map((one) => wordText(one).trim())).toEqual([
      'I.\nContexte',
      'II.\nCalendrier',
      'III.\nSuite',
    ]);
    expect(paragraphsIn(xml, 'TM2').map((one) => wordText(one).trim())).toEqual(['A.\nConstats', 'A.\nDécisions']);
  });

  test('gives bullets of its own, one mark per level', async () => {
    const { parts, xml } = await pour(classicTemplate());
    const item = paragraphsIn(xml, 'Listepuces').find((one) => one.includes('dedans')) ?? '';
    expect(item).toContain('<w:ilvl w:val="1"/>');
    const numId = /<w:numId w:val="(\d+)"/u.exec(item)?.[1];
    const numbering = parts.get('word/numbering.xml') ?? '';
    const abstract = new RegExp(`<w:num w:numId="${numId}"><w:abstractNumId w:val="(\\d+)"`, 'u').exec(numbering)?.[1];
    const list = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`, 'u').exec(
      numbering,
    )?.[0];
    expect(valuesOf(list ?? '', /<w:lvlText w:val="([^"]+)"/gu).slice(0, 2)).toEqual(['—', '·']);
    expect(valuesOf(list ?? '', /<w:ind w:left="(\d+)"/gu).slice(0, 2)).toEqual(['568', '852']);
  });

  test('dresses tables in its style, white on its dark first row only', async () => {
    const { parts, xml, codes } = await pour(classicTemplate());
    expect(new Set(valuesOf(xml, /<w:tblStyle w:val="([^"]+)"/gu))).toEqual(new Set(['TableauAumont']));
    expect(styleIn(parts.get('word/styles.xml') ?? '', 'TableHeader')).toContain('<w:color w:val="FFFFFF"/>');
    expect(xml).toMatch(/w:noHBand="false"/u);
    expect(codes).toContain('table_style');
  });

  test('shows its logo and address on every page, with the title and page number that it lacks', async () => {
    const { parts, xml, codes } = await pour(classicTemplate());
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gu) ?? [];
    expect(sections.length).toBe(5);
    for (const section of sections) {
      expect(section).toMatch(/w:headerReference w:type="default"/u);
      expect(section).toMatch(/w:footerReference w:type="default"/u);
    }
    const header = (section: string) => {
      const id = /w:headerReference [^>]*r:id="([^"]+)"/u.exec(section)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="/([^"]+)"`, 'u').exec(
        parts.get('word/_rels/document.xml.rels') ?? '',
      );
      return parts.get(target?.[1] ?? '') ?? '';
    };
    expect(header(sections[0] ?? '')).toContain('<a:blip r:embed=');
    expect(wordText(header(sections[0] ?? ''))).not.toContain('Mairie');
    expect(wordText(header(sections[2] ?? ''))).toContain('Mairie & Cie');
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer'));
    expect(footers.filter(([, text]) => text.includes('12 rue des Minimes')).length).toBe(footers.length);
    expect(footers.some(([, text]) => text.includes('PAGE') && text.includes('NUMPAGES'))).toBe(true);
    expect(codes).toEqual(
      expect.arrayContaining(['running_title_added', 'page_number_added', 'cover_kept', 'text_left_out']),
    );
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/template1.png']);
  });

  test('sets every page on its paper and margins, tables on the width left', async () => {
    const { parts, xml } = await pour(classicTemplate());
    const sizes = valuesOf(xml, /<w:pgSz ([^>]*)\/>/gu);
    expect(sizes.map((size) => size.includes('w:w="16838"'))).toEqual([false, false, false, true, false]);
    expect(new Set(valuesOf(xml, /<w:pgMar [^>]*w:left="(\d+)"/gu))).toEqual(new Set(['1701']));
    const [upright, side] = [11_906 - 1_701 - 1_418, 16_838 - 1_701 - 1_418];
    expect(valuesOf(xml, /<w:tblW [^>]*w:w="(\d+)"/gu).map(Number)).toEqual([upright, side]);
    for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gu) ?? []) {
      const whole = Number(/<w:tblW [^>]*w:w="(\d+)"/u.exec(table)?.[1]);
      const grid = valuesOf(table, /<w:gridCol w:w="(\d+)"/gu).map(Number);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(whole);
    }
    const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text);
    expect(headers.some((text) => text.includes(`w:pos="${side}"`))).toBe(true);
    expect(parts.get('word/settings.xml')).toContain('<w:autoHyphenation/>');
  });

  test('tells of rare fonts that the document shows, not of those of styles that nothing uses', async () => {
    const parts = classicTemplate();
    const styled = (id: string, font: string): TemplateParts => ({
      ...parts,
      'word/styles.xml': String(parts['word/styles.xml']).replace(
        '</w:styles>',
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:style></w:styles>`,
      ),
    });
    const unused = await pour(styled('Macro', 'Optima Nova'));
    expect(JSON.stringify(unused.remarks)).not.toContain('Optima Nova');
    const used = await pour(styled('Caption', 'Optima Nova'));
    expect(JSON.stringify(used.remarks)).toContain('Optima Nova');
  });

  test('takes the colour behind the pages, on which the text of the template is read, when it is shown', async () => {
    const parts = classicTemplate();
    const behind = (shown: string): TemplateParts => ({
      ...parts,
      'word/document.xml': String(parts['word/document.xml']).replace(
        '<w:body>',
        '<w:background w:color="1F2A44"/><w:body>',
      ),
      'word/settings.xml': String(parts['word/settings.xml']).replace(
        '<w:autoHyphenation/>',
        `${shown}<w:autoHyphenation/>`,
      ),
    });
    const poured = await pour(behind('<w:displayBackgroundShape/>'));
    expect(poured.xml).toMatch(/<w:document [^>]*><w:background w:color="1F2A44"\/><w:body>/u);
    expect(poured.parts.get('word/settings.xml')).toContain('displayBackgroundShape');
    expect((await pour(behind(''))).parts.get('word/settings.xml')).not.toContain('displayBackgroundShape');
  });
});

describe('a modern template: cover, colours of a theme, headings without number', () => {
  test('puts its cover in the place of ours, marks filled', async () => {
    const { xml, codes } = await pour(modernTemplate());
    const cover = coverOf(xml);
    expect(wordText(cover).trim().split('\n').filter(Boolean)).toEqual([
      'Plan d’accompagnement',
      'Mairie & Cie',
      'Projet Méridienne',
      'Version 1.2, 20 novembre 2026',
      'Par Aumont <conseil>',
    ]);
    expect(xml).not.toMatch(/\{\{|CoverClient|w:hyperlink [^>]*r:id|PlaceholderText|Lorem|mc:Fallback|w14:paraId/u);
    expect(cover).toContain('wps:wsp');
    expect(xml).toContain('xmlns:wps=');
    expect(codes).toEqual(
      expect.arrayContaining([
        'cover_used',
        'placeholder_unknown',
        'external_left_out',
        'data_left_out',
        'headings_unnumbered',
      ]),
    );
  });

  test('leaves headings and contents without numbers', async () => {
    const { xml } = await pour(modernTemplate());
    expect(paragraphsIn(xml, 'TOC1').map((one) => wordText(one).trim())).toEqual(['Contexte', 'Calendrier', 'Suite']);
    expect(paragraphsIn(xml, 'Heading1').join('')).not.toContain('numPr');
  });

  test('brings its theme, and what is added follows it', async () => {
    const { parts } = await pour(modernTemplate());
    expect(parts.get('word/theme/theme1.xml')).toContain('E4572E');
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styleIn(styles, 'Heading3')).toContain('<w:basedOn w:val="Heading2"/>');
    expect(styleIn(styles, 'TOCHeading')).toMatch(/w:asciiTheme="majorHAnsi"[^>]*\/>.*w:themeColor="accent1"/u);
    expect(styleIn(styles, 'AncrageTable')).toContain('w:color="E4572E"');
    expect(styles).not.toMatch(/1F3A5F|15706B|Calibri/u);
    expect(styles).toContain('<w:lang w:val="fr-FR"');
  });

  test('shows its first page once, then its header filled, its band stretched on wide pages', async () => {
    const { parts, xml } = await pour(modernTemplate());
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gu) ?? [];
    expect(sections.map((section) => section.includes('<w:titlePg/>'))).toEqual([false, true, false, false, false]);
    const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text);
    expect(headers.some((text) => wordText(text).includes('Mairie & Cie\nPlan d’accompagnement'))).toBe(true);
    const wide = headers.find((text) => text.includes('w:pos="14570"'));
    expect(wide).toContain('<w:tab w:val="clear" w:pos="4513"/>');
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text);
    expect(footers.some((text) => wordText(text).includes('Diffusion restreinte | ') && text.includes('PAGE'))).toBe(
      true,
    );
  });
});
