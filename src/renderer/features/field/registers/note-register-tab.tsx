import { Button } from '@fluentui/react-components';
import { NotepadRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { go } from '../../../app/route.ts';
import type { NoteRegister } from './note-lines.ts';
import { irritantCounts, undocumentedCounts, workaroundCounts } from './register-counts.ts';
import { RegisterGrid } from './register-grid.tsx';
import { useNoteColumns } from './use-note-columns.ts';
import { useNoteRegister } from './use-note-register.ts';

const hidden = { isHidden: true } as const;
const common = {
  fact: { width: 280 },
  noted_on: { width: 105 },
  severity: { width: 85 },
  frequency: { width: 130 },
  status: { width: 110 },
};

const fieldsOf = {
  workarounds: [
    ...['fact', 'usedTools', 'officialTools', 'cause', 'people_concerned', 'frequency', 'lesson', 'requirements'],
    ...['populations', 'noted_on', 'processes', 'place', 'severity', 'status'],
  ],
  irritants: [
    ...['fact', 'fixed_on_spot', 'minutes_to_fix', 'severity', 'frequency', 'immediate_action', 'actions', 'status'],
    ...['populations', 'tools', 'noted_on', 'place', 'cause', 'people_concerned', 'processes'],
  ],
  undocumented: [
    ...['fact', 'processes', 'documentation', 'holder', 'populations', 'frequency', 'people_concerned', 'noted_on'],
    ...['status', 'people', 'tools', 'place', 'lesson', 'severity'],
  ],
} as const satisfies Readonly<Record<NoteRegister, readonly string[]>>;

function useOverrides(register: NoteRegister) {
  const { columns } = useReader().words.registers;
  return useMemo(
    () =>
      ({
        workarounds: {
          ...common,
          people_concerned: { width: 100, title: columns.people },
          cause: { width: 190 },
          lesson: { width: 190, title: columns.lesson },
          ...{ processes: hidden, place: hidden, severity: hidden, status: hidden },
        },
        irritants: {
          ...common,
          fixed_on_spot: { width: 100, title: columns.onSpot },
          minutes_to_fix: { width: 90, title: columns.minutes },
          immediate_action: { width: 170 },
          actions: { width: 90 },
          ...{ place: hidden, cause: hidden, people_concerned: hidden, processes: hidden },
        },
        undocumented: {
          ...common,
          people_concerned: { width: 100, title: columns.people },
          fact: { width: 320, title: columns.steps },
          processes: { width: 200 },
          ...{ people: hidden, tools: hidden, place: hidden, lesson: hidden, severity: hidden },
        },
      })[register],
    [register, columns],
  );
}

/** A register whose rows are notes of a kind: nothing is copied. */
export function NoteRegisterTab({ register }: { readonly register: NoteRegister }) {
  const { words } = useReader();
  const { registers, field } = words;
  const { lines, isReady, onEdit, onRemove } = useNoteRegister(register);
  const columns = useNoteColumns(fieldsOf[register], useOverrides(register));
  const requests = useRows('support_request');
  const told = useMemo(() => {
    const { workarounds, irritants, undocumented } = registers;
    if (register === 'workarounds') {
      const { total, tools, people, turned } = workaroundCounts(lines);
      return { counts: workarounds.counts(total, tools, people, turned) };
    }
    if (register === 'undocumented') {
      const { total, tied, done } = undocumentedCounts(lines);
      return { counts: undocumented.counts(total, tied, done) };
    }
    const { total, fixed, minutes, onSite, tickets } = irritantCounts(lines, requests);
    return {
      counts: irritants.counts(total, fixed, minutes),
      more: onSite && tickets ? irritants.compared(onSite, tickets) : undefined,
    };
  }, [register, registers, lines, requests]);
  if (!isReady) return null;
  const { prefixes } = field;
  const empty = {
    workarounds: () => registers.workarounds.empty(prefixes.workaround),
    irritants: () => registers.irritants.empty(prefixes.irritant, prefixes.fixed_on_spot),
    undocumented: () => registers.undocumented.empty(prefixes.undocumented_process),
  }[register];
  return (
    <RegisterGrid
      key={register}
      id={`register.${register}`}
      label={registers.names[register]}
      entity="note"
      columns={columns}
      rows={lines}
      isEmpty={lines.length === 0}
      empty={empty()}
      firstAction={
        <Button
          appearance="primary"
          icon={<NotepadRegular />}
          onClick={() => {
            go('field', 'notes');
          }}
        >
          {registers.toNotes}
        </Button>
      }
      {...told}
      onEdit={onEdit}
      onRemove={onRemove}
    />
  );
}
