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
    day_photos: 'Photos de la journée',
    day_workarounds: 'Contournements',
    day_fixed: 'Irritants levés sur place',
    day_verbatims: 'Verbatims',
    day_concerns: 'Questions, craintes et objections',
    day_visit: 'Visite de suivi',
    day_to_check: 'Points à vérifier',
    day_next_steps: 'Suites à donner',
  },
  guide: {
    guide_frame: 'Cadre de la journée',
    guide_hypotheses: 'Hypothèses à éprouver',
    guide_programme: 'Programme',
    guide_questions: 'Questions',
    guide_reminders: 'À garder en tête',
  },
  days: {
    days_frame: 'Journées prises en compte',
    days_recurring: 'Ce qui revient le plus',
    days_fixed: 'Irritants levés sur place',
    days_decide: 'À décider',
  },
  guideTitle: 'Guide de journée d’observation',
  reminders: [
    'Observez des actes, non des personnes : ce qui se fait, avec quel outil, en combien de temps.',
    'La personne concernée peut lire ce que vous notez sur elle : écrivez comme devant elle.',
    'Notez d’abord le fait ; votre interprétation, à part.',
    'Une citation se note sans son auteur. Rien sur la santé, la vie privée ni l’engagement syndical.',
  ],
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
    hour: 'Heure',
    step: 'Étape',
    theme: 'Sujet',
    where: 'Où',
    forWhom: 'Pour qui',
    notesAndDays: 'Observations, journées',
    verbatim: 'Entendu',
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
    hours: (starts, ends) =>
      starts && ends
        ? `de ${starts} à ${ends}`
        : starts
          ? `à partir de ${starts}`
          : ends
            ? `jusqu’à ${ends}`
            : undefined,
    documented: (process, documentation) => `${process} (documentation : ${documentation.toLowerCase()})`,
    photoOf: (date) => `Photo prise le ${date}`,
    period: (first, last) => (first === last ? first : `du ${first} au ${last}`),
    observed: (days, notes) =>
      `${days} ${plural(days, 'journée', 'journées')} sur site, ${notes} ${plural(notes, 'observation', 'observations')}.`,
    worst: (severity) => `gravité ${severity}`,
    counted: (notes, days) => `${notes} en ${days} ${plural(days, 'journée', 'journées')}`,
    kindCount: (kind, count) => `${kind} : ${count}`,
    otherThemes: (count) =>
      count === 1 ? 'Un autre sujet revient moins.' : `${count} autres sujets reviennent moins.`,
    fixedOnSpot: (count, minutes) =>
      [
        `${count} ${plural(count, 'irritant levé', 'irritants levés')} sur place`,
        minutes === undefined ? '' : `, en ${minutes} ${plural(minutes, 'minute', 'minutes')} au total`,
        '.',
      ].join(''),
    rule: 'Les sujets sont classés par nombre de journées, puis d’observations, puis par gravité la plus haute, de 1 à 4.',
    unanswered: 'Sujets qu’aucune action ne traite encore : ',
    smallTeams: (count, smallest) =>
      count === 1
        ? `Une équipe de moins de ${smallest} personnes, ou sans rattachement, n’est pas détaillée.`
        : `${count} équipes de moins de ${smallest} personnes, ou sans rattachement, ne sont pas détaillées.`,
  },
};
