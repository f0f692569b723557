import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { entityOf, type Row } from '../../../domain/model.ts';
import { text, type StoredValue } from '../../../domain/shared/entity.ts';
import { showNewRows } from '../../api/row-cache.ts';
import { useRowsState, useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { referencedBy, useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { GridChange, GridColumn, GridValues } from '../../ui/grid/grid-column.ts';
import { columnsOf, useOtherNames, type ColumnOverride } from '../../ui/grid/use-columns.ts';
import { labelKey } from '../../ui/grid/use-entity-grid.ts';
import { DuplicatesButton } from './duplicates-button.tsx';
import { EmptyList, ImportButton } from './import-button.tsx';
import { peopleWrites, personLines, populationsKey, type PersonLine } from './people-lines.ts';

const tables = ['person', 'identity', 'population', 'population_member'] as const;
const hidden = { isHidden: true } as const;

const personFields = [
  'job_title',
  'unit_id',
  'site_id',
  'manager_id',
  'actor_family',
  'manages',
  'external',
  'grade',
  'arrived_on',
  'left_on',
  'informed_on',
  'objected_on',
];
const personOverrides: Readonly<Record<string, ColumnOverride>> = {
  actor_family: hidden,
  grade: hidden,
  arrived_on: hidden,
  left_on: hidden,
  informed_on: hidden,
  objected_on: hidden,
};
const nameFields = ['last_name', 'first_name'];
const nameOverrides = { last_name: { width: 140 }, first_name: { width: 120 } };
const contactFields = ['email', 'phone', 'mobile', 'employee_number', 'login', 'title'];
const contactOverrides = Object.fromEntries(contactFields.map((key) => [key, hidden]));

/** People, with their names unless the screen is shown to others. */
export function PeopleTab() {
  const { words } = useReader();
  const data = useTables(tables);
  const { isReady } = useRowsState('person');
  const columns = usePeopleColumns();
  const lines = useMemo(() => personLines(data), [data]);
  const { onEdit, onRemove } = usePeopleWriter();
  if (!isReady) return null;
  if (lines.length === 0)
    return (
      <EmptyList
        name="people"
        kind="people"
        onAdd={() => {
          onEdit({ gesture: 'edit', edits: [], creates: [{}] });
        }}
      />
    );
  return (
    <DataGrid
      id="person"
      label={words.organisation.tabs.people}
      entity="person"
      columns={columns}
      rows={lines}
      canAdd
      onEdit={onEdit}
      onRemove={onRemove}
      onOpen={({ id }) => {
        showRow(`person:${id}`);
      }}
      actions={
        <>
          <ImportButton kind="people" />
          <DuplicatesButton />
        </>
      }
    />
  );
}

function usePeopleColumns(): readonly GridColumn<PersonLine>[] {
  const { language, presentation, words } = useReader();
  const titles = useTitles(referencedBy('person'));
  const otherNames = useOtherNames(referencedBy('person'));
  return useMemo(() => {
    const context = { language, titles, otherNames };
    const ofPerson = (fields: readonly string[], overrides = personOverrides) =>
      columnsOf<Row<'person'>>('person', fields, context, overrides).map((column) =>
        lined(column, ({ person }) => person),
      );
    const ofIdentity = (fields: readonly string[], overrides: Readonly<Record<string, ColumnOverride>>) =>
      presentation
        ? []
        : columnsOf<Row<'identity'>>('identity', fields, context, overrides).map((column) =>
            lined({ ...column, entity: 'identity' as const }, ({ identity }) => identity),
          );
    return [
      ...ofPerson(['code']),
      ...ofIdentity(nameFields, nameOverrides),
      ...ofPerson(personFields),
      {
        key: populationsKey,
        title: words.organisation.populations,
        field: text(),
        value: ({ populations }) => (populations === '' ? null : populations),
        width: 240,
      },
      ...ofIdentity(contactFields, contactOverrides),
    ];
  }, [language, titles, otherNames, presentation, words]);
}

/** A column of one of the tables of a line. */
function lined<R extends { readonly id: string }>(
  column: GridColumn<R>,
  part: (line: PersonLine) => R | undefined,
): GridColumn<PersonLine> {
  const { value, indent: _, ...rest } = column;
  return {
    ...rest,
    value: (line) => {
      const row = part(line);
      return row ? value(row) : null;
    },
  };
}

function usePeopleWriter() {
  const { words } = useReader();
  const data = useTables(tables);
  const tell = useTell();
  const { mutate } = useWrite();
  const cache = useQueryClient();
  /** The line is there at once, before the file has given it its code. */
  const show = (entity: 'person' | 'identity', id: string, values: GridValues): void => {
    const blank = Object.fromEntries(
      Object.keys(entityOf(entity).fields).map((key): [string, StoredValue] => [key, null]),
    );
    const row = { ...blank, ...(entity === 'person' ? { code: '' } : { person_id: id }), ...values, id };
    showNewRows(cache, entity, [row as Row<typeof entity>]);
  };
  return {
    onEdit: (change: GridChange<PersonLine>): void => {
      const { writes, unknown, added } = peopleWrites(change, data);
      if (unknown.length > 0) tell.notice(unknown.map((name) => `${words.grid.faults.name(name)}.`).join(' '));
      if (writes.length === 0) return;
      for (const { id, person, identity } of added) {
        show('person', id, person);
        show('identity', id, identity);
      }
      const count = change.edits.length + change.creates.length;
      mutate(
        {
          label: { key: labelKey(change.gesture, change.creates.length), parameters: { entity: 'person', count } },
          writes,
        },
        { onError: tell.fault },
      );
    },
    onRemove: (lines: readonly PersonLine[]): void => {
      mutate(
        {
          label: { key: 'rows_removed', parameters: { entity: 'person', count: lines.length } },
          writes: lines.map(({ id }) => ({ do: 'remove', entity: 'person', id })),
        },
        {
          onError: tell.fault,
          onSuccess: () => {
            tell.done(words.grid.removed(lines.length));
          },
        },
      );
    },
  };
}
