import type { Row } from '../../src/domain/model.ts';
import { internalWords } from './internal-words.ts';
import { place, type RowsBuilder } from './rows-builder.ts';
import type { SampleOrganisation } from './sample-organisation.ts';

/** Go-lives, closed periods, media, messages and actions. */
export function addPlan(
  { add }: RowsBuilder,
  { project, sites, people, populations }: SampleOrganisation,
  impacts: readonly Row<'impact'>[],
) {
  const goLives = sites.slice(0, 2).map((site, n) =>
    add('go_live', {
      project_id: project.id,
      site_id: site.id,
      goes_live_on: n === 0 ? '2027-01-18' : '2027-04-12',
      status: n === 0 ? 'confirmed' : 'planned',
    }),
  );
  add('calendar_period', {
    kind: 'black_out',
    name: 'Élections municipales',
    starts_on: '2027-03-01',
    ends_on: '2027-03-31',
    forbidden: 1,
    reason: 'Aucune bascule',
  });
  add('calendar_period', {
    kind: 'peak',
    name: 'Inscriptions scolaires',
    starts_on: '2027-05-10',
    ends_on: '2027-06-04',
    population_id: populations[0]!.id,
  });
  const medium = add('medium', {
    name: 'Tutoriels vidéo de trois minutes',
    kind: 'tutorial',
    purpose: 'Revoir un geste',
    cost_fit: 3,
    speed_fit: 4,
    culture_fit: 3,
    management_fit: 4,
    choice_reason: 'Court, rejouable au guichet',
  });
  const message = add('message', {
    code: 'M-001',
    project_id: project.id,
    title: 'Un seul dossier, un seul écran',
    body: 'À partir de janvier, la demande se suit de bout en bout.',
    objective: 'Donner le sens',
    manual_order: place(1),
  });
  for (const population of populations.slice(0, 3))
    add('message_population', { message_id: message.id, population_id: population.id });
  const natures = [
    'communication',
    'training',
    'awareness',
    'support',
    'event',
    'coaching',
    'demonstration',
    'follow_up',
  ] as const;
  const phases = ['prepare', 'engage', 'deliver', 'anchor'] as const;
  for (let n = 0; n < 24; n++) {
    const late = n === 2;
    const action = add('action', {
      code: `A-${String(n + 1).padStart(3, '0')}`,
      title:
        [
          'Réunion de lancement par site',
          'Formation au guichet unique',
          'Découverte du portail',
          'Permanence au guichet',
        ][n % 4]! + (n > 3 ? ` (${n})` : ''),
      project_id: project.id,
      nature: natures[n % natures.length]!,
      phase: phases[Math.floor(n / 6)]!,
      lever: 'communication',
      means: n % 3 === 0 ? 'human' : n % 3 === 1 ? 'digital' : 'both',
      emitter: n % 4 === 0 ? 'sponsor' : 'manager',
      owner_id: n % 5 === 4 ? null : people[n % 2]!.id,
      owner: n % 5 === 4 ? 'Direction de la communication' : null,
      priority: (n % 3) + 1,
      medium_id: n % 6 === 0 ? medium.id : null,
      starts_on: `2026-${n < 12 ? '11' : '12'}-${String((n % 27) + 1).padStart(2, '0')}`,
      due_on: late ? '2026-11-10' : `2027-0${(n % 6) + 1}-${String((n % 27) + 1).padStart(2, '0')}`,
      anchor_id: goLives[n % 2]!.id,
      offset_days: late ? null : (n - 12) * 5,
      hours_per_person: n % 4 === 1 ? 3.5 : null,
      cost_planned: n % 3 === 0 ? 1_200 + n * 50 : null,
      cost_actual: n === 0 ? 1_150 : null,
      effort_hours: 8,
      status: n < 2 ? 'done' : n < 5 ? 'in_progress' : n === 23 ? 'cancelled' : 'planned',
      done_on: n < 2 ? '2026-11-12' : null,
      progress: n < 2 ? 100 : n < 5 ? 40 : 0,
      internal_comment: internalWords[2]!,
      manual_order: place(n),
    });
    add('action_population', { action_id: action.id, population_id: populations[n % 6]!.id });
    add('action_message', { action_id: action.id, message_id: message.id });
    if (n < 10) add('evidence_link', { impact_id: impacts[n % 5]!.id, action_id: action.id });
  }
}
