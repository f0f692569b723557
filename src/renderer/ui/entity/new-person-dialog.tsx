import { useMemo } from 'react';
import { v7 } from 'uuid';
import { NewRowDialog } from './new-row-dialog.tsx';

interface NewPersonDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** A new person with a name, kept apart as the law asks; the panel then takes the rest. */
export function NewPersonDialog({ title, onClose, onCreated }: NewPersonDialogProps) {
  const id = useMemo(() => v7(), []);
  return (
    <NewRowDialog
      entity="identity"
      named="person"
      title={title}
      fields={['first_name', 'last_name']}
      defaults={{ person_id: id }}
      before={[{ do: 'create', entity: 'person', id, values: {} }]}
      onClose={onClose}
      onCreated={() => {
        onCreated(id);
      }}
    />
  );
}
