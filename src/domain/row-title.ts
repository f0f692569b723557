import { entityOf, type EntityName, type Row } from './model.ts';
import { fullName } from './organisation/full-name.ts';
import type { StoredValue } from './shared/entity.ts';

/** The fields of a row, whatever its table. */
export type RowFields = Readonly<Record<string, StoredValue>>;

/**
 * What a row is called: a person by the name that their identity holds, any other row by its title, name, fact or
 * wording; else by its code; empty when it has none of these.
 * @param identity who a person is; left out, they go by their code
 */
export function rowTitle(
  entity: EntityName,
  row: RowFields,
  identity?: Pick<Row<'identity'>, 'first_name' | 'last_name'>,
): string {
  const name = entity === 'person' ? identity && fullName(identity) : ownTitle(entity, row);
  return name || String(row['code'] ?? '');
}

function ownTitle(entity: EntityName, row: RowFields): string {
  const titled = Object.entries(entityOf(entity).fields).find(
    ([name, { search, codePrefix }]) => search === 'title' && codePrefix === undefined && Boolean(row[name]),
  );
  return String((titled && row[titled[0]]) ?? '');
}
