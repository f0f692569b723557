import { Button, Caption1, MenuItem, makeStyles } from '@fluentui/react-components';
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
import { DayLinesPart } from './day-lines-part.tsx';
import { LineMenu } from './line-menu.tsx';
import { LineText } from './line-text.tsx';
import { QuestionLibraryDialog } from './question-library-dialog.tsx';
import { useDayLines, type DayLine } from './use-day-lines.ts';
import { useLineFocus } from './use-line-focus.ts';
import { useQuestionLibrary } from './use-question-library.ts';

const useStyles = makeStyles({
  place: { width: '1.75rem', paddingTop: '6px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
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
    <>
      <DayLinesPart
        label={model.day.fields.question_guide}
        empty={preparation.guideEmpty}
        help={preparation.guideHelp}
        lines={lines}
        drawLine={({ key, what }, index) => (
          <>
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
          </>
        )}
      >
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
      </DayLinesPart>
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
    </>
  );
}
