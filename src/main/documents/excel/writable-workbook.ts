import type { DataSheet, SheetRow, WorkbookModel, WorkbookSheet } from '../../../domain/deliverable/workbook-model.ts';

/** Rows of known number that can be walked through more than once: a list, or rows made as they are asked for. */
export interface SheetRows extends Iterable<SheetRow> {
  readonly length: number;
}

/** A data sheet whose rows need not all be held. */
export type WritableSheet = Omit<DataSheet, 'rows'> & { readonly rows: SheetRows };

/** A workbook as it is written: that of the domain, or one whose rows are made as they are written. */
export type WritableWorkbook = Omit<WorkbookModel, 'sheets'> & {
  readonly sheets: readonly (Exclude<WorkbookSheet, DataSheet> | WritableSheet)[];
};
