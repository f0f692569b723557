import { Button, Caption1, Label, MenuItem, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, LibraryRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import {
  addQuestions,
  readQuestionGuide,
  splitQuestions,
  writeQuestionGuide,
} from '../../../../domain/observation/question-guide.ts';
import { addToLibrary, isInLibrary } from '../../../../domain/observation/question-library.ts';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { LineMenu } from './line-menu.tsx';
import { LineText } from './line-text.tsx';
import { QuestionLibraryDialog } from './question-library-dialog.tsx';
import { useDayLines, type DayLine } from './use-day-lines.ts';
import { useLineFocus } from './use-line-focus.ts';
import { useQuestionLibrary } from './use-question-library.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  lines: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'start', minWidth: 0 },
  place: { width: '1.75rem', paddingTop: '6px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  aside: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

const lineOf = (what: string): Omit<DayLine, 'key'> => ({ time: null, what });
const read = (text: string) => readQuestionGuide(text).map(lineOf);
const write = (lines: readonly Omit<DayLine, 'key'>[]) => writeQuestionGuide(lines.map(({ what }) => what));

/** The questions of a day, in the order in which they will be asked. */
export function DayGuide({ day }: { readonly day: Row<'day'> }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const { preparation } = words;
  const tell = useTell();
  const { lines, type, keep, add, replace, remove, move } = useDayLines({ day, field: 'question_guide', read, write });
  const { idOf, focusSoon } = useLineFocus();
  const { library, own, change } = useQuestionLibrary();
  const [isPicking, setIsPicking] = useState(false);
  const guide = readQuestionGuide(write(lines));
  const split = lines.length === 1 ? splitQuestions(lines[0]?.what ?? '') : undefined;
  const pick = (): void => {
    setIsPicking(true);
  };
  useCommands([{ id: 'field.questions', label: preparation.pickQuestions, run: pick }]);
  const leadTo = (key: string, by: -1 | 1): void => {
    focusSoon(key);
    move(key, by);
  };
  return (
    <div role="group" aria-label={model.day.fields.question_guide} className={styles.part}>
      <Label>{model.day.fields.question_guide}</Label>
      {lines.length === 0 ? <Caption1 className={styles.aside}>{preparation.guideEmpty}</Caption1> : null}
      <ol className={styles.lines}>
        {lines.map(({ key, what }, index) => (
          <li key={key} className={styles.line}>
            <Caption1 className={styles.place} aria-hidden>
              {index + 1}
            </Caption1>
            <LineText
              id={idOf(key)}
              label={preparation.question(index + 1, lines.length)}
              placeholder={preparation.questionPlaceholder}
              value={what}
              onType={(text) => {
                type(key, { what: text });
              }}
              onPaste={(text) => {
                const [first = '', ...rest] = readQuestionGuide(text);
                type(key, { what: first });
                focusSoon(add(key, rest.map(lineOf)));
              }}
              onLeave={() => {
                keep();
              }}
              onEnter={() => {
                focusSoon(add(key, [lineOf('')]));
              }}
              onMove={(by) => {
                leadTo(key, by);
              }}
              onEmpty={() => {
                focusSoon(lines[index - 1]?.key ?? lines[1]?.key ?? '');
                remove(key);
              }}
            />
            <LineMenu
              label={preparation.questionMenu(index + 1)}
              isFirst={index === 0}
              isLast={index === lines.length - 1}
              onMove={(by) => {
                leadTo(key, by);
              }}
              onRemove={() => {
                remove(key);
              }}
            >
              {what.trim() === '' || isInLibrary(library, what) ? null : (
                <MenuItem
                  onClick={() => {
                    change(addToLibrary(own, { text: what, theme: 'other' }));
                    tell.done(preparation.kept);
                  }}
                >
                  {preparation.keep}
                </MenuItem>
              )}
            </LineMenu>
          </li>
        ))}
      </ol>
      <div className={styles.tools}>
        <Button size="small" icon={<LibraryRegular />} onClick={pick}>
          {preparation.pickQuestions}
        </Button>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            focusSoon(add(undefined, [lineOf('')]));
          }}
        >
          {preparation.addQuestion}
        </Button>
        {split ? (
          <Button
            size="small"
            onClick={() => {
              replace(split.map(lineOf));
            }}
          >
            {preparation.splitQuestions}
          </Button>
        ) : null}
      </div>
      {lines.length > 0 ? <Caption1 className={styles.aside}>{preparation.guideHelp}</Caption1> : null}
      {isPicking ? (
        <QuestionLibraryDialog
          guide={guide}
          onPick={(picked) => {
            add(undefined, addQuestions(guide, picked).slice(guide.length).map(lineOf));
          }}
          onClose={() => {
            setIsPicking(false);
          }}
        />
      ) : null}
    </div>
  );
}
