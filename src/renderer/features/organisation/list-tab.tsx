import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import type { EntityName } from '../../../domain/model.ts';
import { useRowsState } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { useColumns, type ColumnOverride } from '../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { EmptyList, ImportButton } from './import-button.tsx';

interface PlainList {
  readonly entity: EntityName;
  readonly fields: readonly string[];
  readonly overrides?: Readonly<Record<string, ColumnOverride>>;
  readonly kind?: ImportKind;
}

const hidden = { isHidden: true } as const;

const lists = {
  sites: {
    entity: 'site',
    fields: ['name', 'city', 'region', 'address', 'comment'],
    overrides: { address: { width: 260 }, comment: { width: 300 } },
  },
  processes: {
    entity: 'process',
    fields: [
      'name',
      'unit_id',
      'owner_id',
      'documentation',
      'frequency',
      'volume',
      'criticality',
      'description',
      'improvement',
      'parent_id',
      'documentation_link',
      'comment',
    ],
    overrides: {
      description: { width: 280 },
      improvement: { width: 280 },
      parent_id: hidden,
      documentation_link: hidden,
      comment: hidden,
    },
    kind: 'processes',
  },
  tools: {
    entity: 'tool',
    fields: [
      'name',
      'kind',
      'status',
      'publisher',
      'owner',
      'expected_users',
      'replaced_by_id',
      'description',
      'project_id',
      'link',
      'comment',
    ],
    overrides: { description: { width: 280 }, project_id: hidden, link: hidden, comment: hidden },
    kind: 'tools',
  },
} as const satisfies Readonly<Record<string, PlainList>>;

/** A list of one table, in a grid. */
export function ListTab({ name }: { readonly name: keyof typeof lists }) {
  const { words } = useReader();
  const list: PlainList = lists[name];
  const { rows, isReady } = useRowsState(list.entity);
  const columns = useColumns(list.entity, list.fields, list.overrides);
  const writer = useEntityGrid(list.entity);
  if (!isReady) return null;
  if (rows.length === 0)
    return (
      <EmptyList
        name={name}
        {...(list.kind && { kind: list.kind })}
        onAdd={() => {
          writer.onEdit({ gesture: 'edit', edits: [], creates: [{}] });
        }}
      />
    );
  return (
    <DataGrid
      id={list.entity}
      label={words.organisation.tabs[name]}
      entity={list.entity}
      columns={columns}
      rows={rows}
      {...writer}
      canAdd
      onOpen={({ id }) => {
        showRow(`${list.entity}:${id}`);
      }}
      actions={list.kind ? <ImportButton kind={list.kind} /> : undefined}
    />
  );
}
