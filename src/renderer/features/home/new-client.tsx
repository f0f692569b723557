import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { NewClientAnswers } from '../../../contract/subjects/clients-contract.ts';
import { useReader } from '../../app/reader.tsx';
import { DateInput } from '../../ui/entity/date-input.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { TextField } from '../../ui/layout/text-field.tsx';

interface NewClientDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreate: (answers: NewClientAnswers) => void;
}

/** The five answers that make a client: who, what, with which tool, when, for whom. */
export function NewClientDialog({ isOpen, onClose, onCreate }: NewClientDialogProps) {
  const { words, language } = useReader();
  const home = words.home;
  const [name, setName] = useState('');
  const [sector, setSector] = useState<NewClientAnswers['sector']>('private');
  const [project, setProject] = useState('');
  const [tool, setTool] = useState('');
  const [goLive, setGoLive] = useState('');
  const [populations, setPopulations] = useState('');
  const isReady = name.trim() !== '' && project.trim() !== '';
  const create = (): void => {
    onCreate({
      name: name.trim(),
      sector,
      language,
      project: project.trim(),
      ...(tool.trim() === '' ? {} : { tool: tool.trim() }),
      ...(goLive === '' ? {} : { goLive }),
      populations: readPopulations(populations),
    });
    onClose();
  };
  return (
    <FormDialog
      isOpen={isOpen}
      title={home.wizardTitle}
      action={home.createClient}
      isReady={isReady}
      onSend={create}
      onClose={onClose}
    >
      <Text>{home.wizardText}</Text>
      <TextField label={home.clientName} hint={home.clientNameHint} isRequired value={name} onChange={setName} />
      <Field label={home.sector}>
        <RadioGroup
          value={sector}
          onChange={(_, { value }) => {
            setSector(value === 'public' ? 'public' : 'private');
          }}
        >
          <Radio value="private" label={home.sectors.private} />
          <Radio value="public" label={home.sectors.public} />
        </RadioGroup>
      </Field>
      <TextField label={home.project} hint={home.projectHint} isRequired value={project} onChange={setProject} />
      <TextField label={home.tool} hint={home.toolHint} value={tool} onChange={setTool} />
      <Field label={home.goLive} hint={home.goLiveHint}>
        <DateInput
          value={goLive}
          onCommit={(value) => {
            setGoLive(value ?? '');
          }}
        />
      </Field>
      <TextField
        label={home.populations}
        placeholder={home.populationsHint}
        isLong
        rows={4}
        value={populations}
        onChange={setPopulations}
      />
    </FormDialog>
  );
}

/** One population per line, its headcount after `;`, `,`, a tab, or between brackets; a name written twice counts once. */
export function readPopulations(text: string): NewClientAnswers['populations'] {
  const read = new Map<string, { name: string; headcount?: number }>();
  for (const line of text.split('\n')) {
    const { name = '', count } =
      /^(?<name>.*?)\s*(?:[;,\t(]\s*(?<count>\d[\d\s]*)\D*)?$/u.exec(line.trim())?.groups ?? {};
    if (name === '' || read.has(name.toLowerCase())) continue;
    const headcount = count === undefined ? undefined : Number(count.replaceAll(/\s/gu, ''));
    read.set(name.toLowerCase(), headcount === undefined ? { name } : { name, headcount });
  }
  return [...read.values()];
}
