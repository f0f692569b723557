import type { ModelWords } from '../model-words.ts';
import { enActorFamilies, enApproaches } from './shared-choices.ts';

export const enOrganisation: Pick<
  ModelWords,
  | 'site'
  | 'unit'
  | 'population'
  | 'population_headcount'
  | 'population_member'
  | 'population_condition'
  | 'person'
  | 'identity'
  | 'distinct_people'
  | 'merged_person'
  | 'process'
  | 'tool'
  | 'process_tool'
  | 'process_population'
> = {
  site: {
    one: 'Site',
    many: 'Sites',
    fields: {
      name: 'Name',
      city: 'City',
      address: 'Address',
      region: 'Region',
      comment: 'Comment',
      manual_order: 'Order',
    },
    choices: {},
  },
  unit: {
    one: 'Unit',
    many: 'Units',
    fields: {
      name: 'Name',
      short_name: 'Short name',
      kind: 'Kind',
      parent_id: 'Parent unit',
      manager_id: 'Manager',
      site_id: 'Site',
      headcount: 'Headcount',
      manual_order: 'Order',
    },
    choices: {},
  },
  population: {
    one: 'Population',
    many: 'Populations',
    fields: {
      name: 'Name',
      parent_id: 'Parent population',
      profession: 'Profession',
      actor_family: 'Actor family',
      digital_maturity: 'Digital maturity',
      approach: 'Approach',
      scope: 'Scope',
      planned_on: 'Planned on',
      characteristics: 'Characteristics',
      needs: 'Needs',
      practices: 'Current practices',
      fears: 'Fears',
      expectations: 'Expectations',
      resistances: 'Resistance',
      channels: 'Suitable channels',
      importance: 'Importance',
      stance_risk: 'Risk of stance',
      time_to_competence_days: 'Time to competence (days)',
      member_rule: 'Membership rule',
      rule_match: 'Conditions to meet',
      comment: 'Comment',
      manual_order: 'Order',
    },
    choices: {
      actor_family: enActorFamilies,
      approach: enApproaches,
      scope: { in: 'In scope', later: 'Later', out: 'Out of scope' },
      rule_match: { all: 'All', any: 'At least one' },
      importance: { essential: 'Essential', necessary: 'Necessary', minor: 'Minor' },
      stance_risk: { refusal: 'Refusal', negotiation: 'Negotiation', acceptance: 'Acceptance' },
    },
  },
  population_headcount: {
    one: 'Population headcount',
    many: 'Population headcounts',
    fields: {
      population_id: 'Population',
      site_id: 'Site',
      counted_on: 'Counted on',
      headcount: 'Headcount',
      source: 'Source',
    },
    choices: {},
  },
  population_member: {
    one: 'Population member',
    many: 'Population members',
    fields: { population_id: 'Population', person_id: 'Person', origin: 'Origin' },
    choices: { origin: { manual: 'Entered', rule: 'Rule', import: 'Import' } },
  },
  population_condition: {
    one: 'Population condition',
    many: 'Population conditions',
    fields: {
      population_id: 'Population',
      subject: 'About',
      unit_id: 'Unit',
      with_sub_units: 'With its sub-units',
      site_id: 'Site',
      manager_id: 'Line manager',
      contains: 'Contains',
      actor_family: 'Actor family',
      answer: 'Answer',
      manual_order: 'Order',
    },
    choices: {
      subject: {
        unit: 'Unit',
        site: 'Site',
        manager: 'Line manager',
        job_title: 'Job title',
        grade: 'Grade',
        actor_family: 'Actor family',
        manages: 'Manages a team',
        external: 'External',
      },
      actor_family: enActorFamilies,
    },
  },
  person: {
    one: 'Person',
    many: 'People',
    fields: {
      code: 'Code',
      unit_id: 'Unit',
      site_id: 'Site',
      job_title: 'Job title',
      actor_family: 'Actor family',
      grade: 'Grade',
      manages: 'Manages a team',
      external: 'External',
      manager_id: 'Line manager',
      arrived_on: 'Arrived on',
      left_on: 'Left on',
      informed_on: 'Informed on',
      objected_on: 'Objected on',
      erased_on: 'Erased on',
    },
    choices: { actor_family: enActorFamilies },
  },
  identity: {
    one: 'Identity',
    many: 'Identities',
    fields: {
      person_id: 'Person',
      title: 'Title',
      first_name: 'First name',
      last_name: 'Name',
      email: 'Email',
      phone: 'Phone',
      mobile: 'Mobile phone',
      employee_number: 'Employee number',
      login: 'Login',
    },
    choices: {},
  },
  distinct_people: {
    one: 'People not to be confused',
    many: 'People not to be confused',
    fields: { one_id: 'Person', other_id: 'Other person' },
    choices: {},
  },
  merged_person: {
    one: 'Merged record',
    many: 'Merged records',
    fields: { merged_id: 'Former record', person_id: 'Person' },
    choices: {},
  },
  process: {
    one: 'Process',
    many: 'Processes',
    fields: {
      name: 'Name',
      description: 'Description',
      documentation: 'Documentation',
      documentation_link: 'Link to the documentation',
      parent_id: 'Parent process',
      unit_id: 'Unit',
      owner_id: 'Owner',
      frequency: 'Frequency',
      volume: 'Volume',
      criticality: 'Criticality',
      improvement: 'Possible improvement',
      comment: 'Comment',
      manual_order: 'Order',
    },
    choices: { documentation: { none: 'None', partial: 'Partial', complete: 'Complete' } },
  },
  tool: {
    one: 'Tool',
    many: 'Tools',
    fields: {
      name: 'Name',
      kind: 'Kind',
      status: 'Status',
      publisher: 'Publisher',
      description: 'Description',
      owner: 'Owner',
      link: 'Link',
      project_id: 'Project',
      replaced_by_id: 'Replaced by',
      expected_users: 'Expected users',
      comment: 'Comment',
      manual_order: 'Order',
    },
    choices: {
      kind: { official: 'Official', shadow: 'Shadow', in_house: 'Built in-house' },
      status: { current: 'In place', target: 'Target', retired: 'Retired' },
    },
  },
  process_tool: {
    one: 'Process tool',
    many: 'Process tools',
    fields: { process_id: 'Process', tool_id: 'Tool', usage: 'Usage' },
    choices: {},
  },
  process_population: {
    one: 'Process population',
    many: 'Process populations',
    fields: {
      process_id: 'Process',
      population_id: 'Population',
      role: 'Role',
      hours_per_week: 'Hours per week',
    },
    choices: {},
  },
};
