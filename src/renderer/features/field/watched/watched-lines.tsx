import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import {
  letThrough,
  removeWatchedWord,
  watchAgain,
  type OwnWatchedWords,
} from '../../../../domain/observation/own-watched-words.ts';
import { useReader } from '../../../app/reader.tsx';
import type { WatchedLine } from './watched-groups.ts';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', minWidth: 0, minHeight: '28px' },
  term: { minWidth: 0, overflowWrap: 'anywhere' },
  label: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', minWidth: 0, cursor: 'pointer' },
  box: { width: '16px', height: '16px', flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
  aside: { color: tokens.colorNeutralForeground2 },
});

interface WatchedLinesProps {
  readonly lines: readonly WatchedLine[];
  readonly own: OwnWatchedWords;
  readonly onChange: (own: OwnWatchedWords) => void;
}

/** The words of a theme, ticked when they are watched; hundreds of them, in the browser's own boxes. */
export function WatchedLines({ lines, own, onChange }: WatchedLinesProps) {
  const styles = useStyles();
  const { words } = useReader();
  return (
    <ul className={styles.lines}>
      {lines.map(({ term, isOwn, isWatched }) => (
        <li key={term} className={styles.line}>
          <label className={styles.label}>
            <input
              type="checkbox"
              className={styles.box}
              checked={isWatched}
              onChange={({ target }) => {
                onChange(target.checked ? watchAgain(own, term) : letThrough(own, term));
              }}
            />
            <span className={styles.term} style={isWatched ? {} : { textDecoration: 'line-through' }}>
              {term}
            </span>
          </label>
          {isOwn ? (
            <>
              <Caption1 className={styles.aside}>{words.watched.own}</Caption1>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.watched.remove(term)}
                onClick={() => {
                  onChange(removeWatchedWord(own, term));
                }}
              />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
