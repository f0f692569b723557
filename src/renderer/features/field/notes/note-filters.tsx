import { Button, Dropdown, Option, SearchBox, Switch, Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { noteKinds } from '../../../../domain/observation/observation-entities.ts';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import { dayTitle } from '../days/day-menu.tsx';
import { everyNote, type NoteFilter } from './note-view.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  box: { minWidth: '8rem', width: '12.5rem' },
  search: { width: '10rem' },
  grow: { flexGrow: 1 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

interface NoteFiltersProps {
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
  /** How many that leaves, in words, while something is left out. */
  readonly count: string | undefined;
  /** Other things to do with the list, at the right while nothing is left out. */
  readonly actions: ReactNode;
}

const all = '';

/** What the list of notes is narrowed to. A note that comes in leaves it alone. */
export const NoteFilters = memo(function NoteFilters(props: NoteFiltersProps) {
  const { filter, onChange, count, actions } = props;
  const styles = useStyles();
  const { words, model, language } = useReader();
  const populations = useTitles(['population']).choices('population');
  const days = useRows('day').toSorted((one, other) => (one.held_on < other.held_on ? 1 : -1));
  const { field } = words;
  const day = days.find(({ id }) => id === filter.dayId);
  return (
    <div className={styles.row} role="search" aria-label={field.filterText}>
      <SearchBox
        className={styles.search}
        aria-label={field.filterText}
        placeholder={field.filterText}
        value={filter.text}
        onChange={(_, { value }) => {
          onChange({ ...filter, text: value });
        }}
      />
      <Dropdown
        className={styles.box}
        aria-label={model.note.fields.kind}
        value={filter.kind === undefined ? field.filterKind : model.note.choices.kind[filter.kind]}
        selectedOptions={[filter.kind ?? all]}
        onOptionSelect={(_, { optionValue }) => {
          onChange({ ...filter, kind: noteKinds.find((kind) => kind === optionValue) });
        }}
      >
        <Option value={all}>{field.filterKind}</Option>
        {noteKinds.map((kind) => (
          <Option key={kind} value={kind}>
            {model.note.choices.kind[kind]}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        className={styles.box}
        aria-label={model.note_link.fields.population_id}
        value={populations.find(({ id }) => id === filter.populationId)?.title ?? field.filterPopulation}
        selectedOptions={[filter.populationId ?? all]}
        onOptionSelect={(_, { optionValue }) => {
          onChange({ ...filter, populationId: optionValue === all ? undefined : optionValue });
        }}
      >
        <Option value={all}>{field.filterPopulation}</Option>
        {populations.map(({ id, title }) => (
          <Option key={id} value={id}>
            {title}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        className={styles.box}
        aria-label={field.day}
        value={day ? dayTitle(day, language) : field.filterDay}
        selectedOptions={[filter.dayId ?? all]}
        onOptionSelect={(_, { optionValue }) => {
          onChange({ ...filter, dayId: optionValue === all ? undefined : optionValue });
        }}
      >
        <Option value={all}>{field.filterDay}</Option>
        {days.map((one) => (
          <Option key={one.id} value={one.id}>
            {dayTitle(one, language)}
          </Option>
        ))}
      </Dropdown>
      <Switch
        checked={filter.onlyUntreated}
        label={field.onlyUntreated}
        onChange={(_, { checked }) => {
          onChange({ ...filter, onlyUntreated: checked });
        }}
      />
      <span className={styles.grow} />
      {count === undefined ? (
        actions
      ) : (
        <>
          <Text className={styles.count}>{count}</Text>
          <Button
            size="small"
            onClick={() => {
              onChange(everyNote);
            }}
          >
            {field.clearFilters}
          </Button>
        </>
      )}
    </div>
  );
});
