import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Excerpt } from '../../domain/shared/search-query.ts';

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: 'inherit',
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** A text with the words that were found marked. */
export function MarkedText({ text, marks }: Excerpt) {
  const styles = useStyles();
  const parts: { readonly at: number; readonly text: string; readonly isMarked: boolean }[] = [];
  let end = 0;
  for (const [start, stop] of marks) {
    parts.push({ at: end, text: text.slice(end, start), isMarked: false });
    parts.push({ at: start, text: text.slice(start, stop), isMarked: true });
    end = stop;
  }
  parts.push({ at: end, text: text.slice(end), isMarked: false });
  return parts.map(({ at, text: part, isMarked }) => (
    <Fragment key={`${at} ${isMarked}`}>{isMarked ? <mark className={styles.mark}>{part}</mark> : part}</Fragment>
  ));
}
