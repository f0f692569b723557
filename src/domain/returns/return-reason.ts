import type { ReadingReasonParams, Told } from '../shared/reading-reason.ts';

/**
 * Why a difference of a grid that came back is doubtful, refused or left out, and what is worth telling of the whole
 * grid; with what the sentence needs. The sentences stand in `src/words`.
 */
export interface ReturnReasonParams extends ReadingReasonParams {
  // A cell
  readonly changed_since: object;
  readonly no_base: object;
  readonly not_read_back: object;
  readonly sorted_alone: object;
  readonly no_result: object;
  readonly merged: object;
  readonly cut_text: object;
  readonly masked_text: object;
  readonly says_nothing: { readonly value: string };
  readonly month_only: { readonly value: string; readonly date: string };
  readonly bad_time: { readonly value: string };
  readonly other_unit: { readonly value: string };
  readonly far_date: { readonly date: string };
  readonly negative: object;
  readonly doubtful_number: { readonly value: string };
  readonly several_words: { readonly value: string };
  readonly unknown_name: { readonly name: string };
  readonly several_names: { readonly name: string };
  readonly close_name: { readonly name: string };
  readonly required: object;
  readonly out_of_range: { readonly least: number; readonly most: number };
  readonly not_whole: object;
  readonly bad_value: object;
  readonly told_twice: object;
  readonly left_out: object;
  readonly rating_has_comment: object;
  // A row
  readonly first_status: object;
  readonly total_row: object;
  readonly missing_fields: { readonly fields: readonly string[] };
  readonly not_addable: object;
  readonly unknown_id: object;
  readonly row_gone: object;
  readonly row_changed_since: object;
  readonly removal_needs_consent: object;
  readonly not_removable: object;
  readonly maybe_there: object;
  readonly takes_along: { readonly count: number };
  readonly copy_same: { readonly line: number };
  readonly copy_differs: { readonly line: number };
  readonly copies: { readonly lines: readonly number[] };
  readonly title_twice: object;
  readonly title_in_use: { readonly line: number };
}

export type ReturnReasonCode = keyof ReturnReasonParams;

export type ReturnReason = Told<ReturnReasonParams>;

/** A reason with what its sentence needs. */
export function because<C extends ReturnReasonCode>(code: C, params: ReturnReasonParams[C]): ReturnReason {
  return { code, params } as ReturnReason;
}

export interface ReturnRemarkParams {
  readonly no_marks: object;
  readonly changed_meanwhile: { readonly count: number };
  readonly headings_lost: { readonly sheet: string };
  readonly sheet_missing: { readonly sheet: string };
  readonly sheet_renamed: { readonly sheet: string; readonly name: string };
  readonly sheet_unknown: { readonly sheet: string };
  readonly sheet_copied: { readonly sheet: string; readonly name: string };
  readonly column_missing: { readonly sheet: string; readonly column: string };
  readonly column_unknown: { readonly sheet: string; readonly column: string };
  readonly column_renamed: { readonly sheet: string; readonly column: string; readonly name: string };
  readonly column_twice: { readonly sheet: string; readonly column: string };
  readonly ids_lost: { readonly sheet: string; readonly count: number };
  readonly formulas: { readonly sheet: string; readonly count: number };
  readonly names_masked: { readonly sheet: string; readonly count: number };
  readonly comment: {
    readonly sheet: string;
    readonly cell: string;
    /** Title of the row and heading of the column; empty where there are none. */
    readonly title: string;
    readonly heading: string;
    readonly text: string;
  };
  readonly comments_more: { readonly count: number };
  readonly dates_unsure: { readonly sheet: string; readonly column: string };
}

export type ReturnRemarkCode = keyof ReturnRemarkParams;

export type ReturnRemark = Told<ReturnRemarkParams>;

/** A remark with what its sentence needs. */
export function told<C extends ReturnRemarkCode>(code: C, params: ReturnRemarkParams[C]): ReturnRemark {
  return { code, params } as ReturnRemark;
}
