import { Textarea, makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useMask } from '../../../ui/entity/mask.tsx';

const useStyles = makeStyles({
  box: { flex: '1 1 12rem', minWidth: 0 },
  text: {
    fieldSizing: 'content',
    minHeight: '30px',
    maxHeight: '10rem',
    height: 'auto',
    paddingTop: '4px',
    paddingBottom: '4px',
  },
});

interface LineTextProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** Several lines were pasted. */
  readonly onPaste: (text: string) => void;
  readonly onLeave: () => void;
  readonly onEnter: () => void;
  readonly onMove: (by: -1 | 1) => void;
  /** Backspace in an empty line. */
  readonly onEmpty: () => void;
}

/** The text of one line: Enter goes to the next, Alt with an arrow moves it. */
export function LineText(props: LineTextProps) {
  const { id, label, placeholder, value, onType, onPaste, onLeave, onEnter, onMove, onEmpty } = props;
  const styles = useStyles();
  const mask = useMask();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) onEnter();
    else if (event.altKey && step !== undefined) onMove(step);
    else if (event.key === 'Backspace' && value === '') onEmpty();
    else return;
    event.preventDefault();
  };
  return (
    <Textarea
      className={styles.box}
      id={id}
      textarea={{ className: styles.text }}
      rows={1}
      resize="none"
      aria-label={label}
      placeholder={placeholder}
      value={mask(value)}
      readOnly={mask(value) !== value}
      onChange={(_, data) => {
        if (/[\r\n]/u.test(data.value)) onPaste(data.value);
        else onType(data.value);
      }}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    />
  );
}
