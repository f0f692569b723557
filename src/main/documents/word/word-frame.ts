import { type FileChild, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { DocumentModel } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import { logoParagraph } from './word-logo.ts';
import { factLines } from './word-opening.ts';
import { styleIds } from './word-styles.ts';

/** Height of the text on our page, that the cover is made for; and its air around the client's name. */
const fullHeight = 14_231;
const air = { before: 2_600, after: 1_200 } as const;

/**
 * The cover: client, title, facts, firm.
 * @param height of the text of the page, in twentieths of a point: on a smaller page there is less air
 */
export function coverBlocks(model: DocumentModel, height = fullHeight): FileChild[] {
  const share = Math.max((height - fullHeight / 2) / (fullHeight / 2), 0.05);
  const spacing =
    share >= 0.8 ? {} : { spacing: { before: Math.round(air.before * share), after: Math.round(air.after * share) } };
  return [
    ...(model.clientLogo === undefined ? [] : [logoParagraph(model.clientLogo, 'client-logo')]),
    new Paragraph({ style: styleIds.coverClient, ...spacing, children: [new TextRun(shortLine(model.clientName))] }),
    new Paragraph({ style: styleIds.title, children: [new TextRun(shortLine(model.title))] }),
    ...(model.subtitle === undefined
      ? []
      : [new Paragraph({ style: styleIds.subtitle, children: [new TextRun(shortLine(model.subtitle))] })]),
    ...model.coverFacts.flatMap((fact, place) => factLines(fact, model.subtitle === undefined ? place : 1)),
    ...firmBlocks(model, share),
  ];
}

/** Who wrote it: the firm's logo, which bears its name, or else its name. */
function firmBlocks({ firmLogo, firmName }: DocumentModel, share: number): FileChild[] {
  const before = Math.round(900 * Math.min(share, 1));
  if (firmLogo) return [logoParagraph(firmLogo, 'firm-logo', before)];
  if (firmName === undefined) return [];
  return [
    new Paragraph({ style: styleIds.subtitle, spacing: { before }, children: [new TextRun(shortLine(firmName))] }),
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
