/** Elements that are passed over whole; what they hold is not the text as it stands. */
export const passedOver = new Set([
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblGridChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
  'drawing',
  'pict',
  'object',
  'Fallback',
  'rt',
  'sectPr',
  'tblPr',
  'tblGrid',
]);

/** True for the properties where `ins` and `del` speak of the mark of a paragraph or of a row. */
export function isMark(parent: string): boolean {
  return parent === 'rPr' || parent === 'trPr' || parent === 'numPr' || parent === 'tcPr';
}
