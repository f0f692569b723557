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
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHost } from '../../api/context.tsx';
import { forgetRows } from '../../api/row-cache.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';

const useStyles = makeStyles({ content: { display: 'grid', gap: tokens.spacingVerticalL } });

interface ErasePersonDialogProps {
  readonly id: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** Erases a person for good, once their code was typed: nothing brings them back. */
export function ErasePersonDialog({ id, code, onClose }: ErasePersonDialogProps) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const { client } = useHost();
  const cache = useQueryClient();
  const tell = useTell();
  const titles = useTitles(['person']);
  const [typed, setTyped] = useState('');
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.people.erase({ code, today: localToday() }),
    onError: tell.fault,
    onSuccess: ({ firstNamesLeft }) => {
      forgetRows(cache, []);
      tell.done(words.organisation.erased(code));
      if (firstNamesLeft > 0) tell.notice(words.organisation.erasedLeft(firstNamesLeft));
      showRow(undefined);
      onClose();
    },
  });
  const isConfirmed = typed.trim().toUpperCase() === code.toUpperCase() && code !== '';
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open && !isPending) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.organisation.eraseTitle(titles.of('person', id) || code)}</DialogTitle>
          <DialogContent className={styles.content}>
            {words.organisation.eraseText}
            <Field label={words.organisation.eraseConfirm(code)}>
              <Input
                autoFocus
                value={typed}
                onChange={(_, { value }) => {
                  setTyped(value);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button disabled={isPending} onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button
              disabled={!isConfirmed || isPending}
              {...(isConfirmed && { style: { color: accents.trouble } })}
              {...(isPending && { icon: <Spinner size="tiny" /> })}
              onClick={() => {
                mutate();
              }}
            >
              {words.organisation.eraseNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
