import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportSource } from './import-source.tsx';
import { useImport } from './use-import.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(64rem, 94vw)', width: '64rem' },
  content: { minHeight: '16rem', ':focus': { outlineStyle: 'none' } },
});

interface ImportDialogProps {
  readonly kind: ImportKind;
  readonly onClose: () => void;
}

/** Brings in a list from a file or the clipboard: what would be done is shown first, and one undo takes it all back. */
export function ImportDialog({ kind, onClose }: ImportDialogProps) {
  const styles = useStyles();
  const { words } = useReader();
  const tell = useTell();
  const { state, read, choose, apply, stop, startAgain } = useImport(kind, (result) => {
    const count = result.counts.added + result.rows.filter(({ changes }) => changes.length > 0).length;
    tell.done(result.change === undefined ? words.imports.nothing : words.imports.done(count));
    onClose();
  });
  const { preview, running, file } = state;
  const taken = preview ? takenCount(preview) : 0;
  const content = useRef<HTMLDivElement>(null);
  const step = running ? 'running' : preview ? 'preview' : 'source';
  useEffect(() => {
    // The button that led here went with its step.
    if (document.activeElement === document.body) content.current?.focus();
  }, [step]);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.imports.title[kind]}</DialogTitle>
          <DialogContent>
            <div ref={content} tabIndex={-1} className={styles.content}>
              {running ? (
                <Field
                  validationMessage={running.apply ? words.imports.applying : words.imports.reading}
                  validationState="none"
                >
                  <ProgressBar
                    aria-label={running.apply ? words.imports.applying : words.imports.reading}
                    {...(running.share > 0 && { value: running.share })}
                  />
                </Field>
              ) : null}
              {file && preview ? (
                <ImportPreview
                  kind={kind}
                  file={file}
                  choices={state.choices}
                  result={preview}
                  onChoose={choose}
                  onOther={startAgain}
                />
              ) : running ? null : (
                <ImportSource
                  kind={kind}
                  onHold={(hold) => {
                    void read(hold);
                  }}
                />
              )}
            </div>
          </DialogContent>
          <DialogActions>
            {running ? (
              <Button onClick={stop}>{words.common.cancel}</Button>
            ) : (
              <Button onClick={onClose}>{words.common.close}</Button>
            )}
            {preview ? (
              <Button
                appearance="primary"
                disabled={running !== undefined || preview.problems.length > 0 || preview.writeCount === 0}
                onClick={apply}
              >
                {preview.writeCount === 0 ? words.imports.applyNothing : words.imports.apply(taken)}
              </Button>
            ) : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Rows of the source that the import takes: those added, and those matched that bring something. */
function takenCount({ counts, rows }: Parameters<Parameters<typeof useImport>[1]>[0]): number {
  return counts.added + rows.filter(({ status, changes }) => status === 'matched' && changes.length > 0).length;
}
