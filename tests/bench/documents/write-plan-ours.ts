import { type Block, type DocumentModel, paragraph, textCell } from '../../../src/domain/deliverable/document-model.ts';
import { writeWord } from '../../../src/main/documents/word/write-word.ts';
import { cellText, chapters, paragraphsPerChapter, paragraphText, tableColumns, tableRows } from './plan-data.ts';
import { report } from './report.ts';

const table = (chapter: number): Block => ({
  kind: 'table',
  caption: `Tableau du chapitre ${chapter}`,
  columns: Array.from({ length: tableColumns }, (_, column) => ({ header: textCell(`Colonne ${column}`), weight: 1 })),
  rows: Array.from({ length: tableRows }, (_, row) =>
    Array.from({ length: tableColumns }, (_, column) => textCell(cellText(chapter, row, column))),
  ),
});
const model: DocumentModel = {
  language: 'fr',
  title: 'Plan d’accompagnement',
  clientName: 'Client',
  coverFacts: [{ label: 'Version', value: '1' }],
  frontMatter: [],
  namedPeople: 0,
  labels: { contents: 'Sommaire', table: 'Tableau', footer: 'Version 1', page: 'Page', of: 'sur' },
  sections: Array.from({ length: chapters }, (_, chapter) => ({
    key: `chapter-${chapter}`,
    title: `Chapitre ${chapter + 1}`,
    landscape: false,
    blocks: [
      ...Array.from({ length: paragraphsPerChapter }, (_, index) =>
        paragraph(paragraphText(chapter * paragraphsPerChapter + index)),
      ),
      table(chapter),
    ],
  })),
};

await report(() => writeWord(model));
