import { memo } from 'react';
import { CaptureForm } from './capture-form.tsx';
import { useCaptureData } from './use-capture-data.ts';
import type { SendNotes } from './use-note-sending.ts';

interface CaptureBarProps {
  readonly onSent: SendNotes;
  /** The keyboard goes down to the list. */
  readonly onDown: () => void;
}

/** The line in which a note is taken: what it draws on is read here, so that a key reads nothing again. */
export const CaptureBar = memo(function CaptureBar({ onSent, onDown }: CaptureBarProps) {
  const data = useCaptureData(onSent);
  return <CaptureForm data={data} onDown={onDown} />;
});
