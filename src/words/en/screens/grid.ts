import { formatNumber } from '../../dates.ts';
import type { frGrid } from '../../fr/screens/grid.ts';
import type { SameShape } from '../../screen-words.ts';

export const enGrid: SameShape<typeof frGrid> = {
  bar: 'Grid tools',
  rows: (count) => (count === 1 ? '1 row' : `${formatNumber(count, 'en')} rows`),
  rowsOf: (shown, total) => `${formatNumber(shown, 'en')} of ${formatNumber(total, 'en')} rows`,
  selected: (cells) => `${formatNumber(cells, 'en')} cells selected`,
  line: (line) => `Row ${line}`,
  openLine: (line) => `Open the details of row ${line}`,
  lineHead: 'Row',
  newLine: 'New row',
  sort: (title) => `Sort by ${title}`,
  filters: 'Filter by column',
  clearFilters: 'Clear filters',
  filterOf: (title) => `Filter: ${title}`,
  nothing: 'No row matches these filters.',
  columns: 'Columns shown',
  find: 'Find in the grid',
  found: (rank, count) => `${rank} of ${count}`,
  foundNone: 'No result',
  findNext: 'Next result',
  findPrevious: 'Previous result',
  fillDown: 'Fill down',
  clear: 'Clear the selection (Delete)',
  edit: 'Edit the cell (F2)',
  open: 'Open the details of the row (F4)',
  add: 'New row',
  removeCommand: 'Delete the selected rows (Ctrl+Delete)',
  removed: (count) =>
    count === 1 ? 'Row deleted. Ctrl+Z brings it back.' : `${count} rows deleted. Ctrl+Z brings them back.`,
  sortCommand: 'Sort by the current column',
  beyondTitle: 'Add rows?',
  beyondText: (count) =>
    count === 1
      ? 'The pasted table has one row more than the grid.'
      : `The pasted table has ${count} rows more than the grid.`,
  beyondAdd: (count) => (count === 1 ? 'Add the row' : `Add the ${count} rows`),
  beyondLeave: 'Paste without adding',
  refused: (count) =>
    count === 1
      ? 'One cell was not written; everything else was.'
      : `${count} cells were not written; everything else was.`,
  refusedOne: 'The cell keeps its value.',
  refusedCell: (line, column, reason) => `Row ${line}, ${column}: ${reason}`,
  refusedMore: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
  faults: {
    readOnly: () => 'this column cannot be edited',
    number: (text) => `“${text}” is not a number`,
    date: (text) => `“${text}” is not a date, for example 03/11/2026`,
    time: (text) => `“${text}” is not a time, for example 14:30`,
    flag: (text) => `“${text}” is neither yes nor no`,
    choice: (text) => `“${text}” is not in the list`,
    name: (text) => `“${text}” is not known in this file`,
    several: (text) => `“${text}” may mean several things: be more precise`,
    empty: () => 'this column must be filled in',
    range: (text, from, to) => (from === '' ? `“${text}” is too long` : `“${text}” must be between ${from} and ${to}`),
    type: (text) => `“${text}” does not suit this column`,
  },
  toName: 'To be named',
  missing: (fields) => `First fill in: ${fields}.`,
  emptyList: 'No choice matches',
};
