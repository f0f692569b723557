import { useEventCallback } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { v7 } from 'uuid';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { EntityName, Row } from '../../../../domain/model.ts';
import type { NoteKind } from '../../../../domain/observation/observation-entities.ts';
import type { Label } from '../../../../domain/shared/label.ts';
import { useTables, useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { localToday } from '../../../ui/today.ts';
import { linkWrites } from '../capture/capture-writes.ts';
import { peopleOfNotes } from './nomination-writes.ts';
import {
  propose,
  rowOfOutcome,
  turnIntoWrites,
  type Outcome,
  type Proposal,
  type RowOutcome,
  type TurningOrder,
} from './turn-into.ts';

/** What a dialog asks for, notes being on their way to something of which the person knows more. */
export type Asked = 'impact' | 'indicator' | 'nomination' | 'attach';

/** Notes waiting for what only the person knows. */
export interface PendingTurn {
  readonly asks: Asked;
  readonly notes: readonly Row<'note'>[];
  readonly proposal: Proposal;
}

/** What is done with the notes that are picked, each gesture one change; the same functions all along. */
export interface TriageGestures {
  readonly setStatus: (status: Row<'note'>['status']) => void;
  readonly setKind: (kind: NoteKind) => void;
  readonly linkTo: (populationId: string) => void;
  readonly turnInto: (outcome: Outcome) => void;
  /** Counts the notes with a question that is there already. */
  readonly attach: () => void;
}

/** The triage of the notes that are picked, and the dialogs that some gestures need. */
export interface Triage {
  readonly picked: readonly Row<'note'>[];
  readonly gestures: TriageGestures;
  readonly pending: PendingTurn | undefined;
  /** Makes the row as the person completed it. */
  readonly finish: (completed: Completed) => void;
  /** Writes what a dialog made of the notes, and shows a row. */
  readonly finishWith: (label: Label, writes: readonly RowWrite[], shown: `${EntityName}:${string}`) => void;
  readonly giveUp: () => void;
}

/** What the person completed. */
type Completed = Pick<TurningOrder, 'proposal' | 'rating' | 'measure'>;

/** Triage of the picked notes; `onTreated` is told of those that are no longer to be treated. */
export function useTriage(picked: readonly Row<'note'>[], onTreated: (notes: readonly Row<'note'>[]) => void): Triage {
  const tell = useTell();
  const { mutate } = useWrite();
  const tables = useTables([
    'note_link',
    'day',
    'day_population',
    'project',
    'population',
    'population_member',
    'person',
    'concern',
    'concern_note',
  ]);
  const { registers } = useReader().words;
  const [pending, setPending] = useState<PendingTurn>();
  const write = (label: Label, writes: readonly RowWrite[], then?: () => void): void => {
    if (writes.length > 0) mutate({ label, writes }, { onError: tell.fault, ...(then ? { onSuccess: then } : {}) });
  };
  const update = (notes: readonly Row<'note'>[], values: Extract<RowWrite, { do: 'update' }>['values']): void => {
    write(
      { key: 'rows_changed', parameters: { entity: 'note', count: notes.length } },
      notes.map(({ id }) => ({ do: 'update', entity: 'note', id, values })),
    );
  };
  const turn = (outcome: RowOutcome, notes: readonly Row<'note'>[], completed: Completed): void => {
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
  const proposalOf = (): Proposal =>
    propose(picked, {
      links: tables.note_link,
      days: tables.day,
      dayPopulations: tables.day_population,
      projects: tables.project,
      populations: tables.population,
      members: tables.population_member,
      today: localToday(),
    });
  const setStatus = useEventCallback((status: Row<'note'>['status']): void => {
    // The same letter a second time takes it back.
    const isBack = picked.every((note) => note.status === status);
    update(picked, { status: isBack ? 'untreated' : status });
    if (!isBack) onTreated(picked);
  });
  const setKind = useEventCallback((kind: NoteKind): void => {
    update(picked, { kind });
  });
  const linkTo = useEventCallback((populationId: string): void => {
    const tied = new Set(
      tables.note_link.filter(({ population_id }) => population_id === populationId).map(({ note_id }) => note_id),
    );
    const missing = picked.filter(({ id }) => !tied.has(id));
    write(
      { key: 'rows_created', parameters: { entity: 'note_link', count: missing.length } },
      missing.flatMap(({ id }) => linkWrites(id, [{ entity: 'population', id: populationId }])),
    );
  });
  const turnInto = useEventCallback((outcome: Outcome): void => {
    if (picked.length === 0) return;
    const proposal = proposalOf();
    if (outcome === 'impact' || outcome === 'indicator') setPending({ asks: outcome, notes: picked, proposal });
    else if (outcome !== 'nomination') turn(outcome, picked, { proposal });
    else if (peopleOfNotes(picked, tables.note_link, tables.person).length < 2)
      tell.notice(registers.nomination.tooFew);
    else setPending({ asks: outcome, notes: picked, proposal });
  });
  const attach = useEventCallback((): void => {
    if (picked.length === 0) return;
    if (tables.concern.length === 0) tell.notice(registers.attach.none);
    else setPending({ asks: 'attach', notes: picked, proposal: proposalOf() });
  });
  const gestures = useMemo(
    () => ({ setStatus, setKind, linkTo, turnInto, attach }),
    [setStatus, setKind, linkTo, turnInto, attach],
  );
  return {
    picked,
    gestures,
    pending,
    finish: (completed) => {
      if (pending && (pending.asks === 'impact' || pending.asks === 'indicator'))
        turn(pending.asks, pending.notes, completed);
      setPending(undefined);
    },
    finishWith: (label, writes, shown) => {
      write(label, writes, () => {
        showRow(shown);
      });
      if (pending && writes.length > 0) onTreated(pending.notes);
      setPending(undefined);
    },
    giveUp: () => {
      setPending(undefined);
    },
  };
}
