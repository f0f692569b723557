import { Fault } from '../../../contract/fault.ts';
import type { PersonMeasures } from '../../../contract/subjects/influence-contract.ts';
import { entityNames, type EntityName } from '../../../domain/model.ts';
import type { PictureKind } from '../../documents/client-pictures.ts';
import { scriptBeside } from '../../own-script.ts';
import { closedWhileWorking, type ReadableDb } from '../../workspace/sql/connection.ts';
import { changedSince } from '../../workspace/stores/rows-since.ts';
import { isClosed, whileReading, type ClientFile } from '../client-file.ts';
import { AskedHere } from '../threads/asked-here.ts';
import { AskedThread } from '../threads/asked-thread.ts';
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
      const work = begin(!isClosed(file) && isLarge(db), signal);
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
    throw closedWhileWorking(error) ? new Fault('no_client_open', {}, error) : error;
  }
}

function begin(isApart: boolean, signal: AbortSignal | undefined) {
  const watch = {
    signal,
    onProgress: undefined,
    tooLarge: (cause: unknown) => new Fault('document_too_large', {}, cause),
  };
  return isApart
    ? new AskedThread<FigureOrder, FigureAnswer>(scriptBeside(import.meta.url, 'figure-thread'), watch)
    : new AskedHere<FigureOrder, FigureAnswer>(
        import('./figure-work.ts').then(({ figureWork }) => figureWork()),
        watch,
      );
}

/** With more links and actions than this, figures take longer than a thread takes to start. */
const mostHere = 1000;

function isLarge(db: ReadableDb): boolean {
  const counted = db.get<{ count: number }>(
    'SELECT (SELECT count(*) FROM nomination) + (SELECT count(*) FROM action) AS count',
  );
  return (counted?.count ?? 0) > mostHere;
}
