import { resultOf } from '../../src/contract/long-work.ts';
import type { ImportResult } from '../../src/contract/subjects/imports-contract.ts';
import type { Caller } from './contract-callers.ts';

/** A list of people as an HR office gives it, all different. */
export function listOfPeople(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const [name, first] = [`Le Goff-${index}`, ['Anna', 'Malo', 'Inès'][index % 3]];
    return `M${1000 + index};${name};${first};Direction ${index % 5};Service ${index % 40};Site ${index % 7};p${index}@exemple.fr`;
  });
  return ['Matricule;Nom;Prénom;Direction;Service;Site;Courriel', ...lines].join('\n');
}

/** Imports such a list, as one change. */
export async function importPeople({ client }: Caller, count: number): Promise<ImportResult> {
  const { token } = await client.files.receiveText({ name: 'agents.csv', text: listOfPeople(count) });
  return resultOf(client.imports.run({ kind: 'people', file: token, today: '2026-11-22', apply: true }));
}
