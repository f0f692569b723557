import type {
  ForeignFile,
  ForeignFormat,
  ForeignRemark,
  ForeignRow,
  ForeignTable,
  TableFrame,
  TextEncoding,
} from '../../domain/imports/foreign-table.ts';

/** What is known of a file before its rows. */
export interface FileHead {
  readonly format: ForeignFormat;
  readonly encoding?: TextEncoding;
  readonly separator?: string;
}

/** Where a reader puts what it finds, as it finds it, so that no reader holds a whole file. */
export interface TableSink {
  begin(head: FileHead): void;
  openTable(head: { readonly name: string; readonly hidden: boolean }): void;
  row(row: ForeignRow): void;
  closeTable(frame: TableFrame): void;
  text(text: string): void;
  remark(remark: ForeignRemark): void;
  /** Share of the file read so far, 0 to 1. */
  progress(share: number): void;
  /** Waits until what was given has gone on: readers call it between two pieces of the file. */
  drain(): Promise<void>;
}

/** A sink that keeps everything: for the end of the way, where the file is wanted whole. */
export class CollectingSink implements TableSink {
  readonly #tables: ForeignTable[] = [];
  readonly #remarks: ForeignRemark[] = [];
  readonly #onProgress: ((share: number) => void) | undefined;
  #head: FileHead = { format: 'text' };
  #open: { readonly name: string; readonly hidden: boolean } = { name: '', hidden: false };
  #rows: ForeignRow[] = [];
  #text: string | undefined;

  constructor(onProgress?: (share: number) => void) {
    this.#onProgress = onProgress;
  }

  begin(head: FileHead): void {
    this.#head = head;
  }

  openTable(head: { readonly name: string; readonly hidden: boolean }): void {
    this.#open = head;
    this.#rows = [];
  }

  row(row: ForeignRow): void {
    this.#rows.push(row);
  }

  closeTable(frame: TableFrame): void {
    this.#tables.push({ ...this.#open, rows: this.#rows, ...frame });
    this.#rows = [];
  }

  text(text: string): void {
    this.#text = (this.#text ?? '') + text;
  }

  remark(remark: ForeignRemark): void {
    this.#remarks.push(remark);
  }

  progress(share: number): void {
    this.#onProgress?.(share);
  }

  async drain(): Promise<void> {}

  /** Everything received. */
  file(): ForeignFile {
    return {
      ...this.#head,
      tables: this.#tables,
      ...(this.#text === undefined ? {} : { text: this.#text }),
      remarks: this.#remarks,
    };
  }
}
