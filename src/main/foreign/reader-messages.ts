import { deserialize, serialize } from 'node:v8';
import type { ForeignFault } from '../../domain/imports/foreign-fault.ts';
import type { ForeignCell, ForeignRemark, ForeignRow, TableFrame } from '../../domain/imports/foreign-table.ts';
import type { ReturnedPicture, ReturnedWord } from '../../domain/deliverable/returned-word.ts';
import type { ReadOptions } from './read-table.ts';
import type { FileHead, TableSink } from './table-sink.ts';

/** What the application asks of the reading process: one file, once. */
export interface ReadRequest {
  readonly source: string | Uint8Array;
  readonly options: ReadOptions;
  /** What the file is read as; tables by default. */
  readonly as?: 'word';
}

/** What a Word document that comes back holds, without the bytes of its pictures. */
export type WordTexts = Omit<ReturnedWord, 'pictures'>;

/** A part of a Word document: its texts, packed and cut (`packTexts`), or a picture. */
export type WordPiece =
  | { readonly type: 'texts'; readonly bytes: Uint8Array }
  | { readonly type: 'picture'; readonly digest: string; readonly picture: ReturnedPicture };

/** What the reading process tells, in order; `done` or `fault` comes last. */
export type ReaderMessage =
  | { readonly type: 'head'; readonly head: FileHead }
  | { readonly type: 'table'; readonly name: string; readonly hidden: boolean }
  | { readonly type: 'rows'; readonly rows: readonly PackedRow[] }
  | { readonly type: 'frame'; readonly frame: TableFrame }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'remark'; readonly remark: ForeignRemark }
  | { readonly type: 'progress'; readonly share: number }
  | WordPiece
  | { readonly type: 'done' }
  | { readonly type: 'fault'; readonly fault: ForeignFault };

/** A cell that is nothing but its text, or nothing but a number shown as it is, travels bare. */
type PackedCell = null | string | number | ForeignCell;

type PackedRow = readonly [number: number, hidden: boolean, cells: readonly PackedCell[]];

/** Makes a row light to send. */
export function packRow(row: ForeignRow): PackedRow {
  return [row.number, row.hidden, row.cells.map((cell) => (cell === null ? null : packCell(cell)))];
}

/** The row that `packRow` was given. */
export function unpackRow([number, hidden, cells]: PackedRow): ForeignRow {
  return { number, hidden, cells: cells.map(unpackCell) };
}

const textBytesPerMessage = 256 * 1024;

/**
 * Packs texts as bytes: who only hands them on does not read them, which takes as long as they are, and one table may
 * be most of a document.
 */
export function packTexts(texts: WordTexts): WordPiece[] {
  const bytes = serialize(texts);
  const count = Math.ceil(bytes.length / textBytesPerMessage);
  return Array.from({ length: count }, (_, place) => ({
    type: 'texts',
    bytes: bytes.subarray(place * textBytesPerMessage, (place + 1) * textBytesPerMessage),
  }));
}

/** The texts that `packTexts` was given, from the bytes of its pieces in their order. */
export function unpackTexts(pieces: readonly Uint8Array[]): WordTexts {
  return deserialize(Buffer.concat(pieces)) as WordTexts;
}

/** Gives every message to the sink; true when the file is whole. */
export function deliver(message: ReaderMessage, sink: TableSink): boolean {
  switch (message.type) {
    case 'head':
      sink.begin(message.head);
      return false;
    case 'table':
      sink.openTable({ name: message.name, hidden: message.hidden });
      return false;
    case 'rows':
      for (const row of message.rows) sink.row(unpackRow(row));
      return false;
    case 'frame':
      sink.closeTable(message.frame);
      return false;
    case 'text':
      sink.text(message.text);
      return false;
    case 'remark':
      sink.remark(message.remark);
      return false;
    case 'progress':
      sink.progress(message.share);
      return false;
    case 'texts':
    case 'picture':
      return false;
    case 'done':
      return true;
    case 'fault':
      return false;
  }
}

function packCell(cell: ForeignCell): PackedCell {
  const bare = !cell.formula && !cell.error && !cell.percent && !cell.cut;
  if (bare && typeof cell.value === 'string' && cell.text === cell.value) return cell.value;
  if (bare && typeof cell.value === 'number' && cell.text === String(cell.value)) return cell.value;
  return cell;
}

function unpackCell(cell: PackedCell): ForeignCell | null {
  if (typeof cell === 'string') return { value: cell, text: cell };
  if (typeof cell === 'number') return { value: cell, text: String(cell) };
  return cell;
}
