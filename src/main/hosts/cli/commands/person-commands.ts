import { resultOf } from '../../../../contract/long-work.ts';
import { entityLabel } from '../../../../words/entity-label.ts';
import { fieldLabel, valueWords } from '../../../../words/value-words.ts';
import { backendOn } from '../backend.ts';
import { argument, type Command, type CommandContext } from '../command.ts';

const personCommand: Command = {
  name: 'person',
  usage: 'person FILE CODE',
  arity: [2, 2],
  fileArgument: 0,
  run: async (context) => {
    const { client } = await backendOn(context);
    const file = await client.people.held({ code: argument(context, 1) });
    const { words, language, print } = context;
    print(
      file.code,
      ...valueLines('identity', file.identity ?? {}, language),
      ...valueLines('person', file.person, language),
    );
    print(`${words.personRows(file.rows.length)} :`);
    for (const { entity, field, values } of file.rows) {
      print(`  ${entityLabel(entity, language)} (${fieldLabel(entity, field, language)})`);
      print(...valueLines(entity, values, language).map((line) => `  ${line}`));
    }
    print(
      `${words.personTexts(file.texts.length)} :`,
      ...file.texts.map(({ text }) => `  ${text.replaceAll(/\s+/gu, ' ')}`),
    );
    print(words.personChanges(file.changes));
    context.json(file);
  },
};

const eraseCommand: Command = {
  name: 'erase',
  usage: 'erase FILE CODE [--author NAME]',
  arity: [2, 2],
  fileArgument: 0,
  run: async (context) => {
    const { words } = context;
    const { client } = await backendOn(context);
    const erased = await resultOf(client.people.erase({ code: argument(context, 1), today: context.today }));
    context.print(
      words.erased(erased.code),
      words.erasedRows(erased.rows),
      words.erasedTexts(erased.redactedTexts),
      words.erasedBackups(erased.backups, erased.deletedBackups),
      ...(erased.firstNamesLeft > 0 ? [words.firstNamesLeft(erased.firstNamesLeft)] : []),
    );
    context.json(erased);
  },
};

/** One person: everything held, and erasing it. */
export const personCommands: readonly Command[] = [personCommand, eraseCommand];

function valueLines(
  entity: string,
  values: Readonly<Record<string, unknown>>,
  language: CommandContext['language'],
): string[] {
  return Object.entries(values)
    .filter(([field, value]) => value !== null && field !== 'id' && !field.endsWith('_id'))
    .map(
      ([field, value]) =>
        `  ${fieldLabel(entity, field, language)} : ${valueWords(entity, field, value as string | number, language)}`,
    );
}
