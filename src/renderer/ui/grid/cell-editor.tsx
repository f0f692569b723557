import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fold } from '../../../domain/shared/fold.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { useReader } from '../../app/reader.tsx';
import { useWatchedWords } from '../watched/use-watched-words.ts';
import { WatchedMarks } from '../watched/watched-marks.tsx';
import { WatchedNotice } from '../watched/watched-notice.tsx';
import type { GridColumn, GridOption } from './grid-column.ts';
import { ownTab } from './own-tab.ts';

/** Where the selection goes once a cell is written. */
export type AfterEdit = 'down' | 'up' | 'right' | 'left' | 'stay' | 'range';

/** What the person typed, or picked in the list. */
export type Typed = { readonly text: string } | { readonly value: StoredValue };

/** A cell being edited: `enter` when typing replaced it, `edit` when its text is being changed. */
export interface Editing {
  readonly mode: 'enter' | 'edit';
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

interface CellEditorProps extends Pick<Editing, 'mode' | 'text'> {
  readonly column: GridColumn<never>;
  /** Says why the value is refused, and the editor stays; undefined when it is written. */
  readonly onDone: (typed: Typed, then: AfterEdit) => string | undefined;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  box: { position: 'absolute', inset: 0, zIndex: 6 },
  atEdge: { display: 'flex', justifyContent: 'flex-end', alignItems: 'flex-start' },
  input: {
    flexShrink: 0,
    display: 'block',
    width: '100%',
    minHeight: '100%',
    boxSizing: 'border-box',
    resize: 'none',
    overflow: 'hidden',
    fieldSizing: 'content',
    maxHeight: '14rem',
    padding: '4px 8px',
    font: 'inherit',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    outlineStyle: 'none',
    boxShadow: tokens.shadow8,
  },
  long: { minWidth: '22rem', overflowY: 'auto' },
  wrong: { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
  list: {
    position: 'fixed',
    zIndex: 1000,
    maxHeight: '16rem',
    overflowY: 'auto',
    minWidth: '12rem',
    maxWidth: '28rem',
    padding: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: { padding: '4px 8px', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer', lineHeight: '20px' },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
  message: { padding: '4px 8px', lineHeight: '20px', whiteSpace: 'normal' },
  watched: { padding: '0 8px 4px', lineHeight: '20px', whiteSpace: 'normal', cursor: 'default' },
  trouble: { color: tokens.colorStatusDangerForeground1 },
});

/** Matches shown at once. */
const longestList = 100;

/** Edits one cell over the grid: a text, or a list that typing narrows. */
export function CellEditor({ column, mode, text, onDone, onCancel }: CellEditorProps) {
  const styles = useStyles();
  const { words } = useReader();
  const [typed, setTyped] = useState(text);
  const [fault, setFault] = useState<string>();
  const [current, setCurrent] = useState<number>();
  const input = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const listId = useId();
  const [below, setBelow] = useState<{ left: number; top?: number; bottom?: number }>();
  const [isAtEdge, setIsAtEdge] = useState(false);
  const [caret, setCaret] = useState<number>();
  const matches = useWatchedWords(column.isAboutPeople === true ? typed : '');
  const options = column.options;
  const isNarrowed = typed !== text || mode === 'enter';
  const shown = options
    ? optionsShown(options, isNarrowed ? typed : '', !column.field.required, words.common.notSet)
    : [];
  const marked = current ?? (isNarrowed && typed.trim() !== '' ? 0 : shown.findIndex(({ label }) => label === text));
  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    const { left, bottom, top } = element.getBoundingClientRect();
    const edge = element.closest('[role=grid]')?.getBoundingClientRect().right ?? innerWidth;
    setIsAtEdge(left + element.offsetWidth > edge);
    setBelow(bottom > innerHeight - 200 ? { left, bottom: innerHeight - top } : { left, top: bottom });
  }, []);
  // The field grows with the text: what is said under it follows.
  useLayoutEffect(() => {
    const element = input.current;
    if (!element || options) return;
    const { left, bottom, top } = element.getBoundingClientRect();
    setBelow(bottom > innerHeight - 200 ? { left, bottom: innerHeight - top } : { left, top: bottom });
  }, [typed, options]);
  const done = (value: Typed, then: AfterEdit): void => {
    if (isOver.current) return;
    isOver.current = true;
    const refusal = onDone(value, then);
    if (refusal === undefined) return;
    isOver.current = false;
    setFault(refusal);
  };
  const finish = (then: AfterEdit): void => {
    const option = shown[marked];
    if (options && option && (current !== undefined || (isNarrowed && typed.trim() !== '')))
      done({ value: option.value }, then);
    else done({ text: typed }, then);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const then = afterKey(event, mode, options !== undefined);
    if (event.key === 'Escape') {
      event.preventDefault();
      isOver.current = true;
      onCancel();
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      input.current?.setRangeText('\n', input.current.selectionStart, input.current.selectionEnd, 'end');
      setTyped(input.current?.value ?? typed);
    } else if (options && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setCurrent(Math.max(0, Math.min(shown.length - 1, marked + step)));
    } else if (then !== undefined) {
      event.preventDefault();
      finish(then);
    }
  };
  return (
    <div className={mergeClasses(styles.box, isAtEdge && styles.atEdge)}>
      <textarea
        ref={input}
        rows={1}
        {...ownTab}
        aria-label={column.title}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${listId}-fault`}
        {...(options && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': shown[marked] ? `${listId}-${marked}` : undefined,
        })}
        className={mergeClasses(
          styles.input,
          column.field.type === 'text' && text.length > 40 && styles.long,
          fault !== undefined && styles.wrong,
        )}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setCaret(event.target.selectionStart);
          setCurrent(undefined);
          setFault(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          finish('stay');
        }}
      />
      {matches.length > 0 ? <WatchedMarks text={typed} matches={matches} field={input} /> : null}
      {fault === undefined && !options && matches.length === 0 ? null : (
        <div
          className={styles.list}
          style={below}
          // The cell keeps the keyboard: what is typed is not written before the person has done with it.
          onPointerDown={(event) => {
            event.stopPropagation();
          }}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
        >
          {fault === undefined ? null : (
            <div id={`${listId}-fault`} role="alert" className={mergeClasses(styles.message, styles.trouble)}>
              {fault}
            </div>
          )}
          {matches.length > 0 ? (
            <div className={styles.watched}>
              <WatchedNotice text={typed} matches={matches} caret={caret} />
            </div>
          ) : null}
          {options ? (
            <div id={listId} role="listbox" aria-label={column.title}>
              {shown.length === 0 ? <div className={styles.message}>{words.grid.emptyList}</div> : null}
              {shown.map((option, index) => (
                <div
                  key={String(option.value)}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === marked}
                  className={mergeClasses(styles.option, index === marked && styles.current)}
                  ref={(element) => {
                    if (index === marked) element?.scrollIntoView({ block: 'nearest' });
                  }}
                  onPointerDown={(event) => {
                    event.preventDefault();
                    event.stopPropagation();
                    done({ value: option.value }, 'stay');
                  }}
                >
                  {option.label}
                </div>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** The options that a text narrows to, those that begin with it first. */
function optionsShown(
  options: readonly GridOption[],
  typed: string,
  canBeEmpty: boolean,
  emptyLabel: string,
): readonly GridOption[] {
  const sought = fold(typed);
  if (sought === '')
    return [...(canBeEmpty ? [{ value: null, label: emptyLabel }] : []), ...options].slice(0, longestList);
  const ranked = options.flatMap((option) => {
    const words = [option.label, ...(option.others ?? [])].map(fold);
    const rank = words[0] === sought ? 0 : words.some((word) => word.startsWith(sought)) ? 1 : 2;
    return words.some((word) => word.includes(sought)) ? [{ option, rank }] : [];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, longestList)
    .map(({ option }) => option);
}

function afterKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent,
  mode: Editing['mode'],
  isList: boolean,
): AfterEdit | undefined {
  if (key === 'Enter' && !altKey) return ctrlKey || metaKey ? 'range' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (mode !== 'enter' || ctrlKey || shiftKey || altKey) return undefined;
  if (key === 'ArrowLeft') return 'left';
  if (key === 'ArrowRight') return 'right';
  if (isList) return undefined;
  return key === 'ArrowDown' ? 'down' : key === 'ArrowUp' ? 'up' : undefined;
}
