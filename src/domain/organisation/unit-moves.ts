import type { Row } from '../model.ts';
import { unitsBelow } from './population-rule.ts';

type Unit = Pick<Row<'unit'>, 'id' | 'parent_id'>;

/** Where a unit goes: its new parent, and the unit of the list right after which it stands. */
export interface UnitMove {
  readonly parent: string | null;
  /** `null` to be first of the list; undefined to keep its place. */
  readonly after?: string | null;
}

/** Why a unit cannot go under another. */
export type UnitMoveFault = 'itself' | 'descendant';

/** One step of a unit from the keyboard. */
export type UnitStep = 'in' | 'out' | 'up' | 'down';

/** Why a unit cannot be placed under a parent; undefined when it can. */
export function unitMoveFault(units: readonly Unit[], id: string, parent: string | null): UnitMoveFault | undefined {
  if (parent === null) return undefined;
  if (parent === id) return 'itself';
  return unitsBelow(id, units).has(parent) ? 'descendant' : undefined;
}

/** A unit placed under another, after those that are there already. */
export function moveUnder(units: readonly Unit[], id: string, parent: string | null): UnitMove {
  const last = units.findLast((unit) => parentIn(units, unit) === parent && unit.id !== id);
  return { parent, ...(last && isBefore(units, id, last.id) && { after: last.id }) };
}

/**
 * Where a step leads a unit: under the unit above it at its level, out to the level of its parent and right after
 * it, or past its neighbour.
 * @param units every unit, in manual order
 * @returns undefined at the edge
 */
export function unitStep(units: readonly Unit[], id: string, step: UnitStep): UnitMove | undefined {
  const unit = units.find((one) => one.id === id);
  if (!unit) return undefined;
  const parent = parentIn(units, unit);
  const siblings = units.filter((one) => parentIn(units, one) === parent);
  const at = siblings.indexOf(unit);
  switch (step) {
    case 'in': {
      const above = siblings[at - 1];
      return above && unitMoveFault(units, id, above.id) === undefined ? moveUnder(units, id, above.id) : undefined;
    }
    case 'out': {
      const holder = units.find((one) => one.id === parent);
      return holder && { parent: parentIn(units, holder), after: holder.id };
    }
    case 'up': {
      const above = siblings[at - 1];
      if (!above) return undefined;
      const others = units.filter((one) => one.id !== id);
      return { parent, after: others[others.indexOf(above) - 1]?.id ?? null };
    }
    case 'down': {
      const below = siblings[at + 1];
      return below && { parent, after: below.id };
    }
  }
}

/** The units once one has moved: what the file will hold. */
export function movedUnits<U extends Unit>(units: readonly U[], id: string, { parent, after }: UnitMove): readonly U[] {
  const placed = units.map((unit) => (unit.id === id ? { ...unit, parent_id: parent } : unit));
  const moved = placed.find((unit) => unit.id === id);
  if (!moved || after === undefined) return placed;
  const others = placed.filter((unit) => unit.id !== id);
  const place = after === null ? 0 : others.findIndex((unit) => unit.id === after) + 1;
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** The parent as the chart shows it: one that is gone, or that goes round in a loop, is none. */
function parentIn(units: readonly Unit[], unit: Unit): string | null {
  const parent = unit.parent_id;
  if (parent === null || !units.some(({ id }) => id === parent)) return null;
  return unitsBelow(unit.id, units).has(parent) ? null : parent;
}

function isBefore(units: readonly Unit[], one: string, other: string): boolean {
  return units.findIndex(({ id }) => id === one) < units.findIndex(({ id }) => id === other);
}
