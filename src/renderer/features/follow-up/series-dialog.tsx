import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { formatDate } from '../../../words/dates.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { ChoiceField } from '../../ui/layout/choice-field.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { localToday } from '../../ui/today.ts';
import { visitSeries, type PlannedVisit } from './visit-series.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.25rem', display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Plans the visits that follow a go-live, in one change. */
export function SeriesDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { visits } = words.followUp;
  const { go_live, calendar_period, day } = useTables(['go_live', 'calendar_period', 'day']);
  const titles = useTitles(['go_live']);
  const [chosen, setChosen] = useState<string>();
  const { make, isPending, error } = useMakeVisits(onClose);
  const today = localToday();
  const dated = go_live
    .filter((row) => row.goes_live_on !== null)
    .toSorted((one, other) => ((one.goes_live_on ?? '') < (other.goes_live_on ?? '') ? 1 : -1));
  // One plans the visits of what has just started, else of what comes first.
  const goLive =
    dated.find(({ id }) => id === chosen) ?? dated.find((row) => (row.goes_live_on ?? '') <= today) ?? dated.at(-1);
  const series = goLive ? visitSeries(goLive, calendar_period, day, today) : [];
  const missing = series.filter(({ isThere, isPast }) => !isThere && !isPast);
  if (!goLive) {
    return (
      <FormDialog
        title={visits.seriesTitle}
        onClose={onClose}
        action={visits.toGoLives}
        onSend={() => {
          onClose();
          go('client', 'go-lives');
        }}
      >
        <Text>{visits.noGoLive}</Text>
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={visits.seriesTitle}
      onClose={onClose}
      action={visits.make(missing.length)}
      isReady={missing.length > 0}
      isBusy={isPending}
      error={error}
      onSend={() => {
        make(goLive, missing);
      }}
    >
      <Text>{visits.seriesText}</Text>
      <ChoiceField
        label={visits.goLive}
        options={dated.map((row) => ({ value: row.id, name: titles.of('go_live', row.id) }))}
        value={goLive.id}
        onPick={setChosen}
      />
      <ul className={styles.list}>
        {series.map(({ offset, heldOn, isThere, isPast }) => (
          <li key={offset} className={isThere || isPast ? styles.quiet : ''}>
            {visits.line(offset, isThere ? visits.already : formatDate(heldOn, language), isPast)}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}

function useMakeVisits(onDone: () => void) {
  const { visits } = useReader().words.followUp;
  const tell = useTell();
  const { mutate, isPending, error } = useWrite();
  const make = (goLive: Row<'go_live'>, missing: readonly PlannedVisit[]): void => {
    const writes = missing.map(({ offset, heldOn }): RowWrite => ({
      do: 'create',
      entity: 'day',
      values: {
        kind: 'follow_up',
        status: 'planned',
        title: visits.visitName(offset),
        held_on: heldOn,
        offset_days: offset,
        go_live_id: goLive.id,
        project_id: goLive.project_id,
        ...(goLive.site_id === null ? {} : { site_id: goLive.site_id }),
      },
    }));
    mutate(
      { label: { key: 'rows_created', parameters: { entity: 'day', count: writes.length } }, writes },
      {
        onSuccess: () => {
          onDone();
          tell.done(visits.made(writes.length));
        },
      },
    );
  };
  return { make, isPending, error };
}
