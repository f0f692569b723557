import type { TemplateWords } from '../fr/templates.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const many = (names: readonly string[], one: string, several: string): string => (names.length > 1 ? several : one);

export const enTemplates: TemplateWords = {
  remarks: {
    no_styles: () => 'The template holds no styles: those of Ancrage are kept.',
    styles_added: ({ styles }) =>
      `${many(styles, 'Style that the template lacks, added', 'Styles that the template lacks, added')} to match it: ${quoted(styles)}.`,
    headings_numbered: () => 'Headings are numbered as in the template.',
    headings_unnumbered: () => 'Headings are not numbered, as in the template.',
    lists_kept: () => 'Lists take the bullets and numbers of the template.',
    table_style: ({ style }) => `Tables take the style “${style}” of the template.`,
    cover_used: () => 'The cover is that of the template.',
    cover_without_marks: () =>
      'The cover of the template has no marks ({{client}}, {{title}}…): it is taken as it is. Make sure that it names no other client.',
    cover_kept: () => 'The template has no cover: that of Ancrage is kept, in the template’s styles.',
    logo_left_out: () =>
      'The logos on the cover of Ancrage are not carried over to that of the template: write {{client logo}} and {{firm logo}} in it where they should stand.',
    text_left_out: () =>
      'The sample text of the template is left out. To keep part of it, put {{content}} where the document belongs.',
    margins_kept: () =>
      'The template sets no page that can be used, or leaves too little width to the text: the page and margins of Ancrage are kept.',
    landscape_left_out: () =>
      'The pages of the template are landscape; those of the document stay portrait, except for what needs the width.',
    columns_left_out: () => 'The template sets text in columns; the document stays in one.',
    running_title_added: () =>
      'The header of the template names neither the client nor the document: a line below does. Put {{client}} or {{title}} in the header to choose their place.',
    page_number_added: () =>
      'The footer of the template has no page number: a line adds it, with the version and the confidentiality.',
    placeholder_unknown: ({ names }) =>
      `${many(names, 'Unknown mark in the template, left empty', 'Unknown marks in the template, left empty')}: ${quoted(names)}.`,
    fields_left_out: ({ names }) =>
      `${many(names, 'Field of the template replaced', 'Fields of the template replaced')} by the last result: ${names.join(', ')}.`,
    macros_left_out: () => 'The macros of the template are left out.',
    external_left_out: ({ count }) =>
      count > 1
        ? `${count} links of the template to other files are left out.`
        : 'One link of the template to another file is left out.',
    objects_left_out: ({ count }) =>
      count > 1
        ? `${count} embedded objects or pictures of the template cannot be taken.`
        : 'One embedded object or picture of the template cannot be taken.',
    data_left_out: () => 'Data attached to the template (custom XML) is left out.',
    fonts_not_embedded: ({ fonts }) =>
      `${many(fonts, 'Uncommon font, not embedded in the template', 'Uncommon fonts, not embedded in the template')}: ${quoted(
        fonts,
      )}. ${many(fonts, 'On a computer without it, Word will show another', 'On a computer without them, Word will show others')}.`,
  },
  refusals: {
    empty: () => 'The file is empty.',
    not_word: () => 'It is neither a Word document nor a Word template (.docx or .dotx).',
    old_word: () => 'It is a file of an old format (.doc, .dot or .rtf). Open it in Word and save it as .dotx.',
    open_document: () => 'It is an OpenDocument file (.odt or .ott). Save it as .docx from your word processor.',
    encrypted: () => 'It is protected by a password. Save a copy without password.',
    strict: () =>
      'It is in the format “Strict Open XML Document”. Save it in Word as “Word Document” or “Word Template”.',
    too_large: ({ megabytes }) =>
      `It is too large for a template (more than ${megabytes} MB). Make its pictures lighter.`,
    bomb: ({ part }) => `One of its parts is out of all proportion (${part}): it was not opened.`,
    damaged: ({ part }) => `It is damaged${part === '' ? '' : ` (${part})`}. Open it in Word and save it again.`,
    doctype: ({ part }) => `One of its parts (${part}) holds instructions that a Word document may not hold.`,
  },
};
