import { type FileChild, Paragraph, TextRun } from 'docx';
import type { DocumentModel } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { logoParagraph } from './word-logo.ts';
import { colours, styleIds } from './word-styles.ts';

/** Size of the title of one page and of a report, in half-points: the styles are those of a cover. */
const titleSizes = { page: 36, report: 44 } as const;

/**
 * The title above the text of a document without a cover: client, title, subtitle, and in a report its facts.
 * @param opening `page` for what stands on one page
 */
export function openingBlocks(model: DocumentModel, opening: 'report' | 'page'): FileChild[] {
  const { clientLogo, clientName, title, subtitle, coverFacts } = model;
  return [
    ...(clientLogo && opening === 'report' ? [logoParagraph(clientLogo, 'client-logo')] : []),
    new Paragraph({
      style: styleIds.body,
      spacing: { after: 40 },
      keepNext: true,
      children: [new TextRun({ text: shortLine(clientName), bold: true, color: colours.thread })],
    }),
    new Paragraph({
      style: styleIds.title,
      spacing: { before: 0, after: subtitle === undefined ? 160 : 40 },
      children: [new TextRun({ text: shortLine(title), size: titleSizes[opening] })],
    }),
    ...(subtitle === undefined
      ? []
      : [
          new Paragraph({
            style: styleIds.subtitle,
            spacing: { after: 120 },
            children: [new TextRun({ text: shortLine(subtitle), size: 22 })],
          }),
        ]),
    ...(opening === 'page' ? [] : coverFacts.flatMap((fact) => factLines(fact))),
  ];
}

/** A fact of the document, a paragraph per line. */
export function factLines({ label, value }: DocumentModel['coverFacts'][number], place = 1): Paragraph[] {
  return value.split('\n').map(
    (line, index) =>
      new Paragraph({
        style: styleIds.coverFact,
        ...(place === 0 && index === 0 ? { spacing: { before: 320 } } : {}),
        children: [
          new TextRun({ text: index === 0 ? shortLine(label) : '', bold: true }),
          new TextRun({ text: `\t${shortLine(line)}` }),
        ],
      }),
  );
}
