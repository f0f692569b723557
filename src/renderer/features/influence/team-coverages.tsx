import { Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { smallestGroup } from '../../../domain/adoption/small-groups.ts';
import type { AmbassadorSuggestion, TeamCoverage } from '../../../domain/influence/coverage.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { RowTable, type TableColumn } from '../../ui/table/row-table.tsx';

type Line = TeamCoverage & { readonly id: string };

/** How much of each team is reached, and who was set aside and why. */
export function TeamCoverages({ suggestion }: { readonly suggestion: AmbassadorSuggestion }) {
  const { words } = useReader();
  const { ambassadors, noTeam, team } = words.influence;
  const titles = useTitles(['person', 'unit']);
  const columns = useMemo((): readonly TableColumn<Line>[] => {
    const shown = (line: Line, text: string): string => (line.people < smallestGroup ? '' : text);
    const names = (ids: readonly string[]): string => ids.map((id) => titles.of('person', id)).join(', ');
    return [
      {
        key: 'team',
        header: team,
        width: 13,
        text: ({ unitId }) => (unitId === null ? noTeam : titles.of('unit', unitId)),
      },
      {
        key: 'covered',
        header: ambassadors.covered,
        width: 13,
        sortBy: ({ covered, people }) => (people < smallestGroup ? null : covered / people),
        text: (line) =>
          line.people < smallestGroup ? ambassadors.small : ambassadors.teamSentence(line.covered, line.people),
      },
      {
        key: 'own',
        header: ambassadors.own,
        width: 13,
        sortBy: ({ coveredByOwn, people }) => (people < smallestGroup ? null : coveredByOwn),
        text: (line) => shown(line, ambassadors.teamSentence(line.coveredByOwn, line.people)),
      },
      { key: 'who', header: ambassadors.ambassadors, width: 15, text: (line) => names(line.ambassadors) },
      {
        key: 'uncovered',
        header: ambassadors.uncovered,
        width: 15,
        text: (line) => shown(line, names(line.uncovered)),
      },
    ];
  }, [ambassadors, noTeam, team, titles]);
  const lines = useMemo(
    () => suggestion.teams.map((coverage) => ({ ...coverage, id: coverage.unitId ?? 'none' })),
    [suggestion],
  );
  return (
    <>
      <section style={{ display: 'grid', gap: tokens.spacingVerticalS }}>
        <Subtitle2 as="h3">{ambassadors.coverage}</Subtitle2>
        <RowTable label={ambassadors.coverage} columns={columns} rows={lines} leave={20} />
      </section>
      {suggestion.setAside.length === 0 ? null : (
        <section>
          <Subtitle2 as="h3">{ambassadors.setAside}</Subtitle2>
          <ul>
            {suggestion.setAside.map(({ id, reason }) => (
              <li key={id}>
                <Text>{`${titles.of('person', id)} : ${ambassadors.reasons[reason]}`}</Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
