import {
  choice,
  code,
  date,
  entity,
  integer,
  manualOrder,
  natural,
  reference,
  required,
  text,
} from '../shared/entity.ts';
import { levers, skillKinds } from '../shared/vocabulary.ts';

/** A set of axes with its scale; the ten axes of Autissier and Moutot by default (deliverables D2). */
export const dimensionSet = entity('dimension_set', {
  name: required(text({ search: 'title' })),
  source: text(),
  scale_min: required(integer(0, 10)),
  scale_max: required(integer(1, 10)),
  comment: text(),
});

export const dimension = entity('dimension', {
  dimension_set_id: natural(required(reference('dimension_set'))),
  key: natural(required(text())),
  name: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  manual_order: manualOrder(),
});

/** What a level means on an axis. */
export const dimensionLevel = entity('dimension_level', {
  dimension_id: natural(required(reference('dimension'))),
  level: natural(required(integer(0, 10))),
  label: required(text()),
  description: text(),
});

/** What changes for a population: before, after, and how we answer (fiche d'impact, deliverables D2; P0.8, P3.12). */
export const impact = entity('impact', {
  code: code('I'),
  title: required(text({ search: 'title' })),
  project_id: required(reference('project')),
  population_id: required(reference('population')),
  process_id: reference('process'),
  unit_id: reference('unit'),
  tool_id: reference('tool'),
  lot_id: reference('lot'),
  dimension_set_id: reference('dimension_set'),
  activity: text({ search: 'body' }),
  before: text({ search: 'body' }),
  after: text({ search: 'body' }),
  direction: choice(['gain', 'loss', 'mixed', 'neutral']),
  main_lever: choice(levers),
  secondary_lever: choice(levers),
  lever_reason: text({ search: 'body' }),
  confidence: integer(1, 3),
  criticality: integer(1, 4),
  skill: text({ search: 'body' }),
  skill_kind: choice(skillKinds),
  status: required(choice(['draft', 'to_validate', 'validated', 'closed'])),
  validated_on: date(),
  validated_by: text(),
  internal_comment: text({ search: 'body' }),
  manual_order: manualOrder(),
});

/** Level of an impact on an axis; no row means « not rated », which is not zero. */
export const rating = entity('rating', {
  impact_id: natural(required(reference('impact'))),
  dimension_id: natural(required(reference('dimension'))),
  level: required(integer(0, 10)),
  comment: text({ search: 'body' }),
});

/** Level agreed in a workshop for a cell of the matrix; it prevails over the derived maximum. */
export const workshopRating = entity('workshop_rating', {
  project_id: natural(required(reference('project'))),
  population_id: natural(required(reference('population'))),
  dimension_id: natural(required(reference('dimension'))),
  level: required(integer(0, 10)),
  confidence: integer(1, 3),
  rated_on: date(),
  participants: text(),
  comment: text({ search: 'body' }),
});

/** Human risks; criticality is probability × severity (deliverables D8). */
export const risk = entity('risk', {
  code: code('R'),
  title: required(text({ search: 'title' })),
  description: text({ search: 'body' }),
  nature: choice(['human', 'organisation', 'skills', 'workload', 'technical', 'legal', 'planning']),
  project_id: reference('project'),
  population_id: reference('population'),
  impact_id: reference('impact'),
  action_id: reference('action'),
  probability: integer(1, 4),
  severity: integer(1, 4),
  response: text({ search: 'body' }),
  owner_id: reference('person'),
  owner: text(),
  due_on: date(),
  follow_up: text({ search: 'body' }),
  status: required(choice(['open', 'watched', 'occurred', 'closed'])),
});
