import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground2 } });

/** Where something is written about one person: they may read it (right of access, docs/law.md). */
export function ReadingReminder() {
  const styles = useStyles();
  const { words } = useReader();
  return (
    <Caption1 block className={styles.line}>
      {words.watched.reminder}
    </Caption1>
  );
}
