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
  Input,
  MessageBar,
  Option,
  Radio,
  RadioGroup,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { likelyAxis } from './turn-into.ts';
import type { PendingImpact, Triage } from './use-triage.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  box: { minWidth: 0 },
});

/** What only the person knows of an impact drawn from notes; everything is proposed, Enter accepts. */
export function ImpactDialog({
  impact,
  onFinish,
}: {
  readonly impact: PendingImpact;
  readonly onFinish: Triage['finishImpact'];
}) {
  // prettier-ignore
  const styles = useStyles();
  const { words, model } = useReader();
  const { project, population, dimension, dimension_set: sets } = useTables(['project', 'population', 'dimension', 'dimension_set']); // prettier-ignore
  const [first] = impact.notes;
  const axes = dimension.filter(({ dimension_set_id }) => dimension_set_id === sets[0]?.id);
  const likely = axes.find(({ key }) => key === likelyAxis(first?.kind ?? 'fact'));
  const [proposal, setProposal] = useState(impact.proposal);
  const [axisId, setAxisId] = useState<string>();
  const [level, setLevel] = useState(first?.severity ?? 2);
  const projectId = proposal.projectId ?? project[0]?.id;
  const populationId = proposal.populationId ?? (population.length === 1 ? population[0]?.id : undefined);
  const axis = axes.find(({ id }) => id === axisId) ?? (axisId === undefined ? likely : undefined);
  const isReady = projectId !== undefined && populationId !== undefined && proposal.title.trim() !== '';
  const names = model.impact.fields;
  const finish = (): void => {
    if (!isReady) return;
    onFinish({
      proposal: { ...proposal, title: proposal.title.trim(), projectId, populationId },
      rating: axis && { dimensionId: axis.id, setId: axis.dimension_set_id, level },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onFinish(undefined);
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            finish();
          }}
        >
          <DialogBody>
            <DialogTitle>{words.field.impactTitle}</DialogTitle>
            <DialogContent className={styles.form}>
              {project.length === 0 || population.length === 0 ? (
                <MessageBar intent="warning">{words.field.impactNeeds}</MessageBar>
              ) : null}
              <Field label={names.title} required>
                <Input
                  autoFocus
                  value={proposal.title}
                  onChange={(_, { value }) => {
                    setProposal({ ...proposal, title: value });
                  }}
                />
              </Field>
              <div className={styles.pair}>
                <Field label={names.population_id} required>
                  <Dropdown
                    className={styles.box}
                    value={population.find(({ id }) => id === populationId)?.name ?? ''}
                    selectedOptions={populationId === undefined ? [] : [populationId]}
                    onOptionSelect={(_, { optionValue }) => {
                      setProposal({ ...proposal, populationId: optionValue ?? null });
                    }}
                  >
                    {population.map(({ id, name }) => (
                      <Option key={id} value={id}>
                        {name}
                      </Option>
                    ))}
                  </Dropdown>
                </Field>
                <Field label={names.project_id} required>
                  <Dropdown
                    className={styles.box}
                    value={project.find(({ id }) => id === projectId)?.name ?? ''}
                    selectedOptions={projectId === undefined ? [] : [projectId]}
                    onOptionSelect={(_, { optionValue }) => {
                      setProposal({ ...proposal, projectId: optionValue ?? null });
                    }}
                  >
                    {project.map(({ id, name }) => (
                      <Option key={id} value={id}>
                        {name}
                      </Option>
                    ))}
                  </Dropdown>
                </Field>
                <Field label={words.field.impactAxis}>
                  <Dropdown
                    className={styles.box}
                    value={axis?.name ?? words.field.impactNoAxis}
                    selectedOptions={[axis?.id ?? '']}
                    onOptionSelect={(_, { optionValue }) => {
                      setAxisId(optionValue ?? '');
                    }}
                  >
                    <Option value="">{words.field.impactNoAxis}</Option>
                    {axes.map(({ id, name }) => (
                      <Option key={id} value={id}>
                        {name}
                      </Option>
                    ))}
                  </Dropdown>
                </Field>
                <Field label={words.field.impactLevel}>
                  <RadioGroup
                    layout="horizontal"
                    disabled={axis === undefined}
                    value={String(level)}
                    onChange={(_, { value }) => {
                      setLevel(Number(value));
                    }}
                  >
                    {[0, 1, 2, 3, 4].map((one) => (
                      <Radio key={one} value={String(one)} label={String(one)} />
                    ))}
                  </RadioGroup>
                </Field>
              </div>
              <Field label={names.before}>
                <Textarea
                  resize="vertical"
                  value={proposal.before ?? ''}
                  onChange={(_, { value }) => {
                    setProposal({ ...proposal, before: value === '' ? null : value });
                  }}
                />
              </Field>
              <Field label={names.after}>
                <Textarea
                  resize="vertical"
                  value={proposal.after ?? ''}
                  onChange={(_, { value }) => {
                    setProposal({ ...proposal, after: value === '' ? null : value });
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button
                onClick={() => {
                  onFinish(undefined);
                }}
              >
                {words.common.cancel}
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
                {words.field.impactNew}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
