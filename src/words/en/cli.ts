import type { CliWords } from '../cli-words.ts';

const plural = new Intl.PluralRules('en');
const count = (n: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(n)} ${plural.select(n) === 'one' ? one : many}`;

/** Words of the command line. */
export const enCli: CliWords = {
  usage: 'Usage',
  commands: 'Commands',
  unknownCommand: (name) => `Unknown command: ${name}. “ancrage --help” lists them.`,
  wrongArguments: (usage) => `Wrong arguments. Usage: ancrage ${usage}`,
  unknownOption: (detail) => `Unknown option: ${detail}`,
  helpLine: 'Every command takes --json (one JSON document) and --lang fr|en.',
  created: (file) => `Client file created: ${file}`,
  client: 'Client',
  language: 'Language',
  format: 'File format',
  changes: 'Changes',
  operations: 'Operations',
  checkFine: (changes, rows) =>
    `All is well: ${count(changes, 'change', 'changes')} read again, ${count(rows, 'row', 'rows')} as logged.`,
  checkFaulty: (n) => `${count(n, 'fault', 'faults')}:`,
  checkAdvice:
    'The file was not modified. “check --repair” mends what the log proves; else start from a backup (“backups”).',
  repaired: 'The file was repaired from its log.',
  finding: {
    integrity: 'file structure',
    schema: 'table definition',
    foreign_key: 'link to something missing',
    seal: 'altered log',
    row: 'row differs from its log',
    leaf: 'current value wrongly marked',
    log: 'incomplete log',
    attachment: 'altered attachment',
    search_index: 'search index',
    unreadable: 'cannot be read',
  },
  noBackup: 'No backup.',
  restored: (file) => `Backup restored: ${file}`,
  noHistory: 'No change.',
  undoneMark: 'undone',
  mergedMark: 'from another copy',
  undone: (label) => `Undone: ${label}`,
  redone: (label) => `Redone: ${label}`,
  keptCells: (n) => `${count(n, 'value changed since was kept', 'values changed since were kept')}.`,
  keptRows: (n) => `${count(n, 'item used since was kept', 'items used since were kept')}.`,
  noConflict: 'No conflict waits.',
  conflicts: (n) => `${count(n, 'conflict to settle', 'conflicts to settle')}:`,
  conflictOnDeletion: 'deleted on one side, used on the other',
  keepRow: 'keep',
  deleteRow: 'delete',
  shownMark: 'shown',
  resolved: 'Conflict settled.',
  resolveHint: 'To settle: ancrage resolve FILE CONFLICT --keep N',
  mergeNothing: 'This copy brings nothing new.',
  mergeBrings: (n, authors) => `${count(n, 'change', 'changes')} brought by ${authors}.`,
  mergeRows: (name, { added, changed, removed }) =>
    `${name}: ${[added ? `${added} added` : '', changed ? `${changed} changed` : '', removed ? `${removed} removed` : ''].filter(Boolean).join(', ')}`,
  mergeClock: (device, minutes) =>
    `The clock of device ${device} is ${count(minutes, 'minute', 'minutes')} ahead; the order of the history may surprise, nothing is lost.`,
  mergeErased: (n) => `${count(n, 'erased person', 'erased people')}: the erasure holds for both copies.`,
  mergeCodes: (from, to) => `Code ${from} existed twice: the second becomes ${to}.`,
  mergeApplied: 'Merged; a backup was made before.',
  mergeNotApplied: 'Nothing was modified. Run again with --apply to merge.',
  personRows: (n) => count(n, 'linked item', 'linked items'),
  personTexts: (n) => count(n, 'text with the name', 'texts with the name'),
  personChanges: (n) => count(n, 'change about the person', 'changes about the person'),
  erased: (code) => `${code} was erased from the file and its log. This is final.`,
  erasedRows: (n) => count(n, 'item erased', 'items erased'),
  erasedTexts: (n) => count(n, 'text redacted', 'texts redacted'),
  erasedBackups: (n, deleted) =>
    `${count(n, 'backup rewritten', 'backups rewritten')}${deleted > 0 ? `, ${count(deleted, 'backup deleted', 'backups deleted')}` : ''}`,
  firstNamesLeft: (n) =>
    `${count(n, 'text still holds this first name', 'texts still hold this first name')}: read them again, someone else may bear it.`,
  searchNone: 'Nothing found.',
  searchTotal: (n, atLeast) => `${atLeast ? 'more than ' : ''}${count(n, 'result', 'results')}`,
  metricsHeader: ['Code', 'Name', 'Cited by', 'Cited (weighted)', 'Betweenness', 'PageRank', 'Group'],
  coverage: (n, covered, people) =>
    `With ${count(n, 'person', 'people')}, ${covered} of ${people} are one contact away.`,
  teamCoverage: (team, covered, people, who) => `${team}: ${covered} of ${people}${who ? ` — ${who}` : ''}`,
  noTeam: 'No unit',
  noSuggestion: 'No nomination: import a survey or note who turns to whom.',
  noGap: 'The thread of evidence is complete.',
  gaps: (n) => `${count(n, 'gap', 'gaps')} in the thread of evidence:`,
  exportLogged: (count) =>
    `This export names ${count} ${count === 1 ? 'person' : 'people'}; it is written down in the file’s register of exports.`,
  exportNotLogged: (reason) => `This export names people and could not be written down in the client file. ${reason}`,
  logoKept: (owner) => (owner === 'client' ? 'The logo of the client is kept.' : 'The logo of the firm is kept.'),
  written: (file) => `Document written: ${file}`,
  pictureWritten: (file: string) => `Picture written: ${file}`,
  warning: {
    synced_folder: (service) =>
      `Warning: this file is in a synced folder (${service}). Another machine may replace it while you work; prefer a local folder and share copies.`,
    network_drive: (fileSystem) =>
      `Warning: this file is on a network drive (${fileSystem}). Prefer a local copy, to be merged later.`,
    conflicted_copy: (file) => `Warning: a second version lies beside it (“${file}”). “merge” shows what it brings.`,
  },
  importCounts: ({ added, matched, doubtful, refused }) =>
    `${added} added, ${matched} matched, ${doubtful} doubtful, ${refused} refused`,
  importMapping: 'Columns recognised',
  importIgnored: (columns) => `Columns ignored: ${columns}`,
  importForbidden: (column, theme) => `Column left out, the law does not allow keeping it here: “${column}” (${theme})`,
  importAlso: (action, name) => (action === 'create' ? `Also created: ${name}` : `Also completed: ${name}`),
  importLine: (line) => `line ${line}`,
  importDryRun: 'Nothing was modified: this was a trial.',
  importDone: 'Imported; a backup was made before, and “undo” takes all of it back.',
  importNothing: 'Nothing new to import: the file was not modified.',
  demoBuilt: (client) => `Sample client: ${client}`,
  demoImport: 'Import of a list',
  demoDone: (folder) => `Everything is in ${folder}`,
  benchMissing: 'Benchmarks run from the sources of the project.',
};
