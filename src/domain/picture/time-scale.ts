import { at } from '../deliverable/at.ts';
import { addDays, daysBetween, isDate } from '../shared/calendar.ts';

/** A stretch of days laid on a width. Positions are in px. */
export interface TimeScale {
  /** First of a month. */
  readonly from: string;
  /** First of the month after the last one. */
  readonly to: string;
  readonly left: number;
  readonly width: number;
}

export interface Tick {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

/** Beyond it, a date is taken for a slip: it would squeeze all others. */
const mostDays = 366 * 6;

/**
 * Lays dates (`YYYY-MM-DD`) on a width, whole months. Dates more than six years from the middle one are left aside.
 * Undefined when no date is usable.
 */
export function timeScale(dates: readonly string[], left: number, width: number): TimeScale | undefined {
  const valid = dates.filter((date) => isDate(date)).toSorted();
  if (valid.length === 0) return undefined;
  const middle = at(valid, Math.floor((valid.length - 1) / 2));
  const kept = valid.filter((date) => Math.abs(daysBetween(middle, date)) <= mostDays);
  const [first, last] = [at(kept, 0), at(kept, kept.length - 1)];
  return { from: monthStart(first), to: nextMonth(last), left, width };
}

/** Where a day stands; the end of a day when `end`. */
export function xOf(scale: TimeScale, date: string, end = false): number {
  const days = daysBetween(scale.from, date) + (end ? 1 : 0);
  return scale.left + (days / Math.max(daysBetween(scale.from, scale.to), 1)) * scale.width;
}

/** True when the day lies on the scale. */
export function isOn(scale: TimeScale, date: string): boolean {
  return isDate(date) && date >= scale.from && date < scale.to;
}

/** Every first day of a month of the scale. */
export function monthsOf(scale: TimeScale): readonly string[] {
  const months: string[] = [];
  for (let month = scale.from; month < scale.to; month = nextMonth(month)) months.push(month);
  return months;
}

/** Months, or only quarters when months are too narrow for their names, or nothing below that. */
export function monthTicks(scale: TimeScale, names: readonly string[], narrowest: number): readonly Tick[] {
  const months = monthsOf(scale);
  const step = [1, 3].find((size) => (scale.width / months.length) * size >= narrowest);
  if (step === undefined) return [];
  return months
    .filter((month) => (Number(month.slice(5, 7)) - 1) % step === 0)
    .map((month) => {
      const x = xOf(scale, month);
      return {
        x,
        width: (scale.width / months.length) * step,
        text: names[Number(month.slice(5, 7)) - 1] ?? '',
      };
    });
}

/** One tick per year, at its first day on the scale. */
export function yearTicks(scale: TimeScale): readonly Tick[] {
  const years = [...Map.groupBy(monthsOf(scale), (month) => month.slice(0, 4))];
  return years.map(([text, months]) => {
    const x = xOf(scale, at(months, 0));
    return { x, width: xOf(scale, nextMonth(at(months, months.length - 1))) - x, text };
  });
}

/** The first day of the month after the one of `date`. */
export function nextMonth(date: string): string {
  return monthStart(addDays(monthStart(date), 32));
}

function monthStart(date: string): string {
  return `${date.slice(0, 8)}01`;
}

/** From left to right, px. */
export type Extent = readonly [left: number, right: number];

/**
 * Gives each item, from left to right, the first lane where it stands apart from those before it, and which of its
 * possible extents it takes there.
 */
export function lanes(
  items: readonly (readonly Extent[])[],
  gap: number,
): readonly { readonly lane: number; readonly choice: number }[] {
  const ends: number[] = [];
  return items.map((extents) => {
    const free = extents.map(([left]) => ends.findIndex((end) => end + gap <= left));
    const lane = Math.min(...free.map((found) => (found === -1 ? ends.length : found)));
    const choice = Math.max(
      free.findIndex((found) => (found === -1 ? ends.length : found) === lane),
      0,
    );
    ends[lane] = extents[choice]?.[1] ?? 0;
    return { lane, choice };
  });
}
