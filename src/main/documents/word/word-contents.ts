import { at } from '../../../domain/deliverable/at.ts';
import { InternalHyperlink, Paragraph, Tab, TextRun } from 'docx';
import type { Inline } from '../../../domain/deliverable/document-model.ts';
import { shortLine } from '../clean-text.ts';

interface Entry {
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
}

/**
 * The headings met while writing, numbered as Word numbers them, so that the contents are already there when the
 * document opens. Page numbers are left to Word: an estimate would sometimes be wrong.
 */
export class Contents {
  readonly #entries: Entry[] = [];
  readonly #counters = [0, 0, 0, 0];

  /** Keeps a heading and gives the name of its bookmark. */
  add(level: number, inlines: readonly Inline[]): string {
    this.#counters[level - 1] = at(this.#counters, level - 1) + 1;
    this.#counters.fill(0, level);
    const anchor = `_Toc${String(this.#entries.length + 1).padStart(6, '0')}`;
    this.#entries.push({
      level,
      number: this.#counters.slice(0, level).join('.'),
      title: shortLine(inlines.map(plainText).join('')),
      anchor,
    });
    return anchor;
  }

  /**
   * One linked paragraph per heading.
   * @param deepest level of heading that the contents list
   */
  paragraphs(deepest: number): Paragraph[] {
    return this.#entries
      .filter((entry) => entry.level <= deepest)
      .map(
        (entry) =>
          new Paragraph({
            style: `TOC${entry.level}`,
            children: [
              new InternalHyperlink({
                anchor: entry.anchor,
                children: [new TextRun({ children: [entry.number, new Tab(), entry.title] })],
              }),
            ],
          }),
      );
  }
}

function plainText(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  return inline.kind === 'link' ? inline.children.map((run) => run.text).join('') : ' ';
}
