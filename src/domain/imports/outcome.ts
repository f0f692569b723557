import type { Candidate, FieldChange, RowOutcome, RowStatus } from './import-plan.ts';
import type { Reason } from './import-reason.ts';
import type { ImportRecord } from './read-records.ts';

interface Details {
  readonly reasons?: readonly Reason[];
  readonly changes?: readonly FieldChange[];
  readonly candidates?: readonly Candidate[];
  readonly target?: RowOutcome['target'];
}

/** What becomes of a record. */
export function outcome(record: ImportRecord, label: string, status: RowStatus, details: Details = {}): RowOutcome {
  return {
    sheet: record.sheet,
    line: record.line,
    label,
    status,
    reasons: details.reasons ?? [],
    changes: details.changes ?? [],
    candidates: details.candidates ?? [],
    ...(details.target === undefined ? {} : { target: details.target }),
  };
}

/** Parts the records that can be planned from those that say nothing or cannot be read. */
export function sortRecords(records: readonly ImportRecord[]): {
  readonly readable: readonly ImportRecord[];
  readonly settled: readonly RowOutcome[];
} {
  const readable: ImportRecord[] = [];
  const settled: RowOutcome[] = [];
  for (const record of records) {
    const nothing = record.nothing();
    const fault = record.fault();
    if (nothing) settled.push(outcome(record, firstText(record), 'skipped', { reasons: [nothing] }));
    else if (fault) settled.push(outcome(record, firstText(record), 'refused', { reasons: [fault] }));
    else readable.push(record);
  }
  return { readable, settled };
}

function firstText(record: ImportRecord): string {
  for (const field of record.columns.byField.keys()) {
    const text = record.text(field);
    if (text !== '') return text.slice(0, 80);
  }
  return '';
}
