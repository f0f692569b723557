import { useEffect, useState } from 'react';
import { duplicatePeople, type DuplicatePair } from '../../../domain/organisation/duplicate-people.ts';
import { useTables } from '../../api/rows.ts';

const tables = ['person', 'identity', 'distinct_people', 'merged_person'] as const;

/** Milliseconds without a change of people before they are compared again: typing in the grid comes first. */
const calm = 500;

/** Pairs of people who may be one, told once the list is at rest. */
export function useDuplicates(): readonly DuplicatePair[] {
  const { person, identity, distinct_people, merged_person } = useTables(tables);
  const [pairs, setPairs] = useState<readonly DuplicatePair[]>([]);
  useEffect(() => {
    const later = setTimeout(() => {
      setPairs(duplicatePeople({ person, identity, distinct_people, merged_person }));
    }, calm);
    return () => {
      clearTimeout(later);
    };
  }, [person, identity, distinct_people, merged_person]);
  // Until then, nobody who has just gone is proposed.
  const living = new Set(person.map(({ id }) => id));
  const apart = new Set(distinct_people.map(({ one_id: one, other_id: other }) => `${one} ${other}`));
  return pairs.filter(({ one, other }) => living.has(one) && living.has(other) && !apart.has(`${one} ${other}`));
}
