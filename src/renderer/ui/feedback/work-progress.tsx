import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  work: { display: 'grid', gap: tokens.spacingVerticalXS, maxWidth: '40rem' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  text: { flexGrow: 1 },
});

interface WorkProgressProps {
  /** What is being done, for a person. */
  readonly label: string;
  /** 0 to 1; 0 while it cannot be told. */
  readonly share: number;
  /** Left out where another button stops the work, or nothing may. */
  readonly onStop?: () => void;
}

/** What is being done, how far it is, and the button that stops it. */
export function WorkProgress({ label, share, onStop }: WorkProgressProps) {
  const styles = useStyles();
  const { words } = useReader();
  return (
    <div className={styles.work}>
      <div className={styles.line}>
        <Text className={styles.text} role="status">
          {label}
        </Text>
        {share > 0 ? <Text size={200}>{words.common.progress(Math.round(share * 100))}</Text> : null}
        {onStop ? (
          <Button size="small" onClick={onStop}>
            {words.common.stop}
          </Button>
        ) : null}
      </div>
      <ProgressBar aria-label={label} {...(share > 0 && { value: share })} />
    </div>
  );
}
