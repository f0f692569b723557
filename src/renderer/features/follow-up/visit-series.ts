import type { Row } from '../../../domain/model.ts';
import { addDays } from '../../../domain/shared/calendar.ts';

/** Days after a go-live at which one goes back to see (deliverables D8). */
export const visitOffsets = [7, 15, 30, 60, 90] as const;

/** Longest stretch of closed days that a visit jumps over. */
const longestJump = 60;

type Period = Pick<Row<'calendar_period'>, 'kind' | 'starts_on' | 'ends_on' | 'site_id' | 'population_id'>;

/**
 * The first day from `day` on which one can go to the site: no week-end, no holiday, and no black-out unless it lasts for
 * months.
 */
export function openDay(day: string, site: string | null, periods: readonly Period[]): string {
  const here = periods.filter(({ site_id: at, population_id: only }) => only === null && (at === null || at === site));
  const holidays = here.filter(({ kind }) => kind === 'public_holiday');
  const blackOuts = here.filter(({ kind }) => kind === 'black_out');
  return firstOpen(day, [...holidays, ...blackOuts]) ?? firstOpen(day, holidays) ?? day;
}

function firstOpen(day: string, closed: readonly Period[]): string | undefined {
  for (let jump = 0; jump <= longestJump; jump++) {
    const candidate = addDays(day, jump);
    const weekday = new Date(`${candidate}T00:00:00Z`).getUTCDay();
    const isClosed = closed.some(({ starts_on: from, ends_on: to }) => candidate >= from && candidate <= to);
    if (weekday !== 0 && weekday !== 6 && !isClosed) return candidate;
  }
  return undefined;
}

/** A visit of the series. */
export interface PlannedVisit {
  readonly offset: number;
  readonly heldOn: string;
  /** True when there is one already for this go-live and this offset. */
  readonly isThere: boolean;
  /** True when its day is gone: it can no longer be planned. */
  readonly isPast: boolean;
}

/** The visits that follow a go-live, seen from `today` (`YYYY-MM-DD`). */
export function visitSeries(
  goLive: Pick<Row<'go_live'>, 'id' | 'goes_live_on' | 'site_id'>,
  periods: readonly Period[],
  days: readonly Pick<Row<'day'>, 'go_live_id' | 'offset_days' | 'status'>[],
  today: string,
): readonly PlannedVisit[] {
  const { goes_live_on: start } = goLive;
  if (start === null) return [];
  return visitOffsets.map((offset) => {
    const heldOn = openDay(addDays(start, offset), goLive.site_id, periods);
    const isThere = days.some(
      (day) => day.go_live_id === goLive.id && day.offset_days === offset && day.status !== 'cancelled',
    );
    return { offset, heldOn, isThere, isPast: !isThere && heldOn < today };
  });
}
