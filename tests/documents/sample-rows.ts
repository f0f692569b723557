import type { AllRows } from '../../src/domain/deliverable/document-data.ts';
import { entityNames, entityOf, type EntityName, type Row } from '../../src/domain/model.ts';

type Values<E extends EntityName> = Partial<Row<E>>;

/** Rows of a client file under construction: `add` completes what is not given with empty values. */
export interface RowsBuilder {
  readonly rows: AllRows;
  readonly add: <E extends EntityName>(entity: E, values: Values<E>) => Row<E>;
}

/** An empty client file. */
export function rowsBuilder(): RowsBuilder {
  const rows = Object.fromEntries(entityNames.map((name) => [name, [] as unknown[]])) as Record<EntityName, unknown[]>;
  let last = 0;
  return {
    rows: rows as unknown as AllRows,
    add(entity, values) {
      const empty = Object.fromEntries(Object.keys(entityOf(entity).fields).map((field) => [field, null]));
      last += 1;
      const row = { id: `${entity}-${last}`, ...empty, ...values } as unknown as Row<typeof entity>;
      rows[entity].push(row);
      return row;
    },
  };
}

/** Words that must never leave the internal documents, planted in the sample. */
export const internalWords = ['INTERPRETATION-SECRETE', 'COMMENTAIRE-INTERNE', 'ACTION-INTERNE', 'VOIX-SECRETE'];

/** A believable town hall that opens a citizen portal: every section of the plan has something to say. */
export function sampleRows(): AllRows {
  const { rows, add } = rowsBuilder();
  const order = (n: number): string => `a${String(n).padStart(3, '0')}`;
  add('client', {
    key: 'client',
    name: 'Communauté d’agglomération du Val-Clair',
    sector: 'public',
    language: 'fr',
    city: 'Val-Clair',
    culture: 'Maison attachée à l’oral et à l’entraide entre sites ; les consignes écrites circulent peu.',
    digital_maturity: 2,
    maturity_comment: 'Messagerie bien utilisée ; partage de fichiers par clé USB dans six sites sur neuf.',
    firm_name: 'Cabinet Lavigne & Associés',
    confidentiality: 'Diffusion restreinte au comité de pilotage',
    purpose: 'Préparer l’accompagnement des agents. Ces éléments ne servent jamais à évaluer ni à sanctionner.',
    notice:
      'Des journées d’observation ont lieu dans votre service.\nVous pouvez demander à lire ce qui vous concerne.',
    people_informed_on: '2026-09-07',
    consulted_body: 'Comité social territorial',
    consulted_on: '2026-09-15',
    keep_until: '2028-12-31',
  });
  const project = add('project', {
    name: 'Portail Mes démarches',
    slogan: 'Une porte, toutes les démarches',
    type: 'operational',
    status: 'active',
    complexity: 3,
    impact_level: 3,
    strategic: 1,
    innovative: 0,
    vision: 'Un agent qui répond du premier coup, parce qu’il voit le dossier entier.',
    purpose: 'Simplifier la vie des usagers : un seul dossier, suivi de bout en bout.',
    objectives: '- 60 % des démarches suivies en ligne fin 2027\n- Délai moyen ramené de 21 à 12 jours',
    success_criteria: 'Les accueils traitent une demande sans changer d’écran.',
    scope_in: 'Accueil, état civil, urbanisme et régie.',
    scope_out: 'Les ressources humaines et les finances.',
    assumptions: 'Le réseau des sites est remis à niveau avant la première vague.',
    constraints: 'Élections en mars : aucune bascule entre le 1er et le 31 mars.',
    budget: 184_500,
    training_budget: 26_000,
    resources: 'Deux jours par semaine d’une chargée de conduite du changement.',
    starts_on: '2026-09-01',
    ends_on: '2027-12-31',
    manual_order: order(1),
  });
  add('project_driver', { project_id: project.id, kind: 'regulatory', comment: 'saisine par voie électronique' });
  add('project_driver', { project_id: project.id, kind: 'quality' });
  const sites = ['Hôtel d’agglomération', 'Mairie annexe des Tilleuls', 'Centre technique'].map((name, n) =>
    add('site', { name, manual_order: order(n) }),
  );
  const units = ['Accueil', 'État civil', 'Urbanisme'].map((name, n) => add('unit', { name, manual_order: order(n) }));
  const people = [
    ['Hélène', 'Garcin', 'Directrice générale adjointe'],
    ['Marc', 'Delorme', 'Chef de projet numérique'],
    ['Nadia', 'Benali', 'Responsable de l’accueil'],
    ['Paul', 'Ferrand', 'Agent d’accueil'],
    ['Sophie', 'Lemaître', 'Instructrice urbanisme'],
    ['Jean-Luc', 'Petit', 'Officier d’état civil'],
  ].map(([first, last, job], n) => {
    const person = add('person', {
      code: `P-${String(n + 1).padStart(3, '0')}`,
      job_title: job!,
      unit_id: units[n % 3]!.id,
      site_id: sites[n % 3]!.id,
    });
    add('identity', { person_id: person.id, first_name: first!, last_name: last! });
    return person;
  });
  add('mission_role', { person_id: people[0]!.id, role: 'sponsor', project_id: project.id });
  add('mission_role', { person_id: people[1]!.id, role: 'project_lead', project_id: project.id });
  const populations = (
    [
      ['Agents d’accueil', 42, 2, 'essential', 'negotiation', 'guided'],
      ['Officiers d’état civil', 18, 2, 'essential', 'acceptance', 'guided'],
      ['Instructeurs urbanisme', 24, 3, 'necessary', 'acceptance', 'both'],
      ['Régisseurs', 3, 2, 'necessary', 'refusal', 'guided'],
      ['Encadrants de proximité', 31, 3, 'essential', 'negotiation', 'attract'],
      ['Agents des services techniques', 160, 1, 'minor', 'acceptance', 'attract'],
    ] as const
  ).map(([name, size, maturity, importance, stance_risk, approach], n) => {
    const population = add('population', {
      name,
      digital_maturity: maturity,
      importance,
      stance_risk,
      approach,
      scope: n === 5 ? 'later' : 'in',
      profession: n === 0 ? 'Accueil physique et téléphonique' : null,
      fears: `Perdre le contact direct${n === 0 ? ' : « on ne verra plus personne »' : ''}`,
      expectations: 'Un seul outil, des consignes claires',
      resistances: n === 3 ? 'Refus de la double saisie' : null,
      manual_order: order(n),
    });
    add('population_headcount', { population_id: population.id, counted_on: '2026-06-30', headcount: size });
    return population;
  });
  const set = add('dimension_set', { name: 'Dix axes', scale_min: 0, scale_max: 4 });
  const axes = [
    'Compétences',
    'Procédures',
    'Postes et emplois',
    'Structure organisationnelle',
    'Mode de management',
    'Indicateurs de performance',
    'Outils et systèmes',
    'Culture',
    'Comportements',
    'Pouvoir',
  ].map((name, n) => add('dimension', { dimension_set_id: set.id, key: `axis-${n}`, name, manual_order: order(n) }));
  const day = add('day', {
    kind: 'observation',
    title: 'Accueil des Tilleuls',
    held_on: '2026-10-05',
    site_id: sites[1]!.id,
    unit_id: units[0]!.id,
    status: 'done',
    observer: 'C. Lavigne',
    synthesis: 'Deux écrans pour une même demande. Nadia Benali tient la liste des dossiers en retard sur un cahier.',
  });
  add('day_population', { day_id: day.id, population_id: populations[0]!.id });
  const notes = (
    [
      ['irritant', 'Trois mots de passe à saisir avant le premier usager', 3, 'daily'],
      ['workaround', 'Un tableur partagé double le logiciel parce qu’il est « trop lent »', 3, 'daily'],
      ['verbatim', 'On nous change l’outil tous les deux ans et on nous demande de sourire', null, null],
      ['undocumented_process', 'La remise des actes en mairie annexe n’est écrite nulle part', 2, 'weekly'],
      ['good_practice', 'Paul Ferrand rappelle les usagers dans la journée', null, 'daily'],
      ['fact', 'Deux agents sur cinq impriment chaque demande', 2, 'daily'],
    ] as const
  ).map(([kind, fact, severity, frequency], n) => {
    const note = add('note', {
      day_id: day.id,
      kind,
      fact,
      severity,
      frequency,
      interpretation: `${internalWords[0]} ${n}`,
      voice: kind === 'verbatim' ? internalWords[3]! : null,
      cause: n === 1 ? 'pas assez rapide' : null,
      status: 'treated',
      noted_on: '2026-10-05',
      manual_order: order(n),
    });
    add('note_link', { note_id: note.id, population_id: populations[n % 2]!.id });
    return note;
  });
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
    manual_order: order(1),
  });
  for (const population of populations.slice(0, 3))
    add('message_population', { message_id: message.id, population_id: population.id });
  const impacts = populations.slice(0, 5).map((population, n) => {
    const impact = add('impact', {
      code: `I-${String(n + 1).padStart(3, '0')}`,
      title: [
        'Saisie unique au guichet',
        'Actes dématérialisés',
        'Instruction en ligne',
        'Encaissement à distance',
        'Pilotage par le tableau de bord',
      ][n]!,
      project_id: project.id,
      population_id: population.id,
      unit_id: units[n]?.id ?? null,
      before: 'Deux logiciels et un cahier ; la demande est ressaisie.',
      after: 'Un dossier unique, visible de tous les sites.',
      direction: 'mixed',
      main_lever: n % 2 === 0 ? 'training' : 'communication',
      secondary_lever: 'support',
      confidence: 2,
      criticality: 3,
      status: n === 0 ? 'validated' : 'draft',
      internal_comment: internalWords[1]!,
      manual_order: order(n),
    });
    for (const [index, axis] of axes.entries()) {
      if ((index + n) % 4 !== 3)
        add('rating', { impact_id: impact.id, dimension_id: axis.id, level: (index * 2 + n) % 5 });
    }
    add('evidence_link', { note_id: notes[n]!.id, impact_id: impact.id });
    return impact;
  });
  add('workshop_rating', {
    project_id: project.id,
    population_id: populations[4]!.id,
    dimension_id: axes[9]!.id,
    level: 4,
    confidence: 3,
    rated_on: '2026-11-03',
  });
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
      manual_order: order(n),
    });
    add('action_population', { action_id: action.id, population_id: populations[n % 6]!.id });
    add('action_message', { action_id: action.id, message_id: message.id });
    if (n < 10) add('evidence_link', { impact_id: impacts[n % 5]!.id, action_id: action.id });
  }
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
    manual_order: order(1),
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
    manual_order: order(1),
  });
  add('raci_assignment', { raci_activity_id: activity.id, role: 'sponsor', letter: 'A' });
  add('raci_assignment', { raci_activity_id: activity.id, role: 'project_lead', letter: 'R' });
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
  const plan = add('deliverable', {
    kind: 'plan',
    title: 'Plan d’accompagnement au changement',
    subtitle: 'Portail Mes démarches',
    audience: 'committee',
    level: 'detail',
    version: '1.2',
    status: 'review',
    issued_on: '2026-11-20',
    project_id: project.id,
  });
  add('deliverable_version', {
    deliverable_id: plan.id,
    version: '1.2',
    issued_on: '2026-11-20',
    written_by: 'C. Lavigne',
    changes: 'Calendrier après le comité du 12 novembre',
  });
  add('recipient', {
    deliverable_id: plan.id,
    name: 'Comité de pilotage',
    organisation: 'Val-Clair',
    purpose: 'approval',
  });
  add('section', {
    deliverable_id: plan.id,
    key: 'context',
    title: 'Contexte, enjeux, vision et finalité',
    included: 1,
    manual_order: order(1),
    body: [
      '# Pourquoi maintenant ?',
      '',
      'Le **Val-Clair** reçoit *chaque jour* 430 demandes : trop pour des cahiers[^1].',
      '',
      '1. Une loi',
      '2. Un réseau',
      '   - neuf sites',
      '   - deux rives',
      '',
      '> « On ne sait jamais où en est le dossier »',
      '',
      '| Démarche | Délai (jours) |',
      '| :-- | --: |',
      '| Acte de naissance | 12 |',
      '| Permis de construire | 61 |',
      '',
      'Voir [le portail](https://exemple.fr/portail) ou [un fichier](file:///etc/passwd).',
      '',
      '[^1]: Relevé du 5 octobre.',
    ].join('\n'),
  });
  add('section', { deliverable_id: plan.id, key: 'budget', title: 'Budget', included: 0, manual_order: order(2) });
  add('section', {
    deliverable_id: plan.id,
    key: 'convictions',
    title: 'Nos convictions',
    included: 1,
    manual_order: order(3),
    body: 'L’humain d’abord.',
  });
  return rows;
}
