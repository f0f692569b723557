import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { LibraryQuestion } from '../../../../domain/observation/question-library.ts';
import { useReader } from '../../../app/reader.tsx';
import { QuestionForm } from './question-form.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', minHeight: '30px' },
  label: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    flexGrow: 1,
    minWidth: 0,
    padding: '3px 0',
    cursor: 'pointer',
  },
  box: {
    width: '16px',
    height: '16px',
    flexShrink: 0,
    alignSelf: 'center',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  aside: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

interface LibraryLineProps {
  readonly question: LibraryQuestion;
  readonly isEditing: boolean;
  readonly isOwn: boolean;
  /** The day has it already. */
  readonly isAsked: boolean;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly onReword: (next: LibraryQuestion) => void;
  readonly onRemove: () => void;
}

/** One question of the library: ticked to be asked, and while the library is edited, worded otherwise or taken out. */
export function LibraryLine(props: LibraryLineProps) {
  const { question, isEditing, isOwn, isAsked, isTicked, onTick, onReword, onRemove } = props;
  const styles = useStyles();
  const { preparation } = useReader().words;
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen && isEditing) {
    return (
      <li>
        <QuestionForm
          label={preparation.wording}
          action={preparation.done}
          start={question}
          onSend={(next) => {
            setIsOpen(false);
            onReword(next);
          }}
          onLeave={() => {
            setIsOpen(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isTicked || isAsked}
          disabled={isAsked}
          onChange={({ target }) => {
            onTick(target.checked);
          }}
        />
        <span className={styles.text}>{question.text}</span>
        {isAsked ? <Caption1 className={styles.aside}>{preparation.alreadyAsked}</Caption1> : null}
        {isOwn ? <Caption1 className={styles.aside}>{preparation.own}</Caption1> : null}
      </label>
      {isEditing ? (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={preparation.reword(question.text)}
            onClick={() => {
              setIsOpen(true);
            }}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={preparation.removeFromLibrary(question.text)}
            onClick={onRemove}
          />
        </>
      ) : null}
    </li>
  );
}
