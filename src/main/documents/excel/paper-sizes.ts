import type { PaperSize } from 'exceljs';

/** Paper in the numbering of Excel: the library's own enumeration has no A3, and is not there at run time. */
export const paperSizes: Readonly<Record<'a4' | 'a3', PaperSize>> = { a4: 9, a3: 8 as PaperSize };
