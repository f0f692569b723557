import type { Row } from '../model.ts';
import type { DocumentData } from './document-data.ts';
import { type Block, paragraph } from './document-model.ts';
import { isDetailed } from './section-helpers.ts';

/** What a document shows of a list, and a line that says what it leaves out. */
export interface Told<T> {
  readonly shown: readonly T[];
  readonly note: readonly Block[];
}

/** At the macro level, the actions still to be done: those that are done are only counted. */
export function actionsToTell(data: DocumentData, actions: readonly Row<'action'>[]): Told<Row<'action'>> {
  return told(data, actions, ({ status }) => status !== 'done', data.words.texts.phrases.actionsDone);
}

/** At the macro level, the items that `matters` keeps; the others are counted in a note. In detail, all. */
export function told<T>(
  data: DocumentData,
  items: readonly T[],
  matters: (item: T) => boolean,
  leftOut: (count: number) => string,
): Told<T> {
  if (isDetailed(data)) return { shown: items, note: [] };
  const shown = items.filter(matters);
  const left = items.length - shown.length;
  return { shown, note: left === 0 ? [] : [paragraph(leftOut(left), 'note')] };
}
