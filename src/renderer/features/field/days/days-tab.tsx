import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { v7 } from 'uuid';
import { formatDate } from '../../../../words/dates.ts';
import { useRowsState, useTables, useWrite } from '../../../api/rows.ts';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { useRoute } from '../../../app/route.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { EmptyState } from '../../../ui/layout/empty-state.tsx';
import { localToday } from '../../../ui/today.ts';
import { DayForm } from './day-form.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '17rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { display: 'grid', gap: tokens.spacingVerticalXXS, maxHeight: '70vh', overflowY: 'auto', padding: '2px' },
  line: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1, borderLeftColor: tokens.colorBrandStroke1 },
  listbox: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  quiet: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalM },
});

/** The field days, and the one that is being prepared or written up. */
export function DaysTab() {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const { field } = words;
  const { row } = useRoute();
  const { rows, isReady } = useRowsState('day');
  const { note: notes } = useTables(['note']);
  const { mutate } = useWrite();
  const tell = useTell();
  const asked = row?.startsWith('day:') ? row.slice('day:'.length) : undefined;
  const [chosenId, setChosenId] = useState(asked);
  useEffect(() => {
    if (asked !== undefined) setChosenId(asked);
  }, [asked]);
  const days = rows.toSorted((one, other) => (one.held_on < other.held_on ? 1 : one.held_on > other.held_on ? -1 : 0));
  const place = Math.max(
    0,
    days.findIndex(({ id }) => id === chosenId),
  );
  const chosen = days[place];
  const notesOf = Map.groupBy(notes, ({ day_id }) => day_id);
  const add = (): void => {
    const id = v7();
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'day', count: 1 } },
        writes: [
          {
            do: 'create',
            entity: 'day',
            id,
            values: { kind: 'observation', held_on: localToday(), status: 'planned' },
          },
        ],
      },
      {
        onError: tell.fault,
        onSuccess: () => {
          setChosenId(id);
        },
      },
    );
  };
  useCommands([{ id: 'field.day', label: field.newDay, shortcut: 'Alt+N', run: add }]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = days[place + step];
    if (step === 0) return;
    event.preventDefault();
    if (!next) return;
    setChosenId(next.id);
    document.querySelector(`#day-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const button = (
    <Button appearance="primary" icon={<AddRegular />} onClick={add}>
      {field.newDay}
    </Button>
  );
  if (!isReady) return null;
  if (!chosen) return <EmptyState text={field.daysEmpty}>{button}</EmptyState>;
  return (
    <div className={styles.columns}>
      <div>
        <div className={styles.tools}>{button}</div>
        <div
          role="listbox"
          tabIndex={0}
          aria-label={field.daysList}
          aria-activedescendant={`day-${chosen.id}`}
          className={mergeClasses(styles.list, styles.listbox)}
          onKeyDown={onKeyDown}
        >
          {days.map((day) => {
            const own = notesOf.get(day.id) ?? [];
            const isChosen = day.id === chosen.id;
            return (
              <div
                key={day.id}
                id={`day-${day.id}`}
                role="option"
                aria-selected={isChosen}
                className={mergeClasses(styles.line, isChosen && styles.current)}
                onClick={() => {
                  setChosenId(day.id);
                }}
              >
                <Text weight="semibold">{formatDate(day.held_on, language)}</Text>
                {day.title === null ? null : <Text>{day.title}</Text>}
                <Text size={200} className={styles.quiet}>
                  {field.dayCounts(own.length, own.filter(({ status }) => status === 'untreated').length)}
                </Text>
                <Badge appearance="outline" shape="rounded" color="informative">
                  {model.day.choices.status[day.status]}
                </Badge>
              </div>
            );
          })}
        </div>
      </div>
      <DayForm key={chosen.id} day={chosen} />
    </div>
  );
}
