import { Input, makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { readHour } from '../../../../domain/observation/day-programme.ts';
import { useReader } from '../../../app/reader.tsx';

const useStyles = makeStyles({
  box: { width: '4.75rem', flexShrink: 0 },
  text: { fontVariantNumeric: 'tabular-nums' },
});

interface MendedHourProps {
  /** As it is typed. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

/** The hour of the note that is being changed, saved with the line. */
export function MendedHour({ typed, onType, onSave, onLeave }: MendedHourProps) {
  const styles = useStyles();
  const { words } = useReader();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onSave();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Input
      className={styles.box}
      input={{ className: styles.text }}
      aria-label={words.field.captureHour}
      aria-invalid={typed.trim() !== '' && readHour(typed) === undefined}
      placeholder={words.preparation.hourPlaceholder}
      value={typed}
      onChange={(_, { value }) => {
        onType(value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
