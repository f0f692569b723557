import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { useReader } from '../../../app/reader.tsx';
import { FormDialog } from '../../../ui/layout/form-dialog.tsx';
import { TextField } from '../../../ui/layout/text-field.tsx';
import { partsOf, sentencePerLine } from './split-note.ts';

interface SplitDialogProps {
  readonly note: Row<'note'>;
  /** The texts of the notes to make; undefined when it was given up. */
  readonly onFinish: (parts: readonly string[] | undefined) => void;
}

/** Cuts a note where the person starts a new line. */
export function SplitDialog({ note, onFinish }: SplitDialogProps) {
  const { words } = useReader();
  const { field } = words;
  const [text, setText] = useState(note.fact);
  const parts = partsOf(text);
  const sentences = sentencePerLine(text);
  return (
    <FormDialog
      title={field.splitTitle}
      action={field.splitInto(parts.length)}
      isReady={parts.length > 1}
      onSend={() => {
        onFinish(parts);
      }}
      onClose={() => {
        onFinish(undefined);
      }}
    >
      <TextField label={field.splitText} hint={field.splitHint} value={text} onChange={setText} isLong rows={8} />
      <div>
        <Button
          size="small"
          disabledFocusable={sentences === text}
          onClick={() => {
            setText(sentences);
          }}
        >
          {field.splitSentences}
        </Button>
      </div>
    </FormDialog>
  );
}
