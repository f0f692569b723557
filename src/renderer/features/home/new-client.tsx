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
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { NewClientAnswers } from '../../../contract/subjects/clients-contract.ts';
import { useReader } from '../../app/reader.tsx';
import { DateInput } from '../../ui/entity/date-input.tsx';

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
  const create = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
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
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form onSubmit={create}>
          <DialogBody>
            <DialogTitle>{home.wizardTitle}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: tokens.spacingVerticalL }}>
              <Text>{home.wizardText}</Text>
              <Field label={home.clientName} hint={home.clientNameHint} required>
                <Input
                  autoFocus
                  value={name}
                  onChange={(_, { value }) => {
                    setName(value);
                  }}
                />
              </Field>
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
              <Field label={home.project} hint={home.projectHint} required>
                <Input
                  value={project}
                  onChange={(_, { value }) => {
                    setProject(value);
                  }}
                />
              </Field>
              <Field label={home.tool} hint={home.toolHint}>
                <Input
                  value={tool}
                  onChange={(_, { value }) => {
                    setTool(value);
                  }}
                />
              </Field>
              <Field label={home.goLive} hint={home.goLiveHint}>
                <DateInput
                  value={goLive}
                  onCommit={(value) => {
                    setGoLive(value ?? '');
                  }}
                />
              </Field>
              <Field label={home.populations}>
                <Textarea
                  rows={4}
                  placeholder={home.populationsHint}
                  value={populations}
                  onChange={(_, { value }) => {
                    setPopulations(value);
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.common.cancel}</Button>
              <Button appearance="primary" type="submit" disabled={!isReady}>
                {home.createClient}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
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
