import { Button, Dropdown, Field, Input, Option, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { actionStatuses } from '../../../domain/plan/plan-entities.ts';
import { phases } from '../../../domain/shared/vocabulary.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { everyAction, noOwner, ownerKey, type ActionFilter, type ActionLine } from './action-filter.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalS,
  },
  choice: { minWidth: 0, width: '9.5rem' },
  text: { width: '11rem' },
});

interface ActionFiltersProps {
  readonly lines: readonly ActionLine[];
  readonly filter: ActionFilter;
  readonly onFilter: (filter: ActionFilter) => void;
}

/** Narrows the plan: by phase, population, status, owner, lateness or text. */
export function ActionFilters({ lines, filter, onFilter }: ActionFiltersProps) {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const { actions } = words.plan;
  const titles = useTitles(['population', 'person']);
  const used = new Set(lines.flatMap(({ populations }) => populations));
  const owners = [...new Set(lines.map(ownerKey))]
    .filter((key) => key !== '')
    .map((key) => ({ value: key, label: titles.of('person', key) || key }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  const isFiltered = Object.entries(filter).some(([key, value]) => value !== everyAction[key as keyof ActionFilter]);
  return (
    <div className={styles.bar} role="search">
      <Field label={words.common.search}>
        <Input
          className={styles.text}
          contentBefore={<SearchRegular />}
          value={filter.text}
          onChange={(_, { value }) => {
            onFilter({ ...filter, text: value });
          }}
        />
      </Field>
      <Choice
        label={actions.phase}
        any={actions.all}
        value={filter.phase}
        options={phases.map((value) => ({ value, label: model.action.choices.phase[value] }))}
        onChoose={(phase) => {
          onFilter({ ...filter, phase });
        }}
      />
      <Choice
        label={actions.population}
        any={actions.all}
        value={filter.population}
        options={titles
          .choices('population')
          .filter(({ id }) => used.has(id))
          .map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={(population) => {
          onFilter({ ...filter, population });
        }}
      />
      <Choice
        label={actions.status}
        any={actions.anyStatus}
        value={filter.status}
        options={actionStatuses.map((value) => ({ value, label: model.action.choices.status[value] }))}
        onChoose={(status) => {
          onFilter({ ...filter, status });
        }}
      />
      <Choice
        label={actions.owner}
        any={actions.anyone}
        value={filter.owner}
        options={[{ value: noOwner, label: actions.noOwner }, ...owners]}
        onChoose={(owner) => {
          onFilter({ ...filter, owner });
        }}
      />
      <Switch
        label={actions.late}
        checked={filter.isLate}
        onChange={(_, { checked }) => {
          onFilter({ ...filter, isLate: checked });
        }}
      />
      {isFiltered ? (
        <Button
          appearance="subtle"
          onClick={() => {
            onFilter(everyAction);
          }}
        >
          {actions.clear}
        </Button>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What no choice is called. */
  readonly any: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, any, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Dropdown
        className={styles.choice}
        value={options.find((option) => option.value === value)?.label ?? any}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => {
          onChoose(optionValue ?? '');
        }}
      >
        <Option value="">{any}</Option>
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            {option.label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
