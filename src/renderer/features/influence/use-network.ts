import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AmbassadorSuggestion } from '../../../domain/influence/coverage.ts';
import { isActing } from '../../../domain/influence/network-suggestion.ts';
import type { Row } from '../../../domain/model.ts';
import { useHost } from '../../api/context.tsx';
import { useRows } from '../../api/rows.ts';
import { localToday } from '../../ui/today.ts';

/** Ambassadors by coverage per team; undefined until they have come. */
export function useSuggestion(perTeam?: number): AmbassadorSuggestion | undefined {
  const { client } = useHost();
  const today = localToday();
  return useQuery({
    queryKey: ['computed', 'suggestion', today, perTeam ?? null],
    queryFn: ({ signal }) =>
      client.influence.suggestion({ today, ...(perTeam === undefined ? {} : { perTeam }) }, { signal }),
    placeholderData: (before) => before,
  }).data;
}

/** Measures of each person, by code. */
export function useMeasures() {
  const { client } = useHost();
  const { data } = useQuery({
    queryKey: ['computed', 'measures'],
    queryFn: ({ signal }) => client.influence.metrics({}, { signal }),
  });
  return useMemo(() => new Map(data?.map((measures) => [measures.code, measures])), [data]);
}

/** People of the influence network today: whoever left, objected or was erased is out. */
export function usePresentPeople(): readonly Row<'person'>[] {
  const people = useRows('person');
  const today = localToday();
  return useMemo(
    () =>
      people.filter(
        (person) =>
          person.erased_on === null &&
          person.objected_on === null &&
          (person.left_on === null || person.left_on > today),
      ),
    [people, today],
  );
}

/** Whom the suggestion retains, and who carries a role already. */
export function useRoles(): ReadonlyMap<string, 'suggested' | 'acting'> {
  const suggestion = useSuggestion();
  const members = useRows('membership');
  return useMemo(
    () =>
      new Map([
        ...(suggestion?.suggested.map(({ id }) => [id, 'suggested'] as const) ?? []),
        ...members.filter(isActing).map(({ person_id: id }) => [id, 'acting'] as const),
      ]),
    [suggestion, members],
  );
}
