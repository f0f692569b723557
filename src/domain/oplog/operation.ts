import type { StoredValue } from '../shared/entity.ts';

/** Pseudo-field whose value says whether the row exists: 1 created, 0 deleted. */
export const existenceField = '@exists';

/** Pseudo-field whose presence says that the row was erased for good (a person's right, law). */
export const erasureField = '@erased';

/**
 * One value written in one cell. `parents` are the operations whose value it replaces; operations of a
 * deletion name every operation of the row that the person who deleted could see.
 */
export interface Operation<Id = string> {
  readonly id: Id;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: StoredValue;
  readonly parents: readonly Id[];
  /** Total order of the history: clock stamp, then change, then position. */
  readonly stamp: string;
}

export const changeKinds = ['edit', 'import', 'undo', 'resolve', 'erase'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A gesture of a person: everything it wrote is undone together. */
export interface Change {
  readonly id: string;
  readonly hlc: string;
  /** Id of the author row. */
  readonly author: string;
  readonly device: string;
  /** What was done, as data: `{"key": …, …}`; worded in the reader's language. Holds no personal data. */
  readonly label: string;
  readonly kind: ChangeKind;
  /** The change that this one undoes. */
  readonly undoes: string | null;
  /** Schema in which the operations are expressed. */
  readonly schemaVersion: number;
  readonly operations: readonly Operation[];
}

/** Id of the operation at a position of a change. */
export function operationId(change: string, position: number): string {
  return `${change}:${position}`;
}

/** Total order key of an operation. */
export function operationStamp(hlc: string, change: string, position: number): string {
  return `${hlc}|${change}|${String(position).padStart(7, '0')}`;
}
