import { entityNames, entityOf, type EntityName } from '../../../domain/model.ts';
import { fold } from '../../../domain/shared/fold.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import { finish, type Steps } from '../log/steps.ts';
import { registerValue, setRegisterValue } from '../workspace-register.ts';

/** Grows when the folding or the choice of fields changes: the index is then rebuilt. */
const searchVersion = '1';

/** The folded text under which a row is found. */
export interface SearchDocument {
  readonly title: string;
  readonly body: string;
}

interface StoredDocument extends SearchDocument {
  readonly id: number;
}

type SearchField = readonly [name: string, part: 'title' | 'body'];

const fieldsByEntity = new Map<EntityName, readonly SearchField[]>();

/** Entities with at least one searchable field. A person is found by its identity too. */
export const searchedEntities: readonly EntityName[] = entityNames.filter(
  (name) => !entityOf(name).identity && (name === 'person' || searchFields(name).length > 0),
);

/** The entity under whose rows an entity is found: a person is found by its identity. */
export function documentOwner(entity: EntityName): EntityName {
  return entityOf(entity).identity ? 'person' : entity;
}

/** True when writing these fields may change under which words the row is found. */
export function isSearched(entity: EntityName, written: readonly string[]): boolean {
  return entity === 'person' || searchFields(entity).some(([name]) => written.includes(name));
}

/** Brings the index in line with one row, in the transaction that changed it. FTS triggers would flush at each row. */
export function indexRow(db: WritableDb, entity: EntityName, row: string): void {
  const owner = documentOwner(entity);
  if (!searchedEntities.includes(owner)) return;
  const known = db.get<StoredDocument>(
    'SELECT id, title, body FROM search_document WHERE entity = ? AND row = ?',
    owner,
    row,
  );
  const wanted = documentOf(db, owner, row);
  if (known && wanted && known.title === wanted.title && known.body === wanted.body) return;
  if (known) removeDocument(db, known);
  if (wanted) addDocument(db, owner, row, wanted);
}

/** How many rows the index holds. */
export function countDocuments(db: ReadableDb): number {
  return db.get<{ count: number }>('SELECT count(*) AS count FROM search_document')?.count ?? 0;
}

/** Builds the index again when another version of Ancrage built it. */
export function refreshIndex(db: WritableDb): void {
  if (registerValue(db, 'search_version') === searchVersion) return;
  db.transaction(() => {
    rebuildIndex(db);
    setRegisterValue(db, 'search_version', searchVersion);
  });
}

/** Builds the whole index again from the rows. */
export function rebuildIndex(db: WritableDb): void {
  finish(rebuildIndexSteps(db));
}

/** The same, a step at a time. */
export function* rebuildIndexSteps(db: WritableDb): Steps<void> {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_document;`);
  for (const [index, entity] of searchedEntities.entries()) {
    for (const { id } of db.all<{ id: string }>(`SELECT id FROM ${entity} ORDER BY id`)) {
      const document = documentOf(db, entity, id);
      if (document) addDocument(db, entity, id, document);
      yield index / searchedEntities.length;
    }
  }
}

/** Rows whose indexed text is not what it should be, as `entity/id`; empty when the index is right. */
export function findStaleDocuments(db: ReadableDb): string[] {
  const stale: string[] = [];
  const stored = new Map(
    db
      .all<StoredDocument & { entity: string; row: string }>('SELECT id, entity, row, title, body FROM search_document')
      .map((document) => [`${document.entity}/${document.row}`, document]),
  );
  for (const entity of searchedEntities) {
    for (const { id } of db.all<{ id: string }>(`SELECT id FROM ${entity}`)) {
      const key = `${entity}/${id}`;
      const wanted = documentOf(db, entity, id);
      const known = stored.get(key);
      stored.delete(key);
      if (wanted?.title !== known?.title || wanted?.body !== known?.body) stale.push(key);
    }
  }
  return [...stale, ...stored.keys()];
}

/** The folded text of a row, or undefined when it has none or does not exist. */
function documentOf(db: ReadableDb, entity: EntityName, row: string): SearchDocument | undefined {
  const values = db.get<Record<string, StoredValue>>(`SELECT * FROM ${entity} WHERE id = ?`, row);
  if (!values) return undefined;
  const parts = { title: [] as string[], body: [] as string[] };
  collect(parts, entity, values);
  if (entity === 'person') {
    const identity = db.get<Record<string, StoredValue>>('SELECT * FROM identity WHERE id = ?', row);
    if (identity) collect(parts, 'identity', identity);
  }
  const document = { title: parts.title.join(' \n'), body: parts.body.join(' \n') };
  return document.title === '' && document.body === '' ? undefined : document;
}

function collect(
  parts: Record<'title' | 'body', string[]>,
  entity: EntityName,
  values: Record<string, StoredValue>,
): void {
  for (const [name, part] of searchFields(entity)) {
    const value = values[name];
    if (typeof value === 'string' && value !== '') parts[part].push(fold(value));
  }
}

function searchFields(entity: EntityName): readonly SearchField[] {
  let fields = fieldsByEntity.get(entity);
  if (!fields) {
    fields = Object.entries(entityOf(entity).fields).flatMap(([name, { search }]): SearchField[] =>
      search ? [[name, search]] : [],
    );
    fieldsByEntity.set(entity, fields);
  }
  return fields;
}

function addDocument(db: WritableDb, entity: EntityName, row: string, { title, body }: SearchDocument): void {
  const { lastInsertRowid: id } = db.run(
    'INSERT INTO search_document (entity, row, title, body) VALUES (?, ?, ?, ?)',
    entity,
    row,
    title,
    body,
  );
  db.run('INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)', BigInt(id), title, body);
}

function removeDocument(db: WritableDb, { id, title, body }: StoredDocument): void {
  // An external-content index must be told the old text to forget it.
  db.run(
    `INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)`,
    BigInt(id),
    title,
    body,
  );
  db.run('DELETE FROM search_document WHERE id = ?', BigInt(id));
}
