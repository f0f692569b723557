import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withReading } from '../../src/main/backend/client-file.ts';
import { readAllRows } from '../../src/main/workspace/stores/all-rows.ts';

/** The file of the client that `HomePage.makeClient` made, in the folder of a workbench. */
export function clientFile(folder: string): string {
  const clients = join(folder, 'clients');
  const name = readdirSync(clients).find((file) => file.startsWith('Mairie') && file.endsWith('.ancrage'));
  if (name === undefined) throw new Error(`No client file in ${clients}`);
  return join(clients, name);
}

/** The rows of that file, read beside the workbench that holds it. */
export function clientRows(folder: string): ReturnType<typeof readAllRows> {
  return withReading(clientFile(folder), ({ db }) => readAllRows(db));
}
