import { audiences, detailLevels } from '../../../../domain/shared/vocabulary.ts';
import { faultWords } from '../../../../words/fault-words.ts';
import { templateRemarkText } from '../../../../words/template-words.ts';
import type { ExportOutcome, ExportRequest } from '../../../backend/export-service.ts';
import { argument, choiceOption, textOption, UsageError, type Command, type CommandContext } from '../command.ts';

const options = {
  kind: { type: 'string' },
  out: { type: 'string' },
  audience: { type: 'string' },
  level: { type: 'string' },
} as const;

const wordCommand: Command = {
  name: 'export word',
  usage:
    'export word FILE --kind plan|impacts|influence|day --out PATH [--audience committee|users|internal] [--level macro|detail] [--day DATE] [--template FILE]',
  arity: [1, 1],
  fileArgument: 0,
  options: { ...options, day: { type: 'string' }, template: { type: 'string' } },
  run: async (context) => {
    const { exportWord } = await documentService();
    const kind = choiceOption(context, 'kind', ['plan', 'impacts', 'influence', 'day']);
    if (kind === undefined || (kind !== 'day' && context.options['day'] !== undefined)) throw new UsageError();
    await exportWith(context, kind, (file, request) => exportWord(file, kind, request));
  },
};

/** Grids as the command line names them. */
const gridKinds = {
  'follow-up': 'follow_up',
  impacts: 'impacts',
  ambassadors: 'ambassadors',
  communication: 'communication',
  training: 'training',
} as const;

const excelCommand: Command = {
  name: 'export excel',
  usage:
    'export excel FILE --kind follow-up|impacts|ambassadors|communication|training --out PATH [--audience committee|users|internal]',
  arity: [1, 1],
  fileArgument: 0,
  options,
  run: async (context) => {
    const { exportExcel } = await documentService();
    const kind = choiceOption(context, 'kind', ['follow-up', 'impacts', 'ambassadors', 'communication', 'training']);
    if (kind === undefined) throw new UsageError();
    await exportWith(context, kind, (file, request) => exportExcel(file, gridKinds[kind], request));
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
  kind: string,
  write: (path: string, request: ExportRequest) => Promise<ExportOutcome>,
): Promise<void> {
  const out = textOption(context, 'out');
  if (out === undefined) throw new UsageError();
  const { namedPeople, notLogged, templateRemarks, missingImages } = await write(argument(context, 0), {
    out,
    audience: choiceOption(context, 'audience', audiences) ?? 'committee',
    level: choiceOption(context, 'level', detailLevels) ?? 'detail',
    language: context.languageGiven ? context.language : undefined,
    today: context.today,
    day: textOption(context, 'day'),
    template: textOption(context, 'template'),
    author: context.author,
  });
  context.print(context.words.written(out));
  for (const remark of templateRemarks) context.print(`  ${templateRemarkText(remark, context.language)}`);
  for (const { section, text } of missingImages) context.warn(context.words.imageMissing(section, text));
  if (namedPeople > 0 && !notLogged) context.print(context.words.exportLogged(namedPeople));
  if (notLogged)
    context.warn(context.words.exportNotLogged(faultWords(context.language)[notLogged.code](notLogged.parameters)));
  context.json({
    file: out,
    kind,
    namedPeople,
    logged: namedPeople > 0 && !notLogged,
    template: templateRemarks,
    missingImages,
  });
}
