import { Button } from '@fluentui/react-components';
import { NotepadRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { go } from '../../../app/route.ts';
import type { NoteRegister } from './note-lines.ts';
import { irritantCounts, undocumentedCounts, workaroundCounts } from './register-counts.ts';
import { RegisterGrid } from './register-grid.tsx';
import { registerFields, useRegisterOverrides } from './register-columns.ts';
import { useNoteColumns } from './use-note-columns.ts';
import { useNoteRegister } from './use-note-register.ts';

/** A register whose rows are notes of a kind: nothing is copied. */
export function NoteRegisterTab({ register }: { readonly register: NoteRegister }) {
  const { words } = useReader();
  const { registers, field } = words;
  const { lines, isReady, onEdit, onRemove } = useNoteRegister(register);
  const columns = useNoteColumns(registerFields[register], useRegisterOverrides(register));
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
