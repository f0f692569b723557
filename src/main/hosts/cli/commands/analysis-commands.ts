import type { NamedSuggestion } from '../../../../contract/subjects/influence-contract.ts';
import { formatNumber } from '../../../../words/dates.ts';
import { gapLabel } from '../../../../words/gap-words.ts';
import { backendOn } from '../backend.ts';
import { positiveOption, type Command, type CommandContext } from '../command.ts';

const metricsCommand: Command = {
  name: 'metrics',
  usage: 'metrics FILE',
  arity: [1, 1],
  fileArgument: 0,
  run: async (context) => {
    const { client } = await backendOn(context);
    const metrics = await client.influence.metrics({});
    const number = (value: number, digits: number): string =>
      formatNumber(value, context.language, { maximumFractionDigits: digits });
    const lines = metrics.map((line) => [
      line.code,
      line.name,
      number(line.inDegree, 0),
      number(line.weightedInDegree, 2),
      number(line.betweenness, 2),
      number(line.pageRank, 4),
      String(line.community),
    ]);
    context.print(...alignColumns([context.words.metricsHeader, ...lines]));
    context.json(metrics);
  },
};

const ambassadorsCommand: Command = {
  name: 'ambassadors',
  usage: 'ambassadors FILE [--per-team N]',
  arity: [1, 1],
  fileArgument: 0,
  options: { 'per-team': { type: 'string' } },
  run: async (context) => {
    const perTeam = positiveOption(context, 'per-team');
    const { client } = await backendOn(context);
    const suggestion = await client.influence.suggestion({ today: context.today, perTeam });
    printSuggestion(context, suggestion);
    const { names, codes, units, ...rest } = suggestion;
    context.json({
      ...rest,
      suggested: rest.suggested.map((person) => ({
        ...person,
        code: codes.get(person.id),
        name: names.get(person.id),
      })),
      teams: rest.teams.map((team) => ({ ...team, unit: team.unitId === null ? null : units.get(team.unitId) })),
    });
  },
};

const gapsCommand: Command = {
  name: 'gaps',
  usage: 'gaps FILE',
  arity: [1, 1],
  fileArgument: 0,
  run: async (context) => {
    const { words, language, print } = context;
    const { client } = await backendOn(context);
    const gaps = await client.thread.gaps({});
    if (gaps.length === 0) print(words.noGap);
    else print(words.gaps(gaps.length));
    for (const [kind, those] of Map.groupBy(gaps, (gap) => gap.kind)) {
      print(`${gapLabel(kind, language)} (${those.length})`);
      print(...those.map(({ code, title }) => `  ${code ?? ''} ${title.replaceAll(/\s+/gu, ' ')}`.trimEnd()));
    }
    const { gapCounts: counts } = await client.thread.overview({});
    context.json({ gaps, counts });
  },
};

/** What the file tells: network, thread of evidence. */
export const analysisCommands: readonly Command[] = [metricsCommand, ambassadorsCommand, gapsCommand];

function printSuggestion({ words, print }: CommandContext, suggestion: NamedSuggestion): void {
  const { codes, names, units } = suggestion;
  const call = (id: string): string =>
    [codes.get(id), names.get(id)].filter((part) => part !== undefined && part !== '').join(' ');
  if (suggestion.suggested.length === 0 && suggestion.covered === 0) {
    print(words.noSuggestion);
    return;
  }
  const group = new Set(suggestion.teams.flatMap(({ ambassadors }) => ambassadors));
  print(words.coverage(group.size, suggestion.covered, suggestion.people));
  for (const { unitId, covered, people, ambassadors } of suggestion.teams) {
    const team = unitId === null ? words.noTeam : (units.get(unitId) ?? '');
    print(`  ${words.teamCoverage(team, covered, people, ambassadors.map(call).join(', '))}`);
  }
}

/** Pads columns so that a person reads them as a table. */
function alignColumns(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
