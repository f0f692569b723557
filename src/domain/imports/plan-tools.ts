import { rowsOf, type Draft } from './draft.ts';
import type { ExistingRows, ImportOptions, RowOutcome, RowValues } from './import-plan.ts';
import { reason } from './import-reason.ts';
import { NamedPlanner, type NamedRow } from './named-planner.ts';
import { numbersOf, recordChoice, recordNumber, type ImportRecord } from './read-records.ts';
import { toolKindWords, toolStatusWords } from './read-words.ts';

/** Plans a list of tools: official, shadow and in-house ones. */
export function planTools(
  sheets: readonly (readonly ImportRecord[])[],
  existing: ExistingRows,
  options: ImportOptions,
  draft: Draft,
): RowOutcome[] {
  const rows = sheets.flatMap((records) => readTools(records, options));
  const planner = new NamedPlanner('tool', rowsOf(existing, 'tool'), draft);
  const outcomes = planner.plan(rows);
  planner.linkLater(rows, { stored: 'replaced_by_id', column: 'replaced_by' }, (name, row) => {
    const found = planner.find(name);
    if (found.kind === 'found') return found.thing.id;
    row.reasons.push(found.kind === 'none' ? reason('tool_not_found', { name }) : reason('name_ambiguous', { name }));
    return undefined;
  });
  return outcomes;
}

function readTools(records: readonly ImportRecord[], options: ImportOptions): NamedRow<'tool'>[] {
  const users = numbersOf(records, 'expected_users', options.language);
  return records.map((record) => {
    const reasons = record.remarks();
    const expected = recordNumber(record, 'expected_users', users);
    reasons.push(...expected.reasons);
    return {
      record,
      name: record.text('name'),
      reasons,
      values: {
        kind: recordChoice(record, 'kind', toolKindWords, reasons),
        status: recordChoice(record, 'status', toolStatusWords, reasons),
        publisher: record.text('publisher'),
        description: record.lines('description'),
        owner: record.text('owner'),
        link: record.text('link'),
        expected_users: expected.number === undefined ? null : Math.max(0, Math.round(expected.number)),
        comment: record.lines('comment'),
      } as RowValues<'tool'>,
    };
  });
}
