import { useMemo } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { concernHearings } from '../../../../domain/observation/concern-notes.ts';
import { integer } from '../../../../domain/shared/entity.ts';
import { useRowsState, useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import type { GridChange, GridColumn } from '../../../ui/grid/grid-column.ts';
import { useColumns } from '../../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../../ui/grid/use-entity-grid.ts';
import { withStatus } from './concern-status.ts';
import { concernCounts } from './register-counts.ts';
import { RegisterGrid } from './register-grid.tsx';

const hidden = { isHidden: true } as const;
const fields = [
  'code',
  'wording',
  'kind',
  'times_heard',
  'population_id',
  'status',
  'answer',
  'owner_id',
  'answered_on',
  'channel',
  'heard_on',
  'project_id',
  'note_id',
];
const widths = {
  wording: { width: 280 },
  kind: { width: 110 },
  population_id: { width: 150 },
  answer: { width: 270 },
  status: { width: 130 },
  channel: hidden,
  heard_on: hidden,
  project_id: hidden,
  note_id: hidden,
};
const start = { kind: 'question', status: 'open' } as const;

/** Questions, fears and objections: how often they are heard, in notes and outside them, the answer prepared, who gives it and when. */
export function ConcernsRegister() {
  const { field, registers } = useReader().words;
  const { rows, isReady } = useRowsState('concern');
  const overrides = useMemo(
    () => ({ ...widths, times_heard: { width: 118, title: registers.columns.outside } }),
    [registers],
  );
  const { concern_note: tied } = useTables(['concern_note']);
  const hearings = useMemo(() => concernHearings(rows, tied), [rows, tied]);
  const own = useColumns('concern', fields, overrides);
  const columns = useMemo(() => {
    const heard: GridColumn<Row<'concern'>> = {
      key: 'heard',
      title: registers.columns.heard,
      field: integer(0, 1_000_000),
      width: 90,
      isReadOnly: true,
      value: ({ id }) => hearings.get(id)?.heard ?? null,
    };
    return own.flatMap((column) => (column.key === 'times_heard' ? [heard, column] : [column]));
  }, [own, hearings, registers]);
  const writer = useEntityGrid('concern', start);
  const { total, open, prepared, heard } = useMemo(() => concernCounts(rows, hearings), [rows, hearings]);
  if (!isReady) return null;
  return (
    <RegisterGrid
      id="concern"
      label={registers.names.concerns}
      entity="concern"
      columns={columns}
      rows={rows}
      isEmpty={rows.length === 0}
      empty={field.concernsEmpty}
      counts={registers.concerns.counts(total, open, prepared, heard)}
      onEdit={(change: GridChange<Row<'concern'>>) => {
        writer.onEdit({
          ...change,
          edits: change.edits.map(({ row, values }) => ({ row, values: withStatus(row, values) })),
          creates: change.creates.map((values) => withStatus({ ...start, answer: null, answered_on: null }, values)),
        });
      }}
      onRemove={writer.onRemove}
    />
  );
}
