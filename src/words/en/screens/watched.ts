import type { ScreenWords } from '../../screen-words.ts';
import { formatNumber } from '../../dates.ts';

/** Words that have no place in what is written about people, marked while one types, and their list. */
export const enWatched: ScreenWords['watched'] = {
  title: 'Watched words',
  intro:
    'These words are marked while you type, never refused. The list is yours: it follows you from client to client and stays on this machine.',
  reminder: 'The person spoken of may ask to read this text: write facts of work.',
  marked: (word, theme) => `“${word}”: ${theme}.`,
  instead: {
    health: 'Note the effect on the work (“away until the 12th”) without its cause, or leave it out.',
    union: 'Note what is asked or decided, never who belongs.',
    religion: 'Note the constraint on hours if it matters, never its reason.',
    politics: 'Nothing to do with the work observed: leave it out.',
    private_life: 'Note availability if it matters (“leaves at 4 on Tuesdays”) without its reason.',
    insult: 'Describe what happened; of words that were heard, keep what they are about, not whom they aim at.',
    judgement: 'Write what you saw and its effect on the work: the gesture, the time, how often it was redone.',
    other: 'Keep what touches the work observed, leave the rest out.',
  },
  others: (count) => (count === 1 ? '1 more word is marked.' : `${count} more words are marked.`),
  letThrough: 'Stop marking this word',
  wasLetThrough: (term) => `“${term}” will no longer be marked. “Watched words” brings it back.`,
  search: 'Search for a word',
  term: 'Word or phrase',
  theme: 'Theme',
  add: 'Add the word',
  addHint: 'In the singular; other forms are recognised.',
  own: 'added by you',
  remove: (term) => `Take out “${term}”`,
  count: (watched, all) =>
    watched === all
      ? `${formatNumber(all, 'en')} words marked`
      : `${formatNumber(watched, 'en')} words marked of ${formatNumber(all, 'en')}`,
  themeCount: (theme, watched, all) => (watched === all ? `${theme} (${all})` : `${theme} (${watched} of ${all})`),
  nothing: 'No word of the list matches this search. You can add it.',
  help: 'Tick the words to mark; untick those to let through.',
  restore: 'Back to the original list',
  restoreAsk: (added, free) =>
    `Go back to the original list? ${[
      added === 0
        ? ''
        : added === 1
          ? 'The word you added will be taken out.'
          : `Your ${added} words will be taken out.`,
      free === 0
        ? ''
        : free === 1
          ? 'The word left aside will be marked again.'
          : `The ${free} words left aside will be marked again.`,
    ]
      .filter((part) => part !== '')
      .join(' ')}`,
};
