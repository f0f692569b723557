import { resultOf } from '../../../../contract/long-work.ts';
import type { ConflictSides, HistoryLine } from '../../../../contract/subjects/log-contract.ts';
import { formatInstant } from '../../../../words/dates.ts';
import { labelWords } from '../../../../words/history-words.ts';
import { conflictPlace, valueWords } from '../../../../words/value-words.ts';
import { Fault } from '../../../../contract/fault.ts';
import { reversedLabel } from '../../../../domain/shared/label.ts';
import { backendOn } from '../backend.ts';
import { argument, textOption, UsageError, type Command, type CommandContext } from '../command.ts';

const historyCommand: Command = {
  name: 'history',
  usage: 'history FILE [--limit N]',
  arity: [1, 1],
  fileArgument: 0,
  options: { limit: { type: 'string' } },
  run: async (context) => {
    const limit = Number(textOption(context, 'limit') ?? '200');
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit');
    const { client } = await backendOn(context);
    const entries = await client.log.history({ limit });
    context.print(
      ...(entries.length === 0 ? [context.words.noHistory] : entries.map((entry) => historyLine(entry, context))),
    );
    context.json(entries.map((entry) => ({ ...entry, text: labelWords(entry.label, context.language) })));
  },
};

const undoCommand = reversal('undo');
const redoCommand = reversal('redo');

const conflictsCommand: Command = {
  name: 'conflicts',
  usage: 'conflicts FILE',
  arity: [1, 1],
  fileArgument: 0,
  run: async (context) => {
    const { client } = await backendOn(context);
    const conflicts = await client.log.conflicts({});
    printConflicts(context, conflicts);
    context.json(conflicts);
  },
};

const resolveCommand: Command = {
  name: 'resolve',
  usage: 'resolve FILE CONFLICT --keep N [--author NAME]',
  arity: [2, 2],
  fileArgument: 0,
  options: { keep: { type: 'string' } },
  run: async (context) => {
    const id = argument(context, 1);
    const keep = Number(textOption(context, 'keep'));
    if (!Number.isInteger(keep)) throw new UsageError('--keep');
    const { client } = await backendOn(context);
    const conflicts = await client.log.conflicts({});
    const side = conflicts.find((conflict) => conflict.id === id)?.sides[keep - 1];
    if (!side) throw new Fault('unknown_conflict', { conflict: id });
    await client.log.resolve({ choices: [{ id, value: side.value }] });
    context.print(context.words.resolved);
    context.json({ resolved: id, value: side.value });
  },
};

/** The log: what happened, undoing it, settling conflicts. */
export const logCommands: readonly Command[] = [
  historyCommand,
  undoCommand,
  redoCommand,
  conflictsCommand,
  resolveCommand,
];

/** Prints conflicts so that a person can choose a side by its number. */
export function printConflicts({ print, words, language }: CommandContext, conflicts: readonly ConflictSides[]): void {
  if (conflicts.length === 0) {
    print(words.noConflict);
    return;
  }
  print(words.conflicts(conflicts.length));
  for (const conflict of conflicts) {
    print(
      `  ${conflict.id}`,
      `    ${conflictPlace(conflict.entity, conflict.field, language) || words.conflictOnDeletion}`,
    );
    print(...conflict.sides.map((side, index) => `    ${index + 1}. ${sideLine(conflict, side, words, language)}`));
  }
  print(words.resolveHint);
}

function sideLine(
  conflict: ConflictSides,
  side: ConflictSides['sides'][number],
  words: CommandContext['words'],
  language: CommandContext['language'],
): string {
  const value =
    conflict.field === undefined
      ? side.value === 1
        ? words.keepRow
        : words.deleteRow
      : valueWords(conflict.entity, conflict.field, side.value, language);
  const by = side.author === '' ? '' : ` — ${side.author}, ${formatInstant(side.at, language)}`;
  return `${value}${by}${side.shown ? ` (${words.shownMark})` : ''}`;
}

function historyLine(entry: HistoryLine, { language, words }: CommandContext): string {
  const marks = [entry.undone ? words.undoneMark : '', entry.merged ? words.mergedMark : ''].filter(
    (mark) => mark !== '',
  );
  return `${formatInstant(entry.at, language)}  ${entry.author}  ${labelWords(entry.label, language)} (${entry.operations})${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}  ${entry.id}`;
}

function reversal(name: 'undo' | 'redo'): Command {
  return {
    name,
    usage: `${name} FILE${name === 'undo' ? ' [CHANGE]' : ''}`,
    arity: [1, name === 'undo' ? 2 : 1],
    fileArgument: 0,
    run: async (context) => {
      const { words, language } = context;
      const { client } = await backendOn(context);
      const change = context.arguments[1];
      const report = await resultOf(name === 'redo' ? client.log.redo({}) : client.log.undo({ change }));
      const label = labelWords(reversedLabel(report.label), language);
      context.print(
        name === 'undo' ? words.undone(label) : words.redone(label),
        ...(report.keptCells > 0 ? [words.keptCells(report.keptCells)] : []),
        ...(report.keptRows > 0 ? [words.keptRows(report.keptRows)] : []),
      );
      const { touched: _, created: __, label: ___, ...told } = report;
      context.json(told);
    },
  };
}
