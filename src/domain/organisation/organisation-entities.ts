import {
  boolean,
  choice,
  code,
  date,
  entity,
  integer,
  manualOrder,
  natural,
  real,
  reference,
  required,
  text,
} from '../shared/entity.ts';
import { actorFamilies, approaches } from '../shared/vocabulary.ts';

export const site = entity('site', {
  name: required(text({ search: 'title' })),
  city: text({ search: 'body' }),
  address: text(),
  region: text(),
  comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});

/** A box of the organisation chart. */
export const unit = entity('unit', {
  name: required(text({ search: 'title' })),
  short_name: text(),
  kind: text(),
  parent_id: reference('unit'),
  manager_id: reference('person'),
  site_id: reference('site'),
  headcount: integer(0, 10_000_000),
  manual_order: manualOrder(),
});

/** People touched in the same way: the unit of impact analysis. P0.1, P0.13, P1.1, P1.16, P2.2, P2.6, P3.5, D3, D5. */
export const population = entity('population', {
  name: required(text({ search: 'title' })),
  parent_id: reference('population'),
  profession: text({ search: 'body' }),
  actor_family: choice(actorFamilies),
  digital_maturity: integer(1, 5),
  approach: choice(approaches),
  scope: required(choice(['in', 'later', 'out'])),
  planned_on: date(),
  characteristics: text({ search: 'body' }),
  needs: text({ search: 'body' }),
  practices: text({ search: 'body' }),
  fears: text({ search: 'body' }),
  expectations: text({ search: 'body' }),
  resistances: text({ search: 'body' }),
  channels: text({ search: 'body' }),
  importance: choice(['essential', 'necessary', 'minor']),
  stance_risk: choice(['refusal', 'negotiation', 'acceptance']),
  time_to_competence_days: integer(0, 3650),
  member_rule: text(),
  /** Whether a person must meet all the conditions of the population or any of them. */
  rule_match: choice(['all', 'any']),
  comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});

/** One condition on people of the rule by which a population finds its members; `subject` says which field holds it. */
export const populationCondition = entity('population_condition', {
  population_id: required(reference('population')),
  subject: required(choice(['unit', 'site', 'manager', 'job_title', 'grade', 'actor_family', 'manages', 'external'])),
  unit_id: reference('unit'),
  /** Whether the units below count as the unit itself. */
  with_sub_units: boolean(),
  site_id: reference('site'),
  manager_id: reference('person'),
  /** What the job title or the grade holds, whatever its case and accents. */
  contains: text(),
  actor_family: choice(actorFamilies),
  /** The answer to « manages a team » or « external ». */
  answer: boolean(),
  manual_order: manualOrder(),
});

/** Size of a population on a site at a date; without site, the whole. */
export const populationHeadcount = entity('population_headcount', {
  population_id: natural(required(reference('population'))),
  site_id: natural(reference('site')),
  counted_on: natural(date()),
  headcount: required(integer(0, 10_000_000)),
  source: text(),
});

/** A person belongs to as many populations as apply. */
export const populationMember = entity('population_member', {
  population_id: natural(required(reference('population'))),
  person_id: natural(required(reference('person'))),
  origin: choice(['manual', 'rule', 'import']),
});

/** A person, by code. Names stand in `identity`; no age, health, union or private field exists (docs/law.md). */
export const person = entity('person', {
  code: code('P'),
  unit_id: reference('unit'),
  site_id: reference('site'),
  job_title: text({ search: 'body' }),
  actor_family: choice(actorFamilies),
  grade: text(),
  manages: boolean(),
  external: boolean(),
  manager_id: reference('person'),
  arrived_on: date(),
  left_on: date(),
  informed_on: date(),
  objected_on: date(),
  erased_on: date(),
});

/** Names and contact details, apart: its row id is the person's. */
export const identity = entity(
  'identity',
  {
    person_id: natural(required(reference('person'))),
    title: text(),
    first_name: text({ search: 'title' }),
    last_name: text({ search: 'title' }),
    email: text({ search: 'body' }),
    phone: text(),
    mobile: text(),
    employee_number: text(),
    login: text(),
  },
  { identity: true },
);

/** Two people who look alike and are not one, by a person's word: `one_id` sorts before `other_id`. */
export const distinctPeople = entity('distinct_people', {
  one_id: natural(required(reference('person'))),
  other_id: natural(required(reference('person'))),
});

/** A row of a person that was merged into another: its erasure and a copy that still knows it find the one kept. */
export const mergedPerson = entity('merged_person', {
  merged_id: natural(required(text())),
  person_id: required(reference('person')),
});

/** What people do; often undocumented (P4.11). */
export const process = entity('process', {
  name: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  documentation: choice(['none', 'partial', 'complete']),
  documentation_link: text(),
  parent_id: reference('process'),
  unit_id: reference('unit'),
  owner_id: reference('person'),
  frequency: text(),
  volume: text(),
  criticality: integer(1, 4),
  improvement: text({ search: 'body' }),
  comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});

/** Official, shadow and in-house tools (P1.3, P1.20, P4.12). */
export const tool = entity('tool', {
  name: required(text({ search: 'title' })),
  kind: required(choice(['official', 'shadow', 'in_house'])),
  status: choice(['current', 'target', 'retired']),
  publisher: text(),
  description: text({ search: 'body' }),
  owner: text(),
  link: text(),
  project_id: reference('project'),
  replaced_by_id: reference('tool'),
  expected_users: integer(0, 10_000_000),
  comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});

export const processTool = entity('process_tool', {
  process_id: natural(required(reference('process'))),
  tool_id: natural(required(reference('tool'))),
  usage: text(),
});

/** Which population takes part in which process, and how much of its time. */
export const processPopulation = entity('process_population', {
  process_id: natural(required(reference('process'))),
  population_id: natural(required(reference('population'))),
  role: text(),
  hours_per_week: real(0, 168),
});
