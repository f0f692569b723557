import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type ReactNode, type Ref } from 'react';
import { Waiting, useIsWaiting } from '../waiting.tsx';

const useStyles = makeStyles({
  content: {
    gridArea: 'content',
    overflow: 'auto',
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    ':focus': { outlineStyle: 'none' },
  },
});

interface ContentProps {
  readonly ref: Ref<HTMLElement>;
  readonly label: string;
  readonly children: ReactNode;
}

/** Where the screen of a section stands; it says whether all of it is there yet. */
export function Content({ ref, label, children }: ContentProps) {
  const styles = useStyles();
  const isWaiting = useIsWaiting();
  return (
    <main ref={ref} id="content" tabIndex={-1} className={styles.content} aria-label={label} aria-busy={isWaiting}>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </main>
  );
}
