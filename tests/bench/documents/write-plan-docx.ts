import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cellText, chapters, paragraphsPerChapter, paragraphText, tableColumns, tableRows } from './plan-data.ts';
import { photoOf, photos } from './plan-photos.ts';
import { report } from './report.ts';

/** The library alone, for the same document: styles by name, widths, repeated headers, contents, header and footer. */
const cellWidth = 1_900;
const cell = (text: string, style: string): TableCell =>
  new TableCell({
    width: { size: cellWidth, type: WidthType.DXA },
    children: [new Paragraph({ style, children: [new TextRun(text)] })],
  });
const table = (chapter: number): Table =>
  new Table({
    width: { size: cellWidth * tableColumns, type: WidthType.DXA },
    columnWidths: Array.from({ length: tableColumns }, () => cellWidth),
    layout: TableLayoutType.FIXED,
    rows: Array.from(
      { length: tableRows + 1 },
      (_, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: Array.from({ length: tableColumns }, (_, column) =>
            row === 0
              ? cell(`Colonne ${column}`, 'TableHeader')
              : cell(cellText(chapter, row - 1, column), 'TableText'),
          ),
        }),
    ),
  });

const images = Array.from({ length: process.argv[2] === 'photos' ? photos : 0 }, (_, index) => photoOf(index));
const photosOf = (chapter: number): Paragraph[] =>
  images.slice(2 * chapter, 2 * chapter + 2).map(
    (data) =>
      new Paragraph({
        children: [new ImageRun({ type: 'jpg', data, transformation: { width: 560, height: 420 } })],
      }),
  );

await report(async () => {
  const children = Array.from({ length: chapters }, (_, chapter) => [
    new Paragraph({ text: `Chapitre ${chapter + 1}`, heading: HeadingLevel.HEADING_1 }),
    ...Array.from(
      { length: paragraphsPerChapter },
      (_, index) =>
        new Paragraph({
          style: 'BodyText',
          children: [new TextRun(paragraphText(chapter * paragraphsPerChapter + index))],
        }),
    ),
    table(chapter),
    ...photosOf(chapter),
  ]).flat();
  const document = new Document({
    styles: {
      paragraphStyles: ['BodyText', 'TableText', 'TableHeader'].map((id) => ({ id, name: id, basedOn: 'Normal' })),
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Client')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [new TableOfContents('Sommaire', { hyperlink: true, headingStyleRange: '1-2' }), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
});
