import type { EntityName } from '../../domain/model.ts';
import type { Section } from './route.ts';

/** Where rows of an entity are worked on: the section and its tab. */
export function placeOf(entity: EntityName): { readonly section: Section; readonly tab?: string } {
  return places[entity] ?? { section: 'dashboard' };
}

const places: { readonly [E in EntityName]?: { readonly section: Section; readonly tab?: string } } = {
  client: { section: 'client' },
  project: { section: 'client', tab: 'projects' },
  wave: { section: 'client', tab: 'go-lives' },
  go_live: { section: 'client', tab: 'go-lives' },
  lot: { section: 'client', tab: 'go-lives' },
  calendar_period: { section: 'client', tab: 'calendar' },
  decision: { section: 'client', tab: 'decisions' },
  site: { section: 'organisation', tab: 'sites' },
  unit: { section: 'organisation', tab: 'units' },
  population: { section: 'organisation', tab: 'populations' },
  person: { section: 'organisation', tab: 'people' },
  identity: { section: 'organisation', tab: 'people' },
  process: { section: 'organisation', tab: 'processes' },
  tool: { section: 'organisation', tab: 'tools' },
  day: { section: 'field', tab: 'days' },
  note: { section: 'field', tab: 'notes' },
  attachment: { section: 'field', tab: 'notes' },
  concern: { section: 'field', tab: 'concerns' },
  requirement: { section: 'field', tab: 'requirements' },
  use_case: { section: 'field', tab: 'use-cases' },
  impact: { section: 'impacts', tab: 'list' },
  risk: { section: 'impacts', tab: 'risks' },
  survey: { section: 'influence', tab: 'map' },
  nomination: { section: 'influence', tab: 'map' },
  stance: { section: 'influence', tab: 'stances' },
  network: { section: 'influence', tab: 'networks' },
  membership: { section: 'influence', tab: 'networks' },
  stakeholder: { section: 'influence', tab: 'stakeholders' },
  action: { section: 'plan', tab: 'grid' },
  session: { section: 'plan', tab: 'sessions' },
  message: { section: 'plan', tab: 'messages' },
  medium: { section: 'plan', tab: 'media' },
  indicator: { section: 'follow-up', tab: 'indicators' },
  reading: { section: 'follow-up', tab: 'indicators' },
  adoption_count: { section: 'follow-up', tab: 'adoption' },
  support_request: { section: 'follow-up', tab: 'support' },
  section: { section: 'deliverables', tab: 'write' },
  deliverable: { section: 'deliverables', tab: 'write' },
  mission_role: { section: 'client', tab: 'roles' },
  project_driver: { section: 'client', tab: 'projects' },
  deliverable_version: { section: 'deliverables', tab: 'versions' },
  recipient: { section: 'deliverables', tab: 'versions' },
  export_record: { section: 'deliverables', tab: 'documents' },
};
