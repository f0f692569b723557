import { Button, Tooltip } from '@fluentui/react-components';
import { PauseRegular, PlayRegular } from '@fluentui/react-icons';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { shortcutText } from '../../../app/shortcut-text.ts';
import type { Capture } from './use-capture.ts';

const shortcut = 'Shift+F8';

interface PauseButtonProps {
  readonly capture: Capture;
  /** The keyboard goes back to the line. */
  readonly onPressed: () => void;
}

/** Suspends the day, or resumes it; nothing for another day than today. */
export function PauseButton({ capture: { pausedSince, togglePause }, onPressed }: PauseButtonProps) {
  const { words } = useReader();
  const isPaused = pausedSince !== undefined;
  const label = isPaused ? words.field.pause.end : words.field.pause.start;
  useCommands(togglePause ? [{ id: 'field.pause', label, shortcut, run: togglePause }] : []);
  if (!togglePause) return null;
  return (
    <Tooltip content={`${label} (${shortcutText(shortcut, words.shell.keys)})`} relationship="label">
      <Button
        appearance="subtle"
        icon={isPaused ? <PlayRegular /> : <PauseRegular />}
        onClick={() => {
          togglePause();
          onPressed();
        }}
      />
    </Tooltip>
  );
}
