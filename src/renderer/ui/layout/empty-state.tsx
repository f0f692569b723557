import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    maxWidth: '36rem',
    padding: `${tokens.spacingVerticalXXL} 0`,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
});

/** A screen that holds nothing yet: one sentence on what it is for, and what to do. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text size={400}>{text}</Text>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
