import type { Row } from '../../../../domain/model.ts';

export const useCaseStatuses = ['spotted', 'tried', 'adopted', 'dropped'] as const;

/** The profession that a use case belongs to: its own, else that of its population; empty when none is known. */
export function professionOf(
  useCase: Pick<Row<'use_case'>, 'profession' | 'population_id'>,
  populations: ReadonlyMap<string, Pick<Row<'population'>, 'profession'>>,
): string {
  const own = useCase.profession?.trim() ?? '';
  if (own !== '' || useCase.population_id === null) return own;
  return populations.get(useCase.population_id)?.profession?.trim() ?? '';
}

/** The use cases by profession, then from spotted to adopted, then by title; those without a profession come last. */
export function byProfession(
  useCases: readonly Row<'use_case'>[],
  populations: ReadonlyMap<string, Pick<Row<'population'>, 'profession'>>,
): readonly { readonly useCase: Row<'use_case'>; readonly profession: string }[] {
  return useCases
    .map((useCase) => ({ useCase, profession: professionOf(useCase, populations) }))
    .toSorted(
      (one, other) =>
        Number(one.profession === '') - Number(other.profession === '') ||
        one.profession.localeCompare(other.profession, 'fr') ||
        useCaseStatuses.indexOf(one.useCase.status) - useCaseStatuses.indexOf(other.useCase.status) ||
        one.useCase.title.localeCompare(other.useCase.title, 'fr'),
    );
}
