const megabyte = 1024 * 1024;

/**
 * How much of a foreign file is read. A real list of 10,000 people stays under a hundredth of each; a file made
 * to exhaust memory or time goes over one of them at once.
 */
export const foreignLimits = {
  /** A workbook on disk. */
  workbookBytes: 100 * megabyte,
  /** A text file on disk. */
  textBytes: 48 * megabyte,
  /** Entries of the zip directory. */
  parts: 2_000,
  /** One part, inflated. */
  partBytes: 256 * megabyte,
  /** All parts, inflated, as declared. */
  packageBytes: 512 * megabyte,
  /** Parts that are read whole (workbook, styles, relations), inflated. */
  smallPartBytes: 16 * megabyte,
  /** The text of a Word document, inflated: a plan stays under 2 MB. */
  wordTextBytes: 128 * megabyte,
  /** Inflated to compressed; sheets of a spreadsheet stay under 40, a bomb reaches 1,000. */
  ratio: 120,
  /** Under this size the ratio is not looked at: short repetitive parts compress very well. */
  ratioFreeBytes: 8 * megabyte,
  /** Nested elements; a workbook needs about ten. */
  depth: 100,
  /** Characters between `<` and `>`. */
  tagLength: 256 * 1024,
  sheets: 300,
  /** Highest `sheetId` that Excel gives. */
  sheetId: 65_534,
  /** The grid of Excel. */
  gridRows: 1_048_576,
  gridColumns: 16_384,
  /** Cells that hold something. */
  columns: 2_048,
  rows: 300_000,
  cells: 1_500_000,
  /** Characters of all texts of a workbook. */
  textLength: 40_000_000,
  sharedStrings: 2_000_000,
  /** Longest text of a cell, in UTF-16 units: the limit of Excel. */
  cellLength: 32_767,
  /** Characters of one record of a text file, line breaks in quotes included. */
  recordLength: 1_000_000,
  merges: 100_000,
  /** Cells of one merged range: two whole columns. */
  mergeArea: 2 * 1_048_576,
  /** Cells of one drop-down or one defined name: a thousand whole columns. */
  rangeArea: 1_000 * 1_048_576,
  cellFormats: 100_000,
  /** Comments of a workbook that are kept, and characters of each. */
  comments: 1_000,
  commentLength: 2_000,
} as const;
