import { Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { useReader } from '../../app/reader.tsx';
import { levelOfKey } from './matrix-view.ts';

const useStyles = makeStyles({
  group: { display: 'inline-flex', flexWrap: 'wrap', gap: '3px' },
  level: {
    width: '1.75rem',
    height: '1.75rem',
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { fontWeight: tokens.fontWeightBold, border: `2px solid ${tokens.colorNeutralForeground1}` },
});

interface LevelRadiosProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** What each level means, by level. */
  readonly meanings?: ReadonlyMap<number, string>;
  /** Plain when false: confidence is not an impact level. */
  readonly isColoured?: boolean;
  /** `null` leaves it blank, which is not zero. */
  readonly onChange: (level: number | null) => void;
}

/** A level chosen by its figure: arrows and digits, Delete or a second click for none. */
export function LevelRadios({ label, value, min, max, meanings, isColoured = true, onChange }: LevelRadiosProps) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const group = useRef<HTMLDivElement>(null);
  const levels = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const take = (level: number | null): void => {
    onChange(level);
    if (level !== null) group.current?.querySelector<HTMLElement>(`[data-level="${level}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = value ?? min - 1;
    const digit = levelOfKey(event.code, max);
    if (digit !== undefined && digit >= min) take(digit);
    else if (event.key === 'ArrowRight') take(Math.min(max, at + 1));
    else if (event.key === 'ArrowLeft') take(Math.max(min, at - 1));
    else if (event.key === 'Delete' || event.key === 'Backspace') take(null);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      step(group.current, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={styles.group} onKeyDown={onKeyDown}>
      {levels.map((level) => {
        const isChosen = level === value;
        const meaning = meanings?.get(level);
        const colours = accents.levels[Math.min(level, accents.levels.length - 1)];
        const radio = (
          <div
            key={level}
            role="radio"
            aria-checked={isChosen}
            aria-label={meaning === undefined ? String(level) : words.impacts.levelMeaning(level, meaning)}
            tabIndex={isChosen || (value === null && level === min) ? 0 : -1}
            data-level={level}
            className={mergeClasses(styles.level, isChosen && styles.chosen)}
            style={isChosen && isColoured && colours ? { backgroundColor: colours.fill, color: colours.text } : {}}
            onClick={() => {
              take(isChosen ? null : level);
            }}
          >
            {level}
          </div>
        );
        return meaning === undefined ? (
          radio
        ) : (
          <Tooltip key={level} content={words.impacts.levelMeaning(level, meaning)} relationship="description">
            {radio}
          </Tooltip>
        );
      })}
    </div>
  );
}

/** Up and down go from one scale to the next, as in a list. */
function step(group: HTMLElement | null, by: number): void {
  const list = group?.closest('[data-scales]');
  if (!group || !list) return;
  const groups = [...list.querySelectorAll<HTMLElement>('[role=radiogroup]')];
  groups[groups.indexOf(group) + by]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
