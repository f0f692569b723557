import { type FileChild, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { DocumentModel } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { styleIds } from './word-styles.ts';

/** The cover: client, title, facts, firm. */
export function coverBlocks(model: DocumentModel): FileChild[] {
  return [
    new Paragraph({ style: styleIds.coverClient, children: [new TextRun(shortLine(model.clientName))] }),
    new Paragraph({ style: styleIds.title, children: [new TextRun(shortLine(model.title))] }),
    ...(model.subtitle === undefined
      ? []
      : [new Paragraph({ style: styleIds.subtitle, children: [new TextRun(shortLine(model.subtitle))] })]),
    ...model.coverFacts.flatMap(({ label, value }) =>
      value.split('\n').map(
        (line, index) =>
          new Paragraph({
            style: styleIds.coverFact,
            children: [
              new TextRun({ text: index === 0 ? shortLine(label) : '', bold: true }),
              new TextRun({ text: `\t${shortLine(line)}` }),
            ],
          }),
      ),
    ),
    ...(model.firmName === undefined
      ? []
      : [
          new Paragraph({
            style: styleIds.subtitle,
            spacing: { before: 900 },
            children: [new TextRun(shortLine(model.firmName))],
          }),
        ]),
  ];
}

/** Header with the client's name and the document's, footer with version, confidentiality and page. */
export function furniture(model: DocumentModel, width: number) {
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: 'Header',
            tabStops,
            children: [new TextRun(`${shortLine(model.clientName, 60)}\t${shortLine(model.title, 60)}`)],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Footer',
            tabStops,
            children: [
              new TextRun(`${shortLine(model.labels.footer, 90)}\t${model.labels.page} `),
              new TextRun({ children: [PageNumber.CURRENT] }),
              new TextRun(` ${model.labels.of} `),
              new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  };
}
