import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useRowsState, useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { EntityGrid } from './entity-grid.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL, paddingBottom: tokens.spacingVerticalXL },
  dates: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    height: '26rem',
    minWidth: 0,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(24rem, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  half: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    height: '19rem',
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
});

const dateFields = ['goes_live_on', 'project_id', 'wave_id', 'site_id', 'lot_id', 'status', 'comment'] as const;
const waveFields = ['name', 'project_id', 'description'] as const;
const lotFields = ['name', 'project_id', 'status', 'process_id', 'opens_when', 'description'] as const;
const dateOverrides = { comment: { width: 260 } } as const;

/** When each wave starts on each site, and the waves and steps themselves. */
export function GoLivesTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.client;
  const { rows: projects, isReady } = useRowsState('project');
  const tables = useTables(['go_live', 'wave', 'lot']);
  const [project] = projects;
  const dates = useMemo(
    () => tables.go_live.toSorted((a, b) => (a.goes_live_on ?? '').localeCompare(b.goes_live_on ?? '')),
    [tables.go_live],
  );
  if (!isReady) return <></>;
  if (!project) {
    return (
      <EmptyState text={own.needsProject}>
        <Button
          appearance="primary"
          onClick={() => {
            go('client', 'projects');
          }}
        >
          {own.toProjects}
        </Button>
      </EmptyState>
    );
  }
  const defaults = { project_id: project.id };
  return (
    <div className={styles.page}>
      <section className={styles.dates} aria-label={own.goLives}>
        <Subtitle2 as="h3" style={{ margin: 0 }}>
          {own.goLives}
        </Subtitle2>
        <Text className={styles.quiet}>{own.goLivesText}</Text>
        <EntityGrid
          entity="go_live"
          label={own.goLives}
          fields={dateFields}
          overrides={dateOverrides}
          rows={dates}
          defaults={{ ...defaults, status: 'planned' }}
        />
      </section>
      <div className={styles.pair}>
        <section className={styles.half} aria-label={own.waves}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.waves}
          </Subtitle2>
          <EntityGrid entity="wave" label={own.waves} fields={waveFields} rows={tables.wave} defaults={defaults} />
        </section>
        <section className={styles.half} aria-label={own.lots}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.lots}
          </Subtitle2>
          <EntityGrid entity="lot" label={own.lots} fields={lotFields} rows={tables.lot} defaults={defaults} />
        </section>
      </div>
    </div>
  );
}
