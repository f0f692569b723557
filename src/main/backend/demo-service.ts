import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GridKind } from '../../domain/deliverable/grid-kinds.ts';
import { Fault } from '../../contract/fault.ts';
import type { WordKind } from '../documents/word-document.ts';
import { listSamples, type Sample } from '../samples/sample-list.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { registerValue, setRegisterValue } from '../workspace/workspace-register.ts';
import { withReading } from './client-file.ts';
import { exportExcel, exportWord } from './exports/export-service.ts';
import { buildSampleClient, type LoadedSample } from './sample-service.ts';
import { openSession } from './session.ts';

/** What was built for one sample client. */
export interface DemoClient extends LoadedSample {
  readonly file: string;
  readonly documents: readonly string[];
}

/** The documents to write, by the end of their file's name. */
interface DemoDocuments {
  readonly word: Readonly<Record<string, WordKind>>;
  readonly grids: Readonly<Record<string, GridKind>>;
}

/** Every document that can be handed over. */
const everyDocument: DemoDocuments = {
  word: {
    plan: 'plan',
    'analyse-impacts': 'impacts',
    'cartographie-acteurs': 'influence',
    'guide-journee': 'guide',
    'compte-rendu-journee': 'day',
    'synthese-journees': 'days',
  },
  grids: {
    suivi: 'follow_up',
    impacts: 'impacts',
    ambassadeurs: 'ambassadors',
    communication: 'communication',
    formation: 'training',
  },
};

/** What is built. */
interface DemoParts {
  readonly samples?: readonly Sample[];
  readonly documents?: DemoDocuments;
}

/**
 * Builds every sample client in a folder, imports the lists that its HR office and its survey give, and
 * writes every document it can hand over: the whole of what Ancrage does, on believable data.
 * @param folder made when missing; files of an earlier demonstration that nobody has worked on are replaced
 * @param today `YYYY-MM-DD`
 * @param parts all samples, and all their documents, when left out
 * @throws Fault `file_exists` when a file there is not an untouched demonstration
 */
export async function buildDemo(
  folder: string,
  today: string,
  { samples = listSamples(), documents = everyDocument }: DemoParts = {},
): Promise<DemoClient[]> {
  mkdirSync(folder, { recursive: true });
  const built: DemoClient[] = [];
  for (const sample of samples) built.push(await buildClient(sample, folder, { today, documents }));
  return built;
}

async function buildClient(
  sample: Sample,
  folder: string,
  { today, documents: wanted }: { readonly today: string; readonly documents: DemoDocuments },
): Promise<DemoClient> {
  const file = join(folder, `${sample.name}.ancrage`);
  removeUntouched(file);
  const { client, imports } = await buildSampleClient(sample, file, today);
  const documents = await writeDocuments(file, join(folder, sample.name), { today, wanted });
  markUntouched(file);
  return { client, file, imports, documents };
}

async function writeDocuments(
  file: string,
  start: string,
  { today, wanted }: { readonly today: string; readonly wanted: DemoDocuments },
): Promise<string[]> {
  const options = { audience: 'committee', level: 'detail', language: undefined, today } as const;
  const written: string[] = [];
  for (const [name, kind] of Object.entries(wanted.word)) {
    written.push((await exportWord(file, kind, { ...options, out: `${start}-${name}.docx` })).file);
  }
  for (const [name, kind] of Object.entries(wanted.grids)) {
    written.push((await exportExcel(file, kind, { ...options, out: `${start}-${name}.xlsx` })).file);
  }
  return written;
}

/** A demonstration that someone has worked on is theirs: it is never replaced. */
function removeUntouched(file: string): void {
  if (!existsSync(file)) return;
  const untouched = withReading(file, ({ db }) => registerValue(db, 'demonstration') === countChanges(db));
  if (!untouched) throw new Fault('file_exists', { file: basename(file) });
  rmSync(file);
}

function markUntouched(file: string): void {
  const session = openSession(file);
  try {
    setRegisterValue(session.workspace.connection, 'demonstration', countChanges(session.workspace.db));
  } finally {
    session.close();
  }
}

function countChanges(db: ReadableDb): string {
  return String(db.get<{ count: number }>('SELECT count(*) AS count FROM change')?.count ?? 0);
}
