import { useMemo } from 'react';
import { useTables } from '../../api/rows.ts';
import { localToday } from '../../ui/today.ts';
import type { ActionLine } from './action-filter.ts';
import { actionDates, isLate } from '../../../domain/plan/action-dates.ts';

/** The actions with what is said of them elsewhere, and their dates as they really fall. */
export function useActionLines(): readonly ActionLine[] {
  const { action, action_population, go_live } = useTables(['action', 'action_population', 'go_live']);
  const today = localToday();
  return useMemo(() => {
    const goLives = new Map(go_live.map((row) => [row.id, row]));
    const populationsOf = Map.groupBy(action_population, ({ action_id: id }) => id);
    return action.map((row) => ({
      ...row,
      populations: (populationsOf.get(row.id) ?? []).map(({ population_id: id }) => id),
      isLate: isLate(row, goLives, today),
      dates: actionDates(row, goLives),
    }));
  }, [action, action_population, go_live, today]);
}
