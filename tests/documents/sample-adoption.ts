import type { RowsBuilder } from './rows-builder.ts';
import type { SampleOrganisation } from './sample-organisation.ts';

/** Counts of a tool, an indicator with a reading, a visit to come. */
export function addAdoption({ add }: RowsBuilder, { project, sites, people, populations }: SampleOrganisation) {
  const tool = add('tool', { name: 'Mes démarches', kind: 'official', status: 'target', project_id: project.id });
  for (const [n, population] of populations.entries()) {
    add('adoption_count', {
      tool_id: tool.id,
      population_id: population.id,
      counted_on: '2026-11-15',
      target_people: [42, 18, 24, 3, 31, 160][n]!,
      enrolled: 20,
      connected_once: 12,
      active_30_days: n === 3 ? 2 : 9,
      ghosts: 8,
    });
  }
  const indicator = add('indicator', {
    code: 'K-001',
    name: 'Demandes traitées sans ressaisie',
    project_id: project.id,
    phase: 'deliver',
    family: 'usage',
    unit: '%',
    baseline: 12,
    target: 80,
    target_on: '2027-12-31',
    direction: 'up',
    frequency: 'mensuelle',
    owner_id: people[1]!.id,
  });
  add('reading', { indicator_id: indicator.id, read_on: '2026-11-01', value: 18.5 });
  add('day', {
    kind: 'follow_up',
    title: 'Visite J+30',
    held_on: '2027-02-17',
    offset_days: 30,
    site_id: sites[0]!.id,
    status: 'planned',
  });
}
