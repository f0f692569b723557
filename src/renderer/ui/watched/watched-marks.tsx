import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { WatchedMatch } from '../../../domain/observation/watched-words.ts';
import { useReader } from '../../app/reader.tsx';

/** A field in which one types. */
export type TypedField = HTMLTextAreaElement | HTMLInputElement;

const useStyles = makeStyles({
  // Invisible letters in the very place of those typed, so that only the lines under words are seen.
  layer: {
    position: 'absolute',
    overflow: 'hidden',
    boxSizing: 'border-box',
    pointerEvents: 'none',
    color: 'transparent',
    forcedColorAdjust: 'none',
    ...shorthands.borderStyle('solid'),
    ...shorthands.borderColor('transparent'),
  },
  lines: { whiteSpace: 'pre-wrap', overflowWrap: 'break-word' },
  oneLine: { whiteSpace: 'pre', display: 'flex', alignItems: 'center' },
  mark: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1.5px',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '2px',
    '@media (forced-colors: active)': { textDecorationColor: 'CanvasText !important' },
  },
});

/** What makes letters fall in the same place. */
const sameLetters = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontFeatureSettings',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'direction',
  'tabSize',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
] as const;

interface WatchedMarksProps {
  readonly text: string;
  readonly matches: readonly WatchedMatch[];
  readonly field: RefObject<TypedField | null>;
}

/** Wavy lines under the watched words of a field, which follow how it wraps and scrolls. */
export function WatchedMarks({ text, matches, field }: WatchedMarksProps) {
  const styles = useStyles();
  const { accents } = useReader();
  const layer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [typed, over, moved] = [field.current, layer.current, inner.current];
    if (!typed || !over || !moved) return undefined;
    const lay = (): void => {
      const style = getComputedStyle(typed);
      for (const name of sameLetters) over.style[name] = style[name];
      const [own, around] = [typed.getBoundingClientRect(), over.offsetParent?.getBoundingClientRect()];
      over.style.left = `${own.left - (around?.left ?? 0)}px`;
      over.style.top = `${own.top - (around?.top ?? 0)}px`;
      // Without the scroll bar, which letters do not run under.
      over.style.width = `${typed.offsetWidth - barOf(typed, style)}px`;
      over.style.height = `${typed.offsetHeight}px`;
      moved.style.transform = `translate(${-typed.scrollLeft}px, ${-typed.scrollTop}px)`;
      moved.style.height = typed instanceof HTMLInputElement ? '100%' : 'auto';
    };
    lay();
    const sizes = new ResizeObserver(lay);
    sizes.observe(typed);
    typed.addEventListener('scroll', lay);
    return () => {
      sizes.disconnect();
      typed.removeEventListener('scroll', lay);
    };
  }, [field, text, matches]);
  return (
    <div ref={layer} className={styles.layer} aria-hidden data-watched-marks>
      <div
        ref={inner}
        className={mergeClasses(styles.lines, field.current instanceof HTMLInputElement && styles.oneLine)}
      >
        {pieces(text, matches).map(({ at, piece, isMark }) =>
          isMark ? (
            <span key={at} className={styles.mark} style={{ textDecorationColor: accents.watch }}>
              {piece}
            </span>
          ) : (
            <span key={at}>{piece}</span>
          ),
        )}
      </div>
    </div>
  );
}

/** Width of the scroll bar inside a field. */
function barOf(typed: TypedField, style: CSSStyleDeclaration): number {
  const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
  return Math.max(0, typed.offsetWidth - typed.clientWidth - (Number.isNaN(borders) ? 0 : borders));
}

interface Piece {
  readonly at: number;
  readonly piece: ReactNode;
  readonly isMark: boolean;
}

function pieces(text: string, matches: readonly WatchedMatch[]): readonly Piece[] {
  const ends = [0, ...matches.map(({ end }) => end)];
  return [
    ...matches.flatMap(({ start, end }, index): Piece[] => {
      const from = ends[index] ?? 0;
      return [
        { at: from, piece: text.slice(from, start), isMark: false },
        { at: start + 0.5, piece: text.slice(start, end), isMark: true },
      ];
    }),
    // A last line that is empty has its height only when something stands in it.
    { at: text.length + 1, piece: `${text.slice(ends.at(-1))}\u200b`, isMark: false },
  ];
}
