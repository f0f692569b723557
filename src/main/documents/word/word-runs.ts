import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Inline, TextRun as Run } from '../../../domain/deliverable/document-model.ts';
import { cleanText } from '../clean-text.ts';
import { styleIds } from './word-styles.ts';

/** Footnotes met while writing, by their number. */
export class FootnoteCollector {
  readonly #notes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  #last = 0;

  /** Keeps a note and gives its number. */
  add(paragraphs: readonly (readonly Inline[])[]): number {
    this.#last += 1;
    this.#notes[this.#last] = {
      children: paragraphs.map((inlines) => new Paragraph({ children: wordRuns(inlines, this) })),
    };
    return this.#last;
  }

  get notes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return this.#notes;
  }
}

/** Text and links as Word runs, cleaned; a line feed is a line break. */
export function wordRuns(
  inlines: readonly Inline[],
  footnotes: FootnoteCollector,
  marks: Partial<Run> = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return textRuns({ ...inline, ...marks });
      case 'link':
        return [
          new ExternalHyperlink({
            link: inline.url,
            children: inline.children.flatMap((run) => textRuns({ ...run, ...marks }, 'Hyperlink')),
          }),
        ];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnote':
        return [new FootnoteReferenceRun(footnotes.add(inline.paragraphs))];
      default:
        return inline satisfies never;
    }
  });
}

function textRuns(run: Run, style?: string): TextRun[] {
  const marks = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.code ? { style: styleIds.codeRun } : style ? { style } : {}),
  };
  return cleanText(run.text)
    .replaceAll('\t', ' ')
    .split('\n')
    .map((text, index) => new TextRun({ ...marks, text, ...(index === 0 ? {} : { break: 1 }) }));
}
