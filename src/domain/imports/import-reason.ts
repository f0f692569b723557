import type { InColumn, ReadingReasonParams, Told } from '../shared/reading-reason.ts';
import type { ImportField } from './import-fields.ts';

/**
 * Why a row is doubtful or refused, and what is worth telling of one that is taken; with what the sentence needs.
 * The sentences stand in `src/words`. `column` is a heading of the file; `name`, `value` are texts of the file.
 */
export interface ReasonParams extends InColumn<ReadingReasonParams> {
  // Any list
  readonly total_row: object;
  readonly header_again: object;
  readonly hidden_row: object;
  readonly social_security_left_out: { readonly column: string };
  readonly month_taken_for_day: { readonly column: string; readonly value: string; readonly date: string };
  readonly doubtful_number: { readonly column: string; readonly value: string; readonly number: number };
  readonly duplicate_in_file: { readonly line: number };
  readonly duplicate_differs: { readonly line: number; readonly columns: readonly string[] };
  readonly close_name: { readonly name: string };
  readonly no_name: object;
  readonly name_twice: { readonly name: string };
  // People
  readonly no_identity: object;
  readonly vacant_post: object;
  readonly homonyms: { readonly name: string };
  readonly homonym_added: { readonly name: string };
  readonly same_name_other_unit: { readonly name: string; readonly unit: string };
  readonly same_name_in_file: { readonly line: number };
  readonly same_name_other_email: { readonly name: string; readonly email: string };
  readonly keys_disagree: { readonly name: string; readonly other: string };
  readonly key_twice: { readonly key: string };
  readonly name_differs: { readonly name: string; readonly found: string };
  readonly keys_kept: { readonly name: string };
  readonly spelling_differs: { readonly name: string; readonly found: string };
  readonly partial_name: { readonly name: string; readonly found: string };
  readonly bad_email: { readonly value: string };
  readonly unit_ambiguous: { readonly name: string };
  readonly close_unit: { readonly name: string; readonly found: string };
  readonly site_ambiguous: { readonly name: string };
  readonly manager_not_found: { readonly name: string };
  readonly manager_ambiguous: { readonly name: string };
  readonly manager_self: object;
  readonly manager_cycle: { readonly names: readonly string[] };
  // Units
  readonly unit_cycle: { readonly names: readonly string[] };
  readonly parent_created: { readonly name: string };
  readonly same_name_other_parent: { readonly name: string; readonly parent: string };
  // Nominations
  readonly person_not_found: { readonly name: string };
  readonly person_ambiguous: { readonly name: string };
  readonly person_created: { readonly name: string };
  readonly self_nomination: { readonly name: string };
  readonly no_citation: object;
  readonly citation_differs: { readonly name: string; readonly line: number };
  // Measures
  readonly indicator_not_found: { readonly name: string };
  readonly tool_not_found: { readonly name: string };
  readonly population_not_found: { readonly name: string };
  readonly process_not_found: { readonly name: string };
  readonly unit_not_found: { readonly name: string };
  readonly site_not_found: { readonly name: string };
  readonly name_ambiguous: { readonly name: string };
  readonly no_date: object;
  readonly no_value: object;
  readonly no_indicator: object;
  readonly reading_differs: { readonly line: number };
  // Notes
  readonly no_fact: object;
  readonly day_ambiguous: { readonly date: string };
  readonly day_to_check: { readonly value: string; readonly date: string };
  readonly day_title_kept: { readonly name: string; readonly found: string };
  // Notebooks
  readonly pictures_left_out: { readonly names: readonly string[] };
  readonly properties_left_out: { readonly names: readonly string[] };
  readonly notebook_title: object;
  readonly title_without_note: object;
  readonly table_heading_unknown: object;
}

export type ReasonCode = keyof ReasonParams;

/** A reason with its parameters. */
export type Reason = Told<ReasonParams>;

/** Builds a reason, so that code and parameters are checked together. */
export function reason<C extends ReasonCode>(code: C, params: ReasonParams[C]): Reason {
  return { code, params } as Reason;
}

/** Nothing of that kind bears the name. */
export function notFound(
  entity: 'indicator' | 'tool' | 'population' | 'process' | 'unit' | 'site',
  name: string,
): Reason {
  return reason(`${entity}_not_found`, { name });
}

/** Why nothing at all can be planned from a file. */
export interface ProblemParams {
  readonly nothing_to_read: object;
  readonly notes_only: object;
  readonly unknown_sheet: { readonly sheet: string; readonly sheets: readonly string[] };
  readonly no_header: { readonly needed: readonly ImportField[] };
  readonly unknown_column: { readonly column: string; readonly columns: readonly string[] };
  readonly unknown_field: { readonly field: string; readonly fields: readonly ImportField[] };
  readonly forbidden_column: { readonly column: string };
  readonly field_twice: { readonly field: ImportField };
}

export type ProblemCode = keyof ProblemParams;

export type Problem = Told<ProblemParams>;

export function problem<C extends ProblemCode>(code: C, params: ProblemParams[C]): Problem {
  return { code, params } as Problem;
}

/** What is worth telling of a whole sheet. */
export interface RemarkParams {
  readonly sheet_hidden: { readonly sheet: string };
  readonly sheet_without_list: { readonly sheet: string };
  readonly hidden_rows: { readonly sheet: string; readonly count: number };
  readonly formulas: { readonly sheet: string; readonly count: number };
  readonly month_first: { readonly sheet: string; readonly column: string };
  readonly date_order_unsure: { readonly sheet: string; readonly column: string };
}

export type RemarkCode = keyof RemarkParams;

export type Remark = Told<RemarkParams>;

export function remark<C extends RemarkCode>(code: C, params: RemarkParams[C]): Remark {
  return { code, params } as Remark;
}
