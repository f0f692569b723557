import { tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { formatDate } from '../../../words/dates.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow, useRoute } from '../../app/route.ts';
import { CopyRowsButton } from '../../ui/copy/copy-rows-button.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { RowTable, type TableColumn } from '../../ui/table/row-table.tsx';
import { useActionLines } from './use-action-lines.ts';

interface Moment {
  readonly id: string;
  readonly entity: 'action' | 'go_live' | 'calendar_period';
  readonly what: string;
  readonly kind: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string;
}

/** Everything that has a date, in order: go-lives, closed periods and actions. */
export function TimelineTable() {
  const { words, language } = useReader();
  const { timeline, actions } = words.plan;
  const moments = useMoments();
  const { row: open } = useRoute();
  const columns = useMemo((): readonly TableColumn<Moment>[] => {
    const date = (value: string | null): string => (value === null ? '' : formatDate(value, language));
    return [
      { key: 'what', header: timeline.what, width: 26, text: ({ what }) => what },
      { key: 'kind', header: timeline.kind, width: 11, text: ({ kind }) => kind },
      {
        key: 'from',
        header: timeline.from,
        width: 9,
        text: ({ from }) => date(from),
        sortBy: ({ from, to }) => from ?? to,
      },
      { key: 'to', header: timeline.to, width: 9, text: ({ to }) => date(to), sortBy: ({ to }) => to },
      { key: 'status', header: actions.status, width: 9, text: ({ status }) => status },
    ];
  }, [timeline, actions, language]);
  return (
    <>
      <div style={{ display: 'flex', justifyContent: 'flex-end', marginBottom: tokens.spacingVerticalS }}>
        <CopyRowsButton columns={columns} rows={moments} />
      </div>
      <RowTable
        label={timeline.table}
        columns={columns}
        rows={moments}
        sortedBy={{ key: 'from', direction: 'ascending' }}
        currentId={open?.split(':')[1]}
        leave={19}
        onOpen={({ entity, id }) => {
          showRow(`${entity}:${id}`);
        }}
      />
    </>
  );
}

function useMoments(): readonly Moment[] {
  const { words, model } = useReader();
  const { timeline } = words.plan;
  const lines = useActionLines();
  const { go_live, calendar_period } = useTables(['go_live', 'calendar_period']);
  const titles = useTitles(['project', 'lot', 'wave', 'site']);
  return useMemo(() => {
    const dated = lines.filter(({ dates }) => dates.start !== null || dates.due !== null);
    return [
      ...go_live
        .filter((row) => row.goes_live_on !== null)
        .map((row): Moment => {
          const place = [
            titles.of('project', row.project_id),
            titles.of('lot', row.lot_id),
            titles.of('wave', row.wave_id),
            titles.of('site', row.site_id),
          ];
          return {
            id: row.id,
            entity: 'go_live',
            what: place.filter((part) => part !== '').join(', '),
            kind: timeline.goLive,
            from: row.goes_live_on,
            to: null,
            status: row.status === null ? '' : model.go_live.choices.status[row.status],
          };
        }),
      ...calendar_period.map((row): Moment => ({
        id: row.id,
        entity: 'calendar_period',
        what: row.name,
        kind: model.calendar_period.choices.kind[row.kind],
        from: row.starts_on,
        to: row.ends_on,
        status: '',
      })),
      ...dated.map((line): Moment => ({
        id: line.id,
        entity: 'action',
        what: `${line.code} ${line.title}`,
        kind: model.action.choices.phase[line.phase],
        from: line.dates.start,
        to: line.dates.due,
        status: line.isLate ? words.plan.actions.lateMark : model.action.choices.status[line.status],
      })),
    ];
  }, [words, timeline, model, lines, go_live, calendar_period, titles]);
}
