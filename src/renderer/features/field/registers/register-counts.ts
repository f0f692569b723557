import type { Row } from '../../../../domain/model.ts';
import type { ConcernHearing } from '../../../../domain/observation/concern-notes.ts';
import type { NoteLine } from './note-lines.ts';

/** How many workarounds, tools used instead, people concerned, and how many led to a need. */
export function workaroundCounts(lines: readonly NoteLine[]) {
  return {
    total: lines.length,
    tools: new Set(lines.flatMap(({ usedToolIds }) => usedToolIds)).size,
    people: sum(lines.map(({ note }) => note.people_concerned ?? 0)),
    turned: lines.filter(({ requirements }) => requirements.length > 0).length,
  };
}

/** True when it was solved there and then. */
export function isFixedOnSpot({ kind, fixed_on_spot: fixed }: Pick<Row<'note'>, 'kind' | 'fixed_on_spot'>): boolean {
  return fixed === 1 || (kind === 'fixed_on_spot' && fixed === null);
}

/** How many durations are known, and half of them last no longer than the median, in minutes. */
export interface Durations {
  readonly count: number;
  readonly median: number;
}

/** How many irritants, how many fixed on the spot and in how many minutes, beside the support requests (P4.20, P4.21). */
export function irritantCounts(
  lines: readonly Pick<NoteLine, 'note'>[],
  requests: readonly Pick<Row<'support_request'>, 'on_site' | 'minutes_to_solve' | 'status'>[],
) {
  const fixed = lines.filter(({ note }) => isFixedOnSpot(note));
  const minutes = fixed.flatMap(({ note }) => note.minutes_to_fix ?? []);
  const solved = requests.filter(({ status }) => status !== 'open');
  const onSite = solved.filter(({ on_site: here }) => here === 1);
  const remote = solved.filter(({ on_site: here }) => here !== 1);
  return {
    total: lines.length,
    fixed: fixed.length,
    minutes: sum(minutes),
    onSite: durations([...minutes, ...onSite.flatMap(({ minutes_to_solve: lasted }) => lasted ?? [])]),
    tickets: durations(remote.flatMap(({ minutes_to_solve: lasted }) => lasted ?? [])),
  };
}

/** How many processes were seen, how many are tied to one of the list, how many are fully documented. */
export function undocumentedCounts(lines: readonly NoteLine[]) {
  return {
    total: lines.length,
    tied: lines.filter(({ processIds }) => processIds.length > 0).length,
    done: lines.filter(({ process }) => process?.documentation === 'complete').length,
  };
}

/** How many questions, how often heard, how many without an answer and with one ready. */
export function concernCounts(
  concerns: readonly Pick<Row<'concern'>, 'id' | 'status'>[],
  hearings: ReadonlyMap<string, ConcernHearing>,
) {
  return {
    total: concerns.length,
    open: concerns.filter(({ status }) => status === 'open').length,
    prepared: concerns.filter(({ status }) => status === 'prepared').length,
    heard: sum(concerns.map(({ id }) => hearings.get(id)?.heard ?? 1)),
  };
}

function durations(minutes: readonly number[]): Durations | undefined {
  const sorted = minutes.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : { count: sorted.length, median: (low + high) / 2 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
