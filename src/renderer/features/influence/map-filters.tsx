import { Combobox, Dropdown, Field, Option, SpinButton, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { fold } from '../../../domain/shared/fold.ts';
import { useReader } from '../../app/reader.tsx';
import type { MapFilter } from './map-scene.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalS,
  },
  choice: { minWidth: 0, width: '12rem' },
  input: { minWidth: 0, width: '100%' },
  number: { width: '5.5rem' },
});

const everything = '';
/** Matches proposed at once. */
const longestList = 40;

interface MapFiltersProps {
  readonly filter: MapFilter;
  readonly teams: ReadonlyMap<string, { readonly name: string }>;
  readonly surveys: readonly Row<'survey'>[];
  readonly people: readonly { readonly id: string; readonly title: string }[];
  readonly onFilter: (filter: MapFilter) => void;
  readonly onFind: (id: string) => void;
}

/** What the map shows, and whom to find on it. */
export function MapFilters({ filter, teams, surveys, people, onFilter, onFind }: MapFiltersProps) {
  const styles = useStyles();
  const { words } = useReader();
  const { influence } = words;
  const [typed, setTyped] = useState('');
  const sought = fold(typed.trim());
  const found = people.filter(({ title }) => fold(title).includes(sought)).slice(0, longestList);
  return (
    <div className={styles.bar}>
      <Field label={influence.findPerson}>
        <Combobox
          expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
          freeform
          className={styles.choice}
          input={{ className: styles.input }}
          value={typed}
          selectedOptions={[]}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onOptionSelect={(_, { optionValue }) => {
            setTyped('');
            if (optionValue !== undefined) onFind(optionValue);
          }}
        >
          {found.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field label={influence.team}>
        <Dropdown
          className={styles.choice}
          value={filter.team === undefined ? influence.allTeams : (teams.get(filter.team)?.name ?? '')}
          selectedOptions={[filter.team ?? everything]}
          onOptionSelect={(_, { optionValue }) => {
            onFilter({ ...filter, team: optionValue === everything ? undefined : optionValue });
          }}
        >
          <Option value={everything}>{influence.allTeams}</Option>
          {[...teams].map(([id, { name }]) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={influence.survey}>
        <Dropdown
          className={styles.choice}
          value={surveys.find(({ id }) => id === filter.survey)?.question ?? influence.allSurveys}
          selectedOptions={[filter.survey ?? everything]}
          onOptionSelect={(_, { optionValue }) => {
            onFilter({ ...filter, survey: optionValue === everything ? undefined : optionValue });
          }}
        >
          <Option value={everything}>{influence.allSurveys}</Option>
          {surveys.map(({ id, question }) => (
            <Option key={id} value={id}>
              {question}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={influence.leastCitations}>
        <SpinButton
          incrementButton={{ 'aria-label': words.common.more }}
          decrementButton={{ 'aria-label': words.common.less }}
          className={styles.number}
          min={0}
          max={999}
          value={filter.leastCitations}
          onChange={(_, { value, displayValue }) => {
            const least = value ?? Number(displayValue);
            if (Number.isInteger(least) && least >= 0) onFilter({ ...filter, leastCitations: least });
          }}
        />
      </Field>
      <Switch
        label={influence.showUnlinked}
        checked={filter.showsUnlinked}
        onChange={(_, { checked }) => {
          onFilter({ ...filter, showsUnlinked: checked });
        }}
      />
    </div>
  );
}
