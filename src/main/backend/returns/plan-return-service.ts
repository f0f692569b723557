import type { WorkWatch } from '../../work-watch.ts';
import { basename } from 'node:path';
import type { ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import type { ReturnedSection } from '../../../domain/deliverable/returned-sections.ts';
import type { ReturnedPicture } from '../../../domain/deliverable/returned-word.ts';
import { readForeignWord } from '../../foreign/read-foreign-word.ts';
import type { Steps } from '../../workspace/log/steps.ts';
import type { RowWriter } from '../../workspace/log/write-gate.ts';
import { isClosed, type ClientFile } from '../client-file.ts';
import { readOutside } from '../foreign-source.ts';
import { keepNewPictures, takePictures, type TakenPictures } from '../pictures/returned-pictures.ts';
import { planAndWrite, type PlannedOutcome, type Writing } from '../plan-and-write.ts';
import type { AuthorName } from '../session.ts';
import { TextComparer, type ComparedTexts } from './text-comparer.ts';

/** How to take the texts of a Word document back in. */
export interface PlanReturnRequest extends WorkWatch<ReturnStep> {
  /** False to only tell what would be done. */
  readonly apply: boolean;
  /** Keys of the only sections to take, also when they are doubtful or changed on both sides; empty for the sure ones. */
  readonly only: readonly string[];
  readonly author?: AuthorName | undefined;
}

interface ToldTexts {
  readonly sections: readonly ReturnedSection[];
}

/** What a document that came back changed or would change. */
export type PlanReturnOutcome = PlannedOutcome<ToldTexts>;

/**
 * Compares the hand-written texts of a Word document that came back with the client file, section by section, and
 * with `apply` writes those that are accepted, as one change that can be undone, after a backup. What the rows say is
 * never read as text. The document is read by a process, compared by a thread, and written a slice at a time, so that
 * this thread answers others meanwhile.
 * @param file the workspace
 * @param source the document, a `.docx`
 * @throws Fault `foreign_file` when the document cannot be read, `not_our_document` when it holds no text of this
 *   client file, `unknown_section` for a key that it has not, `cancelled`; faults of the workspace as elsewhere
 */
export async function returnPlan(
  file: ClientFile,
  source: string,
  request: PlanReturnRequest,
): Promise<PlanReturnOutcome> {
  const { only, onProgress } = request;
  const comparer = new TextComparer({ fileName: basename(source), only }, request, isClosed(file));
  try {
    const pictures = await readDocument(source, comparer, request);
    const digests = digestsOf(pictures);
    return await planAndWrite<ComparedTexts, ToldTexts>(file, request, {
      plan: (db) => {
        onProgress?.(0, 'comparing');
        return comparer.compare(db, digests);
      },
      tell: ({ sections }) => ({ sections }),
      writing: ({ sections }) => writingOf(source, sections, pictures),
    });
  } finally {
    await comparer.end();
  }
}

/** Gives the texts of the document to the comparer as they are read. @returns its pictures */
async function readDocument(
  source: string,
  comparer: TextComparer,
  { onProgress, signal }: WorkWatch<ReturnStep>,
): Promise<TakenPictures> {
  onProgress?.(0, 'reading');
  const pictures: Record<string, ReturnedPicture> = {};
  await readOutside(source, () =>
    readForeignWord(source, { signal }, (piece) => {
      if (piece.type === 'picture') pictures[piece.digest] = piece.picture;
      else comparer.give(piece.bytes);
    }),
  );
  return takePictures(pictures, signal);
}

/** What the comparison needs of pictures; their bytes stay here until they are kept. */
function digestsOf(pictures: TakenPictures): ReadonlyMap<string, string | undefined> {
  return new Map([...pictures].map(([digest, taken]) => [digest, taken?.keptDigest]));
}

function writingOf(source: string, sections: readonly ReturnedSection[], pictures: TakenPictures): Writing | undefined {
  const accepted = sections.filter((section) => section.accepted);
  if (accepted.length === 0) return undefined;
  const label = { key: 'plan_return', parameters: { file: basename(source), sections: accepted.length } };
  return { label, steps: (writer) => sectionSteps(writer, accepted, pictures) };
}

function* sectionSteps(writer: RowWriter, accepted: readonly ReturnedSection[], pictures: TakenPictures): Steps<void> {
  for (const { id, body } of accepted) {
    const kept = body ? yield* keepNewPictures(writer, body, pictures) : null;
    writer.update('section', id, { body: kept });
    yield;
  }
}
