import { useQueryClient } from '@tanstack/react-query';
import { v7 } from 'uuid';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { entityOf, type EntityName, type Rows } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { entityWords } from '../../../words/model-words.ts';
import { showNewRows } from '../../api/row-cache.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
import type { GridChange, GridRow, GridValues } from './grid-column.ts';

/** What writes the changes of a grid. */
interface GridWriter<R extends GridRow> {
  readonly onEdit: (change: GridChange<R>) => void;
  readonly onRemove: (rows: readonly R[]) => void;
}

/**
 * Writes a grid whose columns are fields of one entity, each gesture as one change.
 * @param defaults values of every row that is added
 */
export function useEntityGrid<E extends EntityName>(entity: E, defaults: GridValues = {}): GridWriter<Rows[E]> {
  const { words, model } = useReader();
  const tell = useTell();
  const { mutate } = useWrite();
  const cache = useQueryClient();
  return {
    onEdit: ({ gesture, edits, creates }) => {
      const made = creates.map((values) => completed(entity, { ...defaults, ...values }, words.grid.toName));
      const missing = [...new Set(made.flatMap((values) => missingFields(entity, values)))];
      if (missing.length > 0) {
        tell.notice(words.grid.missing(missing.map((key) => entityWords(model, entity).fields[key] ?? key).join(', ')));
        return;
      }
      const news = made.map((values) => ({ id: v7(), values }));
      // The row is there at once, before the file has given it its code and order.
      if (news.length > 0)
        showNewRows(
          cache,
          entity,
          news.map(({ id, values }) => ({ ...blankOf(entity), ...values, id }) as Rows[E]),
        );
      const isNatural = entityOf(entity).naturalKey.length > 0;
      const writes: RowWrite[] = [
        ...edits.map(({ row, values }) => ({ do: 'update' as const, entity, id: row.id, values: { ...values } })),
        ...news.map(({ id, values }) => ({
          do: 'create' as const,
          entity,
          ...(!isNatural && { id }),
          values: { ...values },
        })),
      ];
      if (writes.length > 0)
        mutate(
          { label: { key: labelKey(gesture, creates.length), parameters: { entity, count: writes.length } }, writes },
          { onError: tell.fault },
        );
    },
    onRemove: (rows) => {
      mutate(
        {
          label: { key: 'rows_removed', parameters: { entity, count: rows.length } },
          writes: rows.map(({ id }) => ({ do: 'remove' as const, entity, id })),
        },
        {
          onError: tell.fault,
          onSuccess: () => {
            tell.done(words.grid.removed(rows.length));
          },
        },
      );
    },
  };
}

/** What the history calls a gesture. */
export function labelKey(gesture: GridChange['gesture'], creates: number): string {
  if (gesture === 'paste') return 'rows_pasted';
  return creates > 0 ? 'rows_created' : 'rows_changed';
}

/** A row as it starts: a name to be given, the first word of a list that must have one. */
export function completed(entity: EntityName, values: GridValues, toName: string): GridValues {
  const given = Object.entries(entityOf(entity).fields).flatMap(([key, field]): [string, StoredValue][] => {
    if (!field.required || field.codePrefix !== undefined || (values[key] ?? null) !== null) return [];
    if (field.type === 'text') return [[key, toName]];
    if (field.type === 'choice') return [[key, field.choices?.[0] ?? null]];
    return field.type === 'boolean' ? [[key, 0]] : [];
  });
  return {
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
    ...Object.fromEntries(given),
  };
}

function missingFields(entity: EntityName, values: GridValues): readonly string[] {
  return Object.entries(entityOf(entity).fields)
    .filter(([key, field]) => field.required && field.codePrefix === undefined && (values[key] ?? null) === null)
    .map(([key]) => key);
}

function blankOf(entity: EntityName): Record<string, StoredValue> {
  return Object.fromEntries(
    Object.entries(entityOf(entity).fields).map(([key, { codePrefix }]) => [key, codePrefix === undefined ? null : '']),
  );
}
