import { Switch, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isSmallGroup, smallestGroup } from '../../../domain/adoption/small-groups.ts';
import type { Row } from '../../../domain/model.ts';
import { formatNumber } from '../../../words/dates.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { EntityTab } from '../../ui/table/entity-tab.tsx';
import type { TableColumn } from '../../ui/table/row-table.tsx';
import { localToday } from '../../ui/today.ts';
import { latestCounts } from './adoption-lines.ts';

type Count = Row<'adoption_count'>;

const figures = ['target_people', 'enrolled', 'connected_once', 'active_30_days', 'recurrent', 'ghosts'] as const;

/** Who uses the tools, by population and date, in counts of people. */
export function AdoptionTab() {
  const { adoption } = useReader().words.followUp;
  const { adoption_count, population_headcount, tool } = useTables(['adoption_count', 'population_headcount', 'tool']);
  const [isLatest, setIsLatest] = useState(true);
  const rows = useMemo(() => (isLatest ? latestCounts(adoption_count) : adoption_count), [adoption_count, isLatest]);
  const small = useMemo(
    () => new Set(rows.filter((count) => isSmallGroup(count, population_headcount, localToday())).map(({ id }) => id)),
    [rows, population_headcount],
  );
  const { lead, more } = useAdoptionColumns(small);
  return (
    <EntityTab
      entity="adoption_count"
      rows={rows}
      lead={lead}
      widths={noField}
      more={more}
      newFields={['tool_id', 'population_id', 'counted_on', ...figures]}
      defaults={{ counted_on: localToday(), tool_id: tool.length === 1 ? (tool[0]?.id ?? null) : null }}
      addLabel={adoption.add}
      empty={adoption.empty}
      sortedBy={{ key: 'tool', direction: 'ascending' }}
      leave={18}
      tools={
        adoption_count.length === 0 ? null : (
          <>
            <Switch
              label={adoption.latestOnly}
              checked={isLatest}
              onChange={(_, { checked }) => {
                setIsLatest(checked);
              }}
            />
            {small.size > 0 ? <Text size={200}>{adoption.smallNote(small.size)}</Text> : null}
          </>
        )
      }
    />
  );
}

const noField = { counted_on: 8.5 } as const;

function useAdoptionColumns(small: ReadonlySet<string>): {
  readonly lead: readonly TableColumn<Count>[];
  readonly more: readonly TableColumn<Count>[];
} {
  const { words, model, language } = useReader();
  const { adoption } = words.followUp;
  const titles = useTitles(['tool', 'population']);
  return useMemo(() => {
    const shown = (count: Count, value: number | null, options = {}): string =>
      value === null || small.has(count.id) ? '' : formatNumber(value, language, options);
    const rate = ({ active_30_days: active, target_people: target }: Count): number | null =>
      active === null || target === null || target === 0 ? null : (active / target) * 100;
    return {
      lead: [
        { key: 'tool', header: adoption.tool, width: 10, text: ({ tool_id: tool }) => titles.of('tool', tool) },
        {
          key: 'population',
          header: adoption.population,
          width: 13,
          text: ({ population_id: population }) =>
            population === null ? adoption.whole : titles.of('population', population),
        },
      ],
      more: [
        ...figures.map((key): TableColumn<Count> => ({
          key,
          header: model.adoption_count.fields[key],
          width: 5.4,
          align: 'end',
          text: (count) =>
            small.has(count.id) && key === 'target_people' ? `< ${smallestGroup}` : shown(count, count[key]),
          sortBy: (count) => (small.has(count.id) ? null : count[key]),
        })),
        {
          key: 'rate',
          header: adoption.rate,
          width: 5,
          align: 'end',
          text: (count) => {
            const share = shown(count, rate(count), { maximumFractionDigits: 0 });
            return share === '' ? '' : `${share} %`;
          },
          sortBy: (count) => (small.has(count.id) ? null : rate(count)),
        },
      ],
    };
  }, [adoption, model, language, titles, small]);
}
