import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A sample client shipped with Ancrage. */
export interface Sample {
  /** Folder name, and name of the file built from it. */
  readonly name: string;
  readonly folder: string;
  /** Lists to import after, as a real client hands them over; undefined where there is none. */
  readonly people: string | undefined;
  readonly nominations: string | undefined;
}

const samplesFolder = resolve(import.meta.dirname, '../../../resources/samples');

/** The sample clients, by name. */
export function listSamples(folder: string = samplesFolder): Sample[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({
      name,
      folder: join(folder, name),
      people: importFile(join(folder, name, 'imports'), 'effectif'),
      nominations: importFile(join(folder, name, 'imports'), 'enquete'),
    }));
}

function importFile(folder: string, prefix: string): string | undefined {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith(prefix)) : undefined;
  return file === undefined ? undefined : join(folder, file);
}
