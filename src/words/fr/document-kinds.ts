import type { DocumentKindTexts } from '../../domain/deliverable/document-kind-words.ts';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

/** What the impact analysis, the map of actors and the report of a day say in French. */
export const frDocumentKinds: DocumentKindTexts = {
  impacts: {
    impacts: 'Matrice d’impacts et changements par population',
    levers: 'De l’impact au levier',
    impact_sheets: 'Fiches d’impact',
    risks: 'Risques et objections',
    transition: 'Plan de transition',
  },
  influence: {
    method: 'Recueil et règles d’usage',
    relays: 'Relais d’opinion pressentis',
    coverage: 'Couverture des équipes',
    actors: 'Populations et parties prenantes',
    network: 'Réseau d’ambassadeurs et de référents',
  },
  day: {
    day_synthesis: 'Synthèse de la journée',
    day_preparation: 'Préparation',
    day_programme: 'Programme',
    day_processes: 'Constats par processus',
    day_findings: 'Autres constats',
    day_workarounds: 'Contournements',
    day_fixed: 'Irritants levés sur place',
    day_verbatims: 'Verbatims',
    day_concerns: 'Questions, craintes et objections',
    day_visit: 'Visite de suivi',
    day_to_check: 'Points à vérifier',
    day_next_steps: 'Suites à donner',
  },
  captions: {
    levers: 'Levier principal et secondaire de chaque impact',
    surveys: 'Questions posées',
    relays: 'Relais pressentis, par ordre d’apport',
    coverage: 'Personnes à un contact d’un relais, par équipe',
    participants: 'Conditions de l’observation',
    workarounds: 'Contournements relevés',
    fixed: 'Irritants levés pendant la journée',
    openedImpacts: 'Impacts que la journée établit',
    openedActions: 'Actions que la journée appelle',
  },
  columns: {
    respondents: 'Répondants',
    citations: 'Citations',
    citedBy: 'Cité par',
    adds: 'Personnes ajoutées',
    people: 'Personnes',
    relays: 'Relais',
    covered: 'Couvertes',
    share: 'Part',
    whatWasSeen: 'Ce qui a été vu',
    timeToFix: 'Durée',
  },
  cover: { day: 'Journée', site: 'Lieu', observer: 'Observateur' },
  phrases: {
    coverage: (relays, covered, people) =>
      `Avec ${relays} relais, en fonction ou pressentis, ${covered} ${plural(covered, 'personne', 'personnes')} sur ${people} ${plural(covered, 'se trouve', 'se trouvent')} à un contact de l’un d’eux.`,
    purpose:
      'Les personnes figurent par leur code. Cette cartographie sert à préparer l’accompagnement ; elle ne sert ni à évaluer ni à sanctionner qui que ce soit, et chacun peut consulter ce qui le concerne ou s’y opposer.',
    informed: (count, known) =>
      `${known} ${plural(known, 'personne rencontrée', 'personnes rencontrées')}, dont ${count} ${plural(count, 'informée', 'informées')} au préalable`,
    minutes: (minutes) => `${minutes} min`,
    smallTeams: (count, smallest) =>
      count === 1
        ? `Une équipe de moins de ${smallest} personnes, ou sans rattachement, n’est pas détaillée.`
        : `${count} équipes de moins de ${smallest} personnes, ou sans rattachement, ne sont pas détaillées.`,
  },
};
