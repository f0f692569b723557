import type { Scene } from '../picture/scene.ts';

/**
 * A document as values, worded and ready to be written: what the sections say, not how the format says it.
 * Texts are not yet cleaned for a format: that is the writer's first act.
 */

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** A code, inside which no line ends. */
  readonly unbroken?: boolean;
  /** Stands in for a picture that the document cannot show. */
  readonly missingImage?: boolean;
}

export interface LinkRun {
  readonly kind: 'link';
  readonly url: string;
  /** None for a link that shows the number of the caption it leads to. */
  readonly children: readonly TextRun[];
  /** Looks like the text around it: where a code begins a title, and every row has one. */
  readonly quiet?: boolean;
}

/** A picture that the client file keeps, in the line of a text. */
export interface ImageRun {
  readonly kind: 'image';
  /** Id of the attachment. */
  readonly id: string;
  readonly alternativeText: string;
  /** The caption under it, where a caption has room: it then stands alone in its paragraph. */
  readonly title?: string;
  /** Digest of its bytes, in a document that comes back (see `ReturnedPicture`). */
  readonly digest?: string;
}

export interface LineBreak {
  readonly kind: 'break';
}

export interface FootnoteRun {
  readonly kind: 'footnote';
  readonly paragraphs: readonly (readonly Inline[])[];
}

export type Inline = TextRun | LinkRun | ImageRun | LineBreak | FootnoteRun;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the title of a section; a section's own blocks start at 2. */
  readonly level: 1 | 2 | 3 | 4;
  readonly inlines: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** `note` is small and grey: how to read a table, where a figure comes from. */
  readonly role?: 'body' | 'quote' | 'note' | 'code';
  /** A line under a heading, that does not stay on a page without what follows. */
  readonly lead?: boolean;
  readonly inlines: readonly Inline[];
}

export interface ListItem {
  readonly blocks: readonly Block[];
  /** A task list's box. */
  readonly checked?: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** One cell: its lines, each a paragraph. */
export interface TableCell {
  readonly lines: readonly (readonly Inline[])[];
  readonly align?: 'left' | 'center' | 'right';
  /** Bookmark that links to the row lead to (`anchorOf`). */
  readonly anchor?: string;
}

export interface TableColumn {
  readonly header: TableCell;
  /** Share of the table's width, relative to the other columns. */
  readonly weight: number;
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  /** Bookmark of the caption. */
  readonly anchor?: string;
  /** True when it is filled in by hand: rows without text are high enough to write in, and it has no header. */
  readonly forWriting?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** One cell of the impact matrix; undefined in its place means « not rated », which is not zero. */
export interface MatrixCell {
  readonly level: number;
  /** Number of field notes that prove it. */
  readonly proofs: number;
  /** What makes the level was given the lowest confidence. */
  readonly unsure?: boolean;
  /** A subgroup of the population is touched more than the level says. */
  readonly subgroupHigher?: boolean;
}

export interface Matrix {
  readonly kind: 'matrix';
  readonly caption: string;
  /** Bookmark of the caption. */
  readonly anchor?: string;
  readonly corner: string;
  readonly axes: readonly string[];
  readonly totalHeader: string;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly rows: readonly {
    readonly label: string;
    readonly detail?: string;
    readonly cells: readonly (MatrixCell | undefined)[];
    readonly total: number;
  }[];
  readonly totals: readonly number[];
  readonly grandTotal: number;
  /** What a screen reader says of the whole. */
  readonly description: string;
}

/** Text in Markdown, as the consultant wrote it; turned into other blocks before writing. */
export interface MarkdownText {
  readonly kind: 'markdown';
  readonly text: string;
  /** Free fields keep the line ends typed; Markdown proper joins them. */
  readonly keepLineEnds: boolean;
}

/** What a person wrote for a section, apart from what the rows say: a copy edited in Word can be read back from it. */
export interface HandWritten {
  readonly kind: 'hand_written';
  /** Id of the section's row. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Digest of the text as written, once its Markdown has been read (`textDigest`). */
  readonly digest?: string;
}

/** A drawing with its caption under it. */
export interface Picture {
  readonly kind: 'picture';
  /** Before its number: « Figure ». */
  readonly label: string;
  readonly caption: string;
  /** Bookmark of the caption. */
  readonly anchor?: string;
  /** What a screen reader says in its place. */
  readonly description: string;
  readonly scene: Scene;
  /** Wished width, as a share of the text's width, 0 to 1; less where the page is too short. */
  readonly width: number;
}

/** Photos of the field, each with its caption under it; upright ones stand side by side. */
export interface Photos {
  readonly kind: 'photos';
  readonly photos: readonly ImageRun[];
}

export type Block = Photos | Heading | Paragraph | List | Table | Matrix | Picture | MarkdownText | HandWritten;

/** A picture that the client file keeps. */
export interface StoredImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How a JPEG says that it is turned (EXIF 3.0, 2 to 8); upright when left out. */
  readonly orientation?: number;
  readonly alternativeText: string;
}

export interface DocumentSection {
  readonly key: string;
  readonly title: string;
  /** Wide tables ask for the page on its side. */
  readonly landscape: boolean;
  /** What follows starts on a page of its own: the synthesis for deciders is handed over alone. */
  readonly ownPage?: boolean;
  readonly blocks: readonly Block[];
}

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

export interface DocumentModel {
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  readonly clientName: string;
  readonly firmName?: string;
  readonly clientLogo?: StoredImage;
  readonly firmLogo?: StoredImage;
  /** The pictures that texts show, by id of their attachment. */
  readonly images?: ReadonlyMap<string, StoredImage>;
  /** Under the title: project, version, date, confidentiality. */
  readonly coverFacts: readonly LabelledValue[];
  /**
   * How it opens: on a cover and contents, when left out; with its title above the text (`report`); or so, kept to one page, with
   * small headings (`page`).
   */
  readonly opening?: 'cover' | 'report' | 'page';
  /** True when the contents list the sections alone, without the headings in them. */
  readonly briefContents?: boolean;
  /** After the cover: versions, distribution. */
  readonly frontMatter: readonly Block[];
  readonly sections: readonly DocumentSection[];
  /** What the file itself keeps of its origin, so that a copy that comes back can be read (see `documentOrigin`). */
  readonly origin?: Readonly<Record<string, string>>;
  /** How many people the document names. */
  readonly namedPeople: number;
  readonly labels: {
    readonly contents: string;
    readonly table: string;
    readonly figure: string;
    /** In place of the number of a table or figure that the document does not have. */
    readonly absent: string;
    /** Left of the footer: version and confidentiality. */
    readonly footer: string;
    readonly page: string;
    readonly of: string;
  };
}

/** A run of text. */
export function textRun(text: string, marks: Omit<TextRun, 'kind' | 'text'> = {}): TextRun {
  return { kind: 'text', text, ...marks };
}

/** A cell from a plain text, one line per line of the text; empty for nothing. */
export function textCell(text: string | null | undefined, align?: TableCell['align']): TableCell {
  const lines = (text ?? '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => [textRun(line)]);
  return align === undefined ? { lines } : { lines, align };
}

export function paragraph(text: string, role?: Paragraph['role']): Paragraph {
  return role === undefined
    ? { kind: 'paragraph', inlines: [textRun(text)] }
    : { kind: 'paragraph', role, inlines: [textRun(text)] };
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, inlines: [textRun(text)] };
}

/** A bulleted list of plain lines. */
export function bullets(lines: readonly string[]): List {
  return { kind: 'list', ordered: false, items: lines.map((line) => ({ blocks: [paragraph(line)] })) };
}
