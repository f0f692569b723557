import type { NamedSuggestion, PersonMeasures } from '../../contract/subjects/influence-contract.ts';
import { networkMetrics, type Citation } from '../../domain/influence/network-metrics.ts';
import { suggestFromRows } from '../../domain/influence/network-suggestion.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { readRowsOf } from '../workspace/stores/all-rows.ts';
import { listPeople, type NamedPerson } from '../workspace/stores/person-store.ts';

/** Measures the network of nominations, the most cited first. */
export function readMetrics(db: ReadableDb): PersonMeasures[] {
  const people = listPeople(db).filter(({ erased_on: erasedOn }) => erasedOn === null);
  const named = new Map(people.map((person) => [person.id, person]));
  return networkMetrics(people, citations(db))
    .map(({ id, inDegree, weightedInDegree, betweenness, pageRank, community }) => ({
      code: named.get(id)?.code ?? '',
      name: nameOf(named.get(id)),
      inDegree,
      weightedInDegree,
      betweenness,
      pageRank,
      community,
    }))
    .toSorted((one, other) => other.inDegree - one.inDegree || (one.code < other.code ? -1 : 1));
}

/** Suggests ambassadors by coverage per team (P4.14). */
export function readSuggestion(db: ReadableDb, today: string, perTeam: number | undefined): NamedSuggestion {
  const people = listPeople(db);
  const suggestion = suggestFromRows(
    {
      person: people,
      nomination: readRowsOf(db, 'nomination'),
      stance: readRowsOf(db, 'stance'),
      membership: readRowsOf(db, 'membership'),
    },
    today,
    perTeam,
  );
  return {
    ...suggestion,
    names: new Map(people.map((person) => [person.id, nameOf(person)])),
    codes: new Map(people.map(({ id, code }) => [id, code])),
    units: new Map(readRowsOf(db, 'unit').map(({ id, name }) => [id, name])),
  };
}

function citations(db: ReadableDb): Citation[] {
  return readRowsOf(db, 'nomination').map(({ from_id: from, to_id: to, weight }) => ({ from, to, weight }));
}

/** The name, or what stands for it in a list without names. */
function nameOf(person: NamedPerson | undefined): string {
  if (!person) return '';
  const name = [person.first_name, person.last_name].filter((part) => part !== null).join(' ');
  return name === '' ? (person.employee_number ?? person.login ?? '') : name;
}
