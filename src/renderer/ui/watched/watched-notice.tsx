import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { WatchedMatch } from '../../../domain/observation/watched-words.ts';
import { useReader } from '../../app/reader.tsx';
import { useLetThrough } from './use-watched-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    flexWrap: 'wrap',
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { alignSelf: 'center', flexShrink: 0 },
  text: { minWidth: 0, flex: '1 1 16rem', overflowWrap: 'anywhere' },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Milliseconds without a key after which a screen reader is told. */
const toldAfter = 1200;

interface WatchedNoticeProps {
  readonly text: string;
  readonly matches: readonly WatchedMatch[];
  /** The word that stands at the caret is the one spoken of; the first one when it is not known. */
  readonly caret: number | undefined;
}

/** One line under a field: which word is marked, why, and what to write instead. */
export function WatchedNotice({ text, matches, caret }: WatchedNoticeProps) {
  const styles = useStyles();
  const { words, model, accents } = useReader();
  const { watched } = words;
  const letThrough = useLetThrough();
  const match = spokenOf(matches, caret);
  const told = match
    ? watched.marked(
        text.slice(match.start, match.end),
        model.watched_term.choices.theme[match.entry.theme].toLocaleLowerCase(),
      )
    : '';
  return (
    <>
      <Spoken text={match ? `${told} ${watched.instead[match.entry.theme]}` : ''} />
      {match ? (
        <div className={styles.line}>
          <EyeRegular className={styles.icon} style={{ color: accents.watch }} aria-hidden />
          <Caption1 className={styles.text}>
            <strong>{told}</strong> {watched.instead[match.entry.theme]}
            {matches.length > 1 ? ` ${watched.others(matches.length - 1)}` : ''}
          </Caption1>
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            onClick={() => {
              letThrough(match.entry.term);
            }}
          >
            {watched.letThrough}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Says a line to screen readers once the person has stopped typing. */
function Spoken({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(text);
    }, toldAfter);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <span className={styles.unseen} role="status">
      {said}
    </span>
  );
}

function spokenOf(matches: readonly WatchedMatch[], caret: number | undefined): WatchedMatch | undefined {
  return (caret === undefined ? undefined : matches.findLast(({ start }) => start <= caret)) ?? matches[0];
}
