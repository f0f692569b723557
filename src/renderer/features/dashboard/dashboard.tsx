import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useThreadOverview } from '../../api/queries.ts';
import { useWords } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { ScreenHeader } from '../../ui/layout/screen-header.tsx';
import { GapList } from './gap-list.tsx';
import { NextActions } from './next-actions.tsx';
import { ThreadSteps } from './thread-steps.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    marginTop: tokens.spacingVerticalXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The thread of evidence as the first thing one sees: its counts, its gaps, what is next. */
export function Dashboard() {
  const styles = useStyles();
  const { dashboard } = useWords();
  const overview = useThreadOverview();
  if (!overview) return null;
  const isEmpty = overview.totals.note + overview.totals.impact + overview.totals.action === 0;
  return (
    <>
      <ScreenHeader title={dashboard.title} intro={dashboard.intro} />
      <ThreadSteps overview={overview} />
      {isEmpty ? (
        <EmptyState text={dashboard.empty}>
          <Button
            appearance="primary"
            onClick={() => {
              go('field', 'notes');
            }}
          >
            {dashboard.emptyAction}
          </Button>
          <Button
            onClick={() => {
              go('organisation', 'people');
            }}
          >
            {dashboard.emptyImport}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <GapList />
          <NextActions />
        </div>
      )}
    </>
  );
}
