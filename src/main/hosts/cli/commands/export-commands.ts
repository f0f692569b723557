import { audiences, detailLevels } from '../../../../domain/shared/vocabulary.ts';
import type { ExportRequest } from '../../../backend/export-service.ts';
import { argument, choiceOption, textOption, UsageError, type Command, type CommandContext } from '../command.ts';

const options = {
  kind: { type: 'string' },
  out: { type: 'string' },
  audience: { type: 'string' },
  level: { type: 'string' },
  template: { type: 'string' },
} as const;

const wordCommand: Command = {
  name: 'export word',
  usage: 'export word FILE --kind plan --out PATH [--audience committee|users|internal] [--level macro|detail]',
  arity: [1, 1],
  fileArgument: 0,
  options,
  run: async (context) => {
    const { exportPlan } = await documentService();
    return exportWith(context, ['plan'], exportPlan);
  },
};

const excelCommand: Command = {
  name: 'export excel',
  usage: 'export excel FILE --kind follow-up --out PATH [--audience committee|users|internal]',
  arity: [1, 1],
  fileArgument: 0,
  options,
  run: async (context) => {
    const { exportFollowUp } = await documentService();
    return exportWith(context, ['follow-up'], exportFollowUp);
  },
};

/** Documents: Word and Excel. */
export const exportCommands: readonly Command[] = [wordCommand, excelCommand];

/** Document libraries are heavy: only the commands that write documents load them. */
function documentService() {
  return import('../../../backend/export-service.ts');
}

async function exportWith(
  context: CommandContext,
  kinds: readonly string[],
  write: (path: string, request: ExportRequest) => Promise<void>,
): Promise<void> {
  const kind = choiceOption(context, 'kind', kinds);
  const out = textOption(context, 'out');
  if (kind === undefined || out === undefined || context.options['template'] !== undefined) throw new UsageError();
  await write(argument(context, 0), {
    out,
    audience: choiceOption(context, 'audience', audiences) ?? 'committee',
    level: choiceOption(context, 'level', detailLevels) ?? 'detail',
    language: context.languageGiven ? context.language : undefined,
    today: context.today,
  });
  context.print(context.words.written(out));
  context.json({ file: out, kind });
}
