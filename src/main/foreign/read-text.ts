import { parse, type Options, type Parser } from 'csv-parse';
import type { ForeignCell } from '../../domain/imports/foreign-table.ts';
import { decodeText } from './decode-text.ts';
import { findSeparator } from './find-separator.ts';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import { KeptBudget } from './kept-budget.ts';
import { refuseOtherText } from './recognise-file.ts';
import type { TableSink } from './table-sink.ts';

/** Characters parsed between two looks at the sink. */
const pieceLength = 64 * 1024;

/** How a text file is to be taken: `auto` looks at its name and its lines. */
export type TextReading = 'auto' | 'table' | 'text';

/**
 * Reads a text file: a list with separated columns, or a plain or Markdown text.
 * @param name name of the file, only to tell a text from a list
 * @throws ForeignFileError
 */
export async function readText(bytes: Buffer, name: string, reading: TextReading, sink: TableSink): Promise<void> {
  const decoded = decodeText(bytes);
  if (!decoded) throw foreignError('binary', {});
  const { encoding, unreadable } = decoded;
  refuseOtherText(decoded.text);
  const { text, separator, skippedLines } = separatedText(decoded.text);
  if (isPlainText(text, name, reading, separator)) {
    if (decoded.text.length > foreignLimits.textLength) {
      throw foreignError('too_much_text', { limit: foreignLimits.textLength });
    }
    sink.begin({ format: 'text', encoding });
    sink.text(decoded.text);
  } else {
    sink.begin({ format: 'csv', encoding, separator: separator ?? ';' });
    await readRecords(text, separator ?? ';', skippedLines, sink);
  }
  if (unreadable > 0) sink.remark({ code: 'unreadable_characters', count: unreadable });
}

/** Excel takes a first line `sep=;` for the separator and does not show it. */
function separatedText(text: string): { text: string; separator: string | undefined; skippedLines: number } {
  const declared = /^"?sep=([;,\t|])"?[^\S\n\r]*(?:\r\n|\n|\r|$)/iu.exec(text);
  if (declared) return { text: text.slice(declared[0].length), separator: declared[1], skippedLines: 1 };
  return { text, separator: findSeparator(text)?.separator, skippedLines: 0 };
}

function isPlainText(text: string, name: string, reading: TextReading, separator: string | undefined): boolean {
  if (reading !== 'auto') return reading === 'text';
  if (/\.(?:md|markdown)$/iu.test(name)) return true;
  if (/\.(?:csv|tsv|tab)$/iu.test(name) || separator === undefined)
    return separator === undefined && !/\.csv$/iu.test(name);
  const found = findSeparator(text);
  if (!found) return false;
  const sure = separator === ',' ? found.columns > 2 : true;
  return !(sure && found.consistency >= 0.8);
}

async function readRecords(text: string, separator: string, skippedLines: number, sink: TableSink): Promise<void> {
  const quotes = await quotesClose(text, separator);
  const budget = new KeptBudget();
  let rows = 0;
  let line = skippedLines;
  sink.openTable({ name: '', hidden: false });
  await parseRecords(text, parserOptions(separator, quotes), sink, (record) => {
    const number = line + 1;
    line = number + lineBreaks(record);
    const cells = recordCells(record, budget);
    if (cells.length === 0) return;
    if (++rows > foreignLimits.rows) throw foreignError('too_many_rows', { sheet: '', limit: foreignLimits.rows });
    sink.row({ number, hidden: false, cells });
  });
  sink.closeTable({ merges: [], hiddenColumns: [] });
  if (!quotes) sink.remark({ code: 'quotes_taken_as_text' });
  if (budget.cut > 0) sink.remark({ code: 'cells_cut', count: budget.cut });
}

/** Lines that a record takes beyond its first; the parser counts CR LF in quotes as two. */
function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);
}

function recordCells(record: readonly string[], budget: KeptBudget): (ForeignCell | null)[] {
  const cells: (ForeignCell | null)[] = [];
  for (const [column, field] of record.entries()) {
    if (field.trim() === '') continue;
    if (column >= foreignLimits.columns)
      throw foreignError('too_many_columns', { sheet: '', limit: foreignLimits.columns });
    const cut = field.length > foreignLimits.cellLength;
    const text = (cut ? budget.start(field) : field).replace(/\r\n?/gu, '\n');
    budget.keep(text.length);
    while (cells.length < column) cells.push(null);
    cells[column] = cut ? { value: text, text, cut } : { value: text, text };
  }
  return cells;
}

function parserOptions(separator: string, quotes: boolean): Options {
  return {
    delimiter: separator,
    quote: quotes ? '"' : null,
    escape: quotes ? '"' : null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: foreignLimits.recordLength,
  };
}

/** False when a quote opens and never closes, which would swallow the rest of the list into one cell. */
async function quotesClose(text: string, separator: string): Promise<boolean> {
  if ((text.split('"').length - 1) % 2 === 0) return true;
  const nowhere = { drain: async () => {}, progress: () => {} };
  try {
    await parseRecords(text, parserOptions(separator, true), nowhere, () => {});
    return true;
  } catch {
    return false;
  }
}

async function parseRecords(
  text: string,
  options: Options,
  sink: Pick<TableSink, 'drain' | 'progress'>,
  onRecord: (record: readonly string[]) => void,
): Promise<void> {
  let failure: unknown;
  const parser = parse({
    ...options,
    on_record: (record: readonly string[]) => {
      if (failure === undefined) {
        try {
          onRecord(record);
        } catch (error) {
          failure = error;
        }
      }
      return null;
    },
  } as Options);
  const ended = new Promise<void>((resolve, reject) => parser.once('end', resolve).once('error', reject));
  ended.catch(() => {});
  parser.resume();
  try {
    for (let at = 0; at < text.length; at += pieceLength) {
      await write(parser, text.slice(at, at + pieceLength));
      if (failure !== undefined) throw failure;
      sink.progress(Math.min(1, at / text.length));
      await sink.drain();
    }
    parser.end();
    await ended;
    if (failure !== undefined) throw failure;
  } catch (error) {
    parser.destroy();
    throw tooLongError(error) ?? error;
  }
}

function write(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function tooLongError(error: unknown): Error | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'CSV_MAX_RECORD_SIZE') return undefined;
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
  return foreignError('line_too_long', { line, limit: foreignLimits.recordLength }, error);
}
