import { Button, Dropdown, Field, Input, Option, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { addWatchedWord, type OwnWatchedWords } from '../../../../domain/observation/own-watched-words.ts';
import { watchedThemes, type WatchedTheme } from '../../../../domain/observation/watched-words.ts';
import { useReader } from '../../../app/reader.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end', flexWrap: 'wrap' },
  term: { flex: '1 1 14rem' },
  theme: { flex: '0 1 14rem' },
  list: { minWidth: 0 },
});

/** Longest word or phrase that is kept. */
const longestTerm = 80;

interface AddWatchedWordProps {
  readonly own: OwnWatchedWords;
  readonly onChange: (own: OwnWatchedWords) => void;
}

/** A word of one's own: the word, its theme, Enter. */
export function AddWatchedWord({ own, onChange }: AddWatchedWordProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const themes = model.watched_term.choices.theme;
  const [term, setTerm] = useState('');
  const [theme, setTheme] = useState<WatchedTheme>('judgement');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (term.trim() === '') return;
        onChange(addWatchedWord(own, term, theme));
        setTerm('');
      }}
    >
      <Field className={styles.term} label={words.watched.term} hint={words.watched.addHint}>
        <Input
          value={term}
          maxLength={longestTerm}
          onChange={(_, { value }) => {
            setTerm(value);
          }}
        />
      </Field>
      <Field className={styles.theme} label={words.watched.theme} hint={'\u00a0'}>
        <Dropdown
          className={styles.list}
          value={themes[theme]}
          selectedOptions={[theme]}
          onOptionSelect={(_, { optionValue }) => {
            setTheme(watchedThemes.find((one) => one === optionValue) ?? theme);
          }}
        >
          {watchedThemes.map((one) => (
            <Option key={one} value={one}>
              {themes[one]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field hint={'\u00a0'}>
        <Button type="submit" icon={<AddRegular />}>
          {words.watched.add}
        </Button>
      </Field>
    </form>
  );
}
