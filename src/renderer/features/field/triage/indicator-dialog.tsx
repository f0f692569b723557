import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { real } from '../../../../domain/shared/entity.ts';
import { useReader } from '../../../app/reader.tsx';
import { readTyped } from '../../../ui/entity/field-input.tsx';
import { ChoiceField } from '../../../ui/layout/choice-field.tsx';
import { FormDialog } from '../../../ui/layout/form-dialog.tsx';
import { TextField } from '../../../ui/layout/text-field.tsx';
import { proposeIndicator, type IndicatorProposal } from './indicator-proposal.ts';
import type { TurnDialogProps } from './triage-dialogs.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

const directions = ['up', 'down'] as const;
const figure = real();

/** How one will know: name, unit and figures are proposed from the notes, Enter accepts. */
export function IndicatorDialog({ pending, triage }: TurnDialogProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const { indicator } = words.registers;
  const { fields, choices } = model.indicator;
  const [proposed] = useState(() => proposeIndicator(pending.notes));
  const [name, setName] = useState(() => nameOf(proposed, pending.proposal.title, indicator));
  const [unit, setUnit] = useState(proposed.unit === null ? '' : indicator.units[proposed.unit]);
  const [baseline, setBaseline] = useState(() => shown(proposed.baseline));
  const [target, setTarget] = useState(() => shown(proposed.target));
  const [direction, setDirection] = useState(proposed.direction);
  const [from, to] = [readTyped(figure, baseline), readTyped(figure, target)];
  const unread = (read: unknown): string | undefined => (read === undefined ? indicator.unread : undefined);
  const send = (): void => {
    triage.finish({
      proposal: { ...pending.proposal, title: name.trim() },
      measure: {
        unit: unit.trim() === '' ? null : unit.trim(),
        baseline: typeof from === 'number' ? from : null,
        target: typeof to === 'number' ? to : null,
        direction,
      },
    });
  };
  return (
    <FormDialog
      title={indicator.title}
      action={indicator.send}
      isReady={name.trim() !== '' && from !== undefined && to !== undefined}
      onSend={send}
      onClose={triage.giveUp}
    >
      <TextField label={fields.name} isRequired value={name} onChange={setName} />
      <div className={styles.pair}>
        <TextField label={fields.unit} value={unit} onChange={setUnit} />
        <ChoiceField
          label={fields.direction}
          options={directions.map((value) => ({ value, name: choices.direction[value] }))}
          value={direction ?? undefined}
          onPick={setDirection}
        />
        <TextField label={fields.baseline} value={baseline} onChange={setBaseline} fault={unread(from)} />
        <TextField label={fields.target} value={target} onChange={setTarget} fault={unread(to)} />
      </div>
    </FormDialog>
  );
}

interface NameWords {
  readonly fewer: (title: string) => string;
  readonly more: (title: string) => string;
  readonly time: (title: string) => string;
}

/** What is followed, by the way it should go. */
function nameOf({ unit, direction }: IndicatorProposal, title: string, words: NameWords): string {
  if (unit === 'minutes' || unit === 'hours' || unit === 'days') return words.time(title);
  if (direction === null) return title;
  return direction === 'up' ? words.more(title) : words.fewer(title);
}

function shown(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
