import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import { useOpenClient } from '../../api/queries.ts';
import { useReader } from '../../app/reader.tsx';
import { localToday } from '../../ui/today.ts';
import { exportFileName, firstChoice, type ExportChoice, type ExportPreset } from './export-choice.ts';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { ExportFields } from './export-fields.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { rememberedChoices, useExport } from './use-export.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '44rem' },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is chosen to begin with; the last choices of this machine for the rest. */
  readonly preset?: ExportPreset;
}

/** Hands over a document: what, for whom, how detailed, in which language, on which template. */
export function ExportDialog({ isOpen, onClose, preset = {} }: ExportDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open={isOpen}
      modalType="modal"
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        {isOpen ? <ExportForm preset={preset} onClose={onClose} /> : null}
      </DialogSurface>
    </Dialog>
  );
}

/** The template picked last; it stays while the page does. */
let lastTemplate: HeldFile | undefined;

function ExportForm({ preset, onClose }: { readonly preset: ExportPreset; readonly onClose: () => void }) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const client = useOpenClient();
  const [choice, setChoice] = useState<ExportChoice>(() =>
    firstChoice(preset, rememberedChoices(), { language: client?.language ?? 'fr' }),
  );
  const [template, setTemplate] = useState(lastTemplate);
  const { state, running, run, stop, startAgain, deliver } = useExport();
  const step = running ? 'running' : state.step;
  const { document } = choice;
  const title = document.format === 'word' ? own.words[document.kind] : own.grids[document.kind];
  const start = (): void => {
    void run(choice, exportFileName(title, client?.name ?? '', localToday(), document.format), template);
  };
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <DialogBody>
      <DialogTitle>{preset.document ? own.exportOf(title) : own.exportTitle}</DialogTitle>
      <DialogContent className={styles.content}>
        {step === 'choosing' ? (
          <>
            {state.step === 'choosing' && state.stopped ? (
              <MessageBar intent="info">
                <MessageBarBody>{own.stopped}</MessageBarBody>
              </MessageBar>
            ) : null}
            <ExportFields
              choice={choice}
              onChange={setChoice}
              isFixed={preset.document !== undefined}
              template={template}
              onTemplate={(file) => {
                lastTemplate = file;
                setTemplate(file);
              }}
            />
          </>
        ) : null}
        {running ? <WorkProgress label={own.composing} share={running.share} /> : null}
        {!running && state.step === 'done' ? <ExportOutcome outcome={state.outcome} /> : null}
      </DialogContent>
      <DialogActions fluid>
        {step === 'choosing' ? (
          <>
            <Button onClick={close}>{words.common.cancel}</Button>
            <Button appearance="primary" onClick={start}>
              {own.exportAction}
            </Button>
          </>
        ) : null}
        {running ? <Button onClick={stop}>{words.common.stop}</Button> : null}
        {!running && state.step === 'done' ? (
          <>
            <Button
              onClick={() => {
                deliver(state.file);
              }}
            >
              {own.again}
            </Button>
            {preset.document ? null : <Button onClick={startAgain}>{own.another}</Button>}
            <Button appearance="primary" onClick={close}>
              {words.common.close}
            </Button>
          </>
        ) : null}
      </DialogActions>
    </DialogBody>
  );
}
