import { countedAtMost, type SearchFilter } from '../../../contract/subjects/search-contract.ts';
import { entityNames, entityOf, isEntityName, type EntityName, type Row } from '../../../domain/model.ts';
import {
  excerptOf,
  isSearchable,
  parseSearch,
  type Excerpt,
  type SearchQuery,
  type SoughtWord,
} from '../../../domain/shared/search-query.ts';
import { rowTitle, type RowFields } from '../../../domain/row-title.ts';
import type { ReadableDb } from '../sql/connection.ts';
import { conditionOf, type SearchCondition } from './search-filter.ts';

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
 * Finds rows by what a person typed; never fails whatever the text. A filter alone finds all that it keeps, the latest
 * first.
 * @param limit how many hits at most
 */
export function searchRows(db: ReadableDb, text: string, limit = 20, filter: SearchFilter = {}): SearchResult {
  const query = parseSearch(text);
  const kept = conditionOf(filter);
  if (!isSearchable(query)) return text.trim() === '' && kept ? filteredRows(db, kept, query, limit) : nothing;
  const match = matchExpression(query);
  const total = countMatches(db, match, kept, countedAtMost);
  const named = rowsOfCode(db, text).filter((row) => !kept || isKept(db, row, kept));
  const found = rankedDocuments(db, match, kept, total, limit);
  const others = found.filter(({ row }) => !named.some((one) => one.row === row));
  return { hits: described(db, [...named, ...others].slice(0, limit), query), total };
}

const nothing: SearchResult = { hits: [], total: 0 };

/** A row of the index. */
interface FoundRow {
  readonly entity: string;
  readonly row: string;
}

function filteredRows(db: ReadableDb, kept: SearchCondition, query: SearchQuery, limit: number): SearchResult {
  const found = db.all<FoundRow>(
    `SELECT d.entity, d.row FROM search_document d WHERE ${kept.sql} ORDER BY d.id DESC LIMIT ?`,
    ...kept.values,
    limit,
  );
  const total = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM search_document d WHERE ${kept.sql} LIMIT ?)`,
    ...kept.values,
    countedAtMost,
  );
  return { hits: described(db, found, query), total: total?.count ?? 0 };
}

function isKept(db: ReadableDb, { entity, row }: FoundRow, kept: SearchCondition): boolean {
  return (
    db.get(`SELECT 1 FROM (SELECT ? AS entity, ? AS row) d WHERE ${kept.sql}`, entity, row, ...kept.values) !==
    undefined
  );
}

function described(db: ReadableDb, rows: readonly FoundRow[], query: SearchQuery): SearchHit[] {
  return rows.flatMap(({ entity, row }) => (isEntityName(entity) ? [describeHit(db, entity, row, query)] : []));
}

/** The rows whose code was typed, whole: they come first, whatever else shares its figures. */
function rowsOfCode(db: ReadableDb, text: string): readonly FoundRow[] {
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
  return [...words.map(matchOfWord), ...phrases.map((phrase) => `"${phrase.join(' ')}"`)].join(' AND ');
}

function matchOfWord({ word, prefix, others }: SoughtWord): string {
  const ways = [`"${word}"${prefix ? '*' : ''}`, ...others.map((other) => `"${other}"`)];
  return ways.length === 1 ? ways.join('') : `(${ways.join(' OR ')})`;
}

function countMatches(db: ReadableDb, match: string, kept: SearchCondition | undefined, limit: number): number {
  const source = kept
    ? `SELECT 1 FROM search_index s JOIN search_document d ON d.id = s.rowid WHERE search_index MATCH ? AND (${kept.sql})`
    : 'SELECT 1 FROM search_index WHERE search_index MATCH ?';
  return (
    db.get<{ count: number }>(
      `SELECT count(*) AS count FROM (${source} LIMIT ?)`,
      match,
      ...(kept?.values ?? []),
      limit,
    )?.count ?? 0
  );
}

function rankedDocuments(
  db: ReadableDb,
  match: string,
  kept: SearchCondition | undefined,
  total: number,
  limit: number,
): readonly FoundRow[] {
  const condition = kept ? `AND (${kept.sql})` : '';
  const values = kept?.values ?? [];
  if (total > rankedAtMost) {
    return db.all(
      `SELECT d.entity, d.row FROM (
         SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC ${kept ? '' : 'LIMIT ?'}
       ) found JOIN search_document d ON d.id = found.rowid WHERE true ${condition}
       ORDER BY length(d.title), d.id DESC LIMIT ?`,
      match,
      ...(kept ? values : [rankedAtMost]),
      limit,
    );
  }
  return db.all(
    `SELECT d.entity, d.row FROM search_index s JOIN search_document d ON d.id = s.rowid
     WHERE search_index MATCH ? ${condition} ORDER BY bm25(search_index, ${titleWeight}, 1), d.id LIMIT ?`,
    match,
    ...values,
    limit,
  );
}

function describeHit(db: ReadableDb, entity: EntityName, row: string, query: SearchQuery): SearchHit {
  const values = db.get<RowFields>(`SELECT * FROM ${entity} WHERE id = ?`, row) ?? {};
  const identity =
    entity === 'person' ? db.get<Row<'identity'>>('SELECT * FROM identity WHERE id = ?', row) : undefined;
  const texts = [...searchedTexts(entity, values), ...(identity ? searchedTexts('identity', { ...identity }) : [])];
  const code = typeof values['code'] === 'string' ? values['code'] : undefined;
  // A row that has no title of its own is told by its first text.
  const title = rowTitle(entity, values, { identity }) || (texts[0] ?? '');
  const excerpt = texts.map((text) => excerptOf(text, query)).find((found) => found !== undefined);
  return { entity, row, code, title, excerpt };
}

function searchedTexts(entity: EntityName, values: RowFields): string[] {
  const fields = Object.entries(entityOf(entity).fields).filter(([, { search }]) => search !== undefined);
  const ordered = [
    ...fields.filter(([, { search }]) => search === 'title'),
    ...fields.filter(([, { search }]) => search === 'body'),
  ];
  return ordered.map(([name]) => values[name]).filter((value) => typeof value === 'string');
}
