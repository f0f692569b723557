import { isActing } from '../influence/network-suggestion.ts';
import type { Row } from '../model.ts';
import { at } from './at.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { type Block, paragraph } from './document-model.ts';
import {
  briefFields,
  choicesOf,
  dateText,
  isDetailed,
  joined,
  lines,
  perProject,
  siteName,
  under,
  unitName,
} from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** Roles by name, bodies that steer; who does what (RACI) in detail. */
export function governanceBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const roleOrder = choicesOf('mission_role', 'role');
  const roles = rows.mission_role
    .filter((role) => role.ends_on === null || role.ends_on >= data.options.today)
    .filter(({ role }) => isDetailed(data) || !doers.has(role))
    .toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
  return [
    ...tableOf(words.texts.captions.roles, isDetailed(data) ? [] : [...Map.groupBy(roles, ({ role }) => role)], [
      {
        header: words.field('mission_role', 'role'),
        weight: 3,
        value: ([role]) => words.choice('mission_role', 'role', role),
      },
      {
        header: words.texts.columns.person,
        weight: 6,
        value: ([, list]) =>
          lines(
            sameRoles(data, list).map((role) => {
              const name = data.names.inRole(role.person_id);
              const title = role.title ?? data.find('person', role.person_id)?.job_title;
              return [name, title].filter((part) => part).join(', ');
            }),
          ),
      },
    ]),
    ...tableOf(words.texts.captions.roles, isDetailed(data) ? sameRoles(data, roles) : [], [
      {
        header: words.field('mission_role', 'role'),
        weight: 3,
        value: (role) => words.choice('mission_role', 'role', role.role),
      },
      { header: words.texts.columns.person, weight: 3, value: (role) => data.names.inRole(role.person_id) },
      {
        header: words.field('mission_role', 'title'),
        weight: 3,
        value: (role) => role.title ?? data.find('person', role.person_id)?.job_title,
      },
      rows.project.length > 1 && {
        header: words.entity('project'),
        weight: 2,
        value: ({ projects }) => projects,
      },
    ]),
    ...inOrder(rows.network)
      .filter((network) => network.kind === 'committee' || network.kind === 'working_group')
      .flatMap((network) => under(2, network.name, networkText(data, network))),
    ...(isDetailed(data) ? perProject(data, (project) => raci(data, project)) : []),
  ];
}

type Role = Row<'mission_role'>;

/** Roles that a macro document leaves to the sections where their work is told. */
const doers: ReadonlySet<Role['role']> = new Set(['communication', 'trainer', 'support']);

/** The roles, one line for a person who has the same one in several projects. */
function sameRoles(data: DocumentData, roles: readonly Role[]): readonly (Role & { readonly projects?: string })[] {
  const same = Map.groupBy(roles, ({ id, role, person_id, title }) =>
    person_id === null ? id : [role, person_id, title].join(' '),
  );
  return [...same.values()].map((list) => {
    const projects = joined(list.map(({ project_id }) => data.find('project', project_id)?.name));
    return { ...at(list, 0), ...(projects === undefined ? {} : { projects }) };
  });
}

function raci(data: DocumentData, project: Row<'project'>): readonly Block[] {
  const { words } = data;
  const activities = inOrder(data.having('raci_activity', 'project_id', project.id));
  const letters = activities.flatMap((activity) =>
    data.having('raci_assignment', 'raci_activity_id', activity.id).map((assignment) => ({ activity, assignment })),
  );
  const roles = choicesOf('raci_assignment', 'role').filter((role) =>
    letters.some(({ assignment }) => assignment.role === role),
  );
  if (roles.length === 0) return [];
  return [
    ...tableOf(words.texts.captions.raci, activities, [
      { header: words.entity('raci_activity'), weight: 4, value: (activity) => activity.name },
      ...roles.map((role) => ({
        header: words.choice('raci_assignment', 'role', role),
        weight: 1.5,
        align: 'center' as const,
        value: (activity: Row<'raci_activity'>) =>
          joined(
            letters
              .filter((entry) => entry.activity === activity && entry.assignment.role === role)
              .map(({ assignment }) => assignment.letter),
          ),
      })),
    ]),
    paragraph(words.texts.phrases.raciKey, 'note'),
  ];
}

/** Networks of relays, ambassadors and référents: mission, members who agreed to be named, numbers for the rest. */
export function networkBlocks(data: DocumentData): readonly Block[] {
  const networks = inOrder(data.rows.network).filter(
    (network) => network.kind !== 'committee' && network.kind !== 'working_group',
  );
  if (!isDetailed(data) && networks.length > 1) {
    return [
      ...networks.flatMap((network) => under(2, network.name, networkText(data, network))),
      ...countsTogether(data, networks),
    ];
  }
  return networks.flatMap((network) =>
    under(2, network.name, [
      ...networkText(data, network),
      ...memberCounts(data, network),
      ...(isDetailed(data) ? namedMembers(data, network) : []),
    ]),
  );
}

/** The members of every network by status, a line per network. */
function countsTogether(data: DocumentData, networks: readonly Row<'network'>[]): readonly Block[] {
  const { words } = data;
  const members = (network: Row<'network'>) => data.having('membership', 'network_id', network.id);
  const held = networks.filter((network) => members(network).length > 0);
  return tableOf(words.texts.captions.members, held, [
    { header: words.entity('network'), weight: 3, value: (network) => network.name },
    ...choicesOf('membership', 'status').map((status) => ({
      header: words.choice('membership', 'status', status),
      weight: 1,
      align: 'right' as const,
      value: (network: Row<'network'>) => {
        const count = members(network).filter((member) => member.status === status).length;
        return count === 0 ? undefined : words.number(count);
      },
    })),
  ]);
}

function networkText(data: DocumentData, network: Row<'network'>): readonly Block[] {
  const fields = isDetailed(data)
    ? (['mission', 'charter', 'rhythm', 'recognition'] as const)
    : (['mission', 'rhythm'] as const);
  return briefFields(data, 'network', network, fields, 3);
}

function memberCounts(data: DocumentData, network: Row<'network'>): readonly Block[] {
  const { words } = data;
  const members = data.having('membership', 'network_id', network.id);
  const statuses = choicesOf('membership', 'status')
    .map((status) => ({ status, count: members.filter((member) => member.status === status).length }))
    .filter((line) => line.count > 0);
  return tableOf(words.texts.phrases.membersOf(network.name), statuses, [
    {
      header: words.field('membership', 'status'),
      weight: 3,
      value: (line) => words.choice('membership', 'status', line.status),
    },
    { header: words.texts.columns.count, weight: 1, align: 'right', value: (line) => words.number(line.count) },
  ]);
}

function namedMembers(data: DocumentData, network: Row<'network'>): readonly Block[] {
  const { words } = data;
  const acting = data.having('membership', 'network_id', network.id).filter(isActing);
  const named = acting.filter((member) => member.agrees_to_be_named === 1);
  const table = tableOf(words.texts.phrases.namedMembersOf(network.name), named, [
    { header: words.texts.columns.person, weight: 3, value: (member) => data.names.inRole(member.person_id) },
    {
      header: words.field('person', 'unit_id'),
      weight: 3,
      value: (member) => unitName(data, data.find('person', member.person_id)?.unit_id ?? null),
    },
    {
      header: words.field('person', 'site_id'),
      weight: 2,
      value: (member) => siteName(data, data.find('person', member.person_id)?.site_id ?? null),
    },
    {
      header: words.field('membership', 'status'),
      weight: 2,
      value: (member) => words.choice('membership', 'status', member.status),
    },
    { header: words.field('membership', 'speciality'), weight: 3, value: (member) => member.speciality },
    {
      header: words.field('membership', 'trained_on'),
      weight: 2,
      value: (member) => dateText(data, member.trained_on),
    },
  ]);
  const others = acting.length - named.length;
  return [...table, ...(others === 0 ? [] : [paragraph(words.texts.phrases.otherMembers(others), 'note')])];
}
