import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Fault } from '../../../contract/fault.ts';
import { localDay } from '../../../domain/shared/calendar.ts';
import { cliWords } from '../../../words/cli-words.ts';
import { faultWords } from '../../../words/fault-words.ts';
import { isLanguage, type Language } from '../../../words/language.ts';
import { placeWarnings } from '../../workspace/file/file-place.ts';
import { systemFault } from '../../workspace/file/storage-fault.ts';
import { errorOfCall } from './backend.ts';
import { commands } from './command-list.ts';
import { UsageError, type Command, type CommandContext, type OptionValues } from './command.ts';

/** Where a run writes; tests collect it. */
export interface CliStreams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const consoleStreams: CliStreams = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

const commonOptions = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  author: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

const done = 0;
const failed = 1;
const misused = 2;

/**
 * Runs one command.
 * @param argv what follows `ancrage`
 * @returns the exit code: 0 done, 1 failed, 2 not understood
 */
export async function runCli(argv: readonly string[], streams: CliStreams = consoleStreams): Promise<number> {
  const [name, ...rest] = argv;
  const language = languageOf(argv);
  const words = cliWords(language);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    streams.out(helpText(language));
    return name === undefined ? misused : done;
  }
  const command = findCommand(name, rest);
  if (!command) {
    streams.error(`${words.unknownCommand(name)}\n`);
    return misused;
  }
  try {
    const context = contextOf(command, rest.slice(command.name.split(' ').length - 1), language, streams);
    if (context === 'help') {
      streams.out(`${words.usage} : ancrage ${command.usage}\n`);
      return done;
    }
    const code = (await command.run(context)) ?? done;
    warnOfPlace(command, context);
    return code;
  } catch (error) {
    return report(errorOfCall(error), command, language, streams);
  }
}

/** Tells on the error stream where the client file lies, when that is a risk. */
function warnOfPlace({ fileArgument }: Command, { arguments: given, words: { warning }, warn }: CommandContext): void {
  const path = fileArgument === undefined ? undefined : given[fileArgument];
  if (path === undefined || !existsSync(path)) return;
  for (const place of placeWarnings(path)) {
    if (place.kind === 'synced_folder') warn(warning.synced_folder(place.service));
    else if (place.kind === 'network_drive') warn(warning.network_drive(place.fileSystem));
    else warn(warning.conflicted_copy(place.file));
  }
}

function findCommand(name: string, rest: readonly string[]): Command | undefined {
  return (
    commands.find((command) => command.name === `${name} ${rest[0] ?? ''}`) ??
    commands.find((command) => command.name === name)
  );
}

function contextOf(
  command: Command,
  rest: readonly string[],
  language: Language,
  streams: CliStreams,
): CommandContext | 'help' {
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) return 'help';
  const [min, max] = command.arity;
  if (positionals.length < min || positionals.length > max) throw new UsageError();
  const { lang } = values;
  if (typeof lang === 'string' && !isLanguage(lang)) throw new UsageError(`--lang ${lang}`);
  const asJson = values['json'] === true;
  const author = values['author'];
  return {
    arguments: positionals,
    options: values,
    language,
    languageGiven: values['lang'] !== undefined,
    words: cliWords(language),
    author: typeof author === 'string' ? { name: author, firm: '' } : undefined,
    today: localDay(new Date()),
    print: (...lines) => {
      if (!asJson) streams.out(lines.map((line) => `${line}\n`).join(''));
    },
    json: (document) => {
      if (asJson) streams.out(`${JSON.stringify(document, undefined, 2)}\n`);
    },
    warn: (line) => {
      streams.error(`${line}\n`);
    },
  };
}

function parse(command: Command, rest: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...rest],
      options: { ...commonOptions, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    return { values: parsed.values as OptionValues, positionals: parsed.positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : '');
  }
}

function report(error: unknown, command: Command, language: Language, streams: CliStreams): number {
  const words = cliWords(language);
  if (error instanceof UsageError) {
    const detail = error.message === '' ? '' : `${words.unknownOption(error.message)} `;
    streams.error(`${detail}${words.wrongArguments(command.usage)}\n`);
    return misused;
  }
  const known = systemFault(error);
  const fault =
    known instanceof Fault
      ? known
      : new Fault('unexpected', { detail: error instanceof Error ? error.message : String(error) });
  if (process.env['ANCRAGE_DEBUG'] !== undefined && error instanceof Error) streams.error(`${error.stack}\n`);
  const message = faultWords(language)[fault.code](fault.parameters);
  streams.error(`${message.replaceAll(/\s*\n\s*/gu, ' ')}\n`);
  return failed;
}

function languageOf(argv: readonly string[]): Language {
  const index = argv.indexOf('--lang');
  const given = index >= 0 ? argv[index + 1] : argv.find((part) => part.startsWith('--lang='))?.slice('--lang='.length);
  if (isLanguage(given)) return given;
  const preferred = process.env['ANCRAGE_LANG'];
  return isLanguage(preferred) ? preferred : 'fr';
}

function helpText(language: Language): string {
  const words = cliWords(language);
  return [
    `${words.usage} : ancrage …`,
    '',
    `${words.commands} :`,
    ...commands.map(({ usage }) => `  ${usage}`),
    '',
    words.helpLine,
    '',
  ].join('\n');
}
