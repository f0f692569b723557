import type { Inline } from '../../domain/deliverable/document-model.ts';
import type { LeftOutKind, ReturnedWord } from '../../domain/deliverable/returned-word.ts';
import { plainText, type FlowItem, type FlowParagraph } from '../../domain/deliverable/text-flow.ts';
import { foreignError, ForeignFileError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import { readBytes } from './read-table.ts';
import { recogniseFile, type FileKind } from './recognise-file.ts';
import { scanPart } from './scan-part.ts';
import { readWordNumbering, WordNumbering } from './word-numbering.ts';
import type { WordContext } from './word-paragraph.ts';
import { findWordParts, readAddresses, readCustomProperties, type WordParts } from './word-parts.ts';
import { readWordPictures } from './word-pictures.ts';
import { WordStory, type WordListener } from './word-story.ts';
import { readWordStyles } from './word-styles.ts';
import { openPackage, type ZipPackage } from './zip-package.ts';

/**
 * Reads what comes back in a Word document: its content controls, the chapters under its headings, its properties.
 * It parses in this process: the application calls `readForeignWord`, which runs it apart, with limits.
 * @param source path of the file, or its bytes
 * @throws ForeignFileError when the file is not a Word document, or holds what can harm
 */
export async function readWord(source: string | Uint8Array): Promise<ReturnedWord> {
  try {
    return await readParts(source);
  } catch (error) {
    if (!(error instanceof ForeignFileError) || error.fault.code !== 'damaged') throw error;
    throw foreignError('damaged_word', error.fault.params, error);
  }
}

async function readParts(source: string | Uint8Array): Promise<ReturnedWord> {
  const bytes = typeof source === 'string' ? await readBytes(source) : Buffer.from(source);
  if (bytes.length === 0) throw foreignError('empty', {});
  if (kindOf(bytes) !== 'zip') throw foreignError('not_word', {});
  const zip = await openPackage(bytes);
  const parts = await findWordParts(zip);
  const styles = parts.styles === undefined ? new Map() : await readWordStyles(zip, parts.styles);
  const notes = await readNotes(zip, parts, styles);
  const pictures = await readWordPictures(zip, parts.document);
  const context: WordContext = {
    styles,
    numbering: await numberingOf(zip, parts),
    addresses: await readAddresses(zip, parts.document),
    notes,
    pictures: pictures.digests,
  };
  const collector = new Collector();
  await scanText(zip, parts.document, new WordStory(context, collector));
  const properties =
    parts.customProperties === undefined ? {} : await readCustomProperties(zip, parts.customProperties);
  return { properties, pictures: pictures.kept, ...collector.found() };
}

function kindOf(bytes: Buffer): FileKind {
  try {
    return recogniseFile(bytes);
  } catch (error) {
    // Older formats of Word are named as texts where a list is wanted.
    if (error instanceof ForeignFileError && error.fault.code === 'word') throw foreignError('not_word', {}, error);
    throw error;
  }
}

async function numberingOf(zip: ZipPackage, parts: WordParts): Promise<WordNumbering> {
  return parts.numbering === undefined ? new WordNumbering() : readWordNumbering(zip, parts.numbering);
}

async function readNotes(
  zip: ZipPackage,
  parts: WordParts,
  styles: WordContext['styles'],
): Promise<WordContext['notes']> {
  const notes = new Map<string, (readonly Inline[])[]>();
  for (const part of [parts.footnotes, parts.endnotes]) {
    if (part === undefined) continue;
    let paragraphs: (readonly Inline[])[] = [];
    const context = {
      styles,
      numbering: new WordNumbering(),
      addresses: await readAddresses(zip, part),
      notes: new Map(),
      pictures: (await readWordPictures(zip, part)).digests,
    };
    const listener: WordListener = {
      item(item) {
        if (item.kind === 'paragraph') paragraphs.push(item.inlines);
      },
      leftOut() {},
      openControl() {},
      closeControl() {},
      openNote(id) {
        paragraphs = [];
        notes.set(id, paragraphs);
      },
      closeNote() {
        paragraphs = [];
      },
    };
    await scanText(zip, part, new WordStory(context, listener));
  }
  return notes;
}

async function scanText(zip: ZipPackage, part: string, story: WordStory): Promise<void> {
  if (zip.size(part) > foreignLimits.wordTextBytes) throw foreignError('bomb', { part });
  await scanPart(zip, part, story);
}

interface Open {
  readonly items: FlowItem[];
  readonly leftOut: Partial<Record<LeftOutKind, number>>;
}

interface OpenControl extends Open {
  readonly tag: string;
  readonly title: string;
}

/** Sorts what is met into controls and chapters. */
class Collector implements WordListener {
  readonly #controls: OpenControl[] = [];
  readonly #chapters: (Open & { readonly title: string })[] = [];
  /** Controls around the place that is read, from the outermost. */
  readonly #around: (OpenControl | undefined)[] = [];

  item(item: FlowItem): void {
    if (this.#isChapter(item)) {
      this.#chapters.push({ title: plainText(item.inlines).trim(), items: [], leftOut: {} });
      return;
    }
    for (const place of this.#places()) place.items.push(item);
  }

  leftOut(kind: LeftOutKind): void {
    for (const { leftOut } of this.#places()) leftOut[kind] = (leftOut[kind] ?? 0) + 1;
  }

  openControl(tag: string, title: string): void {
    const tagged = tag.startsWith('ancrage:');
    const ours = tagged || (tag === '' && title !== '') ? { tag, title, items: [], leftOut: {} } : undefined;
    if (ours) this.#controls.push(ours);
    this.#around.push(ours);
  }

  closeControl(): void {
    this.#around.pop();
  }

  found(): Pick<ReturnedWord, 'controls' | 'chapters'> {
    return { controls: this.#controls, chapters: this.#chapters };
  }

  #isChapter(item: FlowItem): item is FlowParagraph {
    return (
      item.kind === 'paragraph' &&
      item.role === 'heading' &&
      item.level === 1 &&
      this.#around.every((control) => control === undefined)
    );
  }

  /** Where what is read belongs: in a control with a tag only; else in its chapter, and in a control with a title. */
  #places(): readonly Open[] {
    const tagged = this.#around.findLast((control) => control !== undefined && control.tag !== '');
    if (tagged) return [tagged];
    const titled = this.#around.findLast((control) => control !== undefined);
    const chapter = this.#chapters.at(-1);
    return [titled, chapter].filter((place) => place !== undefined);
  }
}
