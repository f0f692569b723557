import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedUnits, moveUnder, unitMoveFault, unitStep, type UnitStep } from './unit-moves.ts';

const unit = (id: string, parent: string | null = null) => ({ id, parent_id: parent });
const units = [unit('city'), unit('water', 'city'), unit('meters', 'water'), unit('pools', 'city'), unit('town')];

/** « city(water(meters) pools) town »: the chart in one line. */
function drawn(
  list: readonly { readonly id: string; readonly parent_id: string | null }[],
  parent: string | null = null,
): string {
  return list
    .filter((one) => one.parent_id === parent)
    .map(({ id }) => {
      const below = drawn(list, id);
      return below === '' ? id : `${id}(${below})`;
    })
    .join(' ');
}

const stepped = (id: string, step: UnitStep): string | undefined => {
  const move = unitStep(units, id, step);
  return move && drawn(movedUnits(units, id, move));
};

test.each<readonly [string, UnitStep, string | undefined]>([
  ['pools', 'in', 'city(water(meters pools)) town'],
  ['water', 'in', undefined],
  ['meters', 'out', 'city(water meters pools) town'],
  ['water', 'out', 'city(pools) water(meters) town'],
  ['city', 'out', undefined],
  ['pools', 'up', 'city(pools water(meters)) town'],
  ['water', 'down', 'city(pools water(meters)) town'],
  ['pools', 'down', undefined],
  ['town', 'up', 'town city(water(meters) pools)'],
  ['city', 'down', 'town city(water(meters) pools)'],
  ['nobody', 'up', undefined],
])('%s goes %s', (id, step, expected) => {
  expect(stepped(id, step)).toBe(expected);
});

test('a unit goes neither under itself nor under what is below it', () => {
  expect(unitMoveFault(units, 'city', 'city')).toBe('itself');
  expect(unitMoveFault(units, 'city', 'meters')).toBe('descendant');
  expect(unitMoveFault(units, 'meters', 'city')).toBeUndefined();
  expect(unitMoveFault(units, 'meters', null)).toBeUndefined();
});

test('placed under another, it stands last', () => {
  expect(drawn(movedUnits(units, 'city', moveUnder(units, 'city', 'town')))).toBe('town(city(water(meters) pools))');
  expect(drawn(movedUnits(units, 'meters', moveUnder(units, 'meters', null)))).toBe('city(water pools) town meters');
});

const ids = Array.from({ length: 12 }, (_, index) => `u${index}`);
const gesture = fc.oneof(
  fc.record({ id: fc.constantFrom(...ids), under: fc.option(fc.constantFrom(...ids)) }),
  fc.record({ id: fc.constantFrom(...ids), step: fc.constantFrom<UnitStep>('in', 'out', 'up', 'down') }),
);

test('whatever is moved, no unit is lost and none goes round in a loop', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 40 }), (gestures) => {
      let list: readonly ReturnType<typeof unit>[] = ids.map((id) => unit(id));
      for (const one of gestures) {
        const move =
          'step' in one
            ? unitStep(list, one.id, one.step)
            : unitMoveFault(list, one.id, one.under) === undefined
              ? moveUnder(list, one.id, one.under)
              : undefined;
        if (move) list = movedUnits(list, one.id, move);
      }
      expect(list.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(
        ids.toSorted((a, b) => a.localeCompare(b)),
      );
      // Everyone is reached from the top.
      expect(drawn(list).match(/u\d+/gu)).toHaveLength(ids.length);
    }),
  );
});
