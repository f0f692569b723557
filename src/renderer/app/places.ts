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
  concern: { section: 'field', tab: 'concerns' },
  requirement: { section: 'field', tab: 'requirements' },
  impact: { section: 'impacts', tab: 'list' },
  risk: { section: 'impacts', tab: 'risks' },
  stance: { section: 'influence', tab: 'stances' },
  network: { section: 'influence', tab: 'networks' },
  membership: { section: 'influence', tab: 'networks' },
  stakeholder: { section: 'influence', tab: 'stakeholders' },
  action: { section: 'plan', tab: 'grid' },
  session: { section: 'plan', tab: 'sessions' },
  message: { section: 'plan', tab: 'messages' },
  medium: { section: 'plan', tab: 'media' },
  indicator: { section: 'follow-up', tab: 'indicators' },
  section: { section: 'deliverables', tab: 'write' },
  deliverable: { section: 'deliverables', tab: 'write' },
};
