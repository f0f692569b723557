import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportResult } from '../../../contract/subjects/imports-contract.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { ContentDialog } from '../../ui/layout/content-dialog.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportSource } from './import-source.tsx';
import { useImport } from './use-import.ts';

const useStyles = makeStyles({
  content: { minHeight: '16rem', ':focus': { outlineStyle: 'none' } },
  progress: { marginBottom: tokens.spacingVerticalL },
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
  const { state, running, read, choose, apply, stop, startAgain } = useImport(kind, (result) => {
    tell.done(result.change === undefined ? words.imports.nothing : words.imports.done(takenCount(result)));
    onClose();
  });
  const { preview, file } = state;
  const taken = preview ? takenCount(preview) : 0;
  const content = useRef<HTMLDivElement>(null);
  const step = running ? 'running' : preview ? 'preview' : 'source';
  useEffect(() => {
    // The button that led here went with its step.
    if (document.activeElement === document.body) content.current?.focus();
  }, [step]);
  return (
    <ContentDialog
      title={words.imports.title[kind]}
      width="64rem"
      actions={
        <>
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
        </>
      }
      onClose={onClose}
    >
      <div ref={content} tabIndex={-1} className={styles.content}>
        {running ? (
          <div className={styles.progress}>
            <WorkProgress label={words.imports.steps[running.step]} share={running.share} />
          </div>
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
    </ContentDialog>
  );
}

/** Rows of the source that the import takes: those added, and those matched that bring something. */
function takenCount({ counts, changedCount }: ImportResult): number {
  return counts.added + changedCount;
}
