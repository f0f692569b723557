import { Combobox, Field, Option, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { fold } from '../../../domain/shared/fold.ts';
import type { Row } from '../../../domain/model.ts';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useMask } from '../../ui/entity/mask.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { attachWrites, likelyConcerns } from './attach-concern.ts';
import type { TurnDialogProps } from './triage-dialogs.tsx';

/** How many are proposed at once. */
const longestList = 40;

/** Counts notes with a question or an objection that is in the register; the likeliest is proposed. */
export function AttachDialog({ pending, triage }: TurnDialogProps) {
  const { words } = useReader();
  const { attach } = words.registers;
  const tell = useTell();
  const mask = useMask();
  const [typed, setTyped] = useState<string>();
  const [chosenId, setChosenId] = useState<string>();
  const concerns = useRows('concern');
  const [likely] = useState(() => likelyConcerns(pending.notes.map(({ fact }) => fact).join('\n'), concerns));
  const chosen = concerns.find(({ id }) => id === (chosenId ?? likely[0]?.id));
  const nameOf = (concern: Row<'concern'>): string => `${concern.code} · ${mask(concern.wording)}`;
  const shown = likely.filter((concern) => fold(nameOf(concern)).includes(fold(typed ?? ''))).slice(0, longestList);
  const send = (): void => {
    if (!chosen) return;
    const writes = attachWrites(chosen, pending.notes);
    const count = pending.notes.filter(({ id }) => id !== chosen.note_id).length;
    if (count === 0) tell.notice(attach.already);
    triage.finishWith({ key: 'concern_heard', parameters: { count } }, writes, `concern:${chosen.id}`);
  };
  return (
    <FormDialog
      title={attach.title}
      action={attach.send}
      isReady={chosen !== undefined}
      onSend={send}
      onClose={triage.giveUp}
    >
      <Text>{attach.text(pending.notes.length)}</Text>
      <Field label={attach.field} hint={chosen ? attach.heard(chosen.times_heard ?? 1) : null}>
        <Combobox
          expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
          freeform
          style={{ minWidth: 0 }}
          value={typed ?? (chosen ? nameOf(chosen) : '')}
          selectedOptions={chosen ? [chosen.id] : []}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onBlur={() => {
            setTyped(undefined);
          }}
          onOptionSelect={(_, { optionValue }) => {
            setTyped(undefined);
            if (optionValue !== undefined) setChosenId(optionValue);
          }}
        >
          {shown.map((concern) => (
            <Option key={concern.id} value={concern.id} text={nameOf(concern)}>
              {nameOf(concern)}
            </Option>
          ))}
        </Combobox>
      </Field>
    </FormDialog>
  );
}
