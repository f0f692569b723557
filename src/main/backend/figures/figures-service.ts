import { Fault } from '../../../contract/fault.ts';
import type { PersonMeasures } from '../../../contract/subjects/influence-contract.ts';
import { entityNames, type EntityName } from '../../../domain/model.ts';
import type { PictureKind } from '../../documents/client-pictures.ts';
import { scriptBeside } from '../../own-script.ts';
import { closingFault, type ReadableDb } from '../../workspace/sql/connection.ts';
import { changedSince } from '../../workspace/stores/rows-since.ts';
import { isClosed, whileReading, type ClientFile } from '../client-file.ts';
import type { Asked } from '../threads/asked.ts';
import { beginAsked } from '../threads/begin-asked.ts';
import type { DrawnOptions } from './drawn-pictures.ts';
import type { DrawnPicture, FigureAnswer, FigureOrder } from './figure-messages.ts';

/**
 * Measures the network of nominations, the most cited first.
 * @throws Fault `cancelled`, `no_client_open` when the file is closed meanwhile
 */
export async function measureNetwork(file: ClientFile, signal?: AbortSignal): Promise<readonly PersonMeasures[]> {
  const answer = await computed(file, ['person', 'identity', 'nomination'], { type: 'measures' }, signal);
  return answer.type === 'measures' ? answer.measures : [];
}

/**
 * Pictures of a client for a screen, people by code; none when there is nothing to draw.
 * @throws Fault `cancelled`, `no_client_open` when the file is closed meanwhile
 */
export async function drawPictures(
  file: ClientFile,
  kind: PictureKind,
  options: DrawnOptions,
  signal?: AbortSignal,
): Promise<readonly DrawnPicture[]> {
  const answer = await computed(file, entityNames, { type: 'pictures', kind, options }, signal);
  return answer.type === 'pictures' ? answer.pictures : [];
}

/** Computes in a thread of its own what takes long; what is over at once, in this very one. */
async function computed(
  file: ClientFile,
  entities: readonly EntityName[],
  order: FigureOrder,
  signal: AbortSignal | undefined,
): Promise<FigureAnswer> {
  try {
    return await whileReading(file, async ({ db }) => {
      const work = begin(isClosed(file) || !isLarge(db), signal);
      try {
        // Rows of two states may not fit together.
        for (;;) {
          const mark = await work.giveRows(db, entities);
          if (!changedSince(db, entities, mark)) break;
        }
        return await work.ask(order);
      } finally {
        await work.end();
      }
    });
  } catch (error) {
    throw closingFault(error);
  }
}

function begin(isHere: boolean, signal: AbortSignal | undefined): Asked<FigureOrder, FigureAnswer> {
  const script = scriptBeside(import.meta.url, 'figure-thread');
  const load = async () => (await import('./figure-work.ts')).figureWork();
  const tooLarge = (cause: unknown): Fault => new Fault('document_too_large', {}, cause);
  return beginAsked({ script, load, isHere }, { signal, onProgress: undefined, tooLarge });
}

/** With more links and actions than this, figures take longer than a thread takes to start. */
const mostHere = 1000;

function isLarge(db: ReadableDb): boolean {
  const counted = db.get<{ count: number }>(
    'SELECT (SELECT count(*) FROM nomination) + (SELECT count(*) FROM action) AS count',
  );
  return (counted?.count ?? 0) > mostHere;
}
