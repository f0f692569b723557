import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useProfile } from '../../api/queries.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { DateInput } from '../../ui/entity/date-input.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { TextField } from '../../ui/layout/text-field.tsx';
import { localToday } from '../../ui/today.ts';
import { nextVersion } from './next-version.ts';

interface FreezeDialogProps {
  readonly document: Row<'deliverable'>;
  /** Versions of the document, the newest first. */
  readonly versions: readonly Row<'deliverable_version'>[];
  readonly onClose: () => void;
}

/** Writes down a version: its number becomes the document's. */
export function FreezeDialog({ document, versions, onClose }: FreezeDialogProps) {
  const { words } = useReader();
  const own = words.deliverables;
  const profile = useProfile();
  const tell = useTell();
  const { mutate, isPending, error } = useWrite();
  const [version, setVersion] = useState(() => nextVersion(versions[0]?.version ?? document.version ?? undefined));
  const [date, setDate] = useState(localToday);
  const [author, setAuthor] = useState(profile?.name ?? '');
  const [changes, setChanges] = useState('');
  const number = version.trim();
  // Its own version comes in before the dialog has closed.
  const isTaken = !isPending && versions.some((row) => row.version === number);
  const freeze = (): void => {
    const issued = date === '' ? null : date;
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'deliverable_version', count: 1 } },
        writes: [
          {
            do: 'create',
            entity: 'deliverable_version',
            values: {
              deliverable_id: document.id,
              version: number,
              issued_on: issued,
              written_by: author.trim() === '' ? null : author.trim(),
              changes: changes.trim() === '' ? null : changes.trim(),
            },
          },
          { do: 'update', entity: 'deliverable', id: document.id, values: { version: number, issued_on: issued } },
        ],
      },
      {
        onSuccess: () => {
          tell.done(own.frozen(number));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={own.freezeTitle}
      action={own.freezeAction}
      isReady={number !== '' && !isTaken}
      isBusy={isPending}
      error={error}
      onSend={freeze}
      onClose={onClose}
    >
      <TextField
        label={own.versionNumber}
        isRequired
        fault={isTaken ? own.versionTaken : undefined}
        value={version}
        onChange={setVersion}
      />
      <Field label={own.versionDate}>
        <DateInput
          value={date}
          onCommit={(value) => {
            setDate(value ?? '');
          }}
        />
      </Field>
      <TextField label={own.versionAuthor} value={author} onChange={setAuthor} />
      <TextField
        label={own.versionChanges}
        hint={own.versionChangesHint}
        isLong
        rows={3}
        value={changes}
        onChange={setChanges}
      />
    </FormDialog>
  );
}
