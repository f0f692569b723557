import type { PictureTexts } from '../../domain/picture/picture-words.ts';
import { formatDate } from '../dates.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Names in a sentence: “a, b and c”. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What pictures say in English. */
export const enPictures: PictureTexts = {
  figure: 'Figure',
  captions: {
    radars: 'Level of impact by axis and population',
    mostTouched: 'Level of impact on the most affected populations',
    influence: 'Who turns to whom',
    timeline: 'The plan over time',
    load: 'Hours asked of one person in each population',
    mostAsked: 'Hours asked of one person, populations asked most',
  },
  captionPart: (caption, part, parts, project) =>
    [caption, project === undefined ? '' : `: ${project}`, parts > 1 ? ` (${part} of ${parts})` : ''].join(''),
  radar: {
    scale: (min, max) => `Level from ${min} to ${max}, centre to edge; headcount in brackets.`,
    barScale: (min, max) => `Level from ${min} to ${max}; headcount in brackets.`,
    unrated: 'Dotted: axis not rated.',
    description: (populations, axes) =>
      `Radar charts on ${axes} ${plural(axes, 'axis', 'axes')}, one per population: ${listed(populations)}. The impact matrix gives the same levels.`,
  },
  influence: {
    citedBy: (count) => `cited by ${count} ${plural(count, 'person', 'people')}`,
    link: 'turns to',
    team: 'team',
    suggested: 'suggested ambassador',
    acting: 'acting ambassador',
    unlinked: (count) =>
      count === 1
        ? 'One person who cites nobody and is not cited is not shown.'
        : `${count} people who cite nobody and are not cited are not shown.`,
    unlabelled: 'The least cited people do not bear their code.',
    description: (people, links, suggested) =>
      `Map of ${people} people, by code, and ${links} citations; the most cited have the largest discs, ${suggested} suggested ${plural(suggested, 'ambassador is', 'ambassadors are')} ringed.`,
  },
  timeline: {
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    today: 'Today',
    goLive: 'go-live',
    states: { done: 'done', in_progress: 'in progress', planned: 'planned', late: 'late' },
    actions: (count) => `${count} ${plural(count, 'action', 'actions')}`,
    goLives: 'Go-lives',
    periods: 'Black-outs, leave and peaks',
    closed: 'black-out or leave',
    peak: 'peak of activity',
    marks: 'due date of an action',
    undated: (count) =>
      count === 1 ? 'One action without a date is not shown.' : `${count} actions without a date are not shown.`,
    outside: (count) =>
      count === 1 ? 'One action lies outside this period.' : `${count} actions lie outside this period.`,
    description: (actions, from, to) =>
      `Calendar from ${formatDate(from, 'en', 'long')} to ${formatDate(to, 'en', 'long')}: ${actions} ${plural(actions, 'line', 'lines')}, go-lives and closed periods.`,
  },
  load: {
    total: 'Total',
    unit: 'Hours asked of one person; the total is over the whole duration.',
    peak: 'peak: at least 4 hours, and half as much again as the mean of the population’s loaded periods',
    weekOf: (day) => formatDate(day, 'en', 'short').slice(0, 5),
    description: (populations, peaks) =>
      `Load of ${populations} ${plural(populations, 'population', 'populations')} over time. ${peaks.length === 0 ? 'No peak.' : `Peaks: ${peaks.join(', ')}.`}`,
  },
};
