import { useState } from 'react';
import { v7 } from 'uuid';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import type { NoteKind } from '../../../domain/observation/observation-entities.ts';
import type { Label } from '../../../domain/shared/label.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { showRow } from '../../app/route.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { linkWrites } from './capture-writes.ts';
import { propose, rowOfOutcome, turnIntoWrites, type Outcome, type Proposal, type TurningOrder } from './turn-into.ts';

/** Notes on their way to an impact, waiting for what only the person knows. */
export interface PendingImpact {
  readonly notes: readonly Row<'note'>[];
  readonly proposal: Proposal;
}

/** What is done with the notes that are picked, each gesture one change. */
export interface Triage {
  readonly picked: readonly Row<'note'>[];
  readonly setStatus: (status: Row<'note'>['status']) => void;
  readonly setKind: (kind: NoteKind) => void;
  readonly linkTo: (populationId: string) => void;
  readonly turnInto: (outcome: Outcome) => void;
  readonly impact: PendingImpact | undefined;
  /** Makes the impact as the person completed it; undefined when they gave it up. */
  readonly finishImpact: (completed: Pick<TurningOrder, 'proposal' | 'rating'> | undefined) => void;
}

/** Triage of the picked notes; `onTreated` is told of those that are no longer to be treated. */
export function useTriage(picked: readonly Row<'note'>[], onTreated: (notes: readonly Row<'note'>[]) => void): Triage {
  const tell = useTell();
  const { mutate } = useWrite();
  const tables = useTables(['note_link', 'day', 'day_population', 'project']);
  const [impact, setImpact] = useState<PendingImpact>();
  const write = (label: Label, writes: readonly RowWrite[], then?: () => void): void => {
    if (writes.length > 0) mutate({ label, writes }, { onError: tell.fault, ...(then ? { onSuccess: then } : {}) });
  };
  const update = (notes: readonly Row<'note'>[], values: Extract<RowWrite, { do: 'update' }>['values']): void => {
    write(
      { key: 'rows_changed', parameters: { entity: 'note', count: notes.length } },
      notes.map(({ id }) => ({ do: 'update', entity: 'note', id, values })),
    );
  };
  const turn = (
    outcome: Outcome,
    notes: readonly Row<'note'>[],
    completed: Pick<TurningOrder, 'proposal' | 'rating'>,
  ) => {
    // prettier-ignore
    const id = v7();
    write(
      { key: 'notes_turned', parameters: { entity: outcome, count: 1 } },
      turnIntoWrites({ outcome, notes, id, today: localToday(), ...completed }),
      () => {
        showRow(rowOfOutcome(outcome, id));
      },
    );
    onTreated(notes);
  };
  return {
    picked,
    setStatus: (status) => {
      // The same letter a second time takes it back.
      const isBack = picked.every((note) => note.status === status);
      update(picked, { status: isBack ? 'untreated' : status });
      if (!isBack) onTreated(picked);
    },
    setKind: (kind) => {
      update(picked, { kind });
    },
    linkTo: (populationId) => {
      const tied = new Set(tables.note_link.filter(({ population_id }) => population_id === populationId).map(({ note_id }) => note_id)); // prettier-ignore
      const missing = picked.filter(({ id }) => !tied.has(id));
      write(
        { key: 'rows_created', parameters: { entity: 'note_link', count: missing.length } },
        missing.flatMap(({ id }) => linkWrites(id, [{ entity: 'population', id: populationId }])),
      );
    },
    turnInto: (outcome) => {
      if (picked.length === 0) return;
      const proposal = propose(picked, {
        links: tables.note_link,
        days: tables.day,
        dayPopulations: tables.day_population,
        projects: tables.project,
        today: localToday(),
      });
      if (outcome === 'impact') setImpact({ notes: picked, proposal });
      else turn(outcome, picked, { proposal });
    },
    impact,
    finishImpact: (completed) => {
      if (impact && completed) turn('impact', impact.notes, completed);
      setImpact(undefined);
    },
  };
}
