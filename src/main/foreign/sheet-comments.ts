import type { ForeignComment } from '../../domain/imports/foreign-table.ts';
import { parseReference } from './cell-reference.ts';
import { foreignLimits } from './foreign-limits.ts';
import { scanPart } from './scan-part.ts';
import { readRelations } from './workbook-parts.ts';
import { plainText } from './workbook-texts.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** What people wrote beside the cells of a sheet. */
export interface SheetComments {
  /** In the order of the rows. */
  readonly comments: readonly ForeignComment[];
  /** How many there are beyond those that are kept. */
  readonly more: number;
}

/** The note that stands for a thread in programs that know no threads begins its author's name so. */
const threadAuthor = 'tc=';

/**
 * Reads the notes and the threads of comments of a sheet (ECMA-376, 18.7; MS-XLSX, 2.6.205), without the names of
 * those who wrote them.
 * @param sheet part of the sheet
 * @param room how many are kept
 * @throws ForeignFileError when a part is damaged or too large
 */
export async function readSheetComments(source: ZipPackage, sheet: string, room: number): Promise<SheetComments> {
  const relations = await readRelations(source, sheet);
  const found = new CommentList(room);
  for (const type of ['comments', 'threadedComment']) {
    for (const { part } of relations.filter((relation) => relation.type === type && source.has(relation.part)))
      await scanPart(source, part, new CommentReader(found), { small: true });
  }
  return { comments: found.comments.toSorted((a, b) => a.row - b.row || a.column - b.column), more: found.more };
}

class CommentList {
  readonly comments: ForeignComment[] = [];
  more = 0;
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  add(reference: string, author: string, text: string): void {
    const place = parseReference(reference);
    const whole = plainText(text).trim();
    // A program writes the name of the author above a note.
    const own = author !== '' && whole.startsWith(`${author}:`) ? whole.slice(author.length + 1).trim() : whole;
    if (!place || own === '' || author.startsWith(threadAuthor)) return;
    if (this.comments.length >= this.#room) this.more += 1;
    else this.comments.push({ ...place, text: own.slice(0, foreignLimits.commentLength).toWellFormed() });
  }
}

/** Reads a part of notes, or of threads: both hold texts by the reference of their cell. */
class CommentReader {
  readonly #found: CommentList;
  readonly #authors: string[] = [];
  #author = '';
  #reference = '';
  #text = '';
  #reads: 'author' | 'text' | undefined;
  #inGuide = false;
  #isThread = false;

  constructor(found: CommentList) {
    this.#found = found;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'comment' || name === 'threadedComment') {
      this.#reference = attributes.get('ref') ?? '';
      this.#author = this.#authors[Number(attributes.get('authorId') ?? -1)] ?? '';
      this.#text = '';
      this.#isThread = name === 'threadedComment';
    } else if (name === 'author') {
      this.#author = '';
      this.#reads = 'author';
    } else if (name === 'rPh') this.#inGuide = true;
    else if (name === 't' || (name === 'text' && this.#isThread)) this.#reads = this.#inGuide ? undefined : 'text';
  }

  text(text: string): void {
    if (this.#reads === 'author' && this.#author.length < longestName) this.#author += text;
    else if (this.#reads === 'text' && this.#text.length <= foreignLimits.commentLength) this.#text += text;
  }

  close(name: string): void {
    if (name === 'author') this.#authors.push(this.#author.trim());
    if (name === 'author' || name === 't' || name === 'text') this.#reads = undefined;
    else if (name === 'rPh') this.#inGuide = false;
    else if (name === 'comment' || name === 'threadedComment')
      this.#found.add(this.#reference, this.#author, this.#text);
  }
}

const longestName = 300;
