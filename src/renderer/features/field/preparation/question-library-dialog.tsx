import { Body1, Button, Caption1, Input, Subtitle2, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import {
  addToLibrary,
  isInLibrary,
  noOwnQuestions,
  questionThemes,
  removeFromLibrary,
  rewordInLibrary,
} from '../../../../domain/observation/question-library.ts';
import { sameQuestion } from '../../../../domain/observation/question-guide.ts';
import { fold } from '../../../../domain/shared/fold.ts';
import { useReader } from '../../../app/reader.tsx';
import { AskedTwice } from '../../../ui/layout/asked-twice.tsx';
import { ContentDialog } from '../../../ui/layout/content-dialog.tsx';
import { LibraryLine } from './library-line.tsx';
import { QuestionForm } from './question-form.tsx';
import { useQuestionLibrary } from './use-question-library.ts';

const useStyles = makeStyles({
  top: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
  search: { flex: '1 1 16rem' },
  // The list grows and shrinks with what is sought; the dialog stays.
  list: { height: 'min(26rem, 42vh)', overflowY: 'auto', paddingRight: tokens.spacingHorizontalS },
  theme: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  aside: { color: tokens.colorNeutralForeground2 },
});

interface QuestionLibraryDialogProps {
  /** The questions that the day has already. */
  readonly guide: readonly string[];
  readonly onPick: (questions: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The library of questions: several are picked at once, in the order in which they are ticked; it can be edited. */
export function QuestionLibraryDialog({ guide, onPick, onClose }: QuestionLibraryDialogProps) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const { preparation, common } = words;
  const { library, own, change } = useQuestionLibrary();
  const [sought, setSought] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isEditing, setIsEditing] = useState(false);
  const asked = new Set(guide.map(sameQuestion));
  const found = library.filter(({ text }) => fold(text).includes(fold(sought)));
  const picked = ticked.filter((text) => isInLibrary(library, text));
  const send = (): void => {
    if (picked.length > 0) onPick(picked);
    onClose();
  };
  return (
    <ContentDialog
      title={preparation.library}
      width="48rem"
      onSend={send}
      actions={
        <>
          {isEditing && own.added.length + own.removed.length > 0 ? (
            <AskedTwice
              action={preparation.restore}
              question={preparation.restoreAsk}
              onConfirm={() => {
                change(noOwnQuestions);
              }}
            />
          ) : null}
          <Button onClick={onClose}>{common.close}</Button>
          <Button appearance="primary" disabledFocusable={picked.length === 0} onClick={send}>
            {preparation.pick(picked.length)}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <Body1>{preparation.libraryIntro}</Body1>
      <div className={styles.top}>
        <Input
          className={styles.search}
          type="search"
          aria-label={preparation.search}
          placeholder={preparation.search}
          contentBefore={<SearchRegular aria-hidden />}
          value={sought}
          onChange={(_, { value }) => {
            setSought(value);
          }}
        />
        <Switch
          label={preparation.editLibrary}
          checked={isEditing}
          onChange={(_, { checked }) => {
            setIsEditing(checked);
          }}
        />
      </div>
      <div className={styles.list}>
        {found.length === 0 ? <Caption1 role="status">{preparation.nothing}</Caption1> : null}
        {questionThemes.map((theme) => {
          const lines = found.filter((question) => question.theme === theme);
          if (lines.length === 0) return null;
          return (
            <section key={theme} aria-label={preparation.themes[theme]}>
              <Subtitle2 as="h3" block className={styles.theme} style={{ color: accents.ink }}>
                {preparation.themes[theme]}
              </Subtitle2>
              <ul className={styles.lines}>
                {lines.map((question) => (
                  <LibraryLine
                    key={question.text}
                    question={question}
                    isEditing={isEditing}
                    isOwn={own.added.includes(question)}
                    isAsked={asked.has(sameQuestion(question.text))}
                    isTicked={ticked.includes(question.text)}
                    onTick={(isTicked) => {
                      const others = ticked.filter((text) => text !== question.text);
                      setTicked(isTicked ? [...others, question.text] : others);
                    }}
                    onReword={(next) => {
                      change(rewordInLibrary(own, question.text, next));
                    }}
                    onRemove={() => {
                      change(removeFromLibrary(own, question.text));
                    }}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {isEditing ? (
        <QuestionForm
          label={preparation.newQuestion}
          action={preparation.addToLibrary}
          onSend={(question) => {
            change(addToLibrary(own, question));
            setSought('');
          }}
        />
      ) : null}
    </ContentDialog>
  );
}
