/** What exceljs uses to write one row, which its own types leave out. */
declare module 'exceljs/lib/xlsx/xform/sheet/row-xform.js' {
  import type { ValueType } from 'exceljs';

  export interface CellModel {
    readonly address: string;
    readonly type: ValueType;
    readonly styleId?: number | undefined;
    readonly value?: string | number | Date | undefined;
    /** Index of the text among those that cells share; without it the text stands in the cell. */
    readonly ssId?: number | undefined;
    readonly formula?: string;
    readonly result?: string | number | Date;
  }

  export interface RowModel {
    readonly number: number;
    readonly min: number;
    readonly max: number;
    readonly height?: number;
    readonly cells: readonly CellModel[];
  }

  /** Where a row is written; attributes come before what an element holds. */
  export interface RowSink {
    openNode(name: string): void;
    addAttribute(name: string, value: string | number): void;
    leafNode(name: string, attributes: null, text: string | number): void;
    closeNode(): void;
  }

  export default class RowXform {
    render(sink: RowSink, row: RowModel): void;
  }
}
