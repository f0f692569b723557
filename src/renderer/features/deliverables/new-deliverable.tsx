import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { v7 } from 'uuid';
import { writtenKinds } from '../../../contract/subjects/documents-contract.ts';
import { audiences, detailLevels } from '../../../domain/shared/vocabulary.ts';
import { useOpenClient } from '../../api/queries.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { ChoiceField } from '../../ui/layout/choice-field.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { TextField } from '../../ui/layout/text-field.tsx';
import type { Audience, DetailLevel } from './export-choice.ts';

interface NewDeliverableDialogProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Makes a document to write: its kind, its title, for whom, how detailed. */
export function NewDeliverableDialog({ onClose, onMade }: NewDeliverableDialogProps) {
  const { words, model } = useReader();
  const own = words.deliverables;
  const { fields, choices } = model.deliverable;
  const client = useOpenClient();
  const { mutate, isPending, error } = useWrite();
  const [kind, setKind] = useState<(typeof writtenKinds)[number]>('plan');
  const [title, setTitle] = useState<string>();
  const [audience, setAudience] = useState<Audience>('committee');
  const [level, setLevel] = useState<DetailLevel>('detail');
  const make = (): void => {
    const id = v7();
    const named = title?.trim() ?? '';
    const values = {
      kind,
      title: named === '' ? choices.kind[kind] : named,
      audience,
      level,
      language: client?.language ?? 'fr',
      status: 'draft',
    };
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'deliverable', count: 1 } },
        writes: [{ do: 'create', entity: 'deliverable', id, values }],
      },
      {
        onSuccess: () => {
          onMade(id);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={own.newDeliverableTitle}
      action={words.common.create}
      isBusy={isPending}
      error={error}
      onSend={make}
      onClose={onClose}
    >
      <Text>{own.newDeliverableText}</Text>
      <ChoiceField label={fields.kind} options={named(writtenKinds, choices.kind)} value={kind} onPick={setKind} />
      <TextField label={fields.title} value={title ?? choices.kind[kind]} onChange={setTitle} />
      <ChoiceField
        label={fields.audience}
        options={named(audiences, choices.audience)}
        value={audience}
        onPick={setAudience}
      />
      <ChoiceField label={fields.level} options={named(detailLevels, choices.level)} value={level} onPick={setLevel} />
    </FormDialog>
  );
}

function named<C extends string>(values: readonly C[], names: Readonly<Record<C, string>>) {
  return values.map((value) => ({ value, name: names[value] }));
}
