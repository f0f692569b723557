/**
 * Why a cell or a name of a file is not taken, or not without a person's eye, wherever the file comes from; with what
 * the sentence needs. `value` is the text of the cell, `name` a name in it.
 */
export interface ReadingReasonParams {
  readonly cell_too_long: object;
  readonly cell_error: { readonly value: string };
  readonly bad_date: { readonly value: string };
  readonly doubtful_date: { readonly value: string; readonly date: string };
  readonly bad_number: { readonly value: string };
  readonly unknown_word: { readonly value: string };
}

/** The same reasons, told of a column by its heading. */
export type InColumn<P> = { readonly [C in keyof P]: P[C] & { readonly column: string } };

/** A code with what its sentence needs, for each code of `P`. */
export type Told<P> = { [C in keyof P]: { readonly code: C; readonly params: P[C] } }[keyof P];
