import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Option,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { formatDate } from '../../../words/dates.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { visitSeries, type PlannedVisit } from './visit-series.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '1.25rem', display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Plans the visits that follow a go-live, in one change. */
export function SeriesDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { visits } = words.followUp;
  const { go_live, calendar_period, day } = useTables(['go_live', 'calendar_period', 'day']);
  const titles = useTitles(['project', 'lot', 'wave', 'site']);
  const [chosen, setChosen] = useState<string>();
  const make = useMakeVisits(onClose);
  const dated = go_live
    .filter((row) => row.goes_live_on !== null)
    .toSorted((one, other) => ((one.goes_live_on ?? '') < (other.goes_live_on ?? '') ? 1 : -1));
  // One plans the visits of what has just started, else of what comes first.
  const goLive =
    dated.find(({ id }) => id === chosen) ??
    dated.find((row) => (row.goes_live_on ?? '') <= localToday()) ??
    dated.at(-1);
  const series = goLive ? visitSeries(goLive, calendar_period, day) : [];
  const missing = series.filter(({ isThere }) => !isThere);
  const nameOf = (row: Row<'go_live'>): string =>
    [
      row.goes_live_on === null ? visits.undated : formatDate(row.goes_live_on, language),
      titles.of('project', row.project_id),
      titles.of('lot', row.lot_id),
      titles.of('wave', row.wave_id),
      titles.of('site', row.site_id),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (goLive && missing.length > 0) make(goLive, missing);
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form onSubmit={send}>
          <DialogBody>
            <DialogTitle>{visits.seriesTitle}</DialogTitle>
            <DialogContent className={styles.form}>
              <Text>{goLive ? visits.seriesText : visits.noGoLive}</Text>
              {goLive ? (
                <>
                  <Field label={visits.goLive}>
                    <Dropdown
                      autoFocus
                      value={nameOf(goLive)}
                      selectedOptions={[goLive.id]}
                      onOptionSelect={(_, { optionValue }) => {
                        setChosen(optionValue);
                      }}
                    >
                      {dated.map((row) => (
                        <Option key={row.id} value={row.id}>
                          {nameOf(row)}
                        </Option>
                      ))}
                    </Dropdown>
                  </Field>
                  <ul className={styles.list}>
                    {series.map(({ offset, heldOn, isThere }) => (
                      <li key={offset} className={isThere ? styles.quiet : ''}>
                        {`${visits.visitName(offset)} : ${isThere ? visits.already : formatDate(heldOn, language)}`}
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.common.cancel}</Button>
              {goLive ? (
                <Button type="submit" appearance="primary" disabled={missing.length === 0}>
                  {visits.make(missing.length)}
                </Button>
              ) : (
                <Button
                  appearance="primary"
                  onClick={() => {
                    onClose();
                    go('client', 'go-lives');
                  }}
                >
                  {visits.toGoLives}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function useMakeVisits(onDone: () => void): (goLive: Row<'go_live'>, missing: readonly PlannedVisit[]) => void {
  const { visits } = useReader().words.followUp;
  const tell = useTell();
  const { mutate } = useWrite();
  return (goLive, missing) => {
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
        onError: tell.fault,
        onSuccess: () => {
          onDone();
          tell.done(visits.made(writes.length));
        },
      },
    );
  };
}
