import { Button, Switch, Text, Tooltip } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useRows, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { EntityTab } from '../../ui/table/entity-tab.tsx';
import type { TableColumn } from '../../ui/table/row-table.tsx';
import { localToday } from '../../ui/today.ts';
import { irritantState, irritantStates, isIrritant } from './irritant-state.ts';

/** The irritants noted in the field, and what became of them. */
export function IrritantsTab() {
  const { irritants } = useReader().words.followUp;
  const notes = useRows('note');
  const all = useMemo(() => notes.filter(isIrritant), [notes]);
  const [isWaiting, setIsWaiting] = useState(false);
  const rows = useMemo(
    () => (isWaiting ? all.filter((note) => irritantState(note) === 'waiting') : all),
    [all, isWaiting],
  );
  const settled = all.filter((note) => ['fixedOnSpot', 'treated'].includes(irritantState(note))).length;
  const more = useStateColumns();
  return (
    <EntityTab
      entity="note"
      rows={rows}
      widths={{ fact: 28, noted_on: 9, place: 9, severity: 5 }}
      more={more}
      newFields={['fact', 'noted_on', 'place', 'severity', 'fixed_on_spot']}
      defaults={{ kind: 'irritant', status: 'untreated', noted_on: localToday() }}
      addLabel={irritants.add}
      empty={irritants.empty}
      sortedBy={{ key: 'noted_on', direction: 'descending' }}
      tools={
        all.length === 0 ? null : (
          <>
            <Switch
              label={irritants.waitingOnly}
              checked={isWaiting}
              onChange={(_, { checked }) => {
                setIsWaiting(checked);
              }}
            />
            <Text role="status">{irritants.counts(settled, all.length)}</Text>
          </>
        )
      }
    />
  );
}

function useStateColumns(): readonly TableColumn<Row<'note'>>[] {
  const { irritants } = useReader().words.followUp;
  const tell = useTell();
  const { mutate } = useWrite();
  return useMemo(() => {
    const fix = (id: string): void => {
      mutate(
        {
          label: { key: 'rows_changed', parameters: { entity: 'note', count: 1 } },
          writes: [{ do: 'update', entity: 'note', id, values: { fixed_on_spot: 1, status: 'treated' } }],
        },
        { onError: tell.fault },
      );
    };
    return [
      {
        key: 'state',
        header: irritants.state,
        width: 8,
        text: (note) => irritants[irritantState(note)],
        sortBy: (note) => irritantStates.indexOf(irritantState(note)),
      },
      {
        key: 'fix',
        header: irritants.fixed,
        width: 4,
        text: () => '',
        cell: ({ id, ...note }) =>
          irritantState(note) === 'waiting' ? (
            <Tooltip content={`${irritants.markFixed} : ${note.fact}`} relationship="label">
              <Button
                size="small"
                appearance="subtle"
                icon={<CheckmarkCircleRegular />}
                onClick={() => {
                  fix(id);
                }}
              />
            </Tooltip>
          ) : null,
      },
    ];
  }, [irritants, mutate, tell]);
}
