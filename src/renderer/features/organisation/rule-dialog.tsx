import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../domain/model.ts';
import { ruleOutcome } from '../../../domain/organisation/population-rule.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { localToday } from '../../ui/today.ts';
import { RuleConditionLine } from './rule-condition.tsx';
import { RulePreview } from './rule-preview.tsx';
import { draftOf, emptyCondition, ruleWrites } from './rule-writes.ts';

const tables = ['population_condition', 'population_member', 'person', 'unit'] as const;

interface RuleDialogProps {
  readonly population: Row<'population'>;
  readonly onClose: () => void;
}

/** Writes the rule of a population, and shows what it would change before anything does. */
export function RuleDialog({ population, onClose }: RuleDialogProps) {
  const { words } = useReader();
  const texts = words.organisation.rule;
  const { population_condition: all, population_member: members, person: people, unit: units } = useTables(tables);
  const titles = useTitles(['unit', 'site', 'person']);
  const tell = useTell();
  const { mutate, isPending } = useWrite();
  const before = all.filter(({ population_id: id }) => id === population.id);
  const [match, setMatch] = useState<'all' | 'any'>(population.rule_match ?? 'all');
  const [conditions, setConditions] = useState(() =>
    before.length === 0 ? [emptyCondition(v7(), 'unit')] : draftOf(before),
  );
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const outcome = useMemo(() => {
    const own = members.filter(({ population_id: id }) => id === population.id);
    return ruleOutcome({ match, conditions }, own, people, units, localToday());
  }, [match, conditions, members, people, units, population.id]);
  const removed = outcome.unfit.map(({ id }) => id).filter((id) => leaving.has(id));
  const added = outcome.toAdd;
  const send = (): void => {
    mutate(
      {
        label: { key: 'rule_applied' },
        writes: ruleWrites({ population, match, before, conditions, added, removed }),
      },
      {
        onError: tell.fault,
        onSuccess: () => {
          tell.done(added.length + removed.length === 0 ? texts.saved : texts.applied(added.length, removed.length));
          onClose();
        },
      },
    );
  };
  const isEmpty = conditions.length === 0;
  return (
    <FormDialog
      title={texts.title(population.name)}
      action={added.length + removed.length === 0 ? texts.save : texts.saveAndApply}
      isReady={isEmpty ? before.length > 0 : outcome.isComplete}
      isBusy={isPending}
      onSend={send}
      onClose={onClose}
    >
      {conditions.length > 1 ? (
        <Field label={texts.match}>
          <RadioGroup
            layout="horizontal"
            value={match}
            onChange={(_, { value }) => {
              setMatch(value === 'any' ? 'any' : 'all');
            }}
          >
            <Radio value="all" label={texts.all} />
            <Radio value="any" label={texts.any} />
          </RadioGroup>
        </Field>
      ) : null}
      {conditions.map((condition, index) => (
        <RuleConditionLine
          key={condition.key}
          rank={index + 1}
          condition={condition}
          titles={titles}
          onChange={(next) => {
            setConditions(conditions.map((one) => (one.key === next.key ? next : one)));
          }}
          onRemove={() => {
            setConditions(conditions.filter(({ key }) => key !== condition.key));
          }}
        />
      ))}
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() => {
            setConditions([...conditions, emptyCondition(v7(), 'site')]);
          }}
        >
          {texts.addCondition}
        </Button>
      </div>
      {isEmpty ? null : (
        <RulePreview
          outcome={outcome}
          titles={titles}
          leaving={leaving}
          onLeaving={(id, leaves) => {
            const next = new Set(leaving);
            if (leaves) next.add(id);
            else next.delete(id);
            setLeaving(next);
          }}
        />
      )}
    </FormDialog>
  );
}
