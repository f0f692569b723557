import { formatDate, formatNumber } from '../dates.ts';
import type { ReturnWords } from '../fr/returns.ts';

const count = (n: number, one: string, many: string): string => `${formatNumber(n, 'en')} ${n === 1 ? one : many}`;
const day = (date: string): string => formatDate(date, 'en', 'short');
const list = (items: readonly string[]): string => items.join(', ');
const place = (...parts: readonly string[]): string => {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${list(said)})`;
};

export const enReturns: ReturnWords = {
  statuses: {
    accepted: 'to take in',
    doubtful: 'doubtful',
    refused: 'refused',
    conflict: 'conflict',
    ignored: 'without effect',
  },
  counts: {
    accepted: (n) => count(n, 'difference to take in', 'differences to take in'),
    doubtful: (n) => `${formatNumber(n, 'en')} doubtful`,
    refused: (n) => `${formatNumber(n, 'en')} refused`,
    conflict: (n) => count(n, 'conflict', 'conflicts'),
    ignored: (n) => `${formatNumber(n, 'en')} without effect`,
  },
  reasons: {
    changed_since: () => 'also changed in the client file since the export; the file’s value is kept',
    no_base: () => 'nothing tells whether the grid or the client file changed since the export',
    not_read_back: () => 'this column is calculated or comes from elsewhere; it is not read back',
    cell_error: ({ value }) => `the cell holds the error ${value}`,
    sorted_alone: () => 'the column seems to have been sorted alone: its texts have changed rows since the export',
    no_result: () => 'the formula has no stored result; open the grid in Excel and save it',
    merged: () => 'the cell is merged with another, which holds its value',
    cell_too_long: () => 'the text is longer than 32,767 characters',
    cut_text: () => 'the text was cut when exported; taking it in would delete the rest',
    masked_text: () => 'the client file holds names where the grid shows codes; to be carried over by hand',
    says_nothing: ({ value }) => `“${value}” does not say whether the cell is to be emptied`,
    bad_date: ({ value }) => `“${value}” is not a readable date`,
    month_only: ({ value }) => `“${value}” gives only the month`,
    doubtful_date: ({ value, date }) => `“${value}” may be ${day(date)}; check day and month`,
    bad_time: ({ value }) => `“${value}” is not a readable time`,
    bad_number: ({ value }) => `“${value}” is not a readable number`,
    other_unit: ({ value }) => `“${value}” is not in the unit of the column`,
    far_date: ({ date }) => `${day(date)} is very far from today; to be checked`,
    negative: () => 'a negative value is not expected here',
    doubtful_number: ({ value }) => `“${value}” can be read in two ways`,
    unknown_word: ({ value }) => `“${value}” is not in the list`,
    several_words: ({ value }) => `“${value}” is not one word of the list`,
    unknown_name: ({ name }) => `“${name}” is not in the client file`,
    several_names: ({ name }) => `“${name}” may mean several things`,
    close_name: ({ name }) => `“${name}” looks like a name of the client file`,
    required: () => 'this field cannot be empty',
    out_of_range: ({ least, most }) =>
      `the value must be between ${formatNumber(least, 'en')} and ${formatNumber(most, 'en')}`,
    not_whole: () => 'the value must be a whole number',
    bad_value: () => 'the value does not fit this field',
    told_twice: () => 'two sheets give two different values',
    rating_has_comment: () => 'the rating has a comment, which would be lost',
    first_status: () => 'no status: the first of the list is taken',
    total_row: () => 'a row of totals; change the title if it really is a new row',
    missing_fields: ({ fields }) => `missing: ${list(fields)}`,
    not_addable: () => 'rows are not added on this sheet',
    unknown_id: () => 'the client file does not know the id of the row; merge the other copy first, if there is one',
    row_gone: () =>
      'the row was edited in the grid, but is not in the client file (removed since, or belonging to another copy to merge)',
    row_changed_since: () => 'the row was changed in the client file since the export; it is kept',
    left_out: () => 'left out as you asked',
    removal_needs_consent: () => 'the row is kept; run again with --accept-removals to take it out of the client file',
    takes_along: ({ count: n }) =>
      count(n, 'row that depends on it would go too', 'rows that depend on it would go too'),
    maybe_there: () => 'the row is kept; a doubtful row of the grid may be this one',
    not_removable: () => 'the row is kept; it cannot be removed from this sheet',
    copy_same: ({ line }) => `the same row as on line ${line}`,
    copy_differs: ({ line }) => `a copy of line ${line} under the same title; change the title to make a new row of it`,
    copies: ({ lines }) => `lines ${list(lines.map(String))}: copies of one row, all edited; keep one of them`,
    title_twice: () => 'several rows of the client file could be meant',
    title_in_use: ({ line }) => `the same title as on line ${line}`,
  },
  remarks: {
    no_marks: () =>
      'This grid no longer tells what was exported (its hidden technical sheet is gone). It is compared with the client file of today; run again with --accept-unmarked to take in what it says, even where the client file has changed since.',
    changed_meanwhile: ({ count: n }) =>
      `${count(n, 'value changed in the client file since the export is kept', 'values changed in the client file since the export are kept')}.`,
    headings_lost: ({ sheet }) =>
      `Sheet “${sheet}”: its headings were not found, nothing of it is taken in or removed.`,
    sheet_missing: ({ sheet }) =>
      `The sheet “${sheet}” is no longer in the grid: nothing of it is taken in or removed.`,
    sheet_renamed: ({ sheet, name }) => `The sheet “${sheet}” is now called “${name}”.`,
    sheet_unknown: ({ sheet }) => `The sheet “${sheet}” was added: it is not read back.`,
    sheet_copied: ({ sheet, name }) => `The sheet “${name}” is a copy of “${sheet}”: it is not read back.`,
    column_missing: ({ sheet, column }) =>
      `Sheet “${sheet}”: the column “${column}” is gone, nothing of it is emptied.`,
    column_unknown: ({ sheet, column }) => `Sheet “${sheet}”: the column “${column}” is unknown and is not read back.`,
    column_renamed: ({ sheet, column, name }) => `Sheet “${sheet}”: the column “${column}” is now called “${name}”.`,
    column_twice: ({ sheet, column }) =>
      `Sheet “${sheet}”: the heading “${column}” is there twice, only the first column is read.`,
    ids_lost: ({ sheet, count: n }) =>
      `Sheet “${sheet}”: ${count(n, 'row without an id is recognised', 'rows without an id are recognised')} by code or title.`,
    formulas: ({ sheet, count: n }) =>
      `Sheet “${sheet}”: ${count(n, 'cell to fill in holds a formula: its last stored result is taken', 'cells to fill in hold a formula: their last stored result is taken')}.`,
    names_masked: ({ sheet, count: n }) =>
      `Sheet “${sheet}”: names of people are replaced by their codes in ${count(n, 'cell', 'cells')}.`,
    comment: ({ sheet, cell, title, heading, text }) =>
      `Sheet “${sheet}”, cell ${cell}${place(title === '' ? '' : `“${title}”`, heading)}: comment “${text}”, not taken in.`,
    comments_more: ({ count: n }) =>
      `${count(n, 'other comment is in the grid, not taken in', 'other comments are in the grid, not taken in')}.`,
    dates_unsure: ({ sheet, column }) =>
      `Sheet “${sheet}”: the dates of “${column}” do not all tell whether the day or the month comes first.`,
  },
  sheet: (name) => `Sheet ${name}`,
  line: (line) => `line ${line}`,
  quoted: (text) => `“${text}”`,
  labelled: (label, text) => `${label}: ${text}`,
  added: 'row added',
  missing: 'row removed',
  row: 'row',
  empty: 'empty',
  percent: (value) => `${formatNumber(value, 'en', { maximumFractionDigits: 2 })}%`,
  exportedOn: (date) => `Grid exported on ${formatDate(date, 'en', 'long')}.`,
  candidates: (texts) => `perhaps: ${list(texts)}`,
  nothing: 'No difference: the grid says the same as the client file. Nothing was changed.',
  nothingSure: 'Nothing sure to take in: the client file was not changed.',
  notApplied: 'Nothing was changed. Run again with --apply to take in what is sure.',
  applied: 'The differences to take in are saved; a backup was made before, and “undo” undoes them together.',
};
