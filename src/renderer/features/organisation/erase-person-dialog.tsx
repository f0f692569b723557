import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ErasureStep } from '../../../contract/subjects/people-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
import { forgetRows } from '../../api/row-cache.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { TextField } from '../../ui/layout/text-field.tsx';
import { localToday } from '../../ui/today.ts';

interface ErasePersonDialogProps {
  readonly id: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** Erases a person for good, once their code was typed: nothing brings them back. */
export function ErasePersonDialog({ id, code, onClose }: ErasePersonDialogProps) {
  const { words } = useReader();
  const { client } = useHost();
  const cache = useQueryClient();
  const tell = useTell();
  const titles = useTitles(['person']);
  const [typed, setTyped] = useState('');
  const { running, run, stop } = useLongWork<ErasureStep>('writing');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => run((options) => client.people.erase({ code, today: localToday() }, options)),
    onSuccess: (erased) => {
      if (!erased) {
        tell.notice(words.common.stopped);
        return;
      }
      const { firstNamesLeft } = erased;
      forgetRows(cache, []);
      tell.done(words.organisation.erased(code));
      if (firstNamesLeft > 0) tell.notice(words.organisation.erasedLeft(firstNamesLeft));
      showRow(undefined);
      onClose();
    },
  });
  const isConfirmed = typed.trim().toUpperCase() === code.toUpperCase() && code !== '';
  return (
    <FormDialog
      title={words.organisation.eraseTitle(titles.of('person', id) || code)}
      action={words.organisation.eraseNow}
      isGrave
      isReady={isConfirmed}
      isBusy={isPending}
      error={error}
      onSend={mutate}
      onClose={onClose}
    >
      {words.organisation.eraseText}
      {running ? (
        <WorkProgress
          label={words.organisation.eraseSteps[running.step]}
          share={running.share}
          // What is erased from the file is erased from its backups too.
          {...(running.step === 'writing' && { onStop: stop })}
        />
      ) : null}
      <TextField label={words.organisation.eraseConfirm(code)} value={typed} onChange={setTyped} />
    </FormDialog>
  );
}
