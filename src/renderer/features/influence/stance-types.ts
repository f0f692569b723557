import type { Row } from '../../../domain/model.ts';

type Levels = Pick<Row<'stance'>, 'synergy' | 'antagonism'>;
type Type = Pick<
  Row<'stance_type'>,
  'label' | 'synergy_min' | 'synergy_max' | 'antagonism_min' | 'antagonism_max' | 'manual_order'
>;

/** The first type, in the order of the file, whose cut-offs hold both levels; none when a level is missing. */
export function stanceTypeOf<T extends Type>({ synergy, antagonism }: Levels, types: readonly T[]): T | undefined {
  if (synergy === null || antagonism === null) return undefined;
  return types
    .toSorted((one, other) => ((one.manual_order ?? '') < (other.manual_order ?? '') ? -1 : 1))
    .find(
      (type) =>
        synergy >= (type.synergy_min ?? 1) &&
        synergy <= (type.synergy_max ?? 4) &&
        antagonism >= (type.antagonism_min ?? 1) &&
        antagonism <= (type.antagonism_max ?? 4),
    );
}

/** The latest fact of each person about each project. */
export function latestStances<S extends Pick<Row<'stance'>, 'person_id' | 'project_id' | 'observed_on'>>(
  stances: readonly S[],
): readonly S[] {
  const byPerson = Map.groupBy(stances, ({ person_id: person, project_id: project }) => `${person} ${project}`);
  return [...byPerson.values()].map((facts) =>
    facts.reduce((latest, fact) => (fact.observed_on > latest.observed_on ? fact : latest)),
  );
}
