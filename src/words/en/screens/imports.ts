import { formatNumber } from '../../dates.ts';
import type { frImports } from '../../fr/screens/imports.ts';
import type { SameShape } from '../../screen-words.ts';

export const enImports: SameShape<typeof frImports> = {
  title: {
    people: 'Import people',
    units: 'Import units',
    processes: 'Import processes',
    tools: 'Import tools',
    nominations: 'Import nominations',
    measures: 'Import measures',
    notes: 'Import notes',
  },
  intro: 'Pick a file, drop it here or paste a table. Nothing is written before you have seen the preview.',
  drop: 'Drop an Excel or CSV file, or paste a table (Ctrl+V)',
  dropNotes: 'Drop an Excel, CSV or text file, or paste some text (Ctrl+V)',
  pick: 'Choose a file',
  paste: 'Paste the clipboard',
  pasteEmpty: 'The clipboard holds no text. Copy a table first.',
  pasteRefused: 'The browser does not give access to the clipboard: press Ctrl+V here.',
  pastedName: 'Pasted',
  steps: {
    reading: 'Reading the list…',
    planning: 'Comparing it with the file…',
    writing: 'Writing to the file…',
  },
  from: (file) => `Source: ${file}`,
  other: 'Other source',
  counts: {
    added: (count) =>
      count === 0
        ? 'There is no row to add.'
        : count === 1
          ? '1 row is to be added.'
          : `${formatNumber(count, 'en')} rows are to be added.`,
    matched: (count) =>
      count === 1 ? '1 row is already known.' : `${formatNumber(count, 'en')} rows are already known.`,
    changed: (count) =>
      count === 1 ? '1 known row is to be completed.' : `${formatNumber(count, 'en')} known rows are to be completed.`,
    doubtful: (count) => (count === 1 ? '1 row is doubtful.' : `${formatNumber(count, 'en')} rows are doubtful.`),
    refused: (count) => (count === 1 ? '1 row is refused.' : `${formatNumber(count, 'en')} rows are refused.`),
  },
  rowLists: {
    added: (count) => `To add (${formatNumber(count, 'en')})`,
    matched: (count) => `Already known (${formatNumber(count, 'en')})`,
    doubtful: (count) => `Doubtful (${formatNumber(count, 'en')})`,
    refused: (count) => `Refused (${formatNumber(count, 'en')})`,
  },
  columns: 'Columns',
  column: 'Column of the file',
  meaning: 'Taken as',
  certainty: 'Recognised',
  leftOut: 'Leave out',
  forbidden: 'Columns left out by law',
  forbiddenColumn: (column, theme) => `“${column}”: ${theme}`,
  alsoCreated: 'Created along the way',
  alsoUpdated: 'Completed along the way',
  remarks: 'Good to know',
  rows: 'Rows',
  rowPlace: (sheet, line) => (sheet === '' ? `line ${line}` : `${sheet}, line ${line}`),
  rowsNone: 'No row.',
  rowsMore: (count) => (count === 1 ? 'and one more row' : `and ${formatNumber(count, 'en')} more rows`),
  changes: (fields) => `changes: ${fields}`,
  mayBe: (names) => `may be: ${names}`,
  sheet: 'Sheet',
  allSheets: 'All',
  createPeople: 'Create the people who are not known',
  createMissing: 'Create what is named and not known',
  question: 'Question asked',
  apply: (count) => (count === 1 ? 'Import the row' : `Import ${formatNumber(count, 'en')} rows`),
  applyNothing: 'Nothing to import',
  leftHint:
    'Doubtful and refused rows are not imported. Correct them in the source, then import it again: nothing is taken twice.',
  done: (count) =>
    count === 1
      ? '1 row imported. Ctrl+Z undoes the whole import.'
      : `${formatNumber(count, 'en')} rows imported. Ctrl+Z undoes the whole import.`,
  nothing: 'Nothing new to import: the file has not changed.',
};
