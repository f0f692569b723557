import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { HistoryLine } from '../../../contract/subjects/log-contract.ts';
import { formatInstant } from '../../../words/dates.ts';
import { labelWords } from '../../../words/history-words.ts';
import { useReader } from '../../app/reader.tsx';

const lineHeight = 44;
/** Lines drawn above and below those in view. */
const margin = 10;
const viewHeight = 560;

const useStyles = makeStyles({
  view: {
    height: 'calc(100vh - 19rem)',
    minHeight: '16rem',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    position: 'absolute',
    insetInline: 0,
    height: `${lineHeight}px`,
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 13rem) minmax(0, 1fr) minmax(0, 9rem) 8.5rem 7rem',
    gridTemplateAreas: '"date label author marks undo"',
    '@media (max-width: 900px)': {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto 7rem',
      gridTemplateAreas: '"label label label undo" "date author marks undo"',
      rowGap: 0,
    },
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  date: { gridArea: 'date' },
  label: { gridArea: 'label' },
  author: { gridArea: 'author' },
  undo: { gridArea: 'undo' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  undone: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  marks: { gridArea: 'marks', display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** Changes that made the file itself: without them there is nothing to show. */
const beginnings: ReadonlySet<string> = new Set(['new_author', 'new_client', 'sample']);

interface HistoryListProps {
  readonly lines: readonly HistoryLine[];
  readonly onUndo: (line: HistoryLine) => void;
}

/** The changes, the newest first; only those in view are drawn. */
export function HistoryList({ lines, onUndo }: HistoryListProps) {
  const styles = useStyles();
  const { words } = useReader();
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(viewHeight);
  const first = Math.max(0, Math.floor(top / lineHeight) - margin);
  const last = Math.min(lines.length, Math.ceil((top + height) / lineHeight) + margin);
  return (
    <div
      className={styles.view}
      role="region"
      tabIndex={0}
      aria-label={words.sharing.tabs.history}
      ref={(element) => {
        if (element && element.clientHeight !== height) setHeight(element.clientHeight);
      }}
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop);
      }}
    >
      <ul className={styles.all} style={{ height: lines.length * lineHeight }}>
        {lines.slice(first, last).map((line, index) => (
          <Line key={line.id} line={line} top={(first + index) * lineHeight} onUndo={onUndo} />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly line: HistoryLine;
  readonly top: number;
  readonly onUndo: (line: HistoryLine) => void;
}

function Line({ line, top, onUndo }: LineProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.sharing;
  const label = labelWords(line.label, language);
  const canUndo = !line.undone && line.kind !== 'erase' && !beginnings.has(line.label.key);
  return (
    <li className={styles.line} style={{ top }}>
      <Text size={200} className={mergeClasses(styles.date, styles.cut, styles.quiet)}>
        {formatInstant(line.at, language)}
      </Text>
      <span className={mergeClasses(styles.label, styles.cut)} title={`${label} (${own.operations(line.operations)})`}>
        <Text className={mergeClasses(line.undone && styles.undone)}>{label}</Text>{' '}
        <Text size={200} className={styles.quiet}>
          {own.operations(line.operations)}
        </Text>
      </span>
      <Text size={200} className={mergeClasses(styles.author, styles.cut)}>
        {line.author}
      </Text>
      <span className={styles.marks}>
        {line.merged ? <Badge appearance="outline">{own.fromMerge}</Badge> : null}
        {line.undone ? <Badge appearance="outline">{own.undone}</Badge> : null}
      </span>
      {canUndo ? (
        <Button
          className={styles.undo}
          size="small"
          icon={<ArrowUndoRegular />}
          aria-label={own.undoOf(label)}
          onClick={() => {
            onUndo(line);
          }}
        >
          {own.undoThis}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
