import type { ReturnDifference } from '../../../../domain/returns/return-plan.ts';
import { differenceStatuses } from '../../../../domain/returns/return-plan.ts';
import { isDate } from '../../../../domain/shared/calendar.ts';
import { fileRemarkText } from '../../../../words/import-words.ts';
import { differenceText, returnReasonText, returnRemarkText, returnWords } from '../../../../words/return-words.ts';
import { resultOf } from '../../../../contract/long-work.ts';
import type { GridReturn } from '../../../../contract/subjects/returns-contract.ts';
import { backendOn } from '../backend.ts';
import { argument, textOption, type Command, type CommandContext } from '../command.ts';
import { isWordDocument, reimportWord } from './plan-return-commands.ts';

const reimportCommand: Command = {
  name: 'reimport',
  usage:
    'reimport FILE GRID|DOCUMENT [--apply] [--accept-removals] [--accept-unmarked] [--leave-out KEY,…] [--only KEY,…] [--author NAME]',
  arity: [2, 2],
  fileArgument: 0,
  options: {
    apply: { type: 'boolean' },
    'accept-removals': { type: 'boolean' },
    'accept-unmarked': { type: 'boolean' },
    'leave-out': { type: 'string' },
    only: { type: 'string' },
  },
  run: (context) => (isWordDocument(argument(context, 1)) ? reimportWord(context) : reimportGrid(context)),
};

/** Documents that come back. */
export const returnCommands: readonly Command[] = [reimportCommand];

async function reimportGrid(context: CommandContext): Promise<void> {
  const { client, offerForeign } = await backendOn(context);
  const work = client.returns.grid({
    file: offerForeign(argument(context, 1)),
    apply: context.options['apply'] === true,
    acceptRemovals: context.options['accept-removals'] === true,
    acceptUnmarked: context.options['accept-unmarked'] === true,
    leaveOut: (textOption(context, 'leave-out') ?? '').split(',').flatMap((key) => key.trim() || []),
    today: context.today,
  });
  const outcome = await resultOf(work);
  printOutcome(context, outcome);
  context.json(documentOf(context, outcome));
}

function printOutcome({ print, language }: CommandContext, outcome: GridReturn): void {
  const words = returnWords(language);
  if (outcome.exportedOn !== undefined && isDate(outcome.exportedOn)) print(words.exportedOn(outcome.exportedOn));
  print(...outcome.fileRemarks.map((remark) => fileRemarkText(remark, language)));
  print(...outcome.remarks.map((remark) => returnRemarkText(remark, language)));
  for (const [sheet, differences] of Map.groupBy(outcome.differences, ({ sheetName }) => sheetName)) {
    print(words.sheet(sheet), ...differences.map((difference) => `  ${differenceText(difference, language)}`));
  }
  print(conclusion(outcome, words));
}

function conclusion(outcome: GridReturn, words: ReturnType<typeof returnWords>): string {
  const { counts, differences, applied, change } = outcome;
  if (differences.length === 0) return words.nothing;
  const told = differenceStatuses
    .filter((status) => status === 'accepted' || counts[status] > 0)
    .map((status) => words.counts[status](counts[status]));
  const what =
    counts.accepted === 0 ? words.nothingSure : applied && change !== undefined ? words.applied : words.notApplied;
  return `${told.join(', ')}.\n${what}`;
}

/** The plan, with every difference and remark worded. */
function documentOf({ language }: CommandContext, outcome: GridReturn): unknown {
  const worded = (difference: ReturnDifference): unknown => ({
    ...difference,
    text: differenceText(difference, language),
    reasons: difference.reasons.map((reason) => ({ ...reason, text: returnReasonText(reason, language) })),
  });
  return {
    ...outcome,
    differences: outcome.differences.map(worded),
    remarks: outcome.remarks.map((remark) => ({ ...remark, text: returnRemarkText(remark, language) })),
    fileRemarks: outcome.fileRemarks.map((remark) => ({ ...remark, text: fileRemarkText(remark, language) })),
  };
}
