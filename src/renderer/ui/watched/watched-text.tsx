import { makeStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { useWatchedWords } from './use-watched-words.ts';
import { WatchedMarks, type TypedField } from './watched-marks.tsx';
import { WatchedNotice } from './watched-notice.tsx';

const useStyles = makeStyles({
  whole: { display: 'block', minWidth: 0 },
  field: { position: 'relative', display: 'grid' },
});

interface WatchedTextProps {
  /** What stands in the field. */
  readonly text: string;
  readonly field: RefObject<TypedField | null>;
  readonly caret?: number | undefined;
  /** The field itself. */
  readonly children: ReactNode;
}

/** A field about people: words that have no place there are marked as they are typed; nothing is refused. */
export function WatchedText({ text, field, caret, children }: WatchedTextProps) {
  const styles = useStyles();
  const matches = useWatchedWords(text);
  return (
    <div className={styles.whole}>
      <div className={styles.field}>
        {children}
        {matches.length > 0 ? <WatchedMarks text={text} matches={matches} field={field} /> : null}
      </div>
      <WatchedNotice text={text} matches={matches} caret={caret} />
    </div>
  );
}
