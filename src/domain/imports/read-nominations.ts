import { tidy } from './canonical-text.ts';
import { reason, type Reason } from './import-reason.ts';
import { tieOf, type FoundMatrix } from './nomination-matrix.ts';
import { datesOf, recordDate, type ImportRecord } from './read-records.ts';
import { splitList } from './read-people.ts';

/** One person cited, as it is written. */
export interface Citation {
  readonly to: string;
  /** Null when the list gives none. */
  readonly weight: number | null;
  /** The question asked, when the row or the column says it. */
  readonly question?: string;
  readonly askedOn?: string;
}

/** One row of a list of nominations: one who cites, and whom. */
export interface NominationRow {
  readonly record: ImportRecord;
  readonly from: string;
  readonly citations: readonly Citation[];
  /** People named without being cited: a tie of 0, the heading of a matrix. They exist all the same. */
  readonly mentioned: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Headings at least this long are taken for the question itself. */
const questionLength = 25;

/** Reads a list of pairs, or of answers: one row for who cites, one or several columns for whom. */
export function readNominations(
  records: readonly ImportRecord[],
  options: { readonly language: 'fr' | 'en'; readonly today: string },
): NominationRow[] {
  const dates = datesOf(records, 'date', options);
  const hasWeight = records.some((record) => record.columns.byField.has('weight'));
  return records.map((record) => {
    const date = recordDate(record, 'date', dates);
    const tie = hasWeight ? tieOf(record.cell('weight')) : null;
    const shared = {
      ...(record.text('question') === '' ? {} : { question: record.text('question') }),
      ...(date.date === undefined ? {} : { askedOn: date.date }),
    };
    const named = citationsOf(record);
    const citations = tie === undefined ? [] : named.map((cited) => ({ weight: tie, ...cited, ...shared }));
    const mentioned = tie === undefined ? named.map((cited) => cited.to) : [];
    const told = record.text('from');
    // Forms write « anonymous » where they do not know the address.
    const from = (/^anonym/iu.test(told) ? '' : told) || wholeName(record, 'from_first_name', 'from_last_name');
    return { record, from, citations, mentioned, reasons: [...record.remarks(), ...date.reasons] };
  });
}

/** Reads a matrix: each row is one who cites. */
export function readMatrix(records: readonly ImportRecord[], matrix: FoundMatrix): NominationRow[] {
  return records.map((record, index) => {
    const citations = [...matrix.cited].flatMap(([column, to]) => {
      const weight = tieOf(record.at(column));
      return weight === undefined ? [] : [{ to, weight }];
    });
    const from = tidy(record.at(matrix.nameColumn)?.text ?? '');
    // Someone whom nobody cites and who cites nobody stands in the heading only.
    const mentioned = index === 0 ? [...matrix.cited.values()] : [];
    return { record, from, citations, mentioned, reasons: record.hidden ? [reason('hidden_row', {})] : [] };
  });
}

function citationsOf(record: ImportRecord): { to: string; question?: string }[] {
  const pair = wholeName(record, 'to_first_name', 'to_last_name');
  const cited = [...record.cells('to').flatMap((cell) => splitNames(cell.text)), ...(pair === '' ? [] : [pair])];
  const answers = (record.columns.byField.get('answer') ?? []).flatMap((column) => {
    const heading = record.columns.names[column] ?? '';
    const question = heading.length >= questionLength ? { question: questionOf(heading) } : {};
    return splitNames(record.at(column)?.text ?? '').map((to) => ({ to, ...question }));
  });
  return [...cited.map((to) => ({ to })), ...answers];
}

/** Several names in one answer: « Anne Dupont ; Yann Le Goff », « Anne et Yann », one a line. */
function splitNames(text: string): string[] {
  return splitList(text)
    .flatMap((part) => part.split(/\s+(?:et|and|&)\s+/iu))
    .map((part) => tidy(part.replace(/^\s*(?:\d{1,2}\s*[.)°-]|[-–•*])\s+/u, '')))
    .filter((part) => part !== '');
}

/** The question without the number that forms add to it. */
function questionOf(heading: string): string {
  return tidy(heading.replace(/\s*[[(]?\s*(?:n°|choix|réponse|personne|answer|choice)?\s*\d{1,2}\s*[\])]?\s*$/iu, ''));
}

function wholeName(
  record: ImportRecord,
  first: 'from_first_name' | 'to_first_name',
  last: 'from_last_name' | 'to_last_name',
): string {
  return `${record.text(first)} ${record.text(last)}`.trim();
}
