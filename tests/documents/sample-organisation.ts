import { place, type RowsBuilder } from './rows-builder.ts';

/** The client, its project, places, people and populations. */
export function addOrganisation({ add }: RowsBuilder) {
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
    manual_order: place(1),
  });
  add('project_driver', { project_id: project.id, kind: 'regulatory', comment: 'saisine par voie électronique' });
  add('project_driver', { project_id: project.id, kind: 'quality' });
  const sites = ['Hôtel d’agglomération', 'Mairie annexe des Tilleuls', 'Centre technique'].map((name, n) =>
    add('site', { name, manual_order: place(n) }),
  );
  const units = ['Accueil', 'État civil', 'Urbanisme'].map((name, n) => add('unit', { name, manual_order: place(n) }));
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
      manual_order: place(n),
    });
    add('population_headcount', { population_id: population.id, counted_on: '2026-06-30', headcount: size });
    return population;
  });
  return { project, sites, units, people, populations };
}

export type SampleOrganisation = ReturnType<typeof addOrganisation>;
