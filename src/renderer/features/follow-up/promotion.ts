import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';

/** A person made référent on a visit. */
export interface Promotion {
  readonly personId: string;
  /** What they were seen doing. */
  readonly observedFacts: string;
  /** `YYYY-MM-DD`; null when no right is given. */
  readonly adminGrantedOn: string | null;
  readonly adminScope: string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Networks from which one becomes référent, the nearest first. */
const kinds: readonly Row<'network'>['kind'][] = ['referents', 'ambassadors', 'relays'];

/** The place of a person in the networks that lead to référent: the one that counts, else undefined. */
export function placeOfPerson(
  personId: string,
  memberships: readonly Row<'membership'>[],
  networks: readonly Pick<Row<'network'>, 'id' | 'kind'>[],
): Row<'membership'> | undefined {
  const kindOf = new Map(networks.map(({ id, kind }) => [id, kind]));
  const rank = ({ network_id: network, status }: Row<'membership'>): number =>
    kinds.indexOf(kindOf.get(network) ?? 'committee') + (status === 'left' ? kinds.length : 0);
  return memberships
    .filter(({ person_id: person, network_id: network }) => {
      const kind = kindOf.get(network);
      return person === personId && kind !== undefined && kinds.includes(kind);
    })
    .toSorted((one, other) => rank(one) - rank(other))[0];
}

/**
 * The writes that make a person référent, with the date of the rights given: their place in a network changes, or they
 * join the network of référents, made when there is none.
 * @param newNetwork id and name of the network that is made
 */
export function promotionWrites(
  promotion: Promotion,
  memberships: readonly Row<'membership'>[],
  networks: readonly Row<'network'>[],
  newNetwork: { readonly id: string; readonly name: string; readonly projectId: string | null },
): readonly RowWrite[] {
  const { personId, observedFacts, adminGrantedOn, adminScope, today } = promotion;
  const rights = {
    ...(adminGrantedOn === null ? {} : { admin_granted_on: adminGrantedOn }),
    ...(adminScope === null ? {} : { admin_scope: adminScope }),
  };
  const place = placeOfPerson(personId, memberships, networks);
  if (place) {
    const facts = [place.observed_facts, observedFacts].filter(Boolean).join('\n');
    const isBack = place.left_on !== null || place.status === 'left';
    return [
      {
        do: 'update',
        entity: 'membership',
        id: place.id,
        values: { status: 'referent', observed_facts: facts, ...rights, ...(isBack ? { left_on: null } : {}) },
      },
    ];
  }
  const own = networks.find(({ kind }) => kind === 'referents');
  const { id, name, projectId } = newNetwork;
  return [
    ...(own
      ? []
      : [
          {
            do: 'create' as const,
            entity: 'network' as const,
            id,
            values: { name, kind: 'referents', ...(projectId === null ? {} : { project_id: projectId }) },
          },
        ]),
    {
      do: 'create',
      entity: 'membership',
      values: {
        network_id: own?.id ?? id,
        person_id: personId,
        status: 'referent',
        found_by: 'observed',
        observed_facts: observedFacts,
        joined_on: today,
        ...rights,
      },
    },
  ];
}
