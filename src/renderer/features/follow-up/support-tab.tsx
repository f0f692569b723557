import { Switch } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { EntityTab } from '../../ui/table/entity-tab.tsx';
import { localToday } from '../../ui/today.ts';

/** Requests for help after go-live. */
export function SupportTab() {
  const { support } = useReader().words.followUp;
  const all = useRows('support_request');
  const [isOpenOnly, setIsOpenOnly] = useState(false);
  const rows = useMemo(() => (isOpenOnly ? all.filter(({ status }) => status === 'open') : all), [all, isOpenOnly]);
  return (
    <EntityTab
      entity="support_request"
      rows={rows}
      widths={{
        subject: 18,
        code: 5,
        received_on: 9,
        level: 5,
        tool_id: 9,
        population_id: 10,
        status: 6,
        minutes_to_solve: 6.5,
      }}
      newFields={['subject', 'received_on', 'level', 'channel', 'tool_id', 'population_id', 'site_id']}
      defaults={{ received_on: localToday(), status: 'open' }}
      addLabel={support.add}
      empty={support.empty}
      sortedBy={{ key: 'received_on', direction: 'descending' }}
      tools={
        all.length === 0 ? null : (
          <Switch
            label={support.openOnly}
            checked={isOpenOnly}
            onChange={(_, { checked }) => {
              setIsOpenOnly(checked);
            }}
          />
        )
      }
    />
  );
}
