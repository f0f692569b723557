import { Card, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', padding: tokens.spacingHorizontalL },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface FieldGroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under what they are about. */
export function FieldGroup({ title, hint, children }: FieldGroupProps) {
  const styles = useStyles();
  return (
    <Card className={styles.card} role="group" aria-label={title}>
      <div>
        <Subtitle2 as="h3" block style={{ margin: 0 }}>
          {title}
        </Subtitle2>
        {hint === undefined ? null : <Caption1 className={styles.hint}>{hint}</Caption1>}
      </div>
      {children}
    </Card>
  );
}
