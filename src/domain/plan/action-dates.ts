import type { Row } from '../model.ts';
import { addDays } from '../shared/calendar.ts';

type Dated = Pick<
  Row<'action'>,
  'starts_on' | 'due_on' | 'anchor_id' | 'offset_days' | 'duration_days' | 'status' | 'done_on'
>;
type GoLives = ReadonlyMap<string, Pick<Row<'go_live'>, 'goes_live_on'>>;

/** When an action takes place, whether written or counted from a go-live. */
export interface ActionDates {
  readonly start: string | null;
  readonly due: string | null;
  /** True when the due date is not written but follows from the go-live. */
  readonly isCounted: boolean;
}

/** The dates of an action: as written; else its due date is so many days from the go-live it hangs on. */
export function actionDates(action: Dated, goLives: GoLives): ActionDates {
  const { starts_on: start, due_on: due, anchor_id: anchor, offset_days: offset, duration_days: duration } = action;
  const goLive = anchor === null ? null : (goLives.get(anchor)?.goes_live_on ?? null);
  if (due !== null || goLive === null || offset === null) return { start, due, isCounted: false };
  const counted = addDays(goLive, offset);
  return {
    start: start ?? (duration === null || duration === 0 ? null : addDays(counted, -duration)),
    due: counted,
    isCounted: true,
  };
}

/** The actions with the dates that follow from their go-live, for whoever only shows them. */
export function datedActions(
  actions: readonly Row<'action'>[],
  goLives: readonly Row<'go_live'>[],
): readonly Row<'action'>[] {
  const known = new Map(goLives.map((goLive) => [goLive.id, goLive]));
  return actions.map((action) => {
    const { start, due, isCounted } = actionDates(action, known);
    return isCounted ? { ...action, starts_on: start, due_on: due } : action;
  });
}

/** True when an action should be over and is not. */
export function isLate(action: Dated, goLives: GoLives, today: string): boolean {
  if (action.status === 'done' || action.status === 'cancelled') return false;
  const { due } = actionDates(action, goLives);
  return due !== null && due < today;
}
