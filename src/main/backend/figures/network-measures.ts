import type { PersonMeasures } from '../../../contract/subjects/influence-contract.ts';
import { networkMetrics } from '../../../domain/influence/network-metrics.ts';
import type { AllRows } from '../../workspace/stores/all-rows.ts';

/** Measures the network of nominations, the most cited first; who was erased is out. */
export function networkMeasures({
  person,
  identity,
  nomination,
}: Pick<AllRows, 'person' | 'identity' | 'nomination'>): PersonMeasures[] {
  const present = person
    .filter(({ erased_on: erasedOn }) => erasedOn === null)
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const codes = new Map(present.map(({ id, code }) => [id, code]));
  const names = new Map(identity.map((row) => [row.id, nameOf(row)]));
  const citations = nomination.map(({ from_id: from, to_id: to, weight }) => ({ from, to, weight }));
  return networkMetrics(present, citations)
    .map(({ id, inDegree, weightedInDegree, betweenness, pageRank, community }) => ({
      code: codes.get(id) ?? '',
      name: names.get(id) ?? '',
      inDegree,
      weightedInDegree,
      betweenness,
      pageRank,
      community,
    }))
    .toSorted((one, other) => other.inDegree - one.inDegree || (one.code < other.code ? -1 : 1));
}

interface Named {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly employee_number: string | null;
  readonly login: string | null;
}

/** The name, or what stands for it in a list without names. */
export function nameOf(person: Named | undefined): string {
  if (!person) return '';
  const name = [person.first_name, person.last_name].filter((part) => part !== null).join(' ');
  return name === '' ? (person.employee_number ?? person.login ?? '') : name;
}
