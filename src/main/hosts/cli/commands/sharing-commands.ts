import { resultOf } from '../../../../contract/long-work.ts';
import type { MergeResult } from '../../../../contract/subjects/sharing-contract.ts';
import { entityLabel } from '../../../../words/entity-label.ts';
import { labelWords } from '../../../../words/history-words.ts';
import { formatInstant } from '../../../../words/dates.ts';
import { backendOn } from '../backend.ts';
import { argument, type Command, type CommandContext } from '../command.ts';
import { printConflicts } from './log-commands.ts';

const mergeCommand: Command = {
  name: 'merge',
  usage: 'merge MINE THEIRS [--apply] [--accept-removals] [--author NAME]',
  arity: [2, 2],
  fileArgument: 0,
  options: { apply: { type: 'boolean' }, 'accept-removals': { type: 'boolean' } },
  run: async (context) => {
    const { client, offer } = await backendOn(context);
    const outcome = await resultOf(
      client.sharing.merge({
        file: offer(argument(context, 1)),
        apply: context.options['apply'] === true,
        acceptRemovals: context.options['accept-removals'] === true,
      }),
    );
    printMerge(context, outcome);
    context.json(outcome);
  },
};

/** Sharing: bringing copies together. */
export const sharingCommands: readonly Command[] = [mergeCommand];

function printMerge(context: CommandContext, outcome: MergeResult): void {
  const { words, language, print } = context;
  const { changes } = outcome;
  if (changes.length === 0) print(words.mergeNothing);
  else {
    const authors = [...new Set(changes.map(({ author }) => author).filter((author) => author !== ''))].join(', ');
    print(words.mergeBrings(changes.length, authors));
    print(
      ...changes.map(
        ({ at, author, label }) => `  ${formatInstant(at, language)}  ${author}  ${labelWords(label, language)}`,
      ),
    );
    print(...outcome.rows.map((row) => `  ${words.mergeRows(entityLabel(row.entity, language), row)}`));
  }
  print(...outcome.clocksAhead.map(({ device, minutes }) => words.mergeClock(device, minutes)));
  if (outcome.erasedPeople > 0) print(words.mergeErased(outcome.erasedPeople));
  print(...outcome.newCodes.map(({ from, to }) => words.mergeCodes(from, to)));
  printConflicts(context, outcome.conflicts);
  if (changes.length > 0) print(outcome.applied ? words.mergeApplied : words.mergeNotApplied);
}
