import type { frClient } from '../../fr/screens/client.ts';
import type { SameShape } from '../../screen-words.ts';

export const enClient: SameShape<typeof frClient> = {
  title: 'Client',
  tabs: {
    card: 'Card',
    projects: 'Projects',
    'go-lives': 'Go-lives',
    calendar: 'Calendar',
    decisions: 'Decisions',
    roles: 'Roles',
  },
  groups: {
    identity: 'Who the client is',
    mission: 'The mission',
    words: 'Their words',
    culture: 'Culture and maturity',
    law: 'Information and rights of people',
    logos: 'Logos',
  },
  groupHints: {
    identity: 'The name stands on every document.',
    mission: 'Data are not kept beyond the date given.',
    words: 'Agents or employees, users or customers: documents speak as your client does.',
    culture: 'What guides tone, channels and pace.',
    law: 'Observing people requires that they were informed and, most often, that their representatives were consulted.',
    logos: 'PNG or JPEG pictures; the client’s stands on the cover, the firm’s below.',
  },
  logo: { client: 'Logo of the client', firm: 'Logo of the firm' },
  logoPick: 'Choose a picture…',
  logoReplace: 'Replace…',
  logoRemove: 'Remove',
  logoNone: 'No logo',
  logoKept: 'Logo saved.',

  project: 'Project shown',
  newProject: 'New project',
  newProjectName: 'New project',
  removeProject: 'Delete the project',
  removedProject: 'Project deleted with what depends on it. Ctrl+Z brings it back.',
  projectsEmpty: 'A project is a change under way at this client; a client often has several.',
  projectGroups: {
    identity: 'The project',
    drivers: 'Why it exists',
    qualification: 'Type, complexity and stakes',
    vision: 'Vision and objectives',
    scope: 'Scope and conditions',
    means: 'Volume and means',
  },
  driversHint: 'Tick what pushes for change; a word of explanation stands in the plan.',
  driverComment: (name) => `Comment: ${name}`,
  scaleHint: 'Complexity and impact go from 1 (low) to 4 (high).',

  goLives: 'Go-live dates',
  goLivesText: 'One date per wave and site; an empty field stands for all.',
  waves: 'Waves',
  lots: 'Functional steps',
  needsProject: 'Waves and dates belong to a project: create it first.',
  toProjects: 'Go to projects',

  calendarEmpty:
    'Leave, black-outs and peaks: periods when nobody is trained and nothing is announced. The plan goes around them.',
  decisionsEmpty: 'The decision log keeps the warning given, what the client chose, when and by whom.',
  rolesEmpty: 'People who hold a role in the mission; they alone are named in documents.',
  addFirst: { calendar: 'New period', decisions: 'New decision', roles: 'New role' },
  rolePerson: 'Person',
  roleRole: 'Role',
};
