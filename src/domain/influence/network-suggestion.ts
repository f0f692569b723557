import type { Row } from '../model.ts';
import { suggestAmbassadors, type AmbassadorSuggestion } from './coverage.ts';

/** Statuses at which a member of a network carries the role. */
const actingStatuses: ReadonlySet<Row<'membership'>['status']> = new Set(['confirmed', 'active', 'referent']);

/** True when the member carries the role today: confirmed, active, or a référent. */
export function isActing({ status }: Pick<Row<'membership'>, 'status'>): boolean {
  return actingStatuses.has(status);
}

/** What a suggestion is computed from. */
export interface NetworkRows {
  readonly person: readonly Pick<Row<'person'>, 'id' | 'unit_id' | 'left_on' | 'objected_on' | 'erased_on'>[];
  readonly nomination: readonly Row<'nomination'>[];
  readonly stance: readonly Row<'stance'>[];
  readonly membership: readonly Row<'membership'>[];
}

/**
 * Suggests ambassadors from the rows of a client (`suggestAmbassadors`); members who carry the role already count.
 * @param today `YYYY-MM-DD`
 * @param perTeam at most this many per unit, the usual number when left out
 */
export function suggestFromRows(rows: NetworkRows, today: string, perTeam?: number): AmbassadorSuggestion {
  return suggestAmbassadors({
    people: rows.person,
    nominations: rows.nomination.map(({ from_id: from, to_id: to, weight }) => ({ from, to, weight })),
    stances: rows.stance,
    already: rows.membership.filter(isActing).map(({ person_id: person }) => person),
    today,
    ...(perTeam === undefined ? {} : { perTeam }),
  });
}
