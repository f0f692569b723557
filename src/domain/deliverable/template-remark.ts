/** What the pouring of a firm's Word template is worth telling of, with what the sentence needs. Worded in `src/words`. */
export interface TemplateRemarkParams {
  readonly no_styles: object;
  /** Names of styles that the template lacks, in Word's English. */
  readonly styles_added: { readonly styles: readonly string[] };
  readonly headings_numbered: object;
  readonly headings_unnumbered: object;
  readonly lists_kept: object;
  readonly table_style: { readonly style: string };
  readonly cover_used: object;
  readonly cover_without_marks: object;
  readonly cover_kept: object;
  /** The logo of our cover has no place on the template's. */
  readonly logo_left_out: object;
  readonly text_left_out: object;
  readonly margins_kept: object;
  /** The template lies on its side; the document stands. */
  readonly landscape_left_out: object;
  readonly columns_left_out: object;
  readonly running_title_added: object;
  readonly page_number_added: object;
  readonly placeholder_unknown: { readonly names: readonly string[] };
  readonly fields_left_out: { readonly names: readonly string[] };
  readonly macros_left_out: object;
  readonly external_left_out: { readonly count: number };
  readonly objects_left_out: { readonly count: number };
  readonly data_left_out: object;
  readonly fonts_not_embedded: { readonly fonts: readonly string[] };
}

export type TemplateRemarkCode = keyof TemplateRemarkParams;

/** A remark with its parameters. */
export type TemplateRemark = {
  [C in TemplateRemarkCode]: { readonly code: C; readonly params: TemplateRemarkParams[C] };
}[TemplateRemarkCode];

/** Why a template is refused, with what the sentence needs. */
export interface TemplateRefusalParams {
  readonly empty: object;
  readonly not_word: object;
  readonly old_word: object;
  readonly open_document: object;
  readonly encrypted: object;
  readonly strict: object;
  readonly too_large: { readonly megabytes: number };
  readonly bomb: { readonly part: string };
  readonly damaged: { readonly part: string };
  readonly doctype: { readonly part: string };
}

export type TemplateRefusalCode = keyof TemplateRefusalParams;

/** What a template's marks stand for: `{{client}}`, `{{title}}`… A fact that the document lacks is an empty text. */
export const templateMarks = [
  'client',
  'title',
  'subtitle',
  'project',
  'version',
  'date',
  'status',
  'recipients',
  'confidentiality',
  'firm',
] as const;

export type TemplateMark = (typeof templateMarks)[number];

export type TemplateValues = Readonly<Record<TemplateMark, string>>;
