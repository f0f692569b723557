import { type FileChild, type ISectionOptions, PageOrientation, Paragraph, TableOfContents, TextRun } from 'docx';
import type { DocumentModel } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';
import type { PageLayout } from './page-layout.ts';
import type { Contents } from './word-contents.ts';
import { furniture } from './word-frame.ts';
import { styleIds } from './word-styles.ts';

/** The page of a section; on its side, the library swaps the sides itself. */
export function pageOf({ short, long, margins }: PageLayout, landscape: boolean) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { size: { width: short, height: long, orientation }, margin: margins };
}

/**
 * The text begins under the title, on the first page.
 * @param width of the text of a page
 */
export function opened(
  { model, layout, width }: { readonly model: DocumentModel; readonly layout: PageLayout; readonly width: number },
  head: readonly FileChild[],
  body: readonly ISectionOptions[],
): ISectionOptions[] {
  const page = { properties: { page: pageOf(layout, false) }, ...furniture(model, width) };
  const [first, ...others] = body;
  return [{ ...(first ?? page), children: [...head, ...(first?.children ?? [])] }, ...others];
}

/**
 * The contents; nothing when there are no sections.
 * @param goesOn true when they stand under what comes before
 */
export function contentsBlocks(model: DocumentModel, contents: Contents, goesOn: boolean): FileChild[] {
  if (model.sections.length === 0) return [];
  const title = shortLine(model.labels.contents);
  const depth = model.briefContents ? 1 : 2;
  return [
    new Paragraph({ style: styleIds.contentsTitle, pageBreakBefore: !goesOn, children: [new TextRun(title)] }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: `1-${depth}`,
      beginDirty: false,
      contentChildren: contents.paragraphs(depth),
    }),
  ];
}
