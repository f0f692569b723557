import type { SetAsideReason } from '../../../domain/influence/coverage.ts';

const people = (count: number): string => (count < 2 ? `${count} personne` : `${count} personnes`);

/** Who turns to whom, and who could carry the change. */
export const frInfluence = {
  title: 'Influence',
  tabs: {
    map: 'Carte',
    people: 'Personnes',
    ambassadors: 'Ambassadeurs',
    stances: 'Attitudes observées',
    networks: 'Réseaux',
    stakeholders: 'Acteurs',
  },
  team: 'Équipe',
  allTeams: 'Toutes les équipes',
  noTeam: 'Sans équipe',
  survey: 'Recueil',
  allSurveys: 'Tous les recueils',
  leastCitations: 'Cité par au moins',
  showUnlinked: 'Afficher les personnes sans citation',
  findPerson: 'Rechercher une personne',
  importNominations: 'Importer des citations',
  empty:
    'La carte montre vers qui chacun se tourne. Commencez par les personnes, puis ajoutez une citation : un questionnaire, un entretien ou votre observation.',
  map: {
    label: (shown: number, links: number) =>
      `Carte de ${people(shown)} et de ${links} citations. Flèches du clavier pour se déplacer, plus et moins pour agrandir ou réduire, Début pour tout voir. L’onglet Personnes donne les mêmes informations en tableau.`,
    none: 'Personne à montrer ici. Ajoutez une citation ou importez-en ; les filtres et les personnes sans citation se règlent au-dessus.',
    layingOut: 'Placement des personnes…',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    zoomAll: 'Tout voir',
    arrange: 'Replacer toutes les personnes',
    link: 'Relier',
    linkHint: 'Faites glisser une personne sur celle vers qui elle se tourne (ou maintenez Maj).',
    newPerson: 'Nouvelle personne',
    newNomination: 'Nouvelle citation',
    observedQuestion: 'Vers qui se tourne-t-on en cas de difficulté ?',
    linked: (from: string, to: string) => `Citation ajoutée : ${from} se tourne vers ${to}.`,
    already: (from: string, to: string) => `${from} cite déjà ${to} dans ce recueil.`,
    shown: (shown: number, links: number) => `${people(shown)}, ${links} citations`,
    noDrawing: 'Cette machine ne permet pas la carte animée ; en voici l’image.',
    legend: 'Légende',
    legendSize: 'Plus le disque est grand, plus la personne est citée.',
    legendArrow: 'La flèche va de la personne qui cite à la personne citée.',
    suggested: 'Ambassadeur proposé',
    acting: 'Ambassadeur en fonction',
  },
  people: {
    label: 'Personnes et citations',
    person: 'Personne',
    citedBy: 'Citée par',
    weighted: 'Citations pondérées',
    betweenness: 'Intermédiarité',
    betweennessWhat:
      'L’intermédiarité compte les chemins les plus courts entre deux autres personnes qui passent par celle-ci.',
    role: 'Rôle dans un réseau',
    suggested: 'Groupe proposé',
    inGroup: 'Proposée',
    empty: 'Ce tableau liste les personnes et le nombre de collègues qui se tournent vers elles.',
    addPeople: 'Ajouter des personnes',
  },
  ambassadors: {
    perTeam: 'Au plus par équipe',
    sentence: (chosen: number, covered: number, total: number) =>
      chosen === 0
        ? `Aujourd’hui, ${covered} sur ${total} sont à un contact d’un ambassadeur.`
        : chosen === 1
          ? `Avec cette personne, ${covered} sur ${total} sont à un contact.`
          : `Avec ces ${chosen} personnes, ${covered} sur ${total} sont à un contact.`,
    already: (count: number) =>
      count === 1
        ? 'Un ambassadeur en fonction est déjà compté.'
        : `${count} ambassadeurs en fonction sont déjà comptés.`,
    how: 'Une personne est à un contact quand elle est ambassadeur ou qu’elle se tourne vers un ambassadeur. La proposition retient à chaque étape qui touche le plus de personnes nouvelles.',
    suggested: 'Personnes proposées',
    reason: (citedBy: number, adds: number) =>
      `citée par ${people(citedBy)}, en touche ${adds} ${adds > 1 ? 'nouvelles' : 'nouvelle'} (elle comprise)`,
    nominate: 'Pressentir',
    nominateWho: (who: string) => `Pressentir ${who}`,
    nominateAll: 'Pressentir tout le groupe',
    into: 'Dans le réseau',
    newNetwork: 'Nouveau réseau « Ambassadeurs »',
    networkName: 'Ambassadeurs',
    nominated: (count: number) => (count === 1 ? 'Une personne pressentie.' : `${count} personnes pressenties.`),
    member: (status: string) => `Déjà dans ce réseau : ${status}`,
    coverage: 'Couverture par équipe',
    teamSentence: (covered: number, total: number) => `${covered} sur ${total}`,
    small: 'moins de 5 : non détaillé',
    ambassadors: 'Ambassadeurs et personnes proposées',
    uncovered: 'Restent à toucher',
    covered: 'À un contact',
    own: 'Par leurs propres ambassadeurs',
    setAside: 'Personnes citées mais non proposées',
    reasons: {
      left: 'a quitté l’organisation',
      objected: 's’est opposée au traitement de ses données',
      antagonism: 'le dernier fait observé montre plus d’antagonisme que de synergie',
    } satisfies Record<SetAsideReason, string>,
    empty: 'La proposition se calcule à partir des citations : il en faut quelques-unes.',
    none: 'Personne d’autre ne rapprocherait de nouveaux collègues : la proposition est vide.',
  },
  stances: {
    intro:
      'Une attitude est un fait daté, jamais un trait de caractère : notez ce qui a été vu ou entendu, puis la synergie et l’antagonisme qu’il montre.',
    add: 'Noter un fait observé',
    empty: 'Aucun fait observé. Chaque attitude repose sur un fait daté.',
    type: 'Type d’attitude',
    latestOnly: 'Le dernier fait de chaque personne seulement',
  },
  networks: {
    add: 'Nouveau réseau',
    addMember: 'Ajouter un membre',
    addMemberTo: (network: string) => `Ajouter un membre à « ${network} »`,
    members: (count: number) => (count < 2 ? `${count} membre` : `${count} membres`),
    noMembers: 'Aucun membre pour l’instant.',
    statusOf: (who: string) => `Statut de ${who}`,
    empty: 'Un réseau réunit des relais, des ambassadeurs ou des référents autour d’une mission.',
  },
  stakeholders: {
    add: 'Nouvel acteur',
    empty:
      'Les acteurs sont les personnes ou les groupes à mobiliser : leur position, leurs préoccupations, ce que l’on prévoit.',
  },
} as const;
