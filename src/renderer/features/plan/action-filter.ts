import type { Row } from '../../../domain/model.ts';
import { fold } from '../../../domain/shared/fold.ts';
import type { ActionDates } from '../../../domain/plan/action-dates.ts';

/** Which actions are shown; an empty text stands for all. */
export interface ActionFilter {
  readonly phase: string;
  readonly population: string;
  readonly status: string;
  /** Id of a person, a free text, or `noOwner`. */
  readonly owner: string;
  readonly isLate: boolean;
  readonly text: string;
}

export const everyAction: ActionFilter = {
  phase: '',
  population: '',
  status: '',
  owner: '',
  isLate: false,
  text: '',
};

/** Asks for the actions that nobody answers for. */
export const noOwner = 'none';

/** An action with what is said of it elsewhere. */
export interface ActionLine extends Row<'action'> {
  /** Ids of the populations aimed at. */
  readonly populations: readonly string[];
  readonly isLate: boolean;
  readonly dates: ActionDates;
}

/** Who answers for an action: a person, else the words typed. */
export function ownerKey({ owner_id: person, owner }: Pick<Row<'action'>, 'owner_id' | 'owner'>): string {
  return person ?? owner?.trim() ?? '';
}

/** The actions that a filter keeps. */
export function filteredActions(lines: readonly ActionLine[], filter: ActionFilter): readonly ActionLine[] {
  const sought = fold(filter.text.trim());
  return lines.filter((line) => {
    if (filter.phase !== '' && line.phase !== filter.phase) return false;
    if (filter.status !== '' && line.status !== filter.status) return false;
    if (filter.population !== '' && !line.populations.includes(filter.population)) return false;
    if (filter.owner === noOwner ? ownerKey(line) !== '' : filter.owner !== '' && ownerKey(line) !== filter.owner) {
      return false;
    }
    if (filter.isLate && !line.isLate) return false;
    return (
      sought === '' ||
      [line.code, line.title, line.description, line.indicator].some(
        (text) => text !== null && fold(text).includes(sought),
      )
    );
  });
}
