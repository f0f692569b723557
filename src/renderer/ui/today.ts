import { localDay } from '../../domain/shared/calendar.ts';

/** The person's own calendar day, `YYYY-MM-DD`. */
export function localToday(): string {
  return localDay(new Date());
}
