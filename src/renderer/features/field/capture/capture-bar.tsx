import { memo } from 'react';
import { useRows } from '../../../api/rows.ts';
import { CaptureForm } from './capture-form.tsx';
import { useForgetShown } from './capture-notes.ts';
import { useCaptureData, type CaptureData } from './use-capture-data.ts';
import type { SendNotes } from './use-note-sending.ts';

interface CaptureBarProps {
  readonly onSent: SendNotes;
  /** The keyboard goes down to the list. */
  readonly onDown: () => void;
}

/** The line in which a note is taken: what it draws on is read here, so that a key reads nothing again. */
export const CaptureBar = memo(function CaptureBar({ onSent, onDown }: CaptureBarProps) {
  const data = useCaptureData(onSent);
  return (
    <>
      <CaptureForm data={data} onDown={onDown} />
      <ShownNotes store={data.store} />
    </>
  );
});

/** Follows the notes of the file on its own: one that comes in draws nothing of the line again. */
function ShownNotes({ store }: Pick<CaptureData, 'store'>) {
  useForgetShown(store, useRows('note'));
  return null;
}
