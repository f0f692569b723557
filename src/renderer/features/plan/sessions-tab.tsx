import { useMemo } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { EntityTab } from '../../ui/table/entity-tab.tsx';

/** One date of training, workshop or question time per line. */
export function SessionsTab() {
  const { words, model } = useReader();
  const { sessions } = words.plan;
  const titles = useTitles(['training_module', 'action']);
  const lead = useMemo(
    () => [
      {
        key: 'what',
        header: model.session.fields.title,
        width: 20,
        text: ({ title, training_module_id: module, action_id: action }: Row<'session'>) =>
          title ?? (titles.of('training_module', module) || titles.of('action', action)),
      },
    ],
    [model, titles],
  );
  return (
    <EntityTab
      entity="session"
      rows={useRows('session')}
      lead={lead}
      widths={{ held_on: 9, starts_at: 5, population_id: 11, site_id: 8, invited: 5, attended: 5.5, status: 6 }}
      newFields={[
        'title',
        'training_module_id',
        'held_on',
        'starts_at',
        'ends_at',
        'population_id',
        'site_id',
        'capacity',
      ]}
      defaults={{ status: 'planned' }}
      addLabel={sessions.add}
      empty={sessions.empty}
      sortedBy={{ key: 'held_on', direction: 'descending' }}
    />
  );
}
