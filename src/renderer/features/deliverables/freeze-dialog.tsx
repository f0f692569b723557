import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useProfile } from '../../api/queries.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { DateInput } from '../../ui/entity/date-input.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { nextVersion } from './next-version.ts';

interface FreezeDialogProps {
  readonly document: Row<'deliverable'>;
  /** Versions of the document, the newest first. */
  readonly versions: readonly Row<'deliverable_version'>[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Writes down a version: its number becomes the document's. */
export function FreezeDialog({ isOpen, onClose, ...rest }: FreezeDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>{isOpen ? <FreezeForm onClose={onClose} {...rest} /> : null}</DialogSurface>
    </Dialog>
  );
}

function FreezeForm({ document, versions, onClose }: Omit<FreezeDialogProps, 'isOpen'>) {
  const { words } = useReader();
  const own = words.deliverables;
  const profile = useProfile();
  const tell = useTell();
  const { mutate } = useWrite();
  const [version, setVersion] = useState(() => nextVersion(versions[0]?.version ?? document.version ?? undefined));
  const [date, setDate] = useState(localToday);
  const [author, setAuthor] = useState(profile?.name ?? '');
  const [changes, setChanges] = useState('');
  const isTaken = versions.some((row) => row.version === version.trim());
  const isReady = version.trim() !== '' && !isTaken;
  const freeze = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    const number = version.trim();
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
        onError: tell.fault,
        onSuccess: () => {
          tell.done(own.frozen(number));
        },
      },
    );
    onClose();
  };
  return (
    <form onSubmit={freeze}>
      <DialogBody>
        <DialogTitle>{own.freezeTitle}</DialogTitle>
        <DialogContent style={{ display: 'grid', gap: tokens.spacingVerticalM }}>
          <Field
            label={own.versionNumber}
            required
            validationState={isTaken ? 'error' : 'none'}
            validationMessage={isTaken ? own.versionTaken : null}
          >
            <Input
              autoFocus
              value={version}
              onChange={(_, { value }) => {
                setVersion(value);
              }}
            />
          </Field>
          <Field label={own.versionDate}>
            <DateInput
              value={date}
              onCommit={(value) => {
                setDate(value ?? '');
              }}
            />
          </Field>
          <Field label={own.versionAuthor}>
            <Input
              value={author}
              onChange={(_, { value }) => {
                setAuthor(value);
              }}
            />
          </Field>
          <Field label={own.versionChanges} hint={own.versionChangesHint}>
            <Textarea
              rows={3}
              value={changes}
              onChange={(_, { value }) => {
                setChanges(value);
              }}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button appearance="primary" type="submit" disabled={!isReady}>
            {own.freezeAction}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
