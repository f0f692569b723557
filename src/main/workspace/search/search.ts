import { countedAtMost } from '../../../contract/subjects/search-contract.ts';
import { entityNames, entityOf, isEntityName, type EntityName } from '../../../domain/model.ts';
import {
  excerptOf,
  isSearchable,
  parseSearch,
  type Excerpt,
  type SearchQuery,
} from '../../../domain/shared/search-query.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb } from '../sql/connection.ts';

/** A row found, best first. */
export interface SearchHit {
  readonly entity: EntityName;
  readonly row: string;
  /** Human code, where the entity has one. */
  readonly code: string | undefined;
  readonly title: string;
  readonly excerpt: Excerpt | undefined;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Matches in all; at most `countedAtMost`. */
  readonly total: number;
}

/** Above this many matches, only the latest are ranked: a very common prefix stays fast. */
const rankedAtMost = 2000;

/** A title weighs more than the text below it. */
const titleWeight = 4;

/**
 * Finds rows by what a person typed; never fails whatever the text.
 * @param limit how many hits at most
 */
export function searchRows(db: ReadableDb, text: string, limit = 20): SearchResult {
  const query = parseSearch(text);
  if (!isSearchable(query)) return { hits: [], total: 0 };
  const match = matchExpression(query);
  const total = countMatches(db, match, countedAtMost);
  const named = rowsOfCode(db, text);
  const found = rankedDocuments(db, match, total, limit).filter(({ row }) => !named.some((one) => one.row === row));
  const hits = [...named, ...found]
    .slice(0, limit)
    .flatMap(({ entity, row }) => (isEntityName(entity) ? [describeHit(db, entity, row, query)] : []));
  return { hits, total };
}

/** The rows whose code was typed, whole: they come first, whatever else shares its figures. */
function rowsOfCode(db: ReadableDb, text: string): readonly { readonly entity: string; readonly row: string }[] {
  const code = text.trim().toUpperCase();
  const prefix = /^(?<prefix>[A-Z]{1,3})-\d+$/u.exec(code)?.groups?.['prefix'];
  if (prefix === undefined) return [];
  return entityNames
    .filter((entity) => entityOf(entity).fields['code']?.codePrefix === prefix)
    .flatMap((entity) =>
      db.all<{ id: string }>(`SELECT id FROM ${entity} WHERE code = ?`, code).map(({ id }) => ({ entity, row: id })),
    );
}

/** Quoted tokens only: nothing that a person types is ever read as an operator. */
function matchExpression({ words, phrases }: SearchQuery): string {
  return [
    ...words.map(({ word, prefix }) => `"${word}"${prefix ? '*' : ''}`),
    ...phrases.map((phrase) => `"${phrase.join(' ')}"`),
  ].join(' ');
}

function countMatches(db: ReadableDb, match: string, limit: number): number {
  return (
    db.get<{ count: number }>(
      'SELECT count(*) AS count FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)',
      match,
      limit,
    )?.count ?? 0
  );
}

function rankedDocuments(
  db: ReadableDb,
  match: string,
  total: number,
  limit: number,
): { readonly entity: string; readonly row: string }[] {
  if (total > rankedAtMost) {
    return db.all(
      `SELECT d.entity, d.row FROM (
         SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?
       ) found JOIN search_document d ON d.id = found.rowid ORDER BY length(d.title), d.id DESC LIMIT ?`,
      match,
      rankedAtMost,
      limit,
    );
  }
  return db.all(
    `SELECT d.entity, d.row FROM search_index s JOIN search_document d ON d.id = s.rowid
     WHERE search_index MATCH ? ORDER BY bm25(search_index, ${titleWeight}, 1), d.id LIMIT ?`,
    match,
    limit,
  );
}

function describeHit(db: ReadableDb, entity: EntityName, row: string, query: SearchQuery): SearchHit {
  const values = db.get<Record<string, StoredValue>>(`SELECT * FROM ${entity} WHERE id = ?`, row) ?? {};
  const identity =
    entity === 'person' ? (db.get<Record<string, StoredValue>>('SELECT * FROM identity WHERE id = ?', row) ?? {}) : {};
  const texts = [...searchedTexts(entity, values), ...searchedTexts('identity', identity)];
  const code = typeof values['code'] === 'string' ? values['code'] : undefined;
  const name = [identity['first_name'], identity['last_name']].filter((part) => typeof part === 'string').join(' ');
  const title = name || (texts.find((text) => text !== code) ?? code ?? '');
  const excerpt = texts.map((text) => excerptOf(text, query)).find((found) => found !== undefined);
  return { entity, row, code, title, excerpt };
}

function searchedTexts(entity: EntityName, values: Record<string, StoredValue>): string[] {
  const fields = Object.entries(entityOf(entity).fields).filter(([, { search }]) => search !== undefined);
  const ordered = [
    ...fields.filter(([, { search }]) => search === 'title'),
    ...fields.filter(([, { search }]) => search === 'body'),
  ];
  return ordered.map(([name]) => values[name]).filter((value) => typeof value === 'string');
}
