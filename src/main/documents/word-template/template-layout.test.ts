import { expect, test } from 'vitest';
import { parseXml, readParts, wordText } from '../../../../tests/documents/read-parts.ts';
import { rowsBuilder } from '../../../../tests/documents/rows-builder.ts';
import { sampleRows } from '../../../../tests/documents/sample-rows.ts';
import { pour, valuesOf } from '../../../../tests/support/poured-document.ts';
import {
  classicTemplate,
  modernTemplate,
  templateSource,
  type TemplateParts,
} from '../../../../tests/support/word-templates.ts';
import type { Picture, StoredImage } from '../../../domain/deliverable/document-model.ts';
import { GrowingBytes } from '../byte-sink.ts';
import { type DocumentJob, writeDocument } from '../document-job.ts';
import { pictureRooms } from '../word/page-layout.ts';
import { textWidth } from '../word/word-styles.ts';
import { templateLayout } from './template-layout.ts';
import { wordDocument } from '../word-document.ts';
import { writeWord } from '../word/write-word.ts';
import { pourTemplate } from './pour-template.ts';
import { templateValues } from './template-values.ts';

const options = { audience: 'committee', level: 'detail', language: 'fr', today: '2026-11-23' } as const;

/** A5 with margins of 1.5 cm. */
function onSmallPaper(parts: TemplateParts): TemplateParts {
  const document = String(parts['word/document.xml'])
    .replaceAll(/<w:pgSz [^>]*\/>/gu, '<w:pgSz w:w="8391" w:h="11906"/>')
    .replaceAll(
      /<w:pgMar [^>]*\/>/gu,
      '<w:pgMar w:top="1021" w:right="850" w:bottom="1021" w:left="850" w:header="567" w:footer="567" w:gutter="0"/>',
    );
  return { ...parts, 'word/document.xml': document };
}

const smallText = 8_391 - 2 * 850;

test('the page of a template is that of its content', () => {
  const layout = templateLayout(templateSource(onSmallPaper(classicTemplate())));
  expect(layout).toMatchObject({ short: 8_391, long: 11_906, margins: { left: 850, right: 850, top: 1_021 } });
  const rooms = layout && pictureRooms(layout);
  expect(rooms?.upright.width).toBeLessThan(627);
  expect(rooms?.landscape.width).toBeLessThan(956);
});

test('tables and matrices are laid out for the text of the template, not reduced to it', async () => {
  const template = templateSource(onSmallPaper(classicTemplate()));
  const job = { format: 'word', kind: 'plan', rows: sampleRows(), options, images: new Map() } as const;
  const small = gridsOf(await writtenText({ ...job, template }));
  const wide = gridsOf(await writtenText(job));
  const landscapeText = 11_906 - 2 * 850;
  for (const grid of small) expect([smallText, landscapeText]).toContain(sum(grid));
  const reduced = wide.map((grid) => grid.map((width) => Math.round((width * smallText) / sum(grid))));
  const kept = small.filter((grid, index) => {
    const other = reduced[index] ?? [];
    return grid.length === other.length && grid.every((width, place) => Math.abs(width - (other[place] ?? 0)) <= 2);
  });
  expect(kept.length).toBeLessThan(small.length / 2);
});

/** The template with other paper and without headers or footers. */
function onPaper(parts: TemplateParts, size: string): TemplateParts {
  const document = String(parts['word/document.xml'])
    .replaceAll(/<w:pgSz [^>]*\/>/gu, `<w:pgSz ${size}/>`)
    .replaceAll(/<w:(?:header|footer)Reference [^>]*\/>/gu, '');
  return { ...parts, 'word/document.xml': document };
}

test('a template on its side gives its paper to upright pages, and that is said', async () => {
  const side = await pour(onPaper(classicTemplate(), 'w:w="16838" w:h="11906" w:orient="landscape"'));
  expect(side.codes).toContain('landscape_left_out');
  expect(side.xml).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
  const upright = await pour(onPaper(classicTemplate(), 'w:w="11906" w:h="16838"'));
  expect(upright.codes).not.toContain('landscape_left_out');
});

test('our title and page number stay at the right edge on our page too, whatever stops the template has', async () => {
  const { codes, parts } = await pour(onPaper(classicTemplate(), 'w:w="5000" w:h="7000"'));
  expect(codes).toContain('margins_kept');
  const furniture = [...parts].filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/u.test(name));
  const stops = furniture.map(([, text]) => valuesOf(text, /<w:tab w:val="((?!clear)\w+" w:pos="\d+)"/gu));
  expect(furniture.length).toBeGreaterThan(0);
  for (const kept of stops) {
    expect([`right" w:pos="${textWidth.upright}`, `right" w:pos="${textWidth.landscape}`]).toContain(kept.join());
  }
  for (const [, text] of furniture) expect(text).toContain('<w:tab w:val="clear" w:pos="4536"/>');
});

async function writtenText(job: DocumentJob): Promise<string> {
  const bytes = new GrowingBytes();
  await writeDocument(job, bytes, () => {});
  return (await readParts(bytes.whole())).get('word/document.xml') ?? '';
}

test.each([
  ['classic', classicTemplate],
  ['modern', modernTemplate],
])('pictures hold in the pages of a %s template, each with its caption', async (_, make) => {
  const picture = (width: number, height: number): Picture => ({
    kind: 'picture',
    label: 'Figure',
    caption: `Essai ${width}`,
    description: 'Essai',
    scene: { width, height, shapes: [{ kind: 'rect', x: 0, y: 0, width: 5, height: 5, fill: '#000000' }] },
    width: 1,
  });
  const file = templateSource(onSmallPaper(make()));
  const layout = templateLayout(file);
  const model = wordDocument('plan', rowsBuilder().rows, options);
  const blocks = [picture(600, 300), picture(100, 3_000), picture(3_000, 20)];
  const sections = [false, true].map((landscape, index) => ({
    key: `s${index}`,
    title: 'A',
    landscape,
    ownPage: false,
    blocks: blocks.map((block) => ({ ...block })),
  }));
  const written = await writeWord({ ...model, sections }, layout);
  const poured = pourTemplate(written, file, templateValues(model));
  const parts = await readParts(poured.bytes);
  const xml = parts.get('word/document.xml') ?? '';
  const figures = (xml.match(/<w:drawing>(?:(?!<\/w:drawing>).)*<\/w:drawing>/gu) ?? []).filter((drawing) =>
    drawing.includes('Essai'),
  );
  expect(figures).toHaveLength(6);
  for (const [index, figure] of figures.entries()) {
    const extent = parseXml(figure).find(({ name }) => name === 'wp:extent');
    const [width, height] = index < 3 ? [smallText, 11_906] : [11_906 - 1_700, 8_391];
    expect(Number(extent?.attributes['cx'])).toBeLessThanOrEqual((width + 15) * 635);
    expect(Number(extent?.attributes['cy'])).toBeLessThanOrEqual((height - 2_042) * 635);
    const id = /r:embed="([^"]+)"/u.exec(figure)?.[1] ?? '';
    const target = new RegExp(
      `Id="${id}"[^>]*Target="/?(?:word/)?([^"]+)"|Target="/?(?:word/)?([^"]+)"[^>]*Id="${id}"`,
      'u',
    )
      .exec(parts.get('word/_rels/document.xml.rels') ?? '')
      ?.slice(1)
      .find((name) => name !== undefined);
    expect([...parts.keys()]).toContain(`word/${target}`);
  }
  expect(wordText(xml).match(/Essai 600/gu)).toHaveLength(2);
});

const logo = (name: string): StoredImage => ({
  bytes: new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  mediaType: 'image/png',
  width: 200,
  height: 80,
  alternativeText: name,
});

async function pourLogos(parts: TemplateParts) {
  const model = {
    ...wordDocument('plan', rowsBuilder().rows, options),
    clientLogo: logo('Client'),
    firmLogo: logo('Cabinet'),
  };
  const poured = pourTemplate(await writeWord(model), templateSource(parts), templateValues(model));
  const read = await readParts(poured.bytes);
  return { codes: poured.remarks.map(({ code }) => code), parts: read, xml: read.get('word/document.xml') ?? '' };
}

test('logos stand where the marks of the template ask for them, on the cover and in headers', async () => {
  const parts = modernTemplate();
  const {
    codes,
    xml,
    parts: read,
  } = await pourLogos({
    ...parts,
    'word/document.xml': String(parts['word/document.xml']).replace(
      '{{mention inconnue}}',
      'De {{logo client}} par {{Logo_cabinet}}.',
    ),
    'word/header1.xml': String(parts['word/header1.xml']).replace(
      '</w:hdr>',
      '<w:p><w:r><w:t>{{client logo}}</w:t></w:r></w:p></w:hdr>',
    ),
  });
  const cover = xml.slice(0, xml.indexOf('</w:sectPr>'));
  expect(cover).toContain('descr="Client"');
  expect(cover).toContain('descr="Cabinet"');
  expect(wordText(cover)).toContain('De  par .');
  expect(xml).not.toContain('{{');
  expect(codes).not.toContain('logo_left_out');
  const header = [...read].find(
    ([name, text]) => /^word\/header\d+\.xml$/u.test(name) && text.includes('descr="Client"'),
  );
  const id = /<a:blip r:embed="([^"]+)"/u.exec(header?.[1].slice(header[1].indexOf('descr="Client"')) ?? '')?.[1];
  const relations = read.get(`word/_rels/${header?.[0].split('/').at(-1)}.rels`);
  expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="/word/media/[^"]+\\.png"`, 'u'));
});

test.each(['cover', 'report'] as const)(
  'logos stand whole where text has lines of a set height: %s',
  async (opening) => {
    const model = { ...wordDocument('plan', rowsBuilder().rows, options), clientLogo: logo('Client') };
    const written = await writeWord({
      ...model,
      opening,
      ...(opening === 'cover' ? { firmLogo: logo('Cabinet') } : {}),
    });
    const xml = (await readParts(written)).get('word/document.xml') ?? '';
    const logos = (xml.match(/<w:p>(?:(?!<\/w:p>).)*descr="(?:Client|Cabinet)".*?<\/w:p>/gu) ?? []).map(
      (paragraph) => /<w:spacing [^>]*\/>/u.exec(paragraph)?.[0] ?? '',
    );
    expect(logos).toHaveLength(opening === 'cover' ? 2 : 1);
    for (const spacing of logos) expect(spacing).toMatch(/w:line="240".*w:lineRule="auto"/u);
  },
);

test('without a mark for them, logos are said to be left out; a mark without logo goes away', async () => {
  expect((await pourLogos(modernTemplate())).codes).toContain('logo_left_out');
  const parts = modernTemplate();
  const model = wordDocument('plan', rowsBuilder().rows, options);
  const marked = String(parts['word/document.xml']).replace('{{mention inconnue}}', '{{logo client}}');
  const file = templateSource({ ...parts, 'word/document.xml': marked });
  const poured = pourTemplate(await writeWord(model), file, templateValues(model));
  const xml = (await readParts(poured.bytes)).get('word/document.xml') ?? '';
  expect(xml).not.toMatch(/\{\{|logo client/u);
  expect(poured.remarks.map(({ code }) => code)).not.toContain('logo_left_out');
});

function gridsOf(xml: string): number[][] {
  return (xml.match(/<w:tblGrid>.*?<\/w:tblGrid>/gu) ?? []).map((grid) =>
    [...grid.matchAll(/w:w="(\d+)"/gu)].map(([, width]) => Number(width)),
  );
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
