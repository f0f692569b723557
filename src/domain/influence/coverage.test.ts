import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoverageInput, suggestAmbassadors } from './coverage.ts';

type Person = CoverageInput['people'][number];

const none = { left_on: null, objected_on: null, erased_on: null };

/** `team('north', 'abc')` is three people of unit north. */
function team(unit_id: string | null, ids: string): Person[] {
  return [...ids].map((id) => ({ id, unit_id, ...none }));
}

/** `citing('ab>c')`: a and b turn to c. */
function citing(...lines: readonly string[]): CoverageInput['nominations'] {
  return lines.flatMap((line) => {
    const [from = '', to = ''] = line.split('>');
    return [...from].flatMap((citer) => [...to].map((cited) => ({ from: citer, to: cited, weight: null })));
  });
}

function input(given: Partial<CoverageInput>): CoverageInput {
  return { people: [], nominations: [], stances: [], today: '2025-11-03', ...given };
}

test('takes first whoever covers most, then whoever adds most', () => {
  const result = suggestAmbassadors(
    input({ people: team('north', 'abcdefgh'), nominations: citing('abcd>e', 'abc>f', 'gd>h'), perTeam: 2 }),
  );
  expect(result.suggested).toEqual([
    { id: 'e', unitId: 'north', citedBy: 4, adds: 5 },
    { id: 'h', unitId: 'north', citedBy: 2, adds: 2 },
  ]);
  expect(result).toMatchObject({ people: 8, covered: 7 });
  expect(result.teams).toEqual([
    { unitId: 'north', people: 8, covered: 7, ambassadors: ['e', 'h'], coveredByOwn: 7, uncovered: ['f'] },
  ]);
});

test('citing many people does not make an ambassador', () => {
  const result = suggestAmbassadors(input({ people: team('north', 'abcde'), nominations: citing('a>bcde') }));
  expect(result.suggested.map(({ id, adds }) => [id, adds])).toEqual([['b', 2]]);
});

test('stops when nobody brings anyone else, and keeps isolated people in the count', () => {
  const result = suggestAmbassadors(input({ people: team('north', 'abcx'), nominations: citing('ab>c', 'a>b') }));
  expect(result.suggested.map(({ id }) => id)).toEqual(['c']);
  expect(result.teams[0]).toMatchObject({ people: 4, covered: 3, uncovered: ['x'] });
});

test('each team has its own number, and a team may be covered from outside', () => {
  const people = [...team('south', 'klm'), ...team('north', 'abc'), ...team(null, 'z')];
  const result = suggestAmbassadors(input({ people, nominations: citing('abklm>c', 'b>a', 'z>k'), perTeam: 1 }));
  expect(result.suggested.map(({ id }) => id)).toEqual(['c', 'k']);
  expect(result.teams).toEqual([
    { unitId: 'north', people: 3, covered: 3, ambassadors: ['c'], coveredByOwn: 3, uncovered: [] },
    { unitId: 'south', people: 3, covered: 3, ambassadors: ['k'], coveredByOwn: 1, uncovered: [] },
    { unitId: null, people: 1, covered: 1, ambassadors: [], coveredByOwn: 0, uncovered: [] },
  ]);
});

test('whoever left or objected is out, whoever opposes is counted but not suggested', () => {
  const people: Person[] = [
    ...team('north', 'abcd'),
    { id: 'l', unit_id: 'north', ...none, left_on: '2025-11-03' },
    { id: 'o', unit_id: 'north', ...none, objected_on: '2025-01-01' },
    { id: 'e', unit_id: 'north', ...none, erased_on: '2025-01-01' },
    { id: 's', unit_id: 'north', ...none, left_on: '2025-11-04' },
  ];
  const stance = { person_id: 'd', observed_on: '2025-10-01', synergy: 1, antagonism: 3 };
  const formerly = { person_id: 's', observed_on: '2025-01-01', synergy: 1, antagonism: 4 };
  const now = { person_id: 's', observed_on: '2025-06-01', synergy: 3, antagonism: 3 };
  const result = suggestAmbassadors(
    input({ people, nominations: citing('abc>dloe', 'oe>c', 'b>s'), stances: [now, stance, formerly] }),
  );
  expect(result.suggested.map(({ id }) => id)).toEqual(['s']);
  expect(result.teams[0]).toMatchObject({ people: 5, covered: 2, uncovered: ['a', 'c', 'd'] });
  expect(result.setAside).toEqual([
    { id: 'd', reason: 'antagonism' },
    { id: 'l', reason: 'left' },
    { id: 'o', reason: 'objected' },
  ]);
});

test('ambassadors already there count in the team and in what is covered', () => {
  const people = team('north', 'abcdef');
  const nominations = citing('ab>c', 'abd>e', 'd>f');
  const result = suggestAmbassadors(input({ people, nominations, already: ['c', 'gone'], perTeam: 2 }));
  expect(result.suggested).toEqual([{ id: 'e', unitId: 'north', citedBy: 3, adds: 2 }]);
  expect(result.teams[0]).toMatchObject({ ambassadors: ['c', 'e'], covered: 5, uncovered: ['f'] });
});

const ids = [...'abcdefghijkl'];
const citation = fc.record({
  from: fc.constantFrom(...ids),
  to: fc.constantFrom(...ids),
  weight: fc.constantFrom(null, 0, 2),
});
const networks = fc.record({
  people: fc.tuple(...ids.map((id) => fc.constantFrom('n', 's', null).map((unit_id) => ({ id, unit_id, ...none })))),
  nominations: fc.array(citation, { maxLength: 40 }),
  perTeam: fc.integer({ min: 1, max: 3 }),
});

test('keeps its promises on any network', () => {
  fc.assert(
    fc.property(networks, ({ people, nominations, perTeam }) => {
      const result = suggestAmbassadors(input({ people, nominations, perTeam }));
      const chosen = new Set(result.suggested.map(({ id }) => id));
      const reached = new Set(chosen);
      for (const { from, to, weight } of nominations) if (weight !== 0 && chosen.has(to)) reached.add(from);
      expect(result.covered).toBe(reached.size);
      expect(result.suggested.reduce((sum, { adds }) => sum + adds, 0)).toBe(reached.size);
      expect(result.teams.reduce((sum, { covered }) => sum + covered, 0)).toBe(reached.size);
      for (const { ambassadors, people: size, uncovered, covered } of result.teams) {
        expect(ambassadors.length).toBeLessThanOrEqual(perTeam);
        expect(covered + uncovered.length).toBe(size);
      }
      const adds = result.suggested.map((suggestion) => suggestion.adds);
      expect(adds.every((value) => value >= 1)).toBe(true);
    }),
  );
});

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(networks, ({ people, nominations, perTeam }) => {
      const straight = suggestAmbassadors(input({ people, nominations, perTeam }));
      const reversed = suggestAmbassadors(input({ people, nominations: nominations.toReversed(), perTeam }));
      expect(reversed).toEqual(straight);
    }),
  );
});

test('one team, one place: no other choice covers more', () => {
  fc.assert(
    fc.property(fc.array(citation, { maxLength: 40 }), (nominations) => {
      const people = ids.map((id) => ({ id, unit_id: 'n', ...none }));
      const { covered } = suggestAmbassadors(input({ people, nominations, perTeam: 1 }));
      for (const id of ids) {
        const citers = nominations.filter(({ from, to, weight }) => to === id && from !== id && weight !== 0);
        const reach = new Set(citers.map(({ from }) => from)).size;
        if (reach > 0) expect(covered).toBeGreaterThanOrEqual(reach + 1);
      }
    }),
  );
});
