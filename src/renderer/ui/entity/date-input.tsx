import { Button, Caption1, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { isDate } from '../../../domain/shared/calendar.ts';
import { formatDate } from '../../../words/dates.ts';
import { useReader } from '../../app/reader.tsx';
import { localToday } from '../today.ts';
import { readTypedDate } from './typed-date.ts';

const useStyles = makeStyles({
  box: { position: 'relative', display: 'grid' },
  input: { width: '100%', minWidth: 0 },
  /** It only opens the calendar of the browser, under the field. */
  native: {
    position: 'absolute',
    left: 0,
    bottom: 0,
    width: '100%',
    height: '2rem',
    opacity: 0,
    pointerEvents: 'none',
    border: 'none',
    padding: 0,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

interface DateInputProps {
  /** `YYYY-MM-DD`; empty or null when no day is set. */
  readonly value: string | null;
  readonly name?: string;
  /** Told when the person has finished with the field and the day changed; null when it was emptied. */
  readonly onCommit: (value: string | null) => void;
}

/** A day, typed as people write days or picked in a calendar; always shown day first, whatever the browser speaks. */
export function DateInput({ value, name, onCommit }: DateInputProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.common.date;
  const shown = value !== null && isDate(value) ? formatDate(value, language, 'short') : (value ?? '');
  const [typed, setTyped] = useState(shown);
  const [isWrong, setIsWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const native = useRef<HTMLInputElement>(null);
  const messageId = useId();
  const tell = (wrong: boolean): void => {
    setIsWrong(wrong);
    // A form is not sent with a day that nobody can read.
    input.current?.setCustomValidity(wrong ? own.unread : '');
  };
  const settle = (text: string): void => {
    setTyped(text);
    tell(false);
  };
  useEffect(() => {
    settle(shown);
    // The field follows the day that it is given.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
  const commit = (): void => {
    if (typed.trim() === shown) {
      settle(shown);
      return;
    }
    const read = typed.trim() === '' ? null : readTypedDate(typed, localToday());
    tell(read === undefined);
    if (read === undefined) return;
    setTyped(read === null ? '' : formatDate(read, language, 'short'));
    if (read !== (value === '' ? null : value)) onCommit(read);
  };
  return (
    <div className={styles.box}>
      <Input
        input={{ ref: input }}
        className={styles.input}
        value={typed}
        placeholder={own.placeholder}
        autoComplete="off"
        {...(name === undefined ? {} : { name })}
        {...(isWrong ? { 'aria-invalid': true, 'aria-describedby': messageId } : {})}
        contentAfter={
          <Button
            type="button"
            size="small"
            appearance="transparent"
            icon={<CalendarLtrRegular />}
            aria-label={own.pick}
            title={own.pick}
            onClick={() => {
              native.current?.showPicker();
            }}
          />
        }
        onChange={(_, data) => {
          setTyped(data.value);
          tell(false);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== shown) {
            event.stopPropagation();
            settle(shown);
          }
        }}
      />
      <input
        ref={native}
        className={styles.native}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value !== null && isDate(value) ? value : ''}
        onChange={(event) => {
          if (isDate(event.target.value)) onCommit(event.target.value);
        }}
      />
      {isWrong ? (
        <Caption1 id={messageId} className={styles.wrong} role="alert">
          {own.unread}
        </Caption1>
      ) : null}
    </div>
  );
}
