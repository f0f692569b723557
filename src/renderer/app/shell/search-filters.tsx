import { Checkbox, Dropdown, Option, makeStyles, tokens } from '@fluentui/react-components';
import type { SearchFilter } from '../../../contract/subjects/search-contract.ts';
import type { EntityName } from '../../../domain/model.ts';
import { noteKinds } from '../../../domain/observation/observation-entities.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { useReader } from '../reader.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', flexWrap: 'wrap' },
  box: { minWidth: '6.5rem', width: '6.9rem' },
  chosen: { minWidth: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  list: { minWidth: '20rem' },
});

/** Where a search may be narrowed to. */
const places = ['note', 'person', 'impact', 'action', 'section', 'attachment'] as const satisfies readonly EntityName[];

const levels = [2, 3, 4] as const;
const all = '';

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** What the search of the palette is narrowed to: where, and for notes which. */
export function SearchFilters(props: {
  readonly filter: SearchFilter;
  readonly onChange: (filter: SearchFilter) => void;
}) {
  const { filter, onChange } = props;
  const styles = useStyles();
  const { words, model } = useReader();
  const { shell } = words;
  const titles = useTitles(['population', 'day']);
  const days = titles.choices('day').map(({ id, title }) => ({ value: id, title }));
  return (
    <div role="group" aria-label={shell.searchFilters} className={styles.row}>
      <Choices
        label={shell.searchIn}
        placeholder={shell.searchEverywhere}
        every={shell.searchEverywhere}
        value={filter.entities?.[0]}
        choices={places.map((value) => ({ value, title: model[value].many }))}
        onChange={(entity) => {
          const place = places.find((one) => one === entity);
          onChange(withOption(filter, 'entities', place && [place]));
        }}
      />
      <Choices
        label={model.note.fields.kind}
        placeholder={model.note.fields.kind}
        every={words.field.filterKind}
        value={filter.noteKinds?.[0]}
        choices={noteKinds.map((value) => ({ value, title: model.note.choices.kind[value] }))}
        onChange={(chosen) => {
          const kind = noteKinds.find((one) => one === chosen);
          onChange(withOption(filter, 'noteKinds', kind && [kind]));
        }}
      />
      <Choices
        label={model.population.one}
        placeholder={model.population.one}
        every={words.field.filterPopulation}
        value={filter.population}
        choices={titles.choices('population').map(({ id, title }) => ({ value: id, title }))}
        onChange={(population) => {
          onChange(withOption(filter, 'population', population));
        }}
      />
      <Choices
        label={model.day.one}
        placeholder={words.field.tabs.days}
        every={words.field.filterDay}
        value={filter.day}
        choices={days}
        onChange={(day) => {
          onChange(withOption(filter, 'day', day));
        }}
      />
      <Choices
        label={model.note.fields.severity}
        placeholder={model.note.fields.severity}
        every={shell.searchSeverity}
        value={filter.severity?.toString()}
        choices={levels.map((level) => ({ value: String(level), title: shell.searchSeverityFrom(level) }))}
        onChange={(level) => {
          onChange(withOption(filter, 'severity', level === undefined ? undefined : Number(level)));
        }}
      />
      <Checkbox
        label={shell.searchUntreated}
        checked={filter.untreated === true}
        onChange={(_, { checked }) => {
          onChange(withOption(filter, 'untreated', checked === true || undefined));
        }}
      />
    </div>
  );
}

function Choices(props: {
  readonly label: string;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const { label, placeholder, every, value, choices, onChange } = props;
  const styles = useStyles();
  const shown = choices.find((choice) => choice.value === value)?.title ?? placeholder;
  return (
    <Dropdown
      size="small"
      className={styles.box}
      aria-label={label}
      button={{ children: <span className={styles.chosen}>{shown}</span> }}
      listbox={{ className: styles.list }}
      positioning="below-start"
      value={shown}
      selectedOptions={[value ?? all]}
      onOptionSelect={(_, { optionValue }) => {
        onChange(optionValue === all ? undefined : optionValue);
      }}
    >
      <Option value={all}>{every}</Option>
      {choices.map((choice) => (
        <Option key={choice.value} value={choice.value}>
          {choice.title}
        </Option>
      ))}
    </Dropdown>
  );
}

/** The filter with one option set, or taken away. */
function withOption<K extends keyof SearchFilter>(filter: SearchFilter, key: K, value: SearchFilter[K]): SearchFilter {
  const { [key]: _, ...others } = filter;
  return value === undefined ? others : { ...others, [key]: value };
}
