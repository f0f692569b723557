import { isTime } from '../shared/calendar.ts';

/** One line of the programme of a day, as it is edited. */
export interface ProgrammeLine {
  /** `HH:MM`, or null for a line of free text. */
  readonly time: string | null;
  readonly what: string;
}

const timed = /^(\d{1,2}:\d{2})(?:\s+(.*))?$/u;

/** A time as people write it, at the start of a sentence or of a part of one. */
const timeInText = /(?<=^|[.;,]\s{0,3})(\d{1,2})\s?(?::\s?([0-5]\d)|h(?:\s?([0-5]\d))?)(?=\s)/gu;

/**
 * The lines of a programme as it is edited: `HH:MM` and what happens, or free text kept as it is; empty lines are left
 * out. Documents read the hours of free text too, by `programmeSteps`.
 */
export function readProgramme(text: string): readonly ProgrammeLine[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, written = '', what = ''] = timed.exec(line) ?? [];
      const time = written.padStart(5, '0');
      return isTime(time) ? { time, what } : { time: null, what: line };
    });
}

/** A programme as the file keeps it, which `readProgramme` reads back; lines that say nothing are left out. */
export function writeProgramme(lines: readonly ProgrammeLine[]): string {
  return lines
    .map(({ time, what }) => [time ?? '', oneLine(what)].filter((part) => part !== '').join(' '))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Gives a line its hour and puts it in its place among the others, which stay as they are; lines without an hour that
 * followed the one it had go with it.
 * @param at which line
 */
export function setHour<T extends ProgrammeLine>(lines: readonly T[], at: number, time: string | null): readonly T[] {
  const line = lines[at];
  if (!line) return lines;
  const set = { ...line, time };
  const nextHour = lines.findIndex((one, index) => index > at && one.time !== null);
  const end = line.time === null ? at + 1 : nextHour < 0 ? lines.length : nextHour;
  const before = lines.slice(0, at).findLast((one) => one.time !== null)?.time ?? '';
  const after = lines.slice(end).find((one) => one.time !== null)?.time ?? time;
  const isPlaced = time === null || (before <= time && time <= (after ?? time));
  if (isPlaced) return lines.with(at, set);
  const others = lines.toSpliced(at, end - at);
  const later = others.findIndex((one) => one.time !== null && one.time > time);
  return others.toSpliced(later < 0 ? others.length : later, 0, set, ...lines.slice(at + 1, end));
}

/** An hour as a person types it in a field: `9`, `930`, `9h30`, `14:30`; undefined when it is none. */
export function readHour(typed: string): string | undefined {
  const [, hour = '', minute = '00'] =
    /^(\d{1,2})\s*(?:[:hH.]?\s*(\d{2}))?\s*(?:[hH:]|min)?$/u.exec(typed.trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return hour !== '' && isTime(time) ? time : undefined;
}

/** A text in which several hours follow each other, one line for each; undefined when there are fewer than two. */
export function splitByHour(text: string): readonly ProgrammeLine[] | undefined {
  const found = [...text.matchAll(timeInText)].flatMap((match) => {
    const [written, hour = '', minute = match[3] ?? '00'] = match;
    const time = `${hour.padStart(2, '0')}:${minute}`;
    return isTime(time) ? [{ time, at: match.index, after: match.index + written.length }] : [];
  });
  if (found.length < 2) return undefined;
  const before = tidy(text.slice(0, found[0]?.at));
  return [
    ...(before === '' ? [] : [{ time: null, what: before }]),
    ...found.map(({ time, after }, index) => ({ time, what: tidy(text.slice(after, found[index + 1]?.at)) })),
  ];
}

function tidy(text: string): string {
  return oneLine(text)
    .replace(/[.;,]$/u, '')
    .trimEnd();
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/gu, ' ').trim();
}
