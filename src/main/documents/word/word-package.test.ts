import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packWord } from './word-package.ts';

const photo = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251);

function documentOf(): Document {
  const image = new ImageRun({ type: 'jpg', data: photo, transformation: { width: 10, height: 10 } });
  return new Document({
    creator: 'Cabinet',
    sections: [{ children: [new Paragraph('Bonjour'), new Paragraph({ children: [image] })] }],
  });
}

test('packs what docx itself would pack', async () => {
  const ours = unzipSync(await packWord(documentOf()));
  const own = unzipSync(new Uint8Array(await Packer.toBuffer(documentOf())));
  expect(Object.keys(ours)).toEqual(Object.keys(own));
  for (const path of ['word/document.xml', 'word/styles.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels']) {
    expect(textOf(ours[path]), path).toBe(textOf(own[path]));
  }
});

test('photos are stored as they are, the rest is compressed', async () => {
  const methods = new Map<string, number>();
  const parts = unzipSync(await packWord(documentOf()), {
    filter: ({ name, compression }) => {
      methods.set(name, compression);
      return name.startsWith('word/media/');
    },
  });
  const [path = ''] = Object.keys(parts);
  expect(parts[path]).toEqual(photo);
  expect(methods.get(path)).toBe(0);
  expect(methods.get('word/document.xml')).toBe(8);
});

/** docx numbers pictures from one document to the next. */
function textOf(bytes: Uint8Array | undefined): string {
  return strFromU8(bytes ?? new Uint8Array()).replaceAll(/<wp:docPr id="\d+"/gu, '<wp:docPr');
}
