import { useMemo } from 'react';
import { entityOf, isEntityName, type EntityName, type Row } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { formatDate, formatNumber } from '../../../words/dates.ts';
import { choiceWord, fieldWord } from '../../../words/model-words.ts';
import { useReader } from '../../app/reader.tsx';
import { referencedBy, useTitles } from '../entity/titles.ts';
import type { TableColumn } from './row-table.tsx';

/** Fields of an entity and their width in rem. */
export type FieldWidths<E extends EntityName> = { readonly [F in Exclude<keyof Row<E>, 'id'>]?: number };

/** Columns for fields of an entity: headed, worded and sorted as their type asks. */
export function useEntityColumns<E extends EntityName>(
  entity: E,
  widths: FieldWidths<E>,
): readonly TableColumn<Row<E>>[] {
  const { model, language, words } = useReader();
  const titles = useTitles(referencedBy(entity));
  const wanted = JSON.stringify(widths);
  return useMemo(
    () =>
      Object.entries(JSON.parse(wanted) as Readonly<Record<string, number>>).map(([name, width]) => {
        const field = entityOf(entity).fields[name];
        const valueOf = (row: Row<E>): StoredValue => (row as Readonly<Record<string, StoredValue>>)[name] ?? null;
        const textOf = (value: StoredValue): string => {
          if (value === null || !field) return '';
          if (field.type === 'date') return formatDate(String(value), language);
          if (field.type === 'choice') return choiceWord(model, entity, name, String(value));
          if (field.type === 'boolean') return value === 1 ? words.common.yes : words.common.no;
          if (typeof value === 'number') return formatNumber(value, language);
          const target = field.target ?? '';
          return isEntityName(target) ? titles.of(target, value) : value;
        };
        const isNumber = field?.type === 'integer' || field?.type === 'real';
        const sortsByValue = isNumber || field?.type === 'date' || field?.type === 'time';
        return {
          key: name,
          header: fieldWord(model, entity, name),
          width,
          text: (row: Row<E>) => textOf(valueOf(row)),
          ...(sortsByValue ? { sortBy: valueOf } : {}),
          ...(field?.choices ? { sortBy: (row: Row<E>) => rankOf(field.choices, valueOf(row)) } : {}),
          ...(isNumber ? { align: 'end' as const } : {}),
        };
      }),
    [entity, wanted, model, language, words, titles],
  );
}

function rankOf(choices: readonly string[] | undefined, value: StoredValue): number | null {
  return value === null ? null : (choices?.indexOf(String(value)) ?? null);
}
