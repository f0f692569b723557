import { Button, Dropdown, Field, Input, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { questionThemes, type LibraryQuestion } from '../../../../domain/observation/question-library.ts';
import { useReader } from '../../../app/reader.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    flexWrap: 'wrap',
    paddingBottom: tokens.spacingVerticalXS,
  },
  text: { flex: '1 1 18rem' },
  wide: { flex: '1 1 100%' },
  theme: { flex: '0 1 15rem' },
  list: { minWidth: 0 },
});

/** Longest question that is kept. */
const longestQuestion = 500;

interface QuestionFormProps {
  readonly label: string;
  readonly action: string;
  /** The question that is being reworded. */
  readonly start?: LibraryQuestion;
  readonly onSend: (question: LibraryQuestion) => void;
  readonly onLeave?: () => void;
}

/** The wording of a question and its theme; Enter keeps it. */
export function QuestionForm({ label, action, start, onSend, onLeave }: QuestionFormProps) {
  const styles = useStyles();
  const { preparation, common } = useReader().words;
  const [text, setText] = useState(start?.text ?? '');
  const [theme, setTheme] = useState(start?.theme ?? 'other');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onSend({ text, theme });
        if (!start) setText('');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onLeave) return;
        // Only what is being reworded is left, not the library around it.
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <Field className={start ? styles.wide : styles.text} label={label}>
        <Input
          value={text}
          maxLength={longestQuestion}
          autoFocus={start !== undefined}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Field className={styles.theme} label={preparation.theme}>
        <Dropdown
          className={styles.list}
          value={preparation.themes[theme]}
          selectedOptions={[theme]}
          onOptionSelect={(_, { optionValue }) => {
            setTheme(questionThemes.find((one) => one === optionValue) ?? theme);
          }}
        >
          {questionThemes.map((one) => (
            <Option key={one} value={one}>
              {preparation.themes[one]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Button type="submit">{action}</Button>
      {onLeave ? <Button onClick={onLeave}>{common.cancel}</Button> : null}
    </form>
  );
}
