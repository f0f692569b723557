import { Button, Text, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { text } from '../../../domain/shared/entity.ts';
import { useRowsState } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { go, showRow } from '../../app/route.ts';
import { NewRowDialog } from '../../ui/entity/new-row-dialog.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { GridColumn } from '../../ui/grid/grid-column.ts';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { everyAction, filteredActions, type ActionLine } from './action-filter.ts';
import { ActionFilters } from './action-filters.tsx';
import { useActionLines } from './use-action-lines.ts';

const useStyles = makeStyles({
  grid: { height: 'max(18rem, calc(100vh - 16.5rem))' },
});

const fields = [
  'code',
  'title',
  'nature',
  'phase',
  'starts_on',
  'due_on',
  'owner_id',
  'owner',
  'status',
  'progress',
  'indicator',
] as const;
const overrides = {
  title: { width: 260 },
  nature: { width: 130 },
  phase: { width: 100 },
  status: { width: 110 },
  progress: { width: 90 },
  owner: { width: 150 },
  indicator: { width: 200 },
} as const;

/** The plan as a grid, narrowed by phase, population, status, owner or lateness. */
export function ActionsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const { actions } = words.plan;
  const { isReady } = useRowsState('action');
  const lines = useActionLines();
  const [filter, setFilter] = useState(everyAction);
  const [isAdding, setIsAdding] = useState(false);
  const shown = useMemo(() => filteredActions(lines, filter), [lines, filter]);
  const columns = useActionColumns();
  const defaults = { status: 'planned', phase: filter.phase === '' ? 'prepare' : filter.phase };
  const writer = useEntityGrid('action', defaults);
  const add = (): void => {
    setIsAdding(true);
  };
  useCommands([{ id: 'action.new', label: actions.add, shortcut: 'Alt+N', run: add }]);
  if (!isReady) return null;
  const addButton = (
    <Button appearance="primary" icon={<AddRegular />} onClick={add}>
      {actions.add}
    </Button>
  );
  return (
    <>
      {lines.length === 0 ? (
        <EmptyState text={actions.empty}>
          {addButton}
          <Button
            onClick={() => {
              go('impacts', 'list');
            }}
          >
            {actions.toImpacts}
          </Button>
        </EmptyState>
      ) : (
        <>
          <ActionFilters lines={lines} filter={filter} onFilter={setFilter} />
          {shown.length === 0 ? (
            <Text role="status">{actions.none}</Text>
          ) : (
            <div className={styles.grid}>
              <DataGrid
                id="plan.actions"
                label={words.plan.tabs.grid}
                entity="action"
                columns={columns}
                rows={shown}
                {...writer}
                canAdd
                onOpen={({ id }) => {
                  showRow(`action:${id}`);
                }}
                actions={addButton}
              />
            </div>
          )}
        </>
      )}
      {isAdding ? (
        <NewRowDialog
          entity="action"
          title={actions.add}
          fields={[
            'title',
            'nature',
            'phase',
            'project_id',
            'owner_id',
            'starts_on',
            'due_on',
            'anchor_id',
            'offset_days',
          ]}
          defaults={{ ...defaults, nature: 'communication' }}
          onClose={() => {
            setIsAdding(false);
          }}
          onCreated={(id) => {
            showRow(`action:${id}`);
          }}
        />
      ) : null}
    </>
  );
}

/** The fields of the plan, with the populations aimed at, the dates as they fall and what is late. */
function useActionColumns(): readonly GridColumn<ActionLine>[] {
  const { words } = useReader();
  const { actions } = words.plan;
  const own = useColumns('action', fields, overrides);
  const titles = useTitles(['population']);
  return useMemo(() => {
    const populations: GridColumn<ActionLine> = {
      key: 'populations',
      title: actions.populations,
      field: text(),
      width: 190,
      isReadOnly: true,
      value: (line) => line.populations.map((id) => titles.of('population', id)).join(', '),
    };
    const late: GridColumn<ActionLine> = {
      key: 'late',
      title: actions.lateMark,
      field: text(),
      width: 90,
      isReadOnly: true,
      value: ({ isLate }) => (isLate ? actions.lateMark : null),
    };
    return own.flatMap((column): readonly GridColumn<ActionLine>[] => {
      if (column.key === 'phase') return [column, populations];
      if (column.key === 'starts_on') return [{ ...column, value: ({ dates }) => dates.start }];
      if (column.key === 'due_on') return [{ ...column, value: ({ dates }) => dates.due }, late];
      return [column];
    });
  }, [own, actions, titles]);
}
