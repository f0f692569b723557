import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../../app/reader.tsx';
import type { ReadyProgress } from './use-ready-photos.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(4rem, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
});

/** How far the photos are, and the way to stop. */
export function PhotoProgress({ progress }: { readonly progress: ReadyProgress | undefined }) {
  const styles = useStyles();
  const { words } = useReader();
  if (!progress) return null;
  const text = words.field.photos.preparing(progress.done + 1, progress.total);
  return (
    <div className={styles.line} role="status">
      <Text size={200}>{text}</Text>
      <ProgressBar value={progress.done / progress.total} aria-label={text} />
      <Button size="small" onClick={progress.cancel}>
        {words.common.cancel}
      </Button>
    </div>
  );
}
