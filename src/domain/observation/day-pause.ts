import { fold } from '../shared/fold.ts';
import { readProgramme, setHour, writeProgramme } from './day-programme.ts';

/** How a programme says that observing stops and goes on, in one language. */
export interface PauseMarks {
  readonly paused: string;
  readonly resumed: string;
}

/**
 * Since when a day is in pause, told by its programme: the last line that speaks of a pause says so.
 * @param marks in every language, since two people may share a file
 * @returns `HH:MM`, or undefined when the day is not in pause
 */
export function pausedSince(programme: string | null, marks: readonly PauseMarks[]): string | undefined {
  const begins = (what: string, words: readonly string[]): boolean =>
    words.some((word) => fold(what).startsWith(fold(word)));
  const paused = marks.map((mark) => mark.paused);
  const resumed = marks.map((mark) => mark.resumed);
  const last = readProgramme(programme ?? '').findLast(
    ({ time, what }) => time !== null && (begins(what, paused) || begins(what, resumed)),
  );
  return last?.time !== null && last && begins(last.what, paused) ? last.time : undefined;
}

/**
 * The programme with one line more, in its place among the hours.
 * @param time `HH:MM`
 */
export function withLine(programme: string | null, time: string, what: string): string {
  const lines = readProgramme(programme ?? '');
  return writeProgramme(setHour([...lines, { time: null, what }], lines.length, time));
}
