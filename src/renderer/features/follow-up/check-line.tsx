import { Button, Input, Radio, RadioGroup, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useReader } from '../../app/reader.tsx';
import { useMask } from '../../ui/entity/mask.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const answers = ['yes', 'partly', 'no', 'not_applicable'] as const;

interface CheckLineProps {
  readonly item: Row<'check_item'>;
  readonly onChange: (values: { readonly answer: string } | { readonly comment: string | null }) => void;
  readonly onRemove: () => void;
}

/** One point of a checklist: its answer by the arrows of the keyboard, and a comment. */
export function CheckLine({ item, onChange, onRemove }: CheckLineProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const { visit } = words.registers;
  const mask = useMask();
  const label = mask(item.label);
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        <Text className={styles.label}>{label}</Text>
        <Tooltip content={visit.remove(label)} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onRemove} />
        </Tooltip>
      </div>
      <RadioGroup
        layout="horizontal"
        className={styles.answers}
        aria-label={visit.answerOf(label)}
        value={item.answer ?? ''}
        onChange={(_, { value }) => {
          onChange({ answer: value });
        }}
      >
        {answers.map((answer) => (
          <Radio key={answer} value={answer} label={model.check_item.choices.answer[answer]} />
        ))}
      </RadioGroup>
      <Comment item={item} label={label} onChange={onChange} />
    </li>
  );
}

function Comment({ item, label, onChange }: Omit<CheckLineProps, 'onRemove'> & { readonly label: string }) {
  const { visit } = useReader().words.registers;
  const mask = useMask();
  const kept = item.comment ?? '';
  const [typed, setTyped] = useState(kept);
  useEffect(() => {
    setTyped(kept);
  }, [kept]);
  const commit = (): void => {
    const text = typed.trim();
    if (text !== kept) onChange({ comment: text === '' ? null : text });
  };
  return (
    <Input
      size="small"
      aria-label={visit.commentOf(label)}
      placeholder={visit.comment}
      value={mask(typed)}
      readOnly={mask(typed) !== typed}
      onChange={(_, { value }) => {
        setTyped(value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && typed !== kept) {
          event.stopPropagation();
          setTyped(kept);
        }
      }}
    />
  );
}
