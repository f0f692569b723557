import type { ParseArgsOptionsConfig } from 'node:util';
import { isDate } from '../../../domain/shared/calendar.ts';
import type { AuthorName } from '../../backend/session.ts';
import type { CliWords } from '../../../words/cli-words.ts';
import type { Language } from '../../../words/language.ts';

/** A command line that cannot be understood: exit code 2. */
export class UsageError extends Error {}

/** Options by name; one that may be repeated gives a list. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command receives: its arguments, already parsed, and the way to answer. */
export interface CommandContext {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
  readonly language: Language;
  /** True when `--lang` was given, for documents that else speak the client's language. */
  readonly languageGiven: boolean;
  readonly words: CliWords;
  /** Who writes, when `--author` says so. */
  readonly author: AuthorName | undefined;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Prints lines for a person, unless `--json` is asked for. */
  readonly print: (...lines: readonly string[]) => void;
  /** The one JSON document of `--json`. */
  readonly json: (document: unknown) => void;
  /** One line on the error stream: a warning, or progress. */
  readonly warn: (line: string) => void;
}

/** One command of `ancrage`. */
export interface Command {
  readonly name: string;
  /** As the help shows it: `merge MINE THEIRS [--apply]`. */
  readonly usage: string;
  /** How many arguments it takes. */
  readonly arity: readonly [min: number, max: number];
  readonly options?: ParseArgsOptionsConfig;
  /** Which argument is the client file, whose place may be worth a warning. */
  readonly fileArgument?: number;
  /** Returns the exit code; 0 when it returns nothing. */
  readonly run: (context: CommandContext) => Promise<number | void> | number | void;
}

/** The argument at a place; `arity` has made sure of it. */
export function argument(context: CommandContext, index: number): string {
  const value = context.arguments[index];
  if (value === undefined) throw new UsageError();
  return value;
}

/** The value of a text option, or undefined. */
export function textOption(context: CommandContext, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that must be one of some words. @throws UsageError */
export function choiceOption<const C extends readonly string[]>(
  context: CommandContext,
  name: string,
  choices: C,
): C[number] | undefined {
  const value = textOption(context, name);
  if (value !== undefined && !choices.includes(value)) throw new UsageError(`--${name} ${value}`);
  return value;
}

/** The value of an option that is a day of the calendar, `YYYY-MM-DD`. @throws UsageError */
export function dateOption(context: CommandContext, name: string): string | undefined {
  const value = textOption(context, name);
  if (value !== undefined && !isDate(value)) throw new UsageError(`--${name} ${value}`);
  return value;
}

/** The value of an option that counts something. @throws UsageError */
export function positiveOption(context: CommandContext, name: string): number | undefined {
  const text = textOption(context, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} ${text}`);
  return value;
}
