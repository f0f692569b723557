import type { Row } from '../../../domain/model.ts';

export const irritantStates = ['waiting', 'fixedOnSpot', 'treated', 'setAside'] as const;
export type IrritantState = (typeof irritantStates)[number];

/** What became of an irritant. */
export function irritantState(note: Pick<Row<'note'>, 'kind' | 'fixed_on_spot' | 'status'>): IrritantState {
  if (note.kind === 'fixed_on_spot' || note.fixed_on_spot === 1) return 'fixedOnSpot';
  if (note.status === 'treated') return 'treated';
  return note.status === 'set_aside' ? 'setAside' : 'waiting';
}

/** True for the notes that tell of an irritant. */
export function isIrritant({ kind }: Pick<Row<'note'>, 'kind'>): boolean {
  return kind === 'irritant' || kind === 'fixed_on_spot';
}
