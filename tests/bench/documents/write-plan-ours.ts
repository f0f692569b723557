import { type Block, type DocumentModel, paragraph, textCell } from '../../../src/domain/deliverable/document-model.ts';
import { writeWord } from '../../../src/main/documents/word/write-word.ts';
import { cellText, chapters, paragraphsPerChapter, paragraphText, tableColumns, tableRows } from './plan-data.ts';
import { photoOf, photos, photoSize } from './plan-photos.ts';
import { report } from './report.ts';

const table = (chapter: number): Block => ({
  kind: 'table',
  caption: `Tableau du chapitre ${chapter}`,
  columns: Array.from({ length: tableColumns }, (_, column) => ({ header: textCell(`Colonne ${column}`), weight: 1 })),
  rows: Array.from({ length: tableRows }, (_, row) =>
    Array.from({ length: tableColumns }, (_, column) => textCell(cellText(chapter, row, column))),
  ),
});
const withPhotos = process.argv[2] === 'photos';
const images = new Map(
  Array.from({ length: withPhotos ? photos : 0 }, (_, index) => [
    `photo-${index}`,
    { bytes: photoOf(index), mediaType: 'image/jpeg' as const, ...photoSize, alternativeText: `Photo ${index}` },
  ]),
);
const photosOf = (chapter: number): Block[] =>
  [2 * chapter, 2 * chapter + 1]
    .filter((index) => images.has(`photo-${index}`))
    .map((index) => ({
      kind: 'paragraph',
      inlines: [{ kind: 'image', id: `photo-${index}`, alternativeText: `Photo ${index}` }],
    }));
const model: DocumentModel = {
  language: 'fr',
  title: 'Plan d’accompagnement',
  clientName: 'Client',
  coverFacts: [{ label: 'Version', value: '1' }],
  frontMatter: [],
  namedPeople: 0,
  images,
  labels: {
    contents: 'Sommaire',
    table: 'Tableau',
    figure: 'Figure',
    absent: '[absent]',
    footer: 'Version 1',
    page: 'Page',
    of: 'sur',
  },
  sections: Array.from({ length: chapters }, (_, chapter) => ({
    key: `chapter-${chapter}`,
    title: `Chapitre ${chapter + 1}`,
    landscape: false,
    blocks: [
      ...Array.from({ length: paragraphsPerChapter }, (_, index) =>
        paragraph(paragraphText(chapter * paragraphsPerChapter + index)),
      ),
      table(chapter),
      ...photosOf(chapter),
    ],
  })),
};

await report(() => writeWord(model));
