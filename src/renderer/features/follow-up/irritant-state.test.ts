import { expect, test } from 'vitest';
import { irritantState, isIrritant } from './irritant-state.ts';

test('tells what became of an irritant', () => {
  const note = { kind: 'irritant', fixed_on_spot: null, status: 'untreated' } as const;
  expect(irritantState(note)).toBe('waiting');
  expect(irritantState({ ...note, fixed_on_spot: 1 })).toBe('fixedOnSpot');
  expect(irritantState({ ...note, kind: 'fixed_on_spot' })).toBe('fixedOnSpot');
  expect(irritantState({ ...note, status: 'treated' })).toBe('treated');
  expect(irritantState({ ...note, status: 'set_aside' })).toBe('setAside');
  expect(isIrritant({ kind: 'fact' })).toBe(false);
});
