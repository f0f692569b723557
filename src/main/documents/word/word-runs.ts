import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, LinkRun, TextRun as Run } from '../../../domain/deliverable/document-model.ts';
import { linkedSection, sectionAnchor } from '../../../domain/deliverable/section-anchor.ts';
import { cleanText } from '../clean-text.ts';
import { styleIds } from './word-styles.ts';

/** What the texts of a document share while they are written: footnotes met, by their number, and sections. */
export class FootnoteCollector {
  readonly #notes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  /** Keys of the sections that a link may lead to. */
  readonly sections: ReadonlySet<string>;
  #last = 0;

  constructor(sections: Iterable<string> = []) {
    this.sections = new Set(sections);
  }

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
        return linkRuns(inline, footnotes, marks);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'footnote':
        return [new FootnoteReferenceRun(footnotes.add(inline.paragraphs))];
      default:
        return inline satisfies never;
    }
  });
}

/** A link to the web, or to a section of this very document; to another section, its text only. */
function linkRuns(link: LinkRun, { sections }: FootnoteCollector, marks: Partial<Run>): ParagraphChild[] {
  const texts = (style?: string): TextRun[] => link.children.flatMap((run) => textRuns({ ...run, ...marks }, style));
  const key = linkedSection(link.url);
  if (key === undefined) return [new ExternalHyperlink({ link: link.url, children: texts('Hyperlink') })];
  const anchor = sectionAnchor(key);
  if (anchor === undefined || !sections.has(key)) return texts();
  return [new InternalHyperlink({ anchor, children: texts('Hyperlink') })];
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
