/**
 * Hybrid logical clock (Kulkarni et al., « Logical Physical Clocks », 2014), as a value: a stamp orders the
 * history and chooses which of several concurrent values is shown; it never discards one.
 *
 * A stamp is text that sorts: `2026-11-21T18:52:03.123Z-0000-1a2b3c4d`, that is wall time, counter in
 * hexadecimal, device.
 */

const stampPattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)-([0-9a-f]{4})-([0-9a-z]{1,16})$/u;
const highestCounter = 0xffff;

/** The last instant that the text form can hold. */
const lastMillisecond = Date.parse('9999-12-31T23:59:59.999Z');

/** True when the text is a stamp. */
export function isStamp(text: string): boolean {
  return stampPattern.test(text);
}

/**
 * The stamp that follows `previous` on this device: later than it whatever the wall clock says.
 * @param previous the greatest stamp known, or undefined in an empty file
 * @param now wall time in milliseconds since 1970
 * @param device short name of the device, letters and digits
 */
export function nextStamp(previous: string | undefined, now: number, device: string): string {
  const wall = Math.min(Math.max(Math.trunc(now), 0), lastMillisecond);
  if (previous === undefined) return format(wall, 0, device);
  const { time, counter } = parseStamp(previous);
  if (wall > time) return format(wall, 0, device);
  return counter < highestCounter
    ? format(time, counter + 1, device)
    : format(Math.min(time + 1, lastMillisecond), 0, device);
}

/** Wall time of a stamp, in milliseconds since 1970. */
export function stampTime(stamp: string): number {
  return parseStamp(stamp).time;
}

function parseStamp(stamp: string): { readonly time: number; readonly counter: number } {
  const match = stampPattern.exec(stamp);
  if (!match?.[1] || !match[2]) throw new Error(`not a clock stamp: ${stamp}`);
  return { time: Date.parse(match[1]), counter: Number.parseInt(match[2], 16) };
}

function format(time: number, counter: number, device: string): string {
  return `${new Date(time).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;
}
