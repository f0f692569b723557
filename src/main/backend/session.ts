import { userInfo } from 'node:os';
import { derivedId } from '../../domain/oplog/derived-id.ts';
import { entityOf } from '../../domain/model.ts';
import type { ChangeKind } from '../../domain/oplog/operation.ts';
import type { Label } from '../../domain/shared/label.ts';
import { makeDailyBackup } from '../workspace/backup/backups.ts';
import { newAuthorKey } from '../workspace/log/history.ts';
import { rowExists } from '../workspace/log/row-store.ts';
import { changeRows, type RowWriter } from '../workspace/log/write-gate.ts';
import { registerValue, setRegisterValue } from '../workspace/workspace-register.ts';
import { eraseInBackups } from './backup-erasure.ts';
import { openForWriting, type OpenOptions, type WritableWorkspace } from '../workspace/workspace.ts';

/** A client file open for writing, and who writes. */
export interface Session {
  readonly workspace: WritableWorkspace;
  /** Id of the author row. */
  readonly author: string;
  close(): void;
}

/** Who writes: `firm` may be empty. */
export interface AuthorName {
  readonly name: string;
  readonly firm: string;
}

/**
 * Opens a file for writing under a name: the one given, else the last one used in this copy, else the
 * person's on this machine. Its backup of the day is made first, and an erasure left undone in backups is finished.
 * @throws Fault as `openForWriting`, `backup_failed`
 */
export function openSession(path: string, author?: AuthorName, options: OpenOptions = {}): Session {
  return openUnder(path, author, options, (workspace) => {
    eraseInBackups(workspace);
    makeDailyBackup(workspace.db, path);
  });
}

/**
 * The same for whoever does in threads, once the file is open, what its backups call for: `makeDailyBackupApart`,
 * `eraseInBackupsApart`.
 * @throws Fault as `openForWriting`
 */
export function openSessionAtOnce(path: string, author?: AuthorName): Session {
  return openUnder(path, author, {}, () => {});
}

function openUnder(
  path: string,
  author: AuthorName | undefined,
  options: OpenOptions,
  first: (workspace: WritableWorkspace) => void,
): Session {
  const workspace = openForWriting(path, options);
  try {
    first(workspace);
    return startSession(workspace, author);
  } catch (error) {
    workspace.close();
    throw error;
  }
}

/** Begins a session on a workspace that is already open. */
export function startSession(workspace: WritableWorkspace, given?: AuthorName): Session {
  const { name, firm } = given ?? lastAuthor(workspace) ?? { name: userInfo().username, firm: '' };
  // The natural key may not be empty: a consultant alone is her own firm.
  const values = { name, firm: firm === '' ? name : firm };
  const author = derivedId(entityOf('author'), values);
  if (!rowExists(workspace.db, 'author', author)) {
    changeRows(workspace, { kind: 'edit', label: { key: newAuthorKey }, author }, (writer) =>
      writer.create('author', values),
    );
  }
  setRegisterValue(workspace.connection, 'author', JSON.stringify(values));
  return {
    workspace,
    author,
    close: () => {
      workspace.close();
    },
  };
}

/** Writes rows as one change of this session's author. */
export function edit<T>(session: Session, label: Label, work: (writer: RowWriter) => T, kind: ChangeKind = 'edit') {
  return changeRows(session.workspace, { kind, label, author: session.author }, work);
}

function lastAuthor(workspace: WritableWorkspace): AuthorName | undefined {
  const stored = registerValue(workspace.db, 'author');
  return stored === undefined ? undefined : (JSON.parse(stored) as AuthorName);
}
