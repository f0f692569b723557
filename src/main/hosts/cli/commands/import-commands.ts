import { importKinds, type ImportKind } from '../../../../domain/imports/import-fields.ts';
import type { MappingOverride, RowOutcome } from '../../../../domain/imports/import-plan.ts';
import { fileRemarkText, importWords, problemText, reasonText, remarkText } from '../../../../words/import-words.ts';
import { fieldLabel } from '../../../../words/value-words.ts';
import type { ImportResult } from '../../../../contract/subjects/imports-contract.ts';
import { resultOf } from '../../../../contract/long-work.ts';
import { backendOn } from '../backend.ts';
import { argument, textOption, UsageError, type Command, type CommandContext } from '../command.ts';

const importCommand: Command = {
  name: 'import',
  usage: `import ${importKinds.join('|')} FILE SOURCE [--dry-run] [--map COLUMN=FIELD] [--sheet NAME] [--question TEXT] [--create-people] [--create-missing] [--author NAME]`,
  arity: [3, 3],
  fileArgument: 1,
  options: {
    'dry-run': { type: 'boolean' },
    map: { type: 'string', multiple: true },
    sheet: { type: 'string' },
    question: { type: 'string' },
    'create-people': { type: 'boolean' },
    'create-missing': { type: 'boolean' },
  },
  run: async (context) => {
    const kind = importKinds.find((known) => known === argument(context, 0));
    if (kind === undefined) throw new UsageError(argument(context, 0));
    const { client, offerForeign } = await backendOn(context, 1);
    const work = client.imports.run({
      kind,
      file: offerForeign(argument(context, 2)),
      apply: context.options['dry-run'] !== true,
      today: context.today,
      overrides: overridesOf(context),
      sheet: textOption(context, 'sheet'),
      question: textOption(context, 'question'),
      createPeople: context.options['create-people'] === true ? true : undefined,
      createMissing: context.options['create-missing'] === true,
    });
    const outcome = await resultOf(work);
    printOutcome(context, kind, outcome);
    context.json(documentOf(context, outcome));
    if (outcome.problems.length === 0) return 0;
    context.warn(outcome.problems.map((problem) => problemText(problem, context.language)).join(' '));
    return 1;
  },
};

/** Lists that come in. */
export const importCommands: readonly Command[] = [importCommand];

function overridesOf(context: CommandContext): MappingOverride[] {
  const given = context.options['map'] ?? [];
  return (Array.isArray(given) ? given : [String(given)]).map((text) => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw new UsageError(`--map ${text}`);
    return { column: text.slice(0, at), field: text.slice(at + 1) };
  });
}

function printOutcome(context: CommandContext, kind: ImportKind, outcome: ImportResult): void {
  const { print, words, language } = context;
  const imports = importWords(language);
  for (const { sheet, layout, columns } of outcome.mapping) {
    print(
      `${words.importMapping} — ${[imports.kinds[kind], sheet, imports.layouts[layout]].filter((part) => part !== '').join(', ')} :`,
    );
    print(
      ...columns.map(
        ({ column, letters, field, certainty }) =>
          `  ${letters} « ${column} » → ${imports.fields[field]} (${imports.certainties[certainty]})`,
      ),
    );
  }
  print(...outcome.forbiddenColumns.map(({ column, theme }) => words.importForbidden(column, imports.themes[theme])));
  if (outcome.ignoredColumns.length > 0)
    print(words.importIgnored(outcome.ignoredColumns.map(({ column }) => column).join(', ')));
  print(...outcome.fileRemarks.map((remark) => fileRemarkText(remark, language)));
  print(...outcome.remarks.map((remark) => remarkText(remark, language)));
  print(...outcome.sideEffects.map(({ action, name }) => words.importAlso(action, name)));
  print(...outcome.rows.filter(isWorthTelling).map((row) => rowLine(row, context)));
  if (outcome.problems.length > 0) return;
  print(words.importCounts(outcome.counts));
  if (!outcome.applied) print(words.importDryRun);
  else print(outcome.change === undefined ? words.importNothing : words.importDone);
}

function isWorthTelling({ status, reasons, changes }: RowOutcome): boolean {
  return (
    status === 'doubtful' || status === 'refused' || status === 'added' || reasons.length > 0 || changes.length > 0
  );
}

function rowLine(
  { sheet, line, label, status, reasons, changes, candidates }: RowOutcome,
  { language, words }: CommandContext,
): string {
  const place = [sheet, words.importLine(line)].filter((part) => part !== '').join(', ');
  const why = reasons.map((reason) => reasonText(reason, language)).join(' ; ');
  const changed =
    changes.length > 0
      ? ` (${changes.map(({ entity, field }) => fieldLabel(entity, field, language)).join(', ')})`
      : '';
  const others = candidates.length > 0 ? ` [${candidates.map(({ name }) => name).join(', ')}]` : '';
  return `  ${place} : ${importWords(language).statuses[status]} — ${label}${changed}${why === '' ? '' : ` — ${why}`}${others}`;
}

/** The plan, with every reason worded. */
function documentOf({ language }: CommandContext, outcome: ImportResult): unknown {
  const { touched: _, rows, problems, remarks, fileRemarks, ...rest } = outcome;
  return {
    ...rest,
    problems: problems.map((problem) => ({ ...problem, text: problemText(problem, language) })),
    remarks: [
      ...fileRemarks.map((remark) => ({ ...remark, text: fileRemarkText(remark, language) })),
      ...remarks.map((remark) => ({ ...remark, text: remarkText(remark, language) })),
    ],
    rows: rows.map((row) => ({
      ...row,
      reasons: row.reasons.map((reason) => ({ ...reason, text: reasonText(reason, language) })),
    })),
  };
}
