import { useQueryClient } from '@tanstack/react-query';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { unitsBelow } from '../../../domain/organisation/population-rule.ts';
import {
  movedUnits,
  moveUnder,
  unitMoveFault,
  unitStep,
  type UnitMove,
  type UnitStep,
} from '../../../domain/organisation/unit-moves.ts';
import { showRowsAs } from '../../api/row-cache.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

type Unit = Row<'unit'>;

/** What a person does to units of the chart, each as one change. */
export interface UnitGestures {
  /** Places a unit under another, null for the top; says why when it cannot. */
  place(id: string, parent: string | null): boolean;
  /** Moves units one step; those at the edge stay. */
  step(ids: readonly string[], step: UnitStep): void;
  write(key: 'rows_created' | 'rows_changed' | 'rows_removed', writes: readonly RowWrite[]): void;
}

/** @param units every unit, in manual order */
export function useUnitGestures(units: readonly Unit[]): UnitGestures {
  const { words } = useReader();
  const tell = useTell();
  const { mutate } = useWrite();
  const nameOf = (id: string | null): string => units.find((unit) => unit.id === id)?.name ?? '';
  const cache = useQueryClient();
  const send = (key: string, count: number, writes: readonly RowWrite[], after?: readonly Unit[]): void => {
    if (writes.length === 0) return;
    // The chart is as it will be before the file has answered.
    if (after) showRowsAs(cache, 'unit', after);
    mutate({ label: { key, parameters: { entity: 'unit', count } }, writes }, { onError: tell.fault });
  };
  return {
    place: (id, parent) => {
      const fault = unitMoveFault(units, id, parent);
      if (fault !== undefined) {
        tell.notice(
          fault === 'itself'
            ? words.organisation.units.itself(nameOf(id))
            : words.organisation.units.descendant(nameOf(id), nameOf(parent)),
        );
        return false;
      }
      if (units.find((unit) => unit.id === id)?.parent_id === parent) return true;
      const move = moveUnder(units, id, parent);
      send('rows_moved', 1, movesOf(id, move), movedUnits(units, id, move));
      tell.done(
        parent === null
          ? words.organisation.units.movedTop(nameOf(id))
          : words.organisation.units.moved(nameOf(id), nameOf(parent)),
      );
      return true;
    },
    step: (ids, step) => {
      const order = units.map(({ id }) => id).filter((id) => ids.includes(id) && !hasAbove(units, id, ids));
      const writes: RowWrite[] = [];
      let list: readonly Unit[] = units;
      // Each from where the one before left the chart, so that neighbours keep their order.
      for (const id of step === 'down' || step === 'out' ? order.toReversed() : order) {
        const move = unitStep(list, id, step);
        if (!move) continue;
        list = movedUnits(list, id, move);
        writes.push(...movesOf(id, move));
      }
      send('rows_moved', order.length, writes, list);
    },
    write: (key, writes) => {
      send(key, 1, writes);
    },
  };
}

/** True when a unit above this one moves too, and takes it along. */
function hasAbove(units: readonly Unit[], id: string, ids: readonly string[]): boolean {
  return ids.some((other) => other !== id && unitsBelow(other, units).has(id));
}

function movesOf(id: string, { parent, after }: UnitMove): readonly RowWrite[] {
  return [
    { do: 'update', entity: 'unit', id, values: { parent_id: parent } },
    ...(after === undefined ? [] : [{ do: 'move' as const, entity: 'unit' as const, id, after }]),
  ];
}
