import type { ForeignCell, ForeignRow, MergedRange } from '../../domain/imports/foreign-table.ts';
import { digitText, plainFormat, type CellFormat } from './cell-format.ts';
import { parseRange, rangeArea, referenceColumn } from './cell-reference.ts';
import { serialText } from './excel-serial.ts';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import type { KeptBudget } from './kept-budget.ts';
import { scanPart, type PieceListener } from './scan-part.ts';
import { isTrue } from './workbook-parts.ts';
import { plainText } from './workbook-texts.ts';
import { resolveEntities, type XmlAttributes, type XmlHandler } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** What cells refer to, and what is counted over the whole workbook. */
export interface WorkbookContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  readonly budget: KeptBudget;
}

/** What a sheet says apart from its rows. */
export interface SheetFrame {
  readonly merges: readonly MergedRange[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Reads the filled rows of a sheet, one by one, in one pass; formulas are never run, only their stored result is
 * taken. Dimensions, drop-downs, conditional formats and styles of empty cells cost nothing but their reading.
 * @throws ForeignFileError for places outside the grid, giant ranges, or more cells than are read
 */
export async function readSheet(
  source: ZipPackage,
  sheet: { readonly name: string; readonly part: string },
  context: WorkbookContext,
  onRow: (row: ForeignRow) => void,
  onPiece?: PieceListener,
): Promise<SheetFrame> {
  const reader = new SheetReader(sheet.name, context, onRow);
  await scanPart(source, sheet.part, reader, onPiece ? { onPiece } : {});
  return { merges: reader.merges, hiddenColumns: [...reader.hiddenColumns].toSorted((a, b) => a - b) };
}

/**
 * A cell as spreadsheets write it: place, format, type, then a value or a text without formatting. Formulas and
 * whatever else are left to the scanner.
 */
const plainCell =
  /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="([A-Za-z]{1,10})")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;

/** Numbers whose cells are kept, for each format: beyond, a column seldom repeats them. */
const mostKnownNumbers = 2_000;

function plainCellAt(source: string, at: number): RegExpExecArray | null {
  plainCell.lastIndex = at;
  return plainCell.exec(source);
}

class SheetReader implements XmlHandler {
  readonly merges: MergedRange[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #sheet: string;
  readonly #context: WorkbookContext;
  readonly #onRow: (row: ForeignRow) => void;

  #inRows = false;
  /** Cells of the texts met so far, by index: a list repeats few texts many times. */
  readonly #sharedCells: (ForeignCell | null | undefined)[];
  /** Cells of the numbers met so far, by their format and as they are written: dates, shares and levels come back. */
  readonly #numberCells = new Map<CellFormat, Map<string, ForeignCell | null>>();
  #columnDefinitions = 0;
  #rows = 0;
  #row = 0;
  #rowHidden = false;
  #cells: (ForeignCell | null)[] = [];

  #inRow = false;
  #inCell = false;
  #column = -1;
  #type = '';
  #format: CellFormat = plainFormat;
  #formula = false;
  #reads = false;
  #inGuide = false;
  #raw = '';
  #filled = false;

  constructor(sheet: string, context: WorkbookContext, onRow: (row: ForeignRow) => void) {
    this.#sheet = sheet;
    this.#context = context;
    this.#onRow = onRow;
    this.#sharedCells = Array.from({ length: context.sharedStrings.length });
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inRows) this.#openInRows(name, attributes);
    else if (name === 'sheetData') this.#inRows = true;
    else if (name === 'col') this.#columns(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'dataValidation') this.#dropDown(attributes.get('sqref') ?? '');
  }

  text(text: string): void {
    if (this.#reads && this.#raw.length <= foreignLimits.cellLength) this.#raw += text;
  }

  close(name: string): void {
    if (!this.#inRows) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v' || name === 't') this.#reads = false;
    else if (name === 'rPh') this.#inGuide = false;
    else if (name === 'sheetData') this.#inRows = false;
  }

  shortcut(source: string, at: number): number {
    if (!this.#inRow || this.#inCell) return at;
    let end = at;
    for (let match = plainCellAt(source, at); match !== null; match = plainCellAt(source, end)) {
      // By index: taken apart as a list, a match costs as much again.
      const column = referenceColumn(match[1] ?? '');
      // The scanner says what is wrong with it.
      if (column < 0) return end;
      end = plainCell.lastIndex;
      const raw = match[4] ?? match[5];
      this.#startCell(column, match[2], match[3]);
      if (raw !== undefined) {
        this.#filled = true;
        this.#raw = resolveEntities(raw);
      }
      this.#closeCell();
    }
    return end;
  }

  #openInRows(name: string, attributes: XmlAttributes): void {
    if (name === 'c') {
      this.#openCell(attributes);
    } else if (name === 'v' || name === 't') {
      this.#reads = this.#inCell && !this.#inGuide;
      this.#filled ||= this.#reads;
    } else if (name === 'f') {
      this.#formula = this.#inCell;
    } else if (name === 'rPh') {
      this.#inGuide = true;
    } else if (name === 'row') {
      this.#openRow(attributes);
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const declared = attributes.get('r');
    const number = declared === undefined ? this.#row + 1 : /^\d{1,7}$/u.test(declared) ? Number(declared) : 0;
    if (number < 1 || number > foreignLimits.gridRows) {
      throw foreignError('impossible_row', { sheet: this.#sheet, row: (declared ?? String(number)).slice(0, 20) });
    }
    this.#row = number;
    this.#rowHidden = isTrue(attributes.get('hidden'));
    this.#cells = [];
    this.#column = -1;
    this.#inRow = true;
  }

  #closeRow(): void {
    this.#inRow = false;
    const cells = this.#cells;
    if (cells.length === 0) return;
    if (++this.#rows > foreignLimits.rows) {
      throw foreignError('too_many_rows', { sheet: this.#sheet, limit: foreignLimits.rows });
    }
    this.#onRow({ number: this.#row, hidden: this.#rowHidden, cells });
    this.#cells = [];
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    const column = reference === undefined ? this.#column + 1 : referenceColumn(reference);
    if (column < 0 || column >= foreignLimits.gridColumns) {
      throw foreignError('impossible_cell', { sheet: this.#sheet, cell: (reference ?? '').slice(0, 20) });
    }
    this.#startCell(column, attributes.get('s'), attributes.get('t'));
    this.#inCell = true;
  }

  #startCell(column: number, style: string | undefined, type = 'n'): void {
    this.#column = column;
    this.#type = type;
    this.#format = style === undefined ? plainFormat : (this.#context.formats[Number(style)] ?? plainFormat);
    this.#formula = false;
    this.#filled = false;
    this.#raw = '';
  }

  #closeCell(): void {
    this.#inCell = false;
    const cell = (this.#filled ? this.#cell() : null) ?? this.#bareFormula();
    if (cell === null) return;
    if (this.#column >= foreignLimits.columns) {
      throw foreignError('too_many_columns', { sheet: this.#sheet, limit: foreignLimits.columns });
    }
    this.#context.budget.keep(cell.text.length);
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  /** A formula whose result the program that saved the file did not store; an empty text is a result. */
  #bareFormula(): ForeignCell | null {
    return this.#formula && this.#type === 'n' ? { value: null, text: '', formula: true } : null;
  }

  #cell(): ForeignCell | null {
    const raw = this.#raw;
    switch (this.#type) {
      case 's':
        return this.#sharedCell(raw);
      case 'inlineStr':
      case 'str':
        return this.#textCell(plainText(raw));
      case 'b':
        return this.#valueCell(raw.trim() === '1' || raw.trim() === 'true', raw.trim());
      case 'e':
        return { value: null, text: raw.trim(), error: true };
      case 'd':
        return this.#isoDateCell(raw.trim());
      default:
        return this.#formula ? this.#numberCell(raw) : this.#knownNumberCell(raw);
    }
  }

  #sharedCell(raw: string): ForeignCell | null {
    const index = Number(raw);
    const text = this.#context.sharedStrings[index];
    if (text === undefined) return { value: null, text: '', error: true };
    if (this.#formula) return this.#textCell(text);
    const known = this.#sharedCells[index];
    if (known !== undefined) return known;
    const cell = this.#textCell(text);
    if (cell?.cut === undefined) this.#sharedCells[index] = cell;
    return cell;
  }

  #textCell(text: string): ForeignCell | null {
    if (text.trim() === '') return null;
    if (text.length <= foreignLimits.cellLength) return this.#valueCell(text, text);
    const start = this.#context.budget.start(text);
    return { value: start, text: start, cut: true };
  }

  #isoDateCell(raw: string): ForeignCell {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/u.exec(raw);
    if (!match) return { value: null, text: raw, error: true };
    const [, date = '', time = '00:00'] = match;
    const text = time === '00:00' ? date : `${date} ${time}`;
    return this.#valueCell(text, text);
  }

  #knownNumberCell(raw: string): ForeignCell | null {
    let cells = this.#numberCells.get(this.#format);
    if (!cells) this.#numberCells.set(this.#format, (cells = new Map()));
    const known = cells.get(raw);
    if (known !== undefined) return known;
    const cell = this.#numberCell(raw);
    if (cells.size < mostKnownNumbers) cells.set(raw, cell);
    return cell;
  }

  #numberCell(written: string): ForeignCell | null {
    const raw = written.trim();
    if (raw === '') return null;
    const value = Number(raw);
    if (!Number.isFinite(value)) return { value: null, text: raw, error: true };
    const format = this.#format;
    if (format.kind === 'serial') {
      const text = serialText(value, format.shape, this.#context.date1904);
      return text === undefined ? { value: null, text: raw, error: true } : this.#valueCell(text, text);
    }
    if (format.kind === 'percent') return { ...this.#valueCell(value, percentText(value)), percent: true };
    return this.#valueCell(value, format.kind === 'digits' ? digitText(value, format.places) : String(value));
  }

  #valueCell(value: string | number | boolean, text: string): ForeignCell {
    return this.#formula ? { value, text, formula: true } : { value, text };
  }

  #columns(attributes: XmlAttributes): void {
    const first = Number(attributes.get('min'));
    const last = Number(attributes.get('max'));
    const possible = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last >= first;
    if (!possible || last > foreignLimits.gridColumns || ++this.#columnDefinitions > foreignLimits.gridColumns) {
      throw foreignError('impossible_columns', { sheet: this.#sheet });
    }
    if (!isTrue(attributes.get('hidden'))) return;
    for (let column = first - 1; column < Math.min(last, foreignLimits.columns); column++)
      this.hiddenColumns.add(column);
  }

  #merge(reference: string): void {
    const range = parseRange(reference);
    if (!range) throw foreignError('impossible_cell', { sheet: this.#sheet, cell: reference.slice(0, 20) });
    if (rangeArea(range) > foreignLimits.mergeArea || this.merges.length >= foreignLimits.merges) {
      throw foreignError('giant_merge', { sheet: this.#sheet, range: reference.slice(0, 30) });
    }
    this.merges.push(range);
  }

  #dropDown(references: string): void {
    for (const reference of references.split(' ')) {
      const range = parseRange(reference);
      if (range && rangeArea(range) > foreignLimits.rangeArea) {
        throw foreignError('giant_list', { sheet: this.#sheet, range: reference.slice(0, 30) });
      }
    }
  }
}

function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(12))} %`;
}
