import type { SameShape } from '../../screen-words.ts';
import type { frFollowUp } from '../../fr/screens/follow-up.ts';

export const enFollowUp: SameShape<typeof frFollowUp> = {
  title: 'Follow-up',
  tabs: {
    indicators: 'Indicators',
    adoption: 'Adoption',
    visits: 'Follow-up visits',
    support: 'Support',
    irritants: 'Irritants',
  },
  importMeasures: 'Import measures',
  indicators: {
    add: 'New indicator',
    addReading: 'New reading',
    addReadingTo: (name) => `New reading: ${name}`,
    empty: 'An indicator says how we will know that an action worked: a baseline, a target, dated readings.',
    noPhase: 'No phase',
    indicator: 'Indicator',
    baseline: 'Baseline',
    target: 'Target',
    last: 'Last reading',
    readOn: 'Read on',
    trend: 'Trend',
    reading: 'Reading',
    none: 'No reading',
    trendOf: (figures) => `Readings in order: ${figures}`,
    rising: 'rising',
    falling: 'falling',
    steady: 'steady',
    reached: 'Target reached',
    belowThreshold: 'Alert threshold crossed',
    wholeOnly: 'The trend follows readings of the whole, without a particular population or tool.',
  },
  adoption: {
    add: 'New count',
    empty:
      'Adoption is followed per tool, population and date: enrolled, connected, active. Enter a count or import them.',
    tool: 'Tool',
    population: 'Population',
    whole: 'Whole',
    rate: 'Active share',
    smallNote: (count) =>
      count === 1
        ? 'One count is about fewer than 5 people: its figures are not detailed.'
        : `${count} counts are about fewer than 5 people: their figures are not detailed.`,
    latestOnly: 'Only the latest count',
  },
  visits: {
    add: 'New visit',
    series: 'Plan a series of visits',
    seriesTitle: 'Visits at D + 7, 15, 30, 60 and 90',
    seriesText:
      'A visit is planned at each point after the go-live; those that fall on a week-end, a holiday or in a black-out move to the first possible day. Those whose day is gone are no longer offered.',
    goLive: 'Go-live',
    visitName: (offset) => `Visit at D + ${offset}`,
    make: (count) => (count === 0 ? 'Nothing to plan' : count === 1 ? 'Plan the visit' : `Plan the ${count} visits`),
    already: 'already planned',
    line: (offset, day, isPast) => `Visit at D + ${offset}: ${day}${isPast ? ', in the past' : ''}`,
    made: (count) => (count === 1 ? 'One visit planned.' : `${count} visits planned.`),
    noGoLive: 'No go-live has a date: date one in Client.',
    toGoLives: 'Date a go-live',
    empty: 'Follow-up visits go back to see what has become habit and what still hinders: D + 7, 15, 30, 60, 90.',
  },
  support: {
    add: 'New request',
    empty: 'Support requests show what still resists after the go-live.',
    openOnly: 'Open only',
  },
  irritants: {
    empty: 'Irritants noted in the field appear here, fixed or not.',
    add: 'New irritant',
    fixed: 'Fixed',
    state: 'State',
    fixedOnSpot: 'Fixed on the spot',
    treated: 'Treated',
    waiting: 'To treat',
    setAside: 'Set aside',
    counts: (fixed, total) => `${fixed} fixed or treated out of ${total}`,
    waitingOnly: 'To treat only',
    markFixed: 'Mark as fixed on the spot',
  },
};
