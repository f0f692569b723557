import { Button, Tooltip } from '@fluentui/react-components';
import { PauseRegular, PlayRegular } from '@fluentui/react-icons';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { shortcutText } from '../../../app/shortcut-text.ts';

const shortcut = 'Shift+F8';

interface PauseButtonProps {
  /** Since when today is in pause, `HH:MM`. */
  readonly pausedSince: string | undefined;
  readonly onPress: () => void;
}

/** Suspends the day, or resumes it. */
export function PauseButton({ pausedSince, onPress }: PauseButtonProps) {
  const { words } = useReader();
  const isPaused = pausedSince !== undefined;
  const label = isPaused ? words.field.pause.end : words.field.pause.start;
  useCommands([{ id: 'field.pause', label, shortcut, run: onPress }]);
  return (
    <Tooltip content={`${label} (${shortcutText(shortcut, words.shell.keys)})`} relationship="label">
      <Button appearance="subtle" icon={isPaused ? <PlayRegular /> : <PauseRegular />} onClick={onPress} />
    </Tooltip>
  );
}
