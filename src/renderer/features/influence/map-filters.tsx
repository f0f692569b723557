import { Dropdown, Field, Option, SpinButton, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { Row } from '../../../domain/model.ts';
import { useReader } from '../../app/reader.tsx';
import { findByTitle } from '../../ui/entity/add-choices.ts';
import { AddCombobox } from '../../ui/entity/add-combobox.tsx';
import type { MapFilter } from './map-scene.ts';

const choiceWidth = '12rem';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalS,
  },
  choice: { minWidth: 0, width: choiceWidth },
  number: { width: '5.5rem' },
});

const everything = '';

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
  return (
    <div className={styles.bar}>
      <Field label={influence.findPerson}>
        <AddCombobox
          width={choiceWidth}
          find={(typed) => findByTitle(people, typed)}
          onAdd={({ id }) => {
            onFind(id);
          }}
        />
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
