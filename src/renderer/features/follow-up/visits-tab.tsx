import { Button } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { formatDate } from '../../../words/dates.ts';
import { useRows } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EntityTab } from '../../ui/table/entity-tab.tsx';
import { localToday } from '../../ui/today.ts';
import { SeriesDialog } from './series-dialog.tsx';

/** The visits after go-live, one by one or a whole series in one gesture. */
export function VisitsTab() {
  const { words, language } = useReader();
  const { visits } = words.followUp;
  const days = useRows('day');
  const rows = useMemo(() => days.filter(({ kind }) => kind === 'follow_up'), [days]);
  const [isMaking, setIsMaking] = useState(false);
  const make = (): void => {
    setIsMaking(true);
  };
  useCommands([{ id: 'visits.series', label: visits.series, shortcut: 'Alt+S', run: make }]);
  const lead = useMemo(
    () => [
      {
        key: 'visit',
        header: words.followUp.tabs.visits,
        width: 16,
        text: ({ title, offset_days: offset, held_on: day }: Row<'day'>) =>
          title ?? (offset === null ? formatDate(day, language) : visits.visitName(offset)),
      },
    ],
    [words, visits, language],
  );
  return (
    <>
      <EntityTab
        entity="day"
        rows={rows}
        lead={lead}
        widths={{ held_on: 9, site_id: 8, offset_days: 6.5, status: 6, usages_seen: 11, irritants_left: 11 }}
        newFields={['held_on', 'title', 'site_id', 'project_id', 'go_live_id', 'offset_days', 'observer']}
        defaults={{ kind: 'follow_up', status: 'planned', held_on: localToday() }}
        addLabel={visits.add}
        empty={visits.empty}
        sortedBy={{ key: 'held_on', direction: 'ascending' }}
        tools={
          <Button icon={<CalendarAddRegular />} onClick={make}>
            {visits.series}
          </Button>
        }
      />
      {isMaking ? (
        <SeriesDialog
          onClose={() => {
            setIsMaking(false);
          }}
        />
      ) : null}
    </>
  );
}
