import { Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { readHour } from '../../../../domain/observation/day-programme.ts';
import { useReader } from '../../../app/reader.tsx';

const useStyles = makeStyles({
  box: { width: '5.5rem', flexShrink: 0 },
  text: { fontVariantNumeric: 'tabular-nums' },
});

interface HourInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  /** Told when the person has finished with the field, and only if it changed. */
  readonly onCommit: (time: string | null, goingTo: HTMLElement | undefined) => void;
  readonly onEnter: () => void;
  readonly onMove: (by: -1 | 1) => void;
  /** What was typed is no hour: it stays under the person's eyes. */
  readonly onUnread: (isUnread: boolean) => void;
}

/** An hour as people type it: 9, 930, 9h30. */
export function HourInput({ id, label, value, onCommit, onEnter, onMove, onUnread }: HourInputProps) {
  const styles = useStyles();
  const { preparation } = useReader().words;
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => {
    setTyped(value ?? '');
  }, [value]);
  const read = typed.trim() === '' ? null : readHour(typed);
  const leave = ({ relatedTarget }: FocusEvent): void => {
    onUnread(read === undefined);
    if (read === undefined) return;
    setTyped(read ?? '');
    if (read !== value) onCommit(read, relatedTarget instanceof HTMLElement ? relatedTarget : undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.key === 'Enter') onEnter();
    else if (event.altKey && step !== undefined) onMove(step);
    else return;
    event.preventDefault();
  };
  return (
    <Input
      className={styles.box}
      id={id}
      input={{ className: styles.text }}
      aria-label={label}
      aria-invalid={read === undefined}
      placeholder={preparation.hourPlaceholder}
      value={typed}
      onChange={(_, data) => {
        setTyped(data.value);
        onUnread(false);
      }}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
