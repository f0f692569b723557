import { datedActions } from '../plan/action-dates.ts';
import type { EntityName, Row } from '../model.ts';
import type { audiences, detailLevels } from '../shared/vocabulary.ts';
import type { DocumentWords } from './document-words.ts';
import { type NameMask, nameMask } from './name-mask.ts';
import type { PageRooms } from './page-room.ts';

/** Every table of a client file, gathered in one read. */
export type AllRows = { readonly [E in EntityName]: readonly Row<E>[] };

export type Audience = (typeof audiences)[number];
export type DetailLevel = (typeof detailLevels)[number];

export interface DocumentOptions {
  readonly audience: Audience;
  readonly level: DetailLevel;
  readonly language: 'fr' | 'en';
  /** The day of the export, `YYYY-MM-DD`: delays and « latest » are counted from it. */
  readonly today: string;
  /** Version of the document when its own row has none. */
  readonly version?: string | null;
  /** Room for pictures on the pages of the firm's template; our own pages when left out. */
  readonly rooms?: PageRooms;
}

/** A column of `E` that points to a row. */
type ReferenceField<E extends EntityName> = Extract<keyof Row<E>, `${string}_id`>;

/** What the sections of a document are computed from: the rows of its project, ways to find them, and the words. */
export interface DocumentData {
  readonly rows: AllRows;
  readonly options: DocumentOptions;
  readonly words: DocumentWords;
  readonly names: NameMask;
  /** The row with this id. */
  readonly find: <E extends EntityName>(entity: E, id: string | null) => Row<E> | undefined;
  /** The rows whose `field` is `id`, in the order read. */
  readonly having: <E extends EntityName>(entity: E, field: ReferenceField<E>, id: string) => readonly Row<E>[];
}

/**
 * Prepares the rows for a document. With a project, what belongs to another project is left out; what belongs to
 * none stays, since it is the client's.
 */
export function documentData(
  allRows: AllRows,
  options: DocumentOptions,
  words: DocumentWords,
  projectId: string | null = null,
): DocumentData {
  const own = projectId === null ? allRows : rowsOfProject(allRows, projectId);
  const rows = { ...own, action: datedActions(own.action, allRows.go_live) };
  const byId = new Map<EntityName, ReadonlyMap<string, unknown>>();
  const groups = new Map<string, ReadonlyMap<unknown, readonly unknown[]>>();
  return {
    rows,
    options,
    words,
    names: nameMask(allRows),
    find<E extends EntityName>(entity: E, id: string | null) {
      if (id === null) return undefined;
      let index = byId.get(entity);
      if (!index) {
        index = new Map(rows[entity].map((row) => [row.id, row]));
        byId.set(entity, index);
      }
      return index.get(id) as Row<E> | undefined;
    },
    having<E extends EntityName>(entity: E, field: ReferenceField<E>, id: string) {
      const key = `${entity}.${field}`;
      let group = groups.get(key);
      if (!group) {
        group = Map.groupBy(rows[entity] as readonly Row<E>[], (row) => row[field]);
        groups.set(key, group);
      }
      return (group.get(id) ?? []) as readonly Row<E>[];
    },
  };
}

/** Rows in the order the consultant gave them, then by code or name. */
export function inOrder<R extends { readonly id: string }>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((a, b) => compareText(orderOf(a), orderOf(b)) || compareNatural(labelOf(a), labelOf(b)));
}

/** Text compared as a reader expects: accents aside, A-9 before A-10. */
export function compareNatural(a: string, b: string): number {
  return collator.compare(a, b);
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** The values that are there, in order, without double. */
export function present<T>(values: Iterable<T | null | undefined>): T[] {
  return [...new Set(values)].filter((value): value is T & {} => value !== null && value !== undefined);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rows without an order come last. */
function orderOf(row: object): string {
  return 'manual_order' in row && typeof row.manual_order === 'string' ? row.manual_order : '\uffff';
}

function labelOf(row: object): string {
  for (const key of ['code', 'name', 'title']) {
    const value = (row as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') return value;
  }
  return '';
}

function rowsOfProject(rows: AllRows, projectId: string): AllRows {
  const scoped = Object.entries(rows).map(([entity, list]) => [
    entity,
    entity === 'project'
      ? list.filter((row) => row.id === projectId)
      : (list as readonly object[]).filter(
          (row) => !('project_id' in row) || row.project_id === null || row.project_id === projectId,
        ),
  ]);
  return Object.fromEntries(scoped) as AllRows;
}
