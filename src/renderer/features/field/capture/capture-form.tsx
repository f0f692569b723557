import { Textarea, makeStyles, tokens, useEventCallback, useId } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { v7 } from 'uuid';
import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { WatchedText } from '../../../ui/watched/watched-text.tsx';
import { captureLineId } from './capture-command.tsx';
import { creatableChoices, findChoices, initialsOf, preselected, type CaptureChoice } from './capture-choices.ts';
import { mark, markAt, replaceMark } from './capture-line.ts';
import { CaptureChips } from './capture-chips.tsx';
import { CaptureList } from './capture-list.tsx';
import { CaptureState } from './capture-state.tsx';
import { CaptureTools } from './capture-tools.tsx';
import { FailedNotes } from './failed-notes.tsx';
import { DayMenu } from '../days/day-menu.tsx';
import { KindMenu } from './kind-menu.tsx';
import { MendedHour } from './mended-hour.tsx';
import { PhotoProgress } from '../photos/photo-progress.tsx';
import { PhotoTray } from '../photos/photo-tray.tsx';
import { useCapturePhotos } from '../photos/use-capture-photos.ts';
import { useCapture } from './use-capture.ts';
import type { CaptureData } from './use-capture-data.ts';
import { frequencies, type NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { cleanTyped } from '../../../../domain/observation/typed-note.ts';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', flexWrap: 'wrap' },
  line: { position: 'relative', flex: '1 1 12rem', minWidth: 0 },
  box: { width: '100%' },
  // As high as what is written.
  text: {
    fieldSizing: 'content',
    minHeight: '2rem',
    maxHeight: '8rem',
    height: 'auto',
    paddingTop: '5px',
    paddingBottom: '5px',
  },
});

interface CaptureFormProps {
  readonly data: CaptureData;
  readonly onDown: () => void;
}

/** The line in which a note is taken at the speed of talk: everything from the keyboard, Enter saves. */
export function CaptureForm({ data, onDown }: CaptureFormProps) {
  const styles = useStyles();
  const { words } = useReader();
  const tell = useTell();
  const capture = useCapture(data);
  const listId = useId('capture-choices');
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [current, setCurrent] = useState(0);
  const [closedAt, setClosedAt] = useState<string>();
  const [isKindOpen, setIsKindOpen] = useState(false);
  const photos = useCapturePhotos(capture);
  const { draft, captured, kind } = capture;
  const query = markAt(draft.text, caret);
  const found = query && closedAt !== draft.text ? findChoices(data.index, query.sought) : [];
  const choices = query && closedAt !== draft.text ? [...found, ...creatableChoices(found, query.sought)] : [];
  // Enter must save a line that only happens to hold a semicolon: nothing is proposed before something is found.
  const start = preselected(found, query?.sought ?? '');
  const at = current === 0 ? start : Math.min(current - 1, choices.length - 1);
  const focus = (): void => {
    area.current?.focus();
  };
  useEffect(focus, []);
  const movedTo = useRef<number>(undefined);
  // At once: a key that came first would be written elsewhere.
  useLayoutEffect(() => {
    if (movedTo.current !== undefined) area.current?.setSelectionRange(movedTo.current, movedTo.current);
    movedTo.current = undefined;
  });
  const wasKindOpen = useRef(false);
  useEffect(() => {
    // The keyboard goes back to the line before another key comes, unless it has gone elsewhere already.
    if (wasKindOpen.current && !isKindOpen && document.activeElement?.closest('[role=listbox]') === null) focus();
    wasKindOpen.current = isKindOpen;
  }, [isKindOpen]);
  useCommands([
    {
      id: 'field.kind',
      label: words.field.captureKind,
      shortcut: 'F2',
      run: () => {
        setIsKindOpen(true);
      },
    },
  ]);
  const setCaretAt = (to: number): void => {
    setCaret(to);
    movedTo.current = to;
  };
  const type = (typed: string, to: number): void => {
    const { text, removed } = cleanTyped(typed);
    capture.setDraft({ ...draft, text });
    if (text === typed) setCaret(to);
    else setCaretAt(cleanTyped(typed.slice(0, to)).text.length);
    if (removed > 0) tell.notice(words.field.invisibleSigns(removed));
    setCurrent(0);
  };
  const save = (): void => {
    const reason = capture.save();
    if (reason === 'no_fact') tell.notice(words.field.captureNoFact);
    else if (reason === 'hour') tell.notice(words.field.captureHourUnread);
    else focus();
  };
  const choose = (choice: CaptureChoice): void => {
    if (!query) return;
    const target = choice.type === 'target' ? choice.target : choice.type === 'create' ? newTarget(choice) : undefined;
    const put = target?.inText ?? markOf(choice);
    const next = replaceMark(draft.text, caret, query, put);
    const isTied = target === undefined || draft.targets.some(({ id }) => id === target.id);
    capture.setDraft({ ...draft, text: next.line, targets: isTied ? draft.targets : [...draft.targets, target] });
    setCaretAt(next.caret);
    setCurrent(0);
  };
  const onDay = useEventCallback(capture.setDayId);
  const onKind = useEventCallback((chosen: NoteKind): void => {
    const text = captured.kind === undefined ? draft.text : draft.text.slice(3);
    capture.setDraft({ ...draft, text, kind: chosen });
  });
  const onPick = useEventCallback((files: readonly File[]): void => {
    photos.take(files);
    focus();
  });
  const onPause = useEventCallback((): void => {
    capture.togglePause?.();
    focus();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Keys that only compose a letter are not the line's.
    if (event.nativeEvent.isComposing) return;
    const isEmpty = draft.text === '';
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = choices[at];
    if ((event.ctrlKey || event.metaKey) && /^[yz]$/iu.test(event.key)) {
      // While something is typed, it is what is undone; in an empty line, what was left comes back first.
      if (!isEmpty && !capture.isAsLoaded) event.stopPropagation();
      else if (capture.restore && isEmpty && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        event.stopPropagation();
        capture.restore();
      }
    } else if (choices.length > 0 && step !== 0) {
      event.preventDefault();
      const from = at < 0 && step < 0 ? 0 : at;
      setCurrent(((from + step + choices.length) % choices.length) + 1);
    } else if (choices.length > 0 && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setClosedAt(draft.text);
    } else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === 'ArrowUp' && (isEmpty || capture.isAsLoaded)) {
      event.preventDefault();
      capture.editNext('before');
    } else if (event.key === 'ArrowDown' && draft.note && capture.isAsLoaded) {
      event.preventDefault();
      capture.editNext('after');
    } else if (event.key === 'ArrowDown' && isEmpty) {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Backspace' && isEmpty && draft.targets.length > 0) {
      capture.setDraft({ ...draft, targets: draft.targets.slice(0, -1) });
    } else if (event.key === 'Escape' && (draft.note || !isEmpty)) {
      event.preventDefault();
      event.stopPropagation();
      capture.leave();
    }
  };
  return (
    <section className={styles.bar} aria-label={words.field.capture} {...photos.gestures}>
      <FailedNotes capture={capture} onTaken={focus} />
      <CaptureState capture={capture} />
      <div className={styles.row}>
        <DayMenu dayId={capture.dayId} onChoose={onDay} />
        <KindMenu kind={kind} isOpen={isKindOpen} onOpen={setIsKindOpen} onChoose={onKind} />
        {draft.note ? (
          <MendedHour
            typed={draft.hour}
            onType={(hour) => {
              capture.setDraft({ ...draft, hour });
            }}
            onSave={save}
            onLeave={() => {
              capture.leave();
              focus();
            }}
          />
        ) : null}
        <div className={styles.line}>
          <WatchedText text={draft.text} field={area} caret={caret}>
            <Textarea
              className={styles.box}
              id={captureLineId}
              textarea={{ ref: area, className: styles.text }}
              rows={draft.text.split('\n').length}
              resize="none"
              aria-label={words.field.captureLine}
              aria-autocomplete="list"
              aria-controls={choices.length > 0 ? listId : undefined}
              aria-activedescendant={choices.length > 0 && at >= 0 ? `${listId}-${at}` : undefined}
              placeholder={words.field.capturePlaceholder}
              value={draft.text}
              onChange={(event, { value }) => {
                type(value, event.target.selectionStart);
              }}
              onSelect={(event) => {
                setCaret(event.currentTarget.selectionStart);
              }}
              onKeyDown={onKeyDown}
            />
            {choices.length > 0 ? <CaptureList id={listId} choices={choices} current={at} onChoose={choose} /> : null}
          </WatchedText>
        </div>
        <CaptureTools
          onPick={onPick}
          pausedSince={capture.pausedSince}
          onPause={capture.togglePause ? onPause : undefined}
        />
      </div>
      <PhotoProgress progress={photos.progress} />
      <PhotoTray capture={capture} />
      <CaptureChips capture={capture} named={data.named} />
    </section>
  );
}

function newTarget({ entity, title }: Extract<CaptureChoice, { type: 'create' }>) {
  const inText = entity === 'person' ? initialsOf(title) : title;
  return { entity, id: v7(), title, inText, isNew: true };
}

/** A level stays in the line as its short mark, which is read when the note is saved. */
function markOf(choice: CaptureChoice): string {
  if (choice.type === 'severity') return `${mark}g${choice.level}`;
  return choice.type === 'frequency' ? `${mark}f${frequencies.indexOf(choice.value) + 1}` : '';
}
