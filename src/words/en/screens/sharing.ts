import { formatNumber } from '../../dates.ts';
import type { frSharing } from '../../fr/screens/sharing.ts';
import type { SameShape } from '../../screen-words.ts';

export const enSharing: SameShape<typeof frSharing> = {
  title: 'Sharing and history',
  tabs: { copies: 'Copies', conflicts: 'Disagreements', history: 'History', backups: 'Backups' },
  conflictsTab: (count) => (count === 0 ? 'Disagreements' : `Disagreements (${count})`),

  copyTitle: 'Give a copy to a colleague',
  copyText:
    'The copy holds the whole file. Each works on their own, even without a network; the two are then merged field by field, with nothing lost.',
  copyNames: 'It also holds the names of people: hand it over in person or by a safe means.',
  copyAction: 'Make a copy…',
  copyName: (client) => `${client} - copy`,
  copying: 'Copying…',
  copied: (file) => `“${file}” is ready to hand over.`,
  mergeTitle: 'Merge a colleague’s copy',
  mergeText: 'Choose their copy: you will see what it brings before anything changes. A backup is made before merging.',
  mergeAction: 'Choose the copy…',
  mergeSteps: {
    reading: 'Reading the copy…',
    comparing: 'Comparing the two copies…',
    writing: 'Merging into the file…',
  },
  reportOf: (file) => `What “${file}” brings`,
  nothingNew: 'This copy brings nothing new: everything is here already.',
  changes: (count) => (count < 2 ? '1 change brought' : `${formatNumber(count, 'en')} changes brought`),
  moreChanges: (count) => `and ${formatNumber(count, 'en')} more`,
  rows: 'Rows concerned',
  rowColumns: { entity: 'Row', added: 'Added', changed: 'Changed', removed: 'Removed' },
  willConflict: (count) =>
    count < 2
      ? '1 disagreement: two values for one field. You will settle it after the merge.'
      : `${count} disagreements: two values for one field. You will settle them after the merge.`,
  clockAhead: (minutes) =>
    `The clock of one machine is ${minutes} minutes ahead. The order of changes does not rest on it.`,
  erased: (count) =>
    count < 2
      ? '1 person was erased in this copy: they will be here too, backups included.'
      : `${count} people were erased in this copy: they will be here too, backups included.`,
  removedShare: (percent) => `This merge would remove ${percent}% of your file. Check that it is the right copy.`,
  removedConsent: 'I accept these removals',
  newCodes: 'Codes given twice, renumbered',
  newCode: (from, to) => `${from} becomes ${to}`,
  mergeApply: 'Merge',
  merged: 'The two copies are one. A backup was made before.',
  toConflicts: 'Settle the disagreements',

  conflictsIntro: 'Two copies gave two values to one field. Nothing is chosen for you: both are kept until you decide.',
  conflictsNone: 'No disagreement. When two copies have changed the same field, you will choose here.',
  conflictsKeys: '↑ and ↓ go from one disagreement to the next, ← and → choose the value, Ctrl+Enter settles.',
  conflictRow: 'Deleted on one side, used on the other',
  keepRow: 'Keep',
  deleteRow: 'Delete',
  shown: 'shown for now',
  hidden: 'hidden in presentation mode',
  keepAllOf: (author) => `Keep ${author} everywhere`,
  clearChoices: 'Clear the choices',
  settle: (count) =>
    count === 0 ? 'Choose first' : count === 1 ? 'Settle 1 disagreement' : `Settle ${count} disagreements`,
  settled: (count) =>
    count < 2
      ? 'Disagreement settled. Ctrl+Z takes it back.'
      : `${count} disagreements settled. Ctrl+Z takes them back one after the other.`,
  noAuthor: 'Unknown author',

  historyFilter: 'Search the history',
  historyAuthor: 'Author',
  historyKind: 'Kind',
  historyFrom: 'From',
  historyTo: 'Until',
  everyone: 'Everyone',
  every: 'All',
  kinds: {
    edit: 'Typing',
    import: 'Import or return',
    undo: 'Undo',
    resolve: 'Disagreement settled',
    erase: 'Erasure',
  },
  historyCount: (count) => (count < 2 ? `${count} change` : `${formatNumber(count, 'en')} changes`),
  historyNone: 'No change matches.',
  operations: (count) => (count < 2 ? '1 value' : `${formatNumber(count, 'en')} values`),
  fromMerge: 'from a copy',
  undone: 'undone',
  undoThis: 'Undo',
  undoOf: (label) => `Undo: ${label}`,
  undoDone: (label) => `Undone: ${label}`,
  keptCells: (count) => (count < 2 ? '1 value changed since was kept.' : `${count} values changed since were kept.`),
  keptRows: (count) => (count < 2 ? '1 row used since was kept.' : `${count} rows used since were kept.`),

  backupsIntro:
    'Verified copies are made each day and before each important operation, in the application’s own folder and not beside your file.',
  backupsNone: 'No backup yet: the first one will be made when the file is next opened.',
  backupColumns: { madeAt: 'Made on', reason: 'Why', size: 'Size' },
  reasons: {
    daily: 'Backup of the day',
    import: 'Before an import or a return',
    merge: 'Before a merge',
    migration: 'Before an update of the file',
    erase: 'With an erasure',
    restore: 'With a restoration',
    request: 'At your request',
  },
  otherReason: 'Other',
  megabytes: (text) => `${text} MB`,
  restore: 'Open as a copy',
  restored: 'The backup is open as a file of its own. Yours has not changed.',
  restoreSteps: {
    proving: 'Checking the backup…',
    writing: 'Writing the new client file…',
  },
  check: 'Check the file',
  checking: 'Checking the file…',
  sound: 'The file is sound: every value matches its history.',
  unsound: (count) =>
    count < 2
      ? '1 difference between the data and their history. Open a backup as a copy and compare.'
      : `${count} differences between the data and their history. Open a backup as a copy and compare.`,
};
