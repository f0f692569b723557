import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DataTrendingRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { phases } from '../../../domain/shared/vocabulary.ts';
import { useRowsState, useTables } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { showRow, useRoute } from '../../app/route.ts';
import { NewRowDialog } from '../../ui/entity/new-row-dialog.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { localToday } from '../../ui/today.ts';
import { IndicatorTable } from './indicator-table.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  phase: { marginBottom: tokens.spacingVerticalXL },
});

type Adding =
  | { readonly kind: 'indicator' }
  | { readonly kind: 'reading'; readonly indicator: Row<'indicator'> | undefined };

/** How we know, phase by phase: where it started, where it should go, where it is. */
export function IndicatorsTab() {
  const styles = useStyles();
  const { words, model } = useReader();
  const { indicators } = words.followUp;
  const { isReady } = useRowsState('indicator');
  const { indicator, reading, project } = useTables(['indicator', 'reading', 'project']);
  const { row: open } = useRoute();
  const [adding, setAdding] = useState<Adding>();
  const readingsOf = useMemo(() => Map.groupBy(reading, ({ indicator_id: id }) => id), [reading]);
  const current = indicator.find(({ id }) => open === `indicator:${id}`);
  const add = (): void => {
    setAdding({ kind: 'indicator' });
  };
  const addReading = (to: Row<'indicator'> | undefined): void => {
    setAdding({ kind: 'reading', indicator: to });
  };
  useCommands([
    { id: 'indicator.new', label: indicators.add, shortcut: 'Alt+N', run: add },
    {
      id: 'reading.new',
      label: indicators.addReading,
      shortcut: 'Alt+R',
      run: () => {
        addReading(current);
      },
    },
  ]);
  if (!isReady) return null;
  const addButton = (
    <Button appearance="primary" icon={<AddRegular />} onClick={add}>
      {indicators.add}
    </Button>
  );
  const close = (): void => {
    setAdding(undefined);
  };
  return (
    <>
      {indicator.length === 0 ? (
        <EmptyState text={indicators.empty}>{addButton}</EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <Text className={styles.quiet}>{indicators.wholeOnly}</Text>
            <span className={styles.grow} />
            <Button
              icon={<DataTrendingRegular />}
              onClick={() => {
                addReading(current);
              }}
            >
              {indicators.addReading}
            </Button>
            {addButton}
          </div>
          {[...phases, null].map((phase) => {
            const those = indicator.filter((row) => row.phase === phase);
            if (those.length === 0) return null;
            const name = phase === null ? indicators.noPhase : model.indicator.choices.phase[phase];
            return (
              <section key={phase ?? 'none'} aria-label={name} className={styles.phase}>
                <Subtitle2 as="h3">{name}</Subtitle2>
                <IndicatorTable
                  label={name}
                  indicators={those}
                  readingsOf={readingsOf}
                  currentId={current?.id}
                  onRead={addReading}
                />
              </section>
            );
          })}
        </>
      )}
      {adding?.kind === 'indicator' ? (
        <NewRowDialog
          entity="indicator"
          title={indicators.add}
          fields={['name', 'phase', 'unit', 'baseline', 'target', 'target_on', 'direction', 'owner_id']}
          defaults={{ project_id: project.length === 1 ? (project[0]?.id ?? null) : null }}
          onClose={close}
          onCreated={(id) => {
            showRow(`indicator:${id}`);
          }}
        />
      ) : null}
      {adding?.kind === 'reading' ? (
        <NewRowDialog
          entity="reading"
          title={adding.indicator ? indicators.addReadingTo(adding.indicator.name) : indicators.addReading}
          fields={[
            ...(adding.indicator ? [] : ['indicator_id']),
            'value',
            'read_on',
            'population_id',
            'tool_id',
            'source',
          ]}
          defaults={{ indicator_id: adding.indicator?.id ?? null, read_on: localToday() }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
