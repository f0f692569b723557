import { Fault } from '../../../contract/fault.ts';
import type { WorkWatch } from '../../work-watch.ts';
import type { ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import type { Asked } from '../threads/asked.ts';
import { beginAsked, type AskedPlace } from '../threads/begin-asked.ts';

/**
 * Begins to compare something that came back.
 * @param fileName what came back, for messages
 * @throws Fault `cancelled`
 */
export function beginComparing<Order, Answer extends { readonly type: string }>(
  fileName: string,
  place: AskedPlace<Order, Answer>,
  { signal, onProgress }: WorkWatch<ReturnStep>,
): Asked<Order, Answer> {
  return beginAsked(place, {
    signal,
    onProgress: (share) => onProgress?.(share, 'comparing'),
    tooLarge: (cause) => new Fault('foreign_file', { file: fileName, reason: 'too_much_memory' }, cause),
  });
}
