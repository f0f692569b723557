import { Fragment } from 'react';
import type { Excerpt } from '../../domain/shared/search-query.ts';

/** A text with the words that were found marked. */
export function MarkedText({ text, marks }: Excerpt) {
  const parts: { readonly at: number; readonly text: string; readonly isMarked: boolean }[] = [];
  let end = 0;
  for (const [start, stop] of marks) {
    parts.push({ at: end, text: text.slice(end, start), isMarked: false });
    parts.push({ at: start, text: text.slice(start, stop), isMarked: true });
    end = stop;
  }
  parts.push({ at: end, text: text.slice(end), isMarked: false });
  return parts.map(({ at, text: part, isMarked }) => (
    <Fragment key={`${at} ${isMarked}`}>{isMarked ? <mark>{part}</mark> : part}</Fragment>
  ));
}
