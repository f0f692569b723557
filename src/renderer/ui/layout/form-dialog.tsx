import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useReader } from '../../app/reader.tsx';
import { FaultBar } from '../feedback/fault-bar.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  action: { whiteSpace: 'nowrap', minWidth: 'max-content' },
  // Seen even when the questions scroll.
  fault: { position: 'sticky', bottom: 0, zIndex: 1, ':empty': { display: 'none' } },
});

interface FormDialogProps {
  /** A form that keeps its answers while it is closed says so; the others are drawn only when they are open. */
  readonly isOpen?: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What sends the form, as the person reads it. */
  readonly action: string;
  /** False while an answer is missing: the form is not sent. */
  readonly isReady?: boolean;
  /** True while what was sent is being done: the form can neither be sent again nor closed. */
  readonly isBusy?: boolean;
  /** What was done cannot be undone: Enter does not send, a click beside the dialog does not close it. */
  readonly isGrave?: boolean;
  /** Why what was sent was not done; the answers stay. */
  readonly error?: unknown;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/**
 * A few questions, by keyboard from end to end: the first has the focus, Enter sends from a field of one line,
 * Ctrl+Enter from any field, Escape closes. A day that nobody can read is not sent.
 */
export function FormDialog(props: FormDialogProps) {
  const { isOpen = true, isBusy = false, isGrave = false, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  // After the dialog, which gives the focus to the first thing that takes it: a question may stand below a link.
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus();
  }, [isOpen]);
  return (
    <Dialog
      open={isOpen}
      modalType={isGrave ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (!open && !isBusy) onClose();
      }}
    >
      <DialogSurface>
        <Form {...props} form={form} />
      </DialogSurface>
    </Dialog>
  );
}

interface FormProps extends FormDialogProps {
  readonly form: RefObject<HTMLFormElement | null>;
}

function Form(props: FormProps) {
  const { form, title, children, action, isReady = true, isBusy = false, isGrave = false, error } = props;
  const { onSend, onClose } = props;
  const styles = useStyles();
  const { words, accents } = useReader();
  const isLocked = !isReady || isBusy;
  const send = (): void => {
    const unread = [...(form.current?.querySelectorAll('input') ?? [])].find(({ validity }) => validity.customError);
    if (unread) unread.focus();
    else if (!isLocked) onSend();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog may have been opened from a form of the page.
        event.stopPropagation();
        if (!isGrave) send();
      }}
      onKeyDown={(event) => {
        if (!isGrave) sendFromAnywhere(event, form.current);
      }}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.form}>
          {children}
          <div className={styles.fault}>
            <FaultBar error={error} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button disabled={isBusy} onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button
            className={styles.action}
            disabledFocusable={isLocked}
            {...(isBusy && { icon: <Spinner size="tiny" /> })}
            {...(isGrave
              ? { onClick: send, ...(!isLocked && { style: { color: accents.trouble } }) }
              : { type: 'submit', appearance: 'primary' })}
          >
            {action}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function sendFromAnywhere(event: KeyboardEvent, form: HTMLFormElement | null): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const { activeElement: field } = document;
  if (field instanceof HTMLElement) {
    // A field keeps what was typed when it is left.
    flushSync(() => {
      field.blur();
    });
    field.focus();
  }
  form?.requestSubmit();
}
