import type { Row } from '../model.ts';
import { addDays, daysBetween, isDate } from '../shared/calendar.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { actionDate } from './section-helpers.ts';

export interface LoadFigures {
  /** First day of each month or week, every one from the first asked to the last. */
  readonly periods: readonly string[];
  readonly step: 'month' | 'week';
  readonly rows: readonly {
    readonly population: Row<'population'>;
    /** Hours asked of one person, one per period. */
    readonly hours: readonly number[];
  }[];
}

/** Up to this many days, weeks are told apart. */
const weeklyUpTo = 112;
/** Periods shown at most: a slip in a date must not draw centuries. */
const mostPeriods = 120;

/**
 * Hours asked of one person of each population, by the date of the actions (P4.1), by week when everything happens
 * within sixteen weeks, else by month.
 */
export function loadFigures(data: DocumentData, actions: readonly Row<'action'>[]): LoadFigures {
  const asked = hoursAsked(data, actions);
  const dates = asked.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { periods: [], step: 'month', rows: [] };
  const step = daysBetween(first, last) <= weeklyUpTo ? 'week' : 'month';
  const start = step === 'week' ? weekStart : monthStart;
  const all = spelledOut(start(first), start(last), step);
  const periods = all.length <= mostPeriods ? all : [...new Set(dates.map(start))].slice(0, mostPeriods);
  const rankOf = new Map(periods.map((period, index) => [period, index]));
  const hoursOf = new Map<string, number[]>();
  for (const { date, hours, populationId } of asked) {
    const rank = rankOf.get(start(date));
    if (rank === undefined) continue;
    const row = hoursOf.get(populationId) ?? periods.map(() => 0);
    row[rank] = (row[rank] ?? 0) + hours;
    hoursOf.set(populationId, row);
  }
  const rows = inOrder(data.rows.population).flatMap((population) => {
    const hours = hoursOf.get(population.id);
    return hours === undefined ? [] : [{ population, hours }];
  });
  return { periods, step, rows };
}

/** Hours that actions ask of one person of each population, at the day of the action; undated actions ask none. */
function hoursAsked(
  data: DocumentData,
  actions: readonly Row<'action'>[],
): readonly { readonly date: string; readonly hours: number; readonly populationId: string }[] {
  return actions.flatMap((action) => {
    const date = actionDate(action);
    const hours = action.hours_per_person ?? 0;
    return date !== undefined && isDate(date) && Number.isFinite(hours) && hours > 0
      ? data
          .having('action_population', 'action_id', action.id)
          .map((link) => ({ date, hours, populationId: link.population_id }))
      : [];
  });
}

function spelledOut(first: string, last: string, step: LoadFigures['step']): readonly string[] {
  const periods: string[] = [];
  for (let period = first; period <= last && periods.length <= mostPeriods;) {
    periods.push(period);
    period = step === 'week' ? addDays(period, 7) : monthStart(addDays(period, 32));
  }
  return periods;
}

function monthStart(date: string): string {
  return `${date.slice(0, 8)}01`;
}

/** The Monday of the week. */
function weekStart(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}
