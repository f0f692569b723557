import { Combobox, Option, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { AddChoice } from './add-choices.ts';

const useStyles = makeStyles({
  narrow: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

interface AddComboboxProps<C extends AddChoice> {
  /** Its name; left out where the field around it gives it one. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly size?: 'small';
  /** As wide as this, as in CSS, even when that is little; left out, as any field. */
  readonly width?: string;
  /** Opened by a button: it has the keyboard, and its list is seen at once. */
  readonly isOpen?: boolean;
  /** What is proposed for what was typed, best first: for rows by their title, see `findByTitle`. */
  readonly find: (typed: string) => readonly C[];
  readonly onAdd: (choice: C) => void;
  readonly onLeave?: () => void;
}

/**
 * Type to add: a box that holds nothing by itself. What is typed narrows the list, what is picked is handed over,
 * and the box is empty again, as it is when it is left.
 */
export function AddCombobox<C extends AddChoice>(props: AddComboboxProps<C>) {
  const { label, placeholder, size, width, isOpen = false, find, onAdd, onLeave } = props;
  const styles = useStyles();
  const { words } = useReader();
  const [typed, setTyped] = useState('');
  const choices = find(typed);
  return (
    <Combobox
      expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
      freeform
      {...(isOpen && { open: true, autoFocus: true })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(placeholder !== undefined && { placeholder })}
      {...(size && { size })}
      {...(width !== undefined && { className: styles.narrow, style: { width }, input: { className: styles.input } })}
      value={typed}
      selectedOptions={[]}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onBlur={() => {
        setTyped('');
        onLeave?.();
      }}
      onOptionSelect={(_, { optionValue }) => {
        setTyped('');
        const choice = choices.find(({ id }) => id === optionValue);
        if (choice) onAdd(choice);
      }}
    >
      {choices.map(({ id, title, kind }) => (
        <Option key={id} value={id} text={title}>
          {kind === undefined ? title : `${kind} · ${title}`}
        </Option>
      ))}
    </Combobox>
  );
}
