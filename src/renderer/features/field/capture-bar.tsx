import {
  Badge,
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Textarea,
  Tooltip,
  makeStyles,
  tokens,
  useId,
} from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { v7 } from 'uuid';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { ReadingReminder } from '../../ui/watched/reading-reminder.tsx';
import { WatchedText } from '../../ui/watched/watched-text.tsx';
import { captureLineId } from './capture-command.tsx';
import { creatableChoices, findChoices, initialsOf, type CaptureChoice } from './capture-choices.ts';
import { mark, markAt, replaceMark } from './capture-line.ts';
import { CaptureHelp } from './capture-help.tsx';
import { CaptureList } from './capture-list.tsx';
import { FailedNotes } from './failed-notes.tsx';
import { DayMenu } from './day-menu.tsx';
import { KindMenu } from './kind-menu.tsx';
import { PhotoPicker, type PickPhotos } from './photos/photo-picker.tsx';
import { PhotoProgress } from './photos/photo-progress.tsx';
import { PhotoTray } from './photos/photo-tray.tsx';
import { useCapturePhotos } from './photos/use-capture-photos.ts';
import { useCapture, type SendNotes } from './use-capture.ts';
import { useChoiceIndex } from './use-choice-index.ts';
import { frequencies } from '../../../domain/observation/observation-entities.ts';

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
  line: { position: 'relative', flex: '1 1 20rem', minWidth: 0 },
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
  chips: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', alignItems: 'center' },
  aside: { color: tokens.colorNeutralForeground2, fontStyle: 'italic', overflowWrap: 'anywhere' },
});

/** The line in which a note is taken at the speed of talk: everything from the keyboard, Enter saves. */
export function CaptureBar({ onSent, onDown }: { readonly onSent: SendNotes; readonly onDown: () => void }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const tell = useTell();
  const capture = useCapture(onSent);
  const listId = useId('capture-choices');
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [current, setCurrent] = useState(0);
  const [closedAt, setClosedAt] = useState<string>();
  const [isKindOpen, setIsKindOpen] = useState(false);
  const index = useChoiceIndex();
  const photos = useCapturePhotos(capture);
  const pick = useRef<PickPhotos>(null);
  const { draft, captured, kind } = capture;
  const query = markAt(draft.text, caret);
  const found = query && closedAt !== draft.text ? findChoices(index, query.sought) : [];
  const choices = query && closedAt !== draft.text ? [...found, ...creatableChoices(found, query.sought)] : [];
  // Enter must save a line that only happens to hold a semicolon: nothing is proposed before something is found.
  const start = found.length > 0 && query?.sought !== '' ? 0 : -1;
  const at = current === 0 ? start : Math.min(current - 1, choices.length - 1);
  const focus = (): void => {
    area.current?.focus();
  };
  useEffect(focus, []);
  useCommands([
    { id: 'field.photo', label: words.field.photos.add, shortcut: 'Alt+P', run: () => pick.current?.() },
    {
      id: 'field.kind',
      label: words.field.captureKind,
      shortcut: 'F2',
      run: () => {
        setIsKindOpen(true);
      },
    },
  ]);
  const type = (text: string, to: number): void => {
    capture.setDraft({ ...draft, text });
    setCaret(to);
    setCurrent(0);
  };
  const choose = (choice: CaptureChoice): void => {
    if (!query) return;
    const target = choice.type === 'target' ? choice.target : choice.type === 'create' ? newTarget(choice) : undefined;
    const put = target?.inText ?? markOf(choice);
    const next = replaceMark(draft.text, caret, query, put);
    const isTied = target === undefined || draft.targets.some(({ id }) => id === target.id);
    capture.setDraft({ ...draft, text: next.line, targets: isTied ? draft.targets : [...draft.targets, target] });
    setCaret(next.caret);
    setCurrent(0);
    requestAnimationFrame(() => {
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isEmpty = draft.text === '';
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = choices[at];
    if (choices.length > 0 && step !== 0) {
      event.preventDefault();
      setCurrent(((at + step + choices.length) % choices.length) + 1);
    } else if (choices.length > 0 && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setClosedAt(draft.text);
    } else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (!capture.save() && draft.text.trim() !== '') tell.notice(words.field.captureNoFact);
    } else if (event.key === 'ArrowUp' && isEmpty) {
      event.preventDefault();
      capture.editLast();
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
      {draft.note ? (
        <Badge appearance="tint" color="brand">
          {draft.note.noted_at === null
            ? words.field.captureEditingUndated
            : words.field.captureEditing(draft.note.noted_at)}
        </Badge>
      ) : null}
      <div className={styles.row}>
        <DayMenu dayId={capture.dayId} onChoose={capture.setDayId} />
        <KindMenu
          kind={kind}
          isOpen={isKindOpen}
          onOpen={(isOpen) => {
            setIsKindOpen(isOpen);
            // The keyboard goes back to the line, unless it has gone elsewhere already.
            if (isOpen) return;
            setTimeout(() => {
              if (document.activeElement?.closest('[role=listbox]') === null) focus();
            });
          }}
          onChoose={(chosen) => {
            const text = captured.kind === undefined ? draft.text : draft.text.slice(3);
            capture.setDraft({ ...draft, text, kind: chosen });
          }}
        />
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
        <Tooltip content={words.field.photos.add} relationship="label">
          <Button appearance="subtle" icon={<ImageAddRegular />} onClick={() => pick.current?.()} />
        </Tooltip>
        <PhotoPicker
          ref={pick}
          onPick={(files) => {
            photos.take(files);
            focus();
          }}
        />
        <CaptureHelp />
      </div>
      <PhotoProgress progress={photos.progress} />
      <PhotoTray capture={capture} />
      <div className={styles.chips} aria-live="polite">
        {captured.kind === undefined ? null : (
          <Badge
            appearance="tint"
            color="brand"
          >{`${model.note.choices.kind[kind]} — ${words.field.captureKindRead}`}</Badge>
        )}
        {captured.severity === null ? null : (
          <Badge appearance="outline">{words.field.severity(captured.severity)}</Badge>
        )}
        {captured.frequency === null ? null : (
          <Badge appearance="outline">{words.field.frequency(model.note.choices.frequency[captured.frequency])}</Badge>
        )}
        {draft.targets.map((target) => (
          <InteractionTag key={target.id} size="small">
            <InteractionTagPrimary
              hasSecondaryAction
            >{`${model[target.entity].one} · ${target.title}`}</InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={words.field.removeTarget(target.title)}
              onClick={() => {
                capture.setDraft({ ...draft, targets: draft.targets.filter(({ id }) => id !== target.id) });
              }}
            />
          </InteractionTag>
        ))}
        {draft.targets.some(({ entity }) => entity === 'person') ? <ReadingReminder /> : null}
        {captured.interpretation === '' ? null : (
          <span className={styles.aside}>{words.field.interpretationIs(captured.interpretation)}</span>
        )}
      </div>
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
