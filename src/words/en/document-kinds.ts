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
    day_workarounds: 'Workarounds',
    day_fixed: 'Irritants lifted on the spot',
    day_verbatims: 'Verbatims',
    day_concerns: 'Questions, fears and objections',
    day_visit: 'Follow-up visit',
    day_to_check: 'To be checked',
    day_next_steps: 'Next steps',
  },
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
  },
  cover: { day: 'Day', site: 'Place', observer: 'Observer' },
  phrases: {
    coverage: (relays, covered, people) =>
      `With ${relays} ${relays === 1 ? 'relay' : 'relays'}, acting or suggested, ${covered} of ${people} people are one contact away from one of them.`,
    purpose:
      'People appear by code. This map serves to prepare the support of the change; it serves neither to assess nor to sanction anyone, and each person may see what concerns them or object to it.',
    informed: (count, known) => `${known} ${known === 1 ? 'person' : 'people'} met, ${count} of them told beforehand`,
    minutes: (minutes) => `${minutes} min`,
    smallTeams: (count, smallest) =>
      count === 1
        ? `One team of fewer than ${smallest} people, or without a unit, is not broken down.`
        : `${count} teams of fewer than ${smallest} people, or without a unit, are not broken down.`,
  },
};
