import { Field, MessageBar, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { axisOf } from '../../../../words/axis-of.ts';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { ChoiceField } from '../../../ui/layout/choice-field.tsx';
import { FormDialog } from '../../../ui/layout/form-dialog.tsx';
import { TextField } from '../../../ui/layout/text-field.tsx';
import type { TurnDialogProps } from './triage-dialogs.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

const levels = [0, 1, 2, 3, 4] as const;

/** What only the person knows of an impact drawn from notes; everything is proposed, Enter accepts. */
export function ImpactDialog({ pending, triage }: TurnDialogProps) {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const {
    project,
    population,
    dimension,
    dimension_set: sets,
  } = useTables(['project', 'population', 'dimension', 'dimension_set']);
  const [first] = pending.notes;
  const axes = dimension.filter(({ dimension_set_id }) => dimension_set_id === sets[0]?.id);
  const told = axisOf(pending.notes.map(({ fact }) => fact).join('\n'), language);
  const likely = axes.find(({ key }) => key === told);
  const [proposal, setProposal] = useState(pending.proposal);
  const [axisId, setAxisId] = useState<string>();
  const [level, setLevel] = useState(first?.severity ?? 2);
  const projectId = proposal.projectId ?? project[0]?.id;
  const populationId = proposal.populationId ?? (population.length === 1 ? population[0]?.id : undefined);
  const axis = axes.find(({ id }) => id === axisId) ?? (axisId === undefined ? likely : undefined);
  const isReady = projectId !== undefined && populationId !== undefined && proposal.title.trim() !== '';
  const names = model.impact.fields;
  const finish = (): void => {
    if (projectId === undefined || populationId === undefined) return;
    triage.finish({
      proposal: { ...proposal, title: proposal.title.trim(), projectId, populationId },
      rating: axis && { dimensionId: axis.id, setId: axis.dimension_set_id, level },
    });
  };
  const change = (values: Partial<typeof proposal>): void => {
    setProposal({ ...proposal, ...values });
  };
  return (
    <FormDialog
      title={words.field.impactTitle}
      action={words.field.impactNew}
      isReady={isReady}
      onSend={finish}
      onClose={triage.giveUp}
    >
      {project.length === 0 || population.length === 0 ? (
        <MessageBar intent="warning">{words.field.impactNeeds}</MessageBar>
      ) : null}
      <TextField
        label={names.title}
        isRequired
        value={proposal.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <div className={styles.pair}>
        <ChoiceField
          label={names.population_id}
          isRequired
          options={named(population)}
          value={populationId}
          onPick={(id) => {
            change({ populationId: id });
          }}
        />
        <ChoiceField
          label={names.project_id}
          isRequired
          options={named(project)}
          value={projectId}
          onPick={(id) => {
            change({ projectId: id });
          }}
        />
        <ChoiceField
          label={words.field.impactAxis}
          options={[{ value: '', name: words.field.impactNoAxis }, ...named(axes)]}
          value={axis?.id ?? ''}
          onPick={setAxisId}
        />
        <Field label={words.field.impactLevel}>
          <RadioGroup
            layout="horizontal"
            disabled={axis === undefined}
            value={String(level)}
            onChange={(_, { value }) => {
              setLevel(Number(value));
            }}
          >
            {levels.map((one) => (
              <Radio key={one} value={String(one)} label={String(one)} />
            ))}
          </RadioGroup>
        </Field>
      </div>
      <TextField
        label={names.before}
        isLong
        value={proposal.before ?? ''}
        onChange={(text) => {
          change({ before: text === '' ? null : text });
        }}
      />
      <TextField
        label={names.after}
        isLong
        value={proposal.after ?? ''}
        onChange={(text) => {
          change({ after: text === '' ? null : text });
        }}
      />
    </FormDialog>
  );
}

function named(rows: readonly { readonly id: string; readonly name: string }[]) {
  return rows.map(({ id, name }) => ({ value: id, name }));
}
