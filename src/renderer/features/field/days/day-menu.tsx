import { Dropdown, Option, makeStyles } from '@fluentui/react-components';
import { memo } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { formatDate } from '../../../../words/dates.ts';
import type { Language } from '../../../../words/language.ts';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { localToday } from '../../../ui/today.ts';

const useStyles = makeStyles({
  box: { minWidth: '9rem', maxWidth: '12rem' },
});

const today = 'today';

interface DayMenuProps {
  readonly dayId: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** The day that the next notes belong to. Typing leaves it alone. */
export const DayMenu = memo(function DayMenu({ dayId, onChoose }: DayMenuProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const days = useRows('day').toSorted((one, other) => (one.held_on < other.held_on ? 1 : -1));
  const chosen = days.find(({ id }) => id === dayId);
  const others = days.filter(({ held_on }) => held_on !== localToday());
  return (
    <Dropdown
      className={styles.box}
      aria-label={words.field.day}
      value={chosen ? formatDate(chosen.held_on, language) : words.field.dayToday}
      selectedOptions={[dayId ?? today]}
      onOptionSelect={(_, { optionValue }) => {
        onChoose(optionValue === today ? undefined : optionValue);
      }}
    >
      <Option value={today}>{words.field.dayToday}</Option>
      {others.map((day) => (
        <Option key={day.id} value={day.id}>
          {dayTitle(day, language)}
        </Option>
      ))}
    </Dropdown>
  );
});

/** A day as a list names it: its date, then its title. */
export function dayTitle({ held_on, title }: Pick<Row<'day'>, 'held_on' | 'title'>, language: Language): string {
  const date = formatDate(held_on, language);
  return title === null ? date : `${date} · ${title}`;
}
