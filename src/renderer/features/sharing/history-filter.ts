import type { HistoryLine } from '../../../contract/subjects/log-contract.ts';
import { fold } from '../../../domain/shared/fold.ts';

export interface HistoryFilter {
  readonly text: string;
  /** Empty for everyone. */
  readonly author: string;
  /** Empty for all. */
  readonly kind: string;
  /** Days, `YYYY-MM-DD`; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: HistoryFilter = { text: '', author: '', kind: '', from: '', to: '' };

/**
 * The changes that a person looks for.
 * @param wordsOf how a change is called on the screen
 * @param dayOf the reader's own calendar day of an instant
 */
export function filterHistory(
  lines: readonly HistoryLine[],
  { text, author, kind, from, to }: HistoryFilter,
  wordsOf: (line: HistoryLine) => string,
  dayOf: (instant: string) => string,
): readonly HistoryLine[] {
  const sought = fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return lines.filter((line) => {
    if (author !== '' && line.author !== author) return false;
    if (kind !== '' && line.kind !== kind) return false;
    const day = dayOf(line.at);
    if ((from !== '' && day < from) || (to !== '' && day > to)) return false;
    if (sought.length === 0) return true;
    const said = fold(`${wordsOf(line)} ${line.author}`);
    return sought.every((word) => said.includes(word));
  });
}
