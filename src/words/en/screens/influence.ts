import type { SameShape } from '../../screen-words.ts';
import type { frInfluence } from '../../fr/screens/influence.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const enInfluence: SameShape<typeof frInfluence> = {
  title: 'Influence',
  tabs: {
    map: 'Map',
    people: 'People',
    ambassadors: 'Ambassadors',
    stances: 'Observed stances',
    networks: 'Networks',
    stakeholders: 'Stakeholders',
  },
  team: 'Team',
  allTeams: 'All teams',
  noTeam: 'No team',
  survey: 'Survey',
  allSurveys: 'All surveys',
  leastCitations: 'Cited by at least',
  showUnlinked: 'Show people without citations',
  findPerson: 'Find a person',
  importNominations: 'Import citations',
  empty:
    'The map shows whom each person turns to. Start with the people, then add a citation: a survey, an interview or your own observation.',
  map: {
    label: (shown, links) =>
      `Map of ${people(shown)} and ${links} citations. Arrow keys move the view, plus and minus zoom, Home shows everything. The People tab gives the same facts as a table.`,
    none: 'Nobody to show here. Add a nomination or import some; filters and people without nomination are set above.',
    layingOut: 'Placing people…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomAll: 'Show everything',
    arrange: 'Place everyone again',
    link: 'Link',
    linkHint: 'Drag a person onto the one they turn to (or hold Shift).',
    newPerson: 'New person',
    newNomination: 'New nomination',
    observedQuestion: 'Whom do people turn to when in difficulty?',
    linked: (from, to) => `Citation added: ${from} turns to ${to}.`,
    already: (from, to) => `${from} already cites ${to} in this survey.`,
    shown: (shown, links) => `${people(shown)}, ${links} citations`,
    noDrawing: 'This machine cannot show the live map; here is its picture.',
    legend: 'Legend',
    legendSize: 'The larger the disc, the more the person is cited.',
    legendArrow: 'The arrow goes from the person who cites to the person cited.',
    suggested: 'Suggested ambassador',
    acting: 'Acting ambassador',
  },
  people: {
    label: 'People and citations',
    person: 'Person',
    citedBy: 'Cited by',
    weighted: 'Weighted citations',
    betweenness: 'Betweenness',
    betweennessWhat: 'Betweenness counts the shortest paths between two other people that go through this one.',
    role: 'Role in a network',
    suggested: 'Suggested group',
    inGroup: 'Suggested',
    empty: 'This table lists people and how many colleagues turn to them.',
    addPeople: 'Add people',
  },
  ambassadors: {
    perTeam: 'At most per team',
    sentence: (chosen, covered, total) =>
      chosen === 0
        ? `Today, ${covered} of ${total} are one contact away from an ambassador.`
        : chosen === 1
          ? `With this person, ${covered} of ${total} are one contact away.`
          : `With these ${chosen} people, ${covered} of ${total} are one contact away.`,
    already: (count) =>
      count === 1 ? 'One acting ambassador is already counted.' : `${count} acting ambassadors are already counted.`,
    how: 'A person is one contact away when they are an ambassador or turn to one. Each step of the suggestion takes whoever reaches most new people.',
    suggested: 'Suggested people',
    reason: (citedBy, adds) => `cited by ${people(citedBy)}, reaches ${adds} new (this person included)`,
    nominate: 'Spot',
    nominateWho: (who) => `Spot ${who}`,
    nominateAll: 'Spot the whole group',
    into: 'In the network',
    newNetwork: 'New network “Ambassadors”',
    networkName: 'Ambassadors',
    nominated: (count) => (count === 1 ? 'One person spotted.' : `${count} people spotted.`),
    member: (status) => `Already in this network: ${status}`,
    coverage: 'Coverage per team',
    teamSentence: (covered, total) => `${covered} of ${total}`,
    small: 'fewer than 5: not detailed',
    ambassadors: 'Ambassadors and suggested people',
    uncovered: 'Still to reach',
    covered: 'One contact away',
    own: 'Through their own ambassadors',
    setAside: 'People cited but not suggested',
    reasons: {
      left: 'has left the organisation',
      objected: 'objected to the processing of their data',
      antagonism: 'the latest observed fact shows more antagonism than synergy',
    },
    empty: 'The suggestion is computed from citations: a few are needed.',
    none: 'Nobody else would bring new colleagues closer: the suggestion is empty.',
  },
  stances: {
    intro:
      'A stance is a dated fact, never a trait of character: note what was seen or heard, then the synergy and antagonism it shows.',
    add: 'Note an observed fact',
    empty: 'No observed fact yet. Each stance rests on a dated fact.',
    type: 'Type of stance',
    latestOnly: 'Only the latest fact of each person',
  },
  networks: {
    add: 'New network',
    addMember: 'Add a member',
    addMemberTo: (network) => `Add a member to “${network}”`,
    members: (count) => (count === 1 ? '1 member' : `${count} members`),
    noMembers: 'No members yet.',
    statusOf: (who) => `Status of ${who}`,
    empty: 'A network gathers relays, ambassadors or referents around a mission.',
  },
  stakeholders: {
    add: 'New stakeholder',
    empty: 'Stakeholders are the people or groups to involve: their position, their concerns, what is planned.',
  },
};
