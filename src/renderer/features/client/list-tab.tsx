import { Button } from '@fluentui/react-components';
import { useRowsState } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { localToday } from '../../ui/today.ts';
import { EntityGrid } from './entity-grid.tsx';

const hidden = { isHidden: true } as const;
const long = { width: 280 } as const;

const lists = {
  calendar: {
    entity: 'calendar_period',
    fields: ['name', 'kind', 'starts_on', 'ends_on', 'forbidden', 'site_id', 'population_id', 'reason'],
    overrides: { reason: long },
  },
  decisions: {
    entity: 'decision',
    fields: [
      'code',
      'title',
      'status',
      'warning_given',
      'warned_on',
      'client_choice',
      'decided_on',
      'decided_by',
      'consequences',
      'expected_by',
      'context',
      'reason',
      'project_id',
      'decided_by_id',
      'day_id',
    ],
    overrides: {
      warning_given: long,
      client_choice: long,
      consequences: long,
      context: hidden,
      reason: hidden,
      decided_by_id: hidden,
      day_id: hidden,
    },
  },
} as const;

/** Periods of the calendar, or the decision log, in a grid. */
export function ListTab({ name }: { readonly name: keyof typeof lists }) {
  const { words } = useReader();
  const own = words.client;
  const { entity, fields, overrides } = lists[name];
  const { rows, isReady } = useRowsState(entity);
  const today = localToday();
  const defaults = entity === 'calendar_period' ? { kind: 'leave', starts_on: today, ends_on: today } : {};
  const writer = useEntityGrid(entity, defaults);
  if (!isReady) return <></>;
  if (rows.length === 0) {
    return (
      <EmptyState text={name === 'calendar' ? own.calendarEmpty : own.decisionsEmpty}>
        <Button
          appearance="primary"
          onClick={() => {
            writer.onEdit({ gesture: 'edit', edits: [], creates: [{}] });
          }}
        >
          {own.addFirst[name]}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EntityGrid
      entity={entity}
      label={own.tabs[name]}
      fields={fields}
      overrides={overrides}
      rows={rows}
      defaults={defaults}
    />
  );
}
