import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../model.ts';
import { duplicatePeople, setApart, type DuplicateTables } from './duplicate-people.ts';

interface Someone {
  readonly first?: string;
  readonly last?: string;
  readonly unit?: string;
  readonly site?: string;
  readonly job?: string;
  readonly email?: string;
  readonly number?: string;
}

/** A list of people; their ids are their places in it. */
function tablesOf(people: readonly Someone[]): DuplicateTables {
  return {
    person: people.map(
      ({ unit, site, job }, index) =>
        ({
          id: `p${index}`,
          unit_id: unit ?? null,
          site_id: site ?? null,
          job_title: job ?? null,
          erased_on: null,
        }) as Row<'person'>,
    ),
    identity: people.map(
      ({ first, last, email, number }, index) =>
        ({
          id: `p${index}`,
          person_id: `p${index}`,
          first_name: first ?? null,
          last_name: last ?? null,
          email: email ?? null,
          employee_number: number ?? null,
          login: null,
        }) as Row<'identity'>,
    ),
    distinct_people: [],
    merged_person: [],
  };
}

const found = (people: readonly Someone[]) => duplicatePeople(tablesOf(people));

describe('two rows of one person', () => {
  test.each<readonly [string, Someone, Someone, string, string]>([
    [
      'order and hyphen',
      { first: 'Jean-Pierre', last: 'Martin', unit: 'u' },
      { last: 'Martin Jean Pierre', unit: 'u' },
      'sure',
      'same_name',
    ],
    [
      'first and last exchanged',
      { first: 'Anne', last: 'Dupont', unit: 'u' },
      { first: 'DUPONT', last: 'anne', unit: 'u' },
      'sure',
      'same_name',
    ],
    [
      'particle glued',
      { first: 'Yann', last: 'Le Goff', unit: 'u' },
      { first: 'Yann', last: 'LEGOFF', unit: 'u' },
      'sure',
      'same_name',
    ],
    [
      'accents',
      { first: 'Zoé', last: 'Périé', unit: 'u' },
      { first: 'Zoe', last: 'PERIE', unit: 'u' },
      'sure',
      'same_name',
    ],
    [
      'apostrophe',
      { first: 'Loïc', last: 'L’Hostis', unit: 'u' },
      { first: 'Loic', last: "L'HOSTIS", unit: 'u' },
      'sure',
      'same_name',
    ],
    [
      'name without unit',
      { first: 'Anne', last: 'Dupont', unit: 'u' },
      { first: 'Anne', last: 'Dupont' },
      'likely',
      'same_name',
    ],
    [
      'moved to another unit',
      { first: 'Anne', last: 'Dupont', unit: 'u' },
      { first: 'Anne', last: 'Dupont', unit: 'v' },
      'possible',
      'same_name',
    ],
    [
      'two spellings',
      { first: 'Sara', last: 'Benali', unit: 'u' },
      { first: 'Sarah', last: 'Ben Ali', unit: 'u' },
      'likely',
      'close_name',
    ],
    [
      'a letter left out',
      { first: 'Solange', last: 'Quatremare', unit: 'u' },
      { first: 'Solange', last: 'Quatremarre', unit: 'u' },
      'likely',
      'close_name',
    ],
    [
      'letters exchanged, same site',
      { first: 'Marc', last: 'Lefebvre', site: 's' },
      { first: 'Marc', last: 'Lefevbre', site: 's' },
      'possible',
      'close_name',
    ],
    [
      'silent letters of a first name',
      { first: 'Mathieu', last: 'Roux', unit: 'u' },
      { first: 'Matthieu', last: 'Roux', unit: 'u' },
      'likely',
      'close_name',
    ],
    [
      'name of marriage',
      { first: 'Claire', last: 'Roux', unit: 'u', job: 'Juriste' },
      { first: 'Claire', last: 'Roux-Duval', unit: 'u', job: 'juriste' },
      'likely',
      'longer_name',
    ],
    [
      'an initial',
      { first: 'J.', last: 'Martin', unit: 'u', job: 'Agent' },
      { first: 'Jean', last: 'Martin', unit: 'u', job: 'Agent' },
      'possible',
      'initials',
    ],
    [
      'initials only',
      { last: 'J. M.', unit: 'u', job: 'Agent' },
      { first: 'Jean', last: 'Martin', unit: 'u', job: 'agent' },
      'possible',
      'initials',
    ],
    [
      'same e-mail',
      { first: 'Anne', last: 'Dupont', email: 'A.Dupont@ville.fr' },
      { first: 'Anne', last: 'Dupont-Roy', email: 'a.dupont@ville.fr ' },
      'sure',
      'same_email',
    ],
    [
      'same e-mail, no name',
      { email: 'a.dupont@ville.fr' },
      { first: 'Anne', last: 'Dupont', email: 'a.dupont@ville.fr' },
      'sure',
      'same_email',
    ],
    [
      'an address of a service',
      { first: 'Anne', last: 'Dupont', email: 'accueil@ville.fr' },
      { first: 'Luc', last: 'Roy', email: 'accueil@ville.fr' },
      'possible',
      'same_email',
    ],
    [
      'same staff number',
      { first: 'Anne', last: 'Dupont', number: '00123' },
      { first: 'Anne', last: 'Roy', number: '123' },
      'sure',
      'same_number',
    ],
  ])('%s', (_, one, other, grade, reason) => {
    expect(found([one, other])).toMatchObject([
      { one: 'p0', other: 'p1', grade, reasons: expect.arrayContaining([reason]) },
    ]);
  });
});

describe('two people', () => {
  test.each<readonly [string, Someone, Someone]>([
    [
      'homonyms told by staff number',
      { first: 'Jean', last: 'Martin', unit: 'u', number: '12' },
      { first: 'Jean', last: 'Martin', unit: 'v', number: '13' },
    ],
    [
      'homonyms in two units, jobs and e-mails',
      { first: 'Jean', last: 'Martin', unit: 'u', job: 'Juriste', email: 'jean.martin@ville.fr' },
      { first: 'Jean', last: 'Martin', unit: 'v', job: 'Jardinier', email: 'jean.martin2@ville.fr' },
    ],
    ['Jean and Jeanne', { first: 'Jean', last: 'Martin', unit: 'u' }, { first: 'Jeanne', last: 'Martin', unit: 'u' }],
    [
      'Michel and Michèle',
      { first: 'Michel', last: 'Fournier', unit: 'u' },
      { first: 'Michèle', last: 'Fournier', unit: 'u' },
    ],
    [
      'Stéphane and Stéphanie',
      { first: 'Stéphane', last: 'Bernard', unit: 'u' },
      { first: 'Stéphanie', last: 'Bernard', unit: 'u' },
    ],
    ['brothers', { first: 'Luc', last: 'Roy', unit: 'u' }, { first: 'Marc', last: 'Roy', unit: 'u' }],
    [
      'close names in two places',
      { first: 'Anne', last: 'Durand', unit: 'u' },
      { first: 'Anne', last: 'Durant', unit: 'v' },
    ],
    [
      'an initial in another unit',
      { first: 'J.', last: 'Martin', unit: 'u', job: 'Agent' },
      { first: 'Jean', last: 'Martin', unit: 'v', job: 'Agent' },
    ],
    [
      'short names, a letter apart',
      { first: 'Anne', last: 'Roux', unit: 'u' },
      { first: 'Anne', last: 'Rous', unit: 'u' },
    ],
    ['a first name only', { first: 'Anne', unit: 'u' }, { first: 'Anne', last: 'Dupont', unit: 'u' }],
    ['no name', { unit: 'u', job: 'Agent' }, { unit: 'u', job: 'Agent' }],
  ])('%s', (_, one, other) => {
    expect(found([one, other])).toEqual([]);
  });

  test('who were set apart are not proposed again, and one who was erased never is', () => {
    const tables = tablesOf([
      { first: 'Anne', last: 'Dupont', unit: 'u' },
      { first: 'Anne', last: 'Dupont', unit: 'u' },
    ]);
    expect(duplicatePeople({ ...tables, distinct_people: [{ id: 'd', ...setApart('p1', 'p0') }] })).toEqual([]);
    const erased = tables.person.map((person) =>
      person.id === 'p1' ? { ...person, erased_on: '2026-11-22' } : person,
    );
    expect(duplicatePeople({ ...tables, person: erased })).toEqual([]);
  });
});

test('a row that comes back after it was merged is proposed for sure', () => {
  const tables = tablesOf([
    { first: 'Anne', last: 'Dupont' },
    { first: 'A', last: 'Other' },
  ]);
  const merged_person = [{ id: 'm', merged_id: 'p1', person_id: 'p0' }];
  expect(duplicatePeople({ ...tables, merged_person })).toEqual([
    { one: 'p0', other: 'p1', grade: 'sure', reasons: ['merged_before'] },
  ]);
});

const someone = fc.record({
  first: fc.constantFrom('Jean', 'Jeanne', 'Sara', 'Sarah', 'J.', 'Jean-Pierre', ''),
  last: fc.constantFrom('Martin', 'Martins', 'Le Goff', 'LEGOFF', 'Ben Ali', 'Benali', ''),
  unit: fc.constantFrom('u', 'v', ''),
  job: fc.constantFrom('Agent', ''),
  email: fc.constantFrom('', 'a@b.fr', 'c@b.fr'),
});

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 90 }), fc.infiniteStream(fc.nat()), (people, keys) => {
      const tables = tablesOf(people.map(({ unit, ...rest }) => (unit === '' ? rest : { ...rest, unit })));
      const shuffled = tables.person
        .map((row) => [keys.next().value ?? 0, row] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, row]) => row);
      const reversed = tables.identity.toReversed();
      expect(duplicatePeople({ ...tables, person: shuffled, identity: reversed })).toEqual(duplicatePeople(tables));
    }),
    { numRuns: 60 },
  );
});

test('two thousand people, among whom few pairs, are told apart', () => {
  const people = Array.from({ length: 2000 }, (_, index) => ({
    first: `Prénom${index % 40}`,
    last: `Nom${String.fromCodePoint(97 + (index % 26), 97 + ((index * 7) % 26), 97 + ((index * 11) % 26))}x${index}`,
    unit: `u${index % 50}`,
    site: 's',
  }));
  const twice = [...people, { ...people[12], email: 'x@y.fr' }];
  expect(found(twice)).toEqual([{ one: 'p12', other: 'p2000', grade: 'sure', reasons: ['same_name'] }]);
});
