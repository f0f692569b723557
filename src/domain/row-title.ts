import { entityOf, isEntityName, type EntityName, type Row } from './model.ts';
import { fullName } from './organisation/full-name.ts';
import type { StoredValue } from './shared/entity.ts';

/** The fields of a row, whatever its table. */
export type RowFields = Readonly<Record<string, StoredValue>>;

/** What a title may need beside the row. */
export interface TitleSources {
  /** Who a person is; left out, they go by their code. */
  readonly identity?: Pick<Row<'identity'>, 'first_name' | 'last_name'> | undefined;
  /** Writes a calendar date (`YYYY-MM-DD`) for the reader; left out, a row that only its date names has no title. */
  readonly date?: (date: string) => string;
  /** What a row of another table is called. */
  readonly titleOf?: (entity: EntityName, id: string) => string;
}

/** The rows that go by their date when no text names them, and what is said after it, in order. */
const dated: {
  readonly [E in EntityName]?: { readonly date: keyof Row<E>; readonly after: readonly (keyof Row<E>)[] };
} = {
  day: { date: 'held_on', after: ['site_id'] },
  go_live: { date: 'goes_live_on', after: ['project_id', 'lot_id', 'wave_id', 'site_id'] },
};

/**
 * What a row is called: a person by the name that their identity holds, any other row by its title, name, fact or
 * wording; else by its code; else a day or a go-live by its date and where it takes place; empty when it has none of
 * these.
 */
export function rowTitle(entity: EntityName, row: RowFields, sources: TitleSources = {}): string {
  const { identity } = sources;
  const name = entity === 'person' ? identity && fullName(identity) : ownTitle(entity, row);
  return name || String(row['code'] ?? '') || datedTitle(entity, row, sources);
}

/** The tables that the titles of a table may need: `TitleSources` are made from them. */
export function titleTables(entity: EntityName): readonly EntityName[] {
  if (entity === 'person') return ['identity'];
  return (dated[entity]?.after ?? []).map((name) => targetOf(entity, name)).filter((target) => target !== undefined);
}

/** The field of the date by which the rows of a table go when no text names them; undefined for the other tables. */
export function titleDate(entity: EntityName): string | undefined {
  return dated[entity]?.date;
}

function ownTitle(entity: EntityName, row: RowFields): string {
  const titled = Object.entries(entityOf(entity).fields).find(
    ([name, { search, codePrefix }]) => search === 'title' && codePrefix === undefined && Boolean(row[name]),
  );
  return String((titled && row[titled[0]]) ?? '');
}

function datedTitle(entity: EntityName, row: RowFields, { date, titleOf }: TitleSources): string {
  const parts = dated[entity];
  if (!parts || !date) return '';
  const day = row[parts.date];
  const after = parts.after.map((name) => {
    const [target, id] = [targetOf(entity, name), row[name]];
    return target !== undefined && typeof id === 'string' ? (titleOf?.(target, id) ?? '') : '';
  });
  return [typeof day === 'string' ? date(day) : '', ...after].filter((part) => part !== '').join(' · ');
}

function targetOf(entity: EntityName, name: string): EntityName | undefined {
  const target = entityOf(entity).fields[name]?.target ?? '';
  return isEntityName(target) ? target : undefined;
}
