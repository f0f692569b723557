import { Switch } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { EntityTab } from '../../ui/table/entity-tab.tsx';
import { localToday } from '../../ui/today.ts';
import { latestStances, stanceTypeOf } from './stance-types.ts';

/** Synergy and antagonism as dated facts: without an observed fact there is no stance. */
export function StancesTab() {
  const { influence } = useReader().words;
  const { stance, stance_type: types, project } = useTables(['stance', 'stance_type', 'project']);
  const [isLatest, setIsLatest] = useState(false);
  const rows = useMemo(() => (isLatest ? latestStances(stance) : stance), [stance, isLatest]);
  const more = useMemo(
    () => [
      {
        key: 'type',
        header: influence.stances.type,
        width: 8,
        text: (row: Row<'stance'>) => stanceTypeOf(row, types)?.label ?? '',
      },
    ],
    [influence, types],
  );
  return (
    <EntityTab
      entity="stance"
      rows={rows}
      widths={{ person_id: 10.5, observed_on: 9, observed_fact: 20, synergy: 5, antagonism: 6.5, project_id: 8 }}
      more={more}
      newFields={['person_id', 'observed_fact', 'observed_on', 'synergy', 'antagonism', 'project_id', 'place']}
      defaults={{ observed_on: localToday(), project_id: project.length === 1 ? (project[0]?.id ?? null) : null }}
      addLabel={influence.stances.add}
      empty={influence.stances.empty}
      intro={influence.stances.intro}
      sortedBy={{ key: 'observed_on', direction: 'descending' }}
      leave={20}
      tools={
        stance.length === 0 ? null : (
          <Switch
            label={influence.stances.latestOnly}
            checked={isLatest}
            onChange={(_, { checked }) => {
              setIsLatest(checked);
            }}
          />
        )
      }
    />
  );
}
