import { formatNumber } from '../../dates.ts';
import type { frReturns } from '../../fr/screens/returns.ts';
import type { SameShape } from '../../screen-words.ts';

export const enReturns: SameShape<typeof frReturns> = {
  title: 'Take back what comes back',
  intro:
    'The client filled in the Excel grid or corrected the Word document: read the differences here before they enter the file. Nothing changes without your consent.',
  pick: 'Choose the file that came back…',
  pickOther: 'Choose another file…',
  drop: 'or drop it here',
  steps: {
    reading: 'Reading what came back…',
    comparing: 'Comparing it with the file…',
    writing: 'Writing to the file…',
  },
  file: (name) => `File read: ${name}`,
  wrongKind: 'Only Excel workbooks (.xlsx) and Word documents (.docx) can be taken back.',
  all: 'All',
  show: 'Show',
  choice: 'Take',
  takeThis: (row, column) => `Take: ${[row, column].filter(Boolean).join(', ')}`,
  columns: { row: 'Row', column: 'Column', old: 'In the file', new: 'In the grid', status: 'What is done' },
  taken: 'taken',
  more: (count) => `Show more (${formatNumber(count, 'en')})`,
  remarks: 'Good to know',
  removals: 'Also remove from the file the rows removed in the grid',
  removalsHint: 'Without your consent, they are kept.',
  removalKept: 'the row is kept as long as you do not accept removals',
  unmarked: 'Take what the grid says, even where the file has changed since',
  unmarkedHint: 'This grid no longer says what was exported: it is compared with the file as it is today.',
  apply: (count) => (count < 2 ? 'Take 1 difference' : `Take ${formatNumber(count, 'en')} differences`),
  applySections: (count) => (count < 2 ? 'Take 1 text' : `Take ${count} texts`),
  nothingToTake: 'Nothing to take',
  applied: 'Taken. A backup was made before; Ctrl+Z undoes the whole.',
  nothing: 'No difference: this says the same as the client file.',
  take: (title) => `Take “${title}”`,
  unchanged: (count) => (count < 2 ? '1 section unchanged' : `${count} sections unchanged`),
  before: 'In the file',
  after: 'In the document',
};
