import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { EntityTab } from '../../ui/table/entity-tab.tsx';

/** Actors and groups of actors: their position, their concerns, what is planned. */
export function StakeholdersTab() {
  const { influence } = useReader().words;
  return (
    <EntityTab
      entity="stakeholder"
      rows={useRows('stakeholder')}
      widths={{
        name: 14,
        actor_family: 9,
        position: 9,
        influence_level: 7,
        interest_level: 7,
        concerns: 16,
        measures: 16,
      }}
      newFields={['name', 'actor_family', 'person_id', 'population_id', 'position', 'concerns', 'measures']}
      addLabel={influence.stakeholders.add}
      empty={influence.stakeholders.empty}
    />
  );
}
