import { Button, Checkbox, Field, Input, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { entityWords } from '../../../words/model-words.ts';
import { useReader } from '../../app/reader.tsx';
import { FieldInput } from '../../ui/entity/field-input.tsx';
import type { Titles } from '../../ui/entity/titles.ts';
import { emptyCondition, type DraftCondition } from './rule-writes.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 14rem) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    margin: 0,
    padding: 0,
    border: 0,
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  narrow: { minWidth: 0, '& > *': { minWidth: 0, width: '100%' } },
  below: { gridColumn: '2' },
});

const fieldOf = {
  unit: 'unit_id',
  site: 'site_id',
  manager: 'manager_id',
  job_title: 'contains',
  grade: 'contains',
  actor_family: 'actor_family',
  manages: 'answer',
  external: 'answer',
} as const;

interface RuleConditionLineProps {
  readonly rank: number;
  readonly condition: DraftCondition;
  readonly titles: Titles;
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}

/** One condition: what it is about, and the value sought. */
export function RuleConditionLine({ rank, condition, titles, onChange, onRemove }: RuleConditionLineProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const texts = words.organisation.rule;
  const labels = entityWords(model, 'population_condition').fields;
  const { key, id, subject } = condition;
  const name = fieldOf[subject];
  return (
    <fieldset className={styles.line} aria-label={texts.condition(rank)}>
      <Field label={texts.subject} className={styles.narrow}>
        <FieldInput
          entity="population_condition"
          name="subject"
          value={subject}
          titles={titles}
          onCommit={(value) => {
            const next = emptyCondition(key, value as DraftCondition['subject']);
            onChange(id === undefined ? next : { ...next, id });
          }}
        />
      </Field>
      <Field label={labels[name] ?? ''} className={styles.narrow}>
        {name === 'contains' ? (
          <Input
            value={condition.contains ?? ''}
            maxLength={200}
            onChange={(_, { value }) => {
              onChange({ ...condition, contains: value });
            }}
          />
        ) : (
          <FieldInput
            key={name}
            entity="population_condition"
            name={name}
            value={condition[name]}
            titles={titles}
            onCommit={(value) => {
              onChange({ ...condition, [name]: value });
            }}
          />
        )}
      </Field>
      <Tooltip content={texts.takeOff(rank)} relationship="label">
        <Button appearance="subtle" icon={<DismissRegular />} onClick={onRemove} />
      </Tooltip>
      {subject === 'unit' ? (
        <Checkbox
          className={styles.below}
          label={labels['with_sub_units'] ?? ''}
          checked={condition.with_sub_units !== 0}
          onChange={(_, { checked }) => {
            onChange({ ...condition, with_sub_units: checked === true ? 1 : 0 });
          }}
        />
      ) : null}
    </fieldset>
  );
}
