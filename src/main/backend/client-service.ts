import { existsSync } from 'node:fs';
import { entityNames, type EntityName } from '../../domain/model.ts';
import { rmSync } from 'node:fs';
import { clientKey, findClient } from '../workspace/stores/client-store.ts';
import { registerValue } from '../workspace/workspace-register.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import type { PlaceWarning } from '../workspace/file/file-place.ts';
import { withReading, type ClientFile } from './client-file.ts';
import { edit, startSession, type AuthorName, type Session } from './session.ts';

/** What a new client needs at least. */
export interface NewClient {
  readonly name: string;
  readonly language: 'fr' | 'en';
  /** Private when left out. */
  readonly sector?: 'private' | 'public';
  readonly author?: AuthorName | undefined;
}

/**
 * Makes an empty client file, open for writing.
 * @throws Fault `file_exists`, `folder_missing`…; no file is then left
 */
export function createClient(path: string, { name, language, sector = 'private', author }: NewClient): Session {
  const workspace = createWorkspace(path);
  try {
    const session = startSession(workspace, author);
    edit(session, { key: 'new_client' }, (writer) =>
      writer.create('client', { key: clientKey, name, language, sector }),
    );
    return session;
  } catch (error) {
    workspace.close();
    if (existsSync(path)) rmSync(path);
    throw error;
  }
}

/** What a file holds, in counts. */
export interface FileInfo {
  readonly client: string;
  readonly language: string;
  readonly schemaVersion: number;
  readonly changes: number;
  readonly operations: number;
  /** Tables that hold something. */
  readonly counts: Partial<Record<EntityName, number>>;
  readonly warnings: readonly PlaceWarning[];
}

/** Counts what a file holds. @throws Fault as `openForReading` */
export function readFileInfo(file: ClientFile): FileInfo {
  return withReading(file, ({ db, warnings }) => {
    const client = findClient(db);
    const count = (table: string): number =>
      db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
    return {
      client: client?.name ?? '',
      language: client?.language ?? '',
      schemaVersion: Number(registerValue(db, 'schema_version')),
      changes: count('change'),
      operations: count('op') + count('identity_op'),
      counts: Object.fromEntries(
        entityNames.map((name) => [name, count(name)] as const).filter(([, rows]) => rows > 0),
      ),
      warnings,
    };
  });
}
