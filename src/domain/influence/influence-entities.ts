import {
  boolean,
  choice,
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
import { actorFamilies } from '../shared/vocabulary.ts';

/** A question asked to people about whom they turn to, or our own observation of it (P4.6). */
export const survey = entity('survey', {
  question: natural(required(text({ search: 'title' }))),
  asked_on: natural(date()),
  source: required(choice(['survey', 'interview', 'observation'])),
  purpose: text(),
  informed_on: date(),
  comment: text({ search: 'body' }),
});

/** One person cites another. */
export const nomination = entity('nomination', {
  survey_id: natural(required(reference('survey'))),
  from_id: natural(required(reference('person'))),
  to_id: natural(required(reference('person'))),
  weight: real(0, 1_000_000),
  note_id: reference('note'),
});

/** Behaviour seen towards one project at one date; never a trait: the observed fact is mandatory (Fauvet; law). */
export const stance = entity('stance', {
  person_id: required(reference('person')),
  project_id: reference('project'),
  synergy: integer(1, 4),
  antagonism: integer(1, 4),
  observed_fact: required(text({ search: 'title' })),
  observed_on: required(date()),
  place: text(),
  note_id: reference('note'),
  expected_synergy: integer(1, 4),
  action_id: reference('action'),
  carrier: text(),
});

/** The editable types of the partners' map: names and cut-offs vary between sources (deliverables D3). */
export const stanceType = entity('stance_type', {
  key: natural(required(text())),
  label: required(text()),
  synergy_min: integer(1, 4),
  synergy_max: integer(1, 4),
  antagonism_min: integer(1, 4),
  antagonism_max: integer(1, 4),
  attitude: text(),
  manual_order: manualOrder(),
});

/** An actor or group of actors, and how to involve it (deliverables D3; P2.2, P2.7). */
export const stakeholder = entity('stakeholder', {
  name: required(text({ search: 'title' })),
  actor_family: choice(actorFamilies),
  project_id: reference('project'),
  person_id: reference('person'),
  population_id: reference('population'),
  position: choice(['favourable', 'neutral', 'concerned']),
  involvement: integer(1, 4),
  perception: integer(1, 4),
  supports: text({ search: 'body' }),
  concerns: text({ search: 'body' }),
  influence_level: integer(1, 4),
  interest_level: integer(1, 4),
  measures: text({ search: 'body' }),
  owner: text(),
  manual_order: manualOrder(),
});

/** A group of people with a mission; its members are called by an editable label (P0.10, P0.12, P0.22, P4.16, P4.22). */
export const network = entity('network', {
  name: required(text({ search: 'title' })),
  kind: required(choice(['relays', 'ambassadors', 'referents', 'working_group', 'exchange_group', 'committee'])),
  project_id: reference('project'),
  tool_id: reference('tool'),
  label_singular: text(),
  label_plural: text(),
  label_gender: choice(['masculine', 'feminine', 'epicene']),
  mission: text({ search: 'body' }),
  charter: text({ search: 'body' }),
  rhythm: text({ search: 'body' }),
  recognition: text({ search: 'body' }),
  host_id: reference('person'),
  starts_on: date(),
  ends_on: date(),
  manual_order: manualOrder(),
});

/** A person in a network, from spotted to référent (deliverables D4; P1.25–P1.29, P4.14–P4.16, P4.22). */
export const membership = entity('membership', {
  network_id: natural(required(reference('network'))),
  person_id: natural(required(reference('person'))),
  status: required(choice(['spotted', 'asked', 'confirmed', 'active', 'referent', 'left'])),
  found_by: choice(['cited', 'observed', 'volunteer', 'coopted']),
  observed_facts: text({ search: 'body' }),
  reach: integer(0, 10_000_000),
  volunteered_on: date(),
  informed_on: date(),
  manager_agreed_on: date(),
  agrees_to_be_named: boolean(),
  joined_on: date(),
  left_on: date(),
  trained_on: date(),
  mission: text({ search: 'body' }),
  speciality: text({ search: 'body' }),
  hours_planned: real(0, 100_000),
  hours_spent: real(0, 100_000),
  requests_handled: integer(0, 1_000_000),
  advocacy: text({ search: 'body' }),
  recognition: text({ search: 'body' }),
  admin_scope: text(),
  admin_granted_on: date(),
  admin_granted_by: text(),
});

/** Which messages a member carries (P0.10). */
export const membershipMessage = entity('membership_message', {
  membership_id: natural(required(reference('membership'))),
  message_id: natural(required(reference('message'))),
});
