import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadSample } from '../samples/load-sample.ts';
import { readSample } from '../samples/read-sample.ts';
import type { Sample } from '../samples/sample-list.ts';
import { createClient } from './client-service.ts';
import { importFile, type ImportOutcome } from './import-service.ts';
import { putLogo } from './pictures/logo-service.ts';
import { readPicture } from './pictures/picture-file.ts';
import { edit } from './session.ts';

/** What was loaded for one sample client. */
export interface LoadedSample {
  readonly client: string;
  readonly imports: readonly { readonly source: string; readonly counts: ImportOutcome['counts'] }[];
}

/**
 * Makes the file of a sample client, and imports the lists that its HR office and its survey give.
 * @param file where it goes
 * @param today `YYYY-MM-DD`
 * @throws Fault as `createClient`
 */
export async function buildSampleClient(sample: Sample, file: string, today: string): Promise<LoadedSample> {
  const client = loadClient(sample, file);
  const imports: { source: string; counts: ImportOutcome['counts'] }[] = [];
  for (const [kind, source] of [
    ['people', sample.people],
    ['nominations', sample.nominations],
  ] as const) {
    if (source === undefined) continue;
    const { counts } = await importFile(file, kind, source, { apply: true, today });
    imports.push({ source: basename(source), counts });
  }
  return { client, imports };
}

function loadClient(sample: Sample, file: string): string {
  const rows = readSample(sample.folder);
  const text = (entity: string, field: string): string =>
    String(rows.find((row) => row.entity === entity)?.values[field] ?? '');
  const name = text('client', 'name');
  const author = { name: text('author', 'name'), firm: text('author', 'firm') };
  const session = createClient(file, { name, language: text('client', 'language') === 'en' ? 'en' : 'fr', author });
  try {
    edit(
      session,
      { key: 'sample' },
      (writer) => {
        loadSample(writer, rows);
        for (const owner of ['client', 'firm'] as const) {
          const picture = join(sample.folder, `logo-${owner}.png`);
          if (existsSync(picture)) putLogo(writer, owner, readPicture(picture));
        }
      },
      'import',
    );
  } finally {
    session.close();
  }
  return name;
}
