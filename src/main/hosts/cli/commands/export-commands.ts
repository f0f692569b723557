import { faultWords } from '../../../../words/fault-words.ts';
import { resultOf } from '../../../../contract/long-work.ts';
import { templateRemarkText } from '../../../../words/template-words.ts';
import type { ExportOrder } from '../../../../contract/subjects/documents-contract.ts';
import { backendOn, type Backend } from '../backend.ts';
import { choiceOption, dateOption, textOption, UsageError, type Command, type CommandContext } from '../command.ts';
import { readerOptions, readersOf } from '../reader-options.ts';

const wordCommand: Command = {
  name: 'export word',
  usage:
    'export word FILE --kind plan|impacts|influence|day|guide|synthesis --out PATH [--audience committee|users|internal] [--level macro|detail] [--day DATE] [--from DATE] [--to DATE] [--template FILE]',
  arity: [1, 1],
  fileArgument: 0,
  options: {
    ...readerOptions,
    day: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    template: { type: 'string' },
  },
  run: async (context) => {
    const named = choiceOption(context, 'kind', ['plan', 'impacts', 'influence', 'day', 'guide', 'synthesis']);
    if (named === undefined) throw new UsageError();
    const kind = named === 'synthesis' ? 'days' : named;
    const day = textOption(context, 'day');
    const [from, to] = [dateOption(context, 'from'), dateOption(context, 'to')];
    if (day !== undefined && kind !== 'day' && kind !== 'guide') throw new UsageError();
    if (kind !== 'days' && (from ?? to) !== undefined) throw new UsageError();
    await exportWith(context, named, (common, offer) => {
      const template = textOption(context, 'template');
      return {
        format: 'word',
        kind,
        ...common,
        day,
        from,
        to,
        template: template === undefined ? undefined : offer(template),
      };
    });
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
  options: readerOptions,
  run: async (context) => {
    const kind = choiceOption(context, 'kind', ['follow-up', 'impacts', 'ambassadors', 'communication', 'training']);
    if (kind === undefined) throw new UsageError();
    await exportWith(context, kind, (common) => ({ format: 'excel', kind: gridKinds[kind], ...common }));
  },
};

/** Documents: Word and Excel. */
export const exportCommands: readonly Command[] = [wordCommand, excelCommand];

type CommonOrder = Pick<ExportOrder, 'audience' | 'level' | 'language' | 'today' | 'target'>;

async function exportWith(
  context: CommandContext,
  kind: string,
  order: (common: CommonOrder, offer: Backend['offer']) => ExportOrder,
): Promise<void> {
  const out = textOption(context, 'out');
  if (out === undefined) throw new UsageError();
  const { client, offer } = await backendOn(context);
  const work = client.documents.export(order({ ...readersOf(context), target: offer(out) }, offer));
  const { namedPeople, notLogged, templateRemarks, missingImages } = await resultOf(work);
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
