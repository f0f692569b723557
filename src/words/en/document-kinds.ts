import type { DocumentKindTexts } from '../../domain/deliverable/document-kind-words.ts';

/** What the impact analysis, the map of actors and the report of a day say in English. */
export const enDocumentKinds: DocumentKindTexts = {
  impacts: {
    impacts: 'Impact matrix and changes by population',
    levers: 'From impact to lever',
    impact_sheets: 'Impact sheets',
    risks: 'Risks and objections',
    transition: 'Transition plan',
  },
  influence: {
    method: 'How it was collected and may be used',
    relays: 'Suggested relays',
    coverage: 'Coverage of teams',
    actors: 'Populations and stakeholders',
    network: 'Network of ambassadors and referents',
  },
  day: {
    day_synthesis: 'Synthesis of the day',
    day_preparation: 'Preparation',
    day_programme: 'Programme',
    day_processes: 'Findings by process',
    day_findings: 'Other findings',
    day_photos: 'Photos of the day',
    day_workarounds: 'Workarounds',
    day_fixed: 'Irritants lifted on the spot',
    day_verbatims: 'Verbatims',
    day_concerns: 'Questions, fears and objections',
    day_visit: 'Follow-up visit',
    day_to_check: 'To be checked',
    day_next_steps: 'Next steps',
  },
  guide: {
    guide_frame: 'The day',
    guide_hypotheses: 'Hypotheses to test',
    guide_programme: 'Programme',
    guide_questions: 'Questions',
    guide_reminders: 'To keep in mind',
  },
  days: {
    days_frame: 'Days taken into account',
    days_recurring: 'What comes back most',
    days_fixed: 'Irritants lifted on the spot',
    days_decide: 'To be decided',
  },
  guideTitle: 'Guide of an observation day',
  reminders: [
    'Observe acts, not persons: what is done, with which tool, in how long.',
    'The person concerned may read what you note about them: write as if they were beside you.',
    'Note the fact first; your interpretation, apart.',
    'A quotation is noted without its author. Nothing on health, private life or union membership.',
  ],
  captions: {
    levers: 'Main and secondary lever of each impact',
    surveys: 'Questions asked',
    relays: 'Suggested relays, by what each adds',
    coverage: 'People one contact away from a relay, by team',
    participants: 'Conditions of the observation',
    workarounds: 'Workarounds seen',
    fixed: 'Irritants lifted during the day',
    openedImpacts: 'Impacts that the day proves',
    openedActions: 'Actions that the day calls for',
  },
  columns: {
    respondents: 'Respondents',
    citations: 'Citations',
    citedBy: 'Cited by',
    adds: 'People added',
    people: 'People',
    relays: 'Relays',
    covered: 'Covered',
    share: 'Share',
    whatWasSeen: 'What was seen',
    timeToFix: 'Time taken',
    hour: 'Time',
    step: 'Step',
    theme: 'Subject',
    where: 'Where',
    forWhom: 'For whom',
    notesAndDays: 'Observations, days',
    verbatim: 'Heard',
  },
  cover: { day: 'Day', site: 'Place', observer: 'Observer' },
  phrases: {
    coverage: (relays, covered, people) =>
      `With ${relays} ${relays === 1 ? 'relay' : 'relays'}, acting or suggested, ${covered} of ${people} people are one contact away from one of them.`,
    purpose:
      'People appear by code. This map serves to prepare the support of the change; it serves neither to assess nor to sanction anyone, and each person may see what concerns them or object to it.',
    informed: (count, known) => `${known} ${known === 1 ? 'person' : 'people'} met, ${count} of them told beforehand`,
    minutes: (minutes) => `${minutes} min`,
    hours: (starts, ends) =>
      starts && ends ? `from ${starts} to ${ends}` : starts ? `from ${starts}` : ends ? `until ${ends}` : undefined,
    documented: (process, documentation) => `${process} (documentation: ${documentation.toLowerCase()})`,
    photoOf: (date) => `Photo taken on ${date}`,
    period: (first, last) => (first === last ? first : `from ${first} to ${last}`),
    observed: (days, notes) =>
      `${days} ${days === 1 ? 'day' : 'days'} on site, ${notes} ${notes === 1 ? 'observation' : 'observations'}.`,
    worst: (severity) => `severity ${severity}`,
    counted: (notes, days) => `${notes} over ${days} ${days === 1 ? 'day' : 'days'}`,
    kindCount: (kind, count) => `${kind}: ${count}`,
    otherThemes: (count) =>
      count === 1 ? 'One other subject comes back less.' : `${count} other subjects come back less.`,
    fixedOnSpot: (count, minutes) =>
      [
        `${count} ${count === 1 ? 'irritant' : 'irritants'} lifted on the spot`,
        minutes === undefined ? '' : `, in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} in all`,
        '.',
      ].join(''),
    rule: 'Subjects are ranked by the number of days, then of observations, then by the worst severity, from 1 to 4.',
    unanswered: 'Subjects that no action treats yet: ',
    smallTeams: (count, smallest) =>
      count === 1
        ? `One team of fewer than ${smallest} people, or without a unit, is not broken down.`
        : `${count} teams of fewer than ${smallest} people, or without a unit, are not broken down.`,
  },
};
