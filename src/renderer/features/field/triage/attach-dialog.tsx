import { Caption1, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fold } from '../../../../domain/shared/fold.ts';
import { concernHearings } from '../../../../domain/observation/concern-notes.ts';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useMask } from '../../../ui/entity/mask.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { FormDialog } from '../../../ui/layout/form-dialog.tsx';
import { TextField } from '../../../ui/layout/text-field.tsx';
import { attachWrites, likelyConcerns, notesToAttach } from './attach-concern.ts';
import type { TurnDialogProps } from './triage-dialogs.tsx';

const useStyles = makeStyles({
  list: { maxHeight: '22rem', overflowY: 'auto', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How many are shown; what is sought narrows them. */
const longestList = 6;

/** Counts notes with a question or an objection that is in the register; the likeliest is proposed, Enter accepts. */
export function AttachDialog({ pending, triage }: TurnDialogProps) {
  const styles = useStyles();
  const { attach } = useReader().words.registers;
  const tell = useTell();
  const mask = useMask();
  const [sought, setSought] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const { concern: concerns, concern_note: tied } = useTables(['concern', 'concern_note']);
  const hearings = useMemo(() => concernHearings(concerns, tied), [concerns, tied]);
  const [likely] = useState(() => likelyConcerns(pending.notes.map(({ fact }) => fact).join('\n'), concerns, hearings));
  const shown = likely
    .filter(({ concern }) => fold(`${concern.code} ${mask(concern.wording)}`).includes(fold(sought)))
    .slice(0, longestList);
  // What has nothing in common with the note is not proposed, unless it is what the person seeks.
  const proposed = sought === '' ? shown.find(({ shared }) => shared > 0) : shown[0];
  const chosen = (shown.find(({ concern }) => concern.id === chosenId) ?? proposed)?.concern;
  const send = (): void => {
    if (!chosen) return;
    const writes = attachWrites(chosen, pending.notes, tied);
    const count = notesToAttach(chosen, pending.notes, tied).length;
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
      <TextField label={attach.seek} value={sought} onChange={setSought} />
      <RadioGroup
        className={styles.list}
        aria-label={attach.field}
        value={chosen?.id ?? ''}
        onChange={(_, { value }) => {
          setChosenId(value);
        }}
      >
        {shown.map(({ concern }) => (
          <Radio
            key={concern.id}
            value={concern.id}
            label={
              <>
                {`${concern.code} · ${mask(concern.wording)} `}
                <Caption1 className={styles.quiet}>{attach.heard(hearings.get(concern.id)?.heard ?? 1)}</Caption1>
              </>
            }
          />
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
