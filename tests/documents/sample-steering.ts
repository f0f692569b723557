import { place, type RowsBuilder } from './rows-builder.ts';
import type { SampleOrganisation } from './sample-organisation.ts';

/** Risks, concerns, decisions, the network and what is known of stances; training, support and RACI. */
export function addSteering({ add }: RowsBuilder, { project, sites, people, populations }: SampleOrganisation) {
  add('risk', {
    code: 'R-001',
    title: 'Saturation des accueils à la rentrée',
    project_id: project.id,
    population_id: populations[0]!.id,
    nature: 'workload',
    probability: 3,
    severity: 4,
    response: 'Bascule hors des pics, renfort de deux agents',
    owner_id: people[1]!.id,
    due_on: '2027-01-10',
    status: 'open',
  });
  add('risk', {
    code: 'R-002',
    title: 'Retour au tableur',
    project_id: project.id,
    nature: 'human',
    probability: 2,
    severity: 2,
    status: 'watched',
  });
  add('concern', {
    code: 'Q-001',
    kind: 'question',
    wording: 'Que deviennent les usagers sans internet ?',
    answer: 'L’accueil saisit avec eux.',
    status: 'answered',
  });
  add('concern', {
    code: 'Q-002',
    kind: 'objection',
    wording: 'Ça ne marchera jamais aux Tilleuls',
    population_id: populations[0]!.id,
    status: 'open',
  });
  add('decision', {
    code: 'D-001',
    title: 'Fermer l’ancien logiciel après la vague 2',
    context: 'Double saisie',
    status: 'expected',
    expected_by: '2027-02-15',
  });
  add('decision', {
    code: 'D-002',
    title: 'Maintenir la bascule de janvier',
    warning_given: 'Deux projets au même moment sur l’accueil',
    client_choice: 'Maintien',
    reason: 'Calendrier électoral',
    decided_on: '2026-10-20',
    decided_by_id: people[0]!.id,
    status: 'taken',
  });
  const network = add('network', {
    name: 'Ambassadeurs du portail',
    kind: 'ambassadors',
    project_id: project.id,
    mission: 'Porter les messages et remonter les irritants.',
    rhythm: 'Une rencontre par mois',
    recognition: 'Temps compté dans le service',
  });
  add('membership', {
    network_id: network.id,
    person_id: people[2]!.id,
    status: 'active',
    found_by: 'cited',
    agrees_to_be_named: 1,
    observed_facts: 'Nadia Benali aide ses collègues',
    reach: 17,
    trained_on: '2026-11-20',
  });
  add('membership', {
    network_id: network.id,
    person_id: people[3]!.id,
    status: 'confirmed',
    found_by: 'observed',
    agrees_to_be_named: 0,
    reach: 9,
  });
  add('membership', { network_id: network.id, person_id: people[4]!.id, status: 'spotted', found_by: 'cited' });
  add('stance', {
    person_id: people[5]!.id,
    project_id: project.id,
    synergy: 2,
    antagonism: 3,
    observed_fact: 'Demande le report de la bascule en réunion',
    observed_on: '2026-10-12',
    place: 'Comité',
  });
  add('stakeholder', {
    name: 'Direction de l’état civil',
    position: 'concerned',
    concerns: 'Valeur des actes',
    influence_level: 4,
    interest_level: 3,
    measures: 'Atelier juridique',
  });
  const module = add('training_module', {
    code: 'F-001',
    title: 'Traiter une demande de bout en bout',
    project_id: project.id,
    nature: 'tool',
    skill_kind: 'tool',
    mode: 'in_person',
    duration_hours: 3.5,
    group_size: 8,
    trainer: 'Éditeur',
    ambassadors_first: 1,
    window_starts: -21,
    window_ends: -7,
    cost: 9_600,
    manual_order: place(1),
  });
  add('module_population', { training_module_id: module.id, population_id: populations[0]!.id });
  add('session', {
    training_module_id: module.id,
    held_on: '2027-01-05',
    site_id: sites[0]!.id,
    invited: 8,
    attended: 7,
    capacity: 8,
    status: 'held',
    satisfaction: 8.2,
  });
  add('session', {
    training_module_id: module.id,
    held_on: '2027-01-07',
    site_id: sites[1]!.id,
    invited: 8,
    status: 'planned',
  });
  add('support_staffing', { project_id: project.id, month: '2027-01-01', level: 1, planned_fte: 2 });
  add('support_staffing', { project_id: project.id, month: '2027-02-01', level: 1, planned_fte: 1.5 });
  const activity = add('raci_activity', {
    project_id: project.id,
    name: 'Valider le calendrier des bascules',
    manual_order: place(1),
  });
  add('raci_assignment', { raci_activity_id: activity.id, role: 'sponsor', letter: 'A' });
  add('raci_assignment', { raci_activity_id: activity.id, role: 'project_lead', letter: 'R' });
}
