import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Input,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { wordKinds } from '../../../contract/subjects/documents-contract.ts';
import { audiences, detailLevels } from '../../../domain/shared/vocabulary.ts';
import { useOpenClient } from '../../api/queries.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import type { Audience, DetailLevel, WordKind } from './export-choice.ts';

interface NewDeliverableDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Makes a document to write: its kind, its title, for whom, how detailed. */
export function NewDeliverableDialog({ isOpen, onClose, onMade }: NewDeliverableDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>{isOpen ? <NewDeliverableForm onClose={onClose} onMade={onMade} /> : null}</DialogSurface>
    </Dialog>
  );
}

function NewDeliverableForm({ onClose, onMade }: Omit<NewDeliverableDialogProps, 'isOpen'>) {
  const { words, model } = useReader();
  const own = words.deliverables;
  const { fields, choices } = model.deliverable;
  const client = useOpenClient();
  const tell = useTell();
  const { mutate } = useWrite();
  const [kind, setKind] = useState<WordKind>('plan');
  const [title, setTitle] = useState<string>();
  const [audience, setAudience] = useState<Audience>('committee');
  const [level, setLevel] = useState<DetailLevel>('detail');
  const make = (event: FormEvent): void => {
    event.preventDefault();
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
        onError: tell.fault,
        onSuccess: () => {
          onMade(id);
        },
      },
    );
    onClose();
  };
  return (
    <form onSubmit={make}>
      <DialogBody>
        <DialogTitle>{own.newDeliverableTitle}</DialogTitle>
        <DialogContent style={{ display: 'grid', gap: tokens.spacingVerticalM }}>
          <Text>{own.newDeliverableText}</Text>
          <Choice label={fields.kind} names={choices.kind} options={wordKinds} value={kind} onPick={setKind} />
          <Field label={fields.title}>
            <Input
              value={title ?? choices.kind[kind]}
              onChange={(_, { value }) => {
                setTitle(value);
              }}
            />
          </Field>
          <Choice
            label={fields.audience}
            names={choices.audience}
            options={audiences}
            value={audience}
            onPick={setAudience}
          />
          <Choice label={fields.level} names={choices.level} options={detailLevels} value={level} onPick={setLevel} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button appearance="primary" type="submit">
            {words.common.create}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

interface ChoiceProps<C extends string> {
  readonly label: string;
  readonly names: Readonly<Record<C, string>>;
  readonly options: readonly C[];
  readonly value: C;
  readonly onPick: (value: C) => void;
}

function Choice<C extends string>({ label, names, options, value, onPick }: ChoiceProps<C>) {
  return (
    <Field label={label}>
      <Dropdown
        value={names[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => {
          const picked = options.find((option) => option === optionValue);
          if (picked !== undefined) onPick(picked);
        }}
      >
        {options.map((option) => (
          <Option key={option} value={option}>
            {names[option]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
