import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
});

interface ContentDialogProps {
  readonly title: string;
  /** As wide as this where the window is, as in CSS; left out, as any dialog. */
  readonly width?: string;
  readonly children: ReactNode;
  /** Buttons at the bottom, the one that closes too; left out, a cross at the top closes. */
  readonly actions?: ReactNode;
  /** Nothing in it takes the keyboard: it takes it itself, to be scrolled. */
  readonly isPlain?: boolean;
  /** Ctrl+Enter anywhere. */
  readonly onSend?: () => void;
  readonly onClose: () => void;
}

/** What is looked through in its own time: a list, a comparison. Escape closes. For a few questions, see `FormDialog`. */
export function ContentDialog(props: ContentDialogProps) {
  const { title, width, children, actions, isPlain = false, onSend, onClose } = props;
  const styles = useStyles();
  const { words } = useReader();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface
        {...(width !== undefined && { style: { maxWidth: `min(${width}, 96vw)` } })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend?.();
        }}
      >
        <DialogBody>
          <DialogTitle
            action={
              actions === undefined ? (
                <Button
                  appearance="subtle"
                  aria-label={words.common.close}
                  icon={<DismissRegular />}
                  onClick={onClose}
                />
              ) : null
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className={styles.content} {...(isPlain && { tabIndex: 0 })}>
            {children}
          </DialogContent>
          {actions === undefined ? null : <DialogActions fluid>{actions}</DialogActions>}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
