import { Button, Tooltip, makeStyles } from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons';
import { memo, useRef } from 'react';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { PhotoPicker, type PickPhotos } from '../photos/photo-picker.tsx';
import { CaptureHelp } from './capture-help.tsx';
import { PauseButton } from './pause-button.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', flexShrink: 0 },
});

interface CaptureToolsProps {
  readonly onPick: (files: readonly File[]) => void;
  /** Since when today is in pause, `HH:MM`. */
  readonly pausedSince: string | undefined;
  /** Undefined when the day of the notes is not today. */
  readonly onPause: (() => void) | undefined;
}

/** What stands beside the line: photos, pause, help. Typing leaves it alone. */
export const CaptureTools = memo(function CaptureTools({ onPick, pausedSince, onPause }: CaptureToolsProps) {
  const styles = useStyles();
  const { photos } = useReader().words.field;
  const pick = useRef<PickPhotos>(null);
  const startPicking = (): void => pick.current?.();
  useCommands([{ id: 'field.photo', label: photos.add, shortcut: 'Alt+P', run: startPicking }]);
  return (
    <div className={styles.tools}>
      <Tooltip content={photos.add} relationship="label">
        <Button appearance="subtle" icon={<ImageAddRegular />} onClick={startPicking} />
      </Tooltip>
      <PhotoPicker ref={pick} onPick={onPick} />
      {onPause ? <PauseButton pausedSince={pausedSince} onPress={onPause} /> : null}
      <CaptureHelp />
    </div>
  );
});
