/**
 * Why a foreign file is refused, with what the sentence needs. The sentences stand in `src/words`.
 */
export interface ForeignFaultParams {
  // The file itself
  readonly not_found: object;
  readonly no_access: object;
  readonly folder: object;
  readonly busy: object;
  readonly unreadable: object;
  readonly empty: object;
  readonly too_big: { readonly megabytes: number; readonly limit: number };
  // Another kind of file
  readonly encrypted: object;
  readonly old_excel: object;
  readonly binary_excel: object;
  readonly excel_xml: object;
  readonly open_document: object;
  readonly word: object;
  readonly powerpoint: object;
  readonly pdf: object;
  readonly web_page: object;
  readonly picture: object;
  readonly archive: object;
  readonly database: object;
  readonly binary: object;
  readonly not_a_table: object;
  readonly not_word: object;
  readonly damaged_word: { readonly part: string };
  // A workbook that does not hold together
  readonly damaged: { readonly part: string };
  readonly no_sheet: object;
  readonly bomb: { readonly part: string };
  readonly too_many_parts: { readonly count: number; readonly limit: number };
  readonly unsafe_name: { readonly part: string };
  readonly overlapping_parts: object;
  readonly doctype: { readonly part: string };
  readonly too_deep: { readonly part: string };
  readonly impossible_row: { readonly sheet: string; readonly row: string };
  readonly impossible_cell: { readonly sheet: string; readonly cell: string };
  readonly impossible_columns: { readonly sheet: string };
  readonly giant_merge: { readonly sheet: string; readonly range: string };
  readonly giant_list: { readonly sheet: string; readonly range: string };
  readonly giant_name: { readonly name: string };
  readonly impossible_sheet: { readonly sheet: string };
  readonly shared_sheet: { readonly sheet: string };
  // More than is read
  readonly too_many_sheets: { readonly limit: number };
  readonly too_many_columns: { readonly sheet: string; readonly limit: number };
  readonly too_many_rows: { readonly sheet: string; readonly limit: number };
  readonly too_many_cells: { readonly limit: number };
  readonly too_much_text: { readonly limit: number };
  readonly line_too_long: { readonly line: number; readonly limit: number };
  // The separate process
  readonly too_slow: { readonly seconds: number };
  readonly too_much_memory: object;
  readonly cancelled: object;
  readonly crashed: object;
}

export type ForeignFaultCode = keyof ForeignFaultParams;

/** A fault with its parameters. */
export type ForeignFault = {
  [C in ForeignFaultCode]: { readonly code: C; readonly params: ForeignFaultParams[C] };
}[ForeignFaultCode];
