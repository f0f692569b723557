import { Badge, Button, Caption1, Link, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { showRow } from '../../app/route.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    marginLeft: tokens.spacingHorizontalXS,
  },
  heading: { margin: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  code: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textAlign: 'left' },
  remove: { flexShrink: 0, alignSelf: 'flex-start' },
});

/** Rows that a row of the panel is linked with, under a heading. */
export function LinkedRows({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={heading}>
      <Caption1 as="h3" className={styles.heading}>
        {heading}
      </Caption1>
      {children}
    </section>
  );
}

interface LinkedRowProps {
  /** As `entity:id`. */
  readonly row: string;
  /** Its code, or what it is. */
  readonly code?: string;
  readonly title: string;
  /** Takes the link off; without it, it cannot be. */
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel: string;
}

/** One of them: it opens, and its link can be taken off. */
export function LinkedRow({ row, code, title, onRemove, removeLabel }: LinkedRowProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {code === undefined ? null : (
        <Badge className={styles.code} appearance="outline" color="brand" shape="rounded">
          {code}
        </Badge>
      )}
      <Link
        className={styles.title}
        onClick={() => {
          showRow(row);
        }}
      >
        {title}
      </Link>
      {onRemove ? (
        <Tooltip content={removeLabel} relationship="label">
          <Button
            className={styles.remove}
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={onRemove}
          />
        </Tooltip>
      ) : null}
    </div>
  );
}
