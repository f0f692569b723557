import type { NamedSuggestion } from '../../contract/subjects/influence-contract.ts';
import { suggestFromRows } from '../../domain/influence/network-suggestion.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { nameOf } from './figures/network-measures.ts';
import { readRowsOf } from '../workspace/stores/all-rows.ts';
import { listPeople } from '../workspace/stores/person-store.ts';

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
