import { connect, connectInMemory, type Connection } from '../../src/main/workspace/sql/connection.ts';
import { WriteTurns } from '../../src/main/workspace/log/write-turns.ts';
import { currentVersion, migrate } from '../../src/main/workspace/migrations/migrate.ts';
import { setRegisterValue } from '../../src/main/workspace/workspace-register.ts';
import type { WritableWorkspace } from '../../src/main/workspace/workspace.ts';

/** A workspace in memory: the real schema and gate, without a file. */
export interface MemoryWorkspace extends WritableWorkspace {
  readonly connection: Connection;
}

export interface CopyOptions {
  readonly device?: string;
  readonly now?: () => number;
}

/** An empty client. */
export function memoryWorkspace(options: CopyOptions = {}): MemoryWorkspace {
  return hold(connectTo((emptyClient ??= makeEmptyClient())), 'first', options);
}

/** The bytes of an empty client: the schema is built once, then read. */
let emptyClient: Buffer | undefined;

function makeEmptyClient(): Buffer {
  const connection = connectInMemory();
  connection.pragma('foreign_keys = ON');
  connection.transaction(() => migrate(connection, 0, currentVersion));
  setRegisterValue(connection, 'workspace_id', 'test-client');
  setRegisterValue(connection, 'first_copy', 'first');
  const bytes = connection.serialize();
  connection.close();
  return bytes;
}

/** A copy, as the file explorer makes one. */
export function copyWorkspace(original: MemoryWorkspace, name: string, options: CopyOptions = {}): MemoryWorkspace {
  return hold(connectTo(original.connection.serialize()), name, options);
}

function connectTo(bytes: Buffer): Connection {
  const connection = connect(bytes);
  connection.pragma('foreign_keys = ON');
  return connection;
}

function hold(
  connection: Connection,
  copy: string,
  { device = 'aaaaaaaa', now = Date.now }: CopyOptions,
): MemoryWorkspace {
  return {
    path: copy,
    db: connection,
    connection,
    warnings: [],
    device,
    copy,
    now,
    turns: new WriteTurns(),
    assertUntouched: () => undefined,
    close: () => {
      connection.close();
    },
  };
}
