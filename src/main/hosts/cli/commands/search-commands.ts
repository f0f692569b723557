import { styleText } from 'node:util';
import { countedAtMost, type SearchFilter, type SearchLine } from '../../../../contract/subjects/search-contract.ts';
import { Fault } from '../../../../contract/fault.ts';
import type { AncrageClient } from '../../../../contract/ancrage-contract.ts';
import { noteKinds } from '../../../../domain/observation/observation-entities.ts';
import { fold } from '../../../../domain/shared/fold.ts';
import { isInTitle, type Excerpt } from '../../../../domain/shared/search-query.ts';
import { rowLabel } from '../../../../words/entity-label.ts';
import { backendOn } from '../backend.ts';
import {
  choiceOption,
  dateOption,
  positiveOption,
  textOption,
  UsageError,
  type Command,
  type CommandContext,
} from '../command.ts';

/** Where a search looks, by the word of `--in`. */
const places = {
  notes: ['note'],
  people: ['person'],
  impacts: ['impact'],
  actions: ['action'],
  sections: ['section'],
  attachments: ['attachment'],
} as const;
type Place = keyof typeof places;

const searchCommand: Command = {
  name: 'search',
  usage:
    'search FILE [WORDS] [--in notes|people|impacts|actions|sections|attachments] [--kind KIND] [--population NAME] [--from DATE] [--to DATE] [--severity 1-4] [--untreated] [--limit N]',
  arity: [1, 50],
  fileArgument: 0,
  options: {
    in: { type: 'string' },
    kind: { type: 'string' },
    population: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    severity: { type: 'string' },
    untreated: { type: 'boolean' },
    limit: { type: 'string' },
  },
  run: async (context) => {
    const { words, print } = context;
    const limit = positiveOption(context, 'limit') ?? 20;
    const { client } = await backendOn(context);
    const filter = await filterOf(context, client);
    const text = context.arguments.slice(1).join(' ');
    if (text.trim() === '' && Object.keys(filter).length === 0) throw new UsageError();
    const result = await client.search.find({ text, limit, filter });
    if (result.hits.length === 0) print(words.searchNone);
    else print(words.searchTotal(result.total, result.total >= countedAtMost));
    for (const hit of result.hits) print(...linesOf(hit, context));
    context.json(result);
  },
};

/** The search, narrowed or not. */
export const searchCommands: readonly Command[] = [searchCommand];

async function filterOf(context: CommandContext, client: AncrageClient): Promise<SearchFilter> {
  const place = choiceOption(context, 'in', Object.keys(places) as Place[]);
  const kind = choiceOption(context, 'kind', noteKinds);
  const population = textOption(context, 'population');
  const severity = positiveOption(context, 'severity');
  if (severity !== undefined && severity > 4) throw new UsageError(`--severity ${severity}`);
  const [from, to] = [dateOption(context, 'from'), dateOption(context, 'to')];
  return {
    ...(place === undefined ? {} : { entities: [...places[place]] }),
    ...(kind === undefined ? {} : { noteKinds: [kind] }),
    ...(population === undefined ? {} : { population: await populationNamed(client, population) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(severity === undefined ? {} : { severity }),
    ...(context.options['untreated'] === true ? { untreated: true } : {}),
  };
}

/** @throws Fault `unknown_row` */
async function populationNamed(client: AncrageClient, name: string): Promise<string> {
  const { population: populations = [] } = await client.rows.list({ entities: ['population'] });
  const found = populations.find((population) => fold(population.name) === fold(name));
  if (!found) throw new Fault('unknown_row', { entity: 'population', id: name });
  return found.id;
}

function linesOf({ entity, code, title, excerpt }: SearchLine, { language }: CommandContext): string[] {
  const line = (shown: string): string =>
    `${rowLabel(entity, language)}${code === undefined ? '' : ` ${code}`} — ${shown.replaceAll(/\s+/gu, ' ')}`;
  if (!excerpt) return [line(title)];
  return isInTitle(title, excerpt) ? [line(marked(excerpt))] : [line(title), `    ${marked(excerpt)}`];
}

/** The words found, in bold where the terminal shows it. */
function marked({ text, marks }: Excerpt): string {
  let shown = '';
  let end = 0;
  for (const [start, stop] of marks) {
    shown += text.slice(end, start) + styleText('bold', text.slice(start, stop), { stream: process.stdout });
    end = stop;
  }
  return shown + text.slice(end);
}
