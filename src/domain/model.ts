import * as adoption from './adoption/adoption-entities.ts';
import * as client from './client/client-entities.ts';
import * as deliverable from './deliverable/deliverable-entities.ts';
import * as impact from './impact/impact-entities.ts';
import * as influence from './influence/influence-entities.ts';
import * as observation from './observation/observation-entities.ts';
import * as organisation from './organisation/organisation-entities.ts';
import * as plan from './plan/plan-entities.ts';
import type { Entity, RowOf } from './shared/entity.ts';

/** Every entity of the client file, by table name. */
const entities = {
  client: client.client,
  author: client.author,
  project: client.project,
  project_driver: client.projectDriver,
  sizing_answer: client.sizingAnswer,
  mission_role: client.missionRole,
  lot: client.lot,
  wave: client.wave,
  go_live: client.goLive,
  calendar_period: client.calendarPeriod,
  decision: client.decision,
  attachment: client.attachment,
  setting: client.setting,
  snapshot: client.snapshot,
  watch_dismissal: client.watchDismissal,
  watched_term: client.watchedTerm,
  site: organisation.site,
  unit: organisation.unit,
  population: organisation.population,
  population_headcount: organisation.populationHeadcount,
  population_member: organisation.populationMember,
  population_condition: organisation.populationCondition,
  person: organisation.person,
  identity: organisation.identity,
  distinct_people: organisation.distinctPeople,
  merged_person: organisation.mergedPerson,
  process: organisation.process,
  tool: organisation.tool,
  process_tool: organisation.processTool,
  process_population: organisation.processPopulation,
  day: observation.day,
  day_participant: observation.dayParticipant,
  day_population: observation.dayPopulation,
  note: observation.note,
  note_link: observation.noteLink,
  concern: observation.concern,
  concern_note: observation.concernNote,
  requirement: observation.requirement,
  use_case: observation.useCase,
  lesson: observation.lesson,
  check_item: observation.checkItem,
  dimension_set: impact.dimensionSet,
  dimension: impact.dimension,
  dimension_level: impact.dimensionLevel,
  impact: impact.impact,
  rating: impact.rating,
  workshop_rating: impact.workshopRating,
  risk: impact.risk,
  survey: influence.survey,
  nomination: influence.nomination,
  stance: influence.stance,
  stance_type: influence.stanceType,
  stakeholder: influence.stakeholder,
  network: influence.network,
  membership: influence.membership,
  membership_message: influence.membershipMessage,
  message: plan.message,
  message_population: plan.messagePopulation,
  medium: plan.medium,
  medium_population: plan.mediumPopulation,
  action: plan.action,
  action_population: plan.actionPopulation,
  action_message: plan.actionMessage,
  action_contributor: plan.actionContributor,
  cascade: plan.cascade,
  training_module: plan.trainingModule,
  module_population: plan.modulePopulation,
  session: plan.session,
  session_attendance: plan.sessionAttendance,
  support_request: plan.supportRequest,
  support_staffing: plan.supportStaffing,
  raci_activity: plan.raciActivity,
  raci_assignment: plan.raciAssignment,
  indicator: adoption.indicator,
  reading: adoption.reading,
  adoption_count: adoption.adoptionCount,
  usage_account: adoption.usageAccount,
  relaunch: adoption.relaunch,
  service_rating: adoption.serviceRating,
  deliverable: deliverable.deliverable,
  section: deliverable.section,
  recipient: deliverable.recipient,
  deliverable_version: deliverable.deliverableVersion,
  evidence_link: deliverable.evidenceLink,
  export_record: deliverable.exportRecord,
} as const;

export type EntityName = keyof typeof entities;

/** The row type of each table. */
export type Rows = { [E in EntityName]: RowOf<(typeof entities)[E]> };
export type Row<E extends EntityName> = Rows[E];

export const entityNames = Object.keys(entities) as readonly EntityName[];

/** True when the name is one of the file's entities. */
export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}

/** The description of an entity. */
export function entityOf(name: EntityName): Entity {
  return entities[name];
}

/** One reference between entities: `entity.field` points to `target`. */
export interface ModelReference {
  readonly entity: EntityName;
  readonly field: string;
  readonly target: EntityName;
  /** True when the row cannot stand without its target: it is deleted with it. */
  readonly owning: boolean;
}

/** Every reference of the model. */
export const modelReferences: readonly ModelReference[] = entityNames.flatMap((name) =>
  Object.entries(entityOf(name).fields).flatMap(([fieldName, field]) => {
    if (field.target === undefined) return [];
    if (!isEntityName(field.target)) throw new Error(`${name}.${fieldName} points to unknown ${field.target}`);
    return [{ entity: name, field: fieldName, target: field.target, owning: field.required || field.natural }];
  }),
);
