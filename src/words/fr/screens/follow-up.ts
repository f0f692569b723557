/** What came of the plan: indicators, adoption, visits, support, irritants. */
export const frFollowUp = {
  title: 'Suivi',
  tabs: {
    indicators: 'Indicateurs',
    adoption: 'Adoption',
    visits: 'Visites de suivi',
    support: 'Assistance',
    irritants: 'Irritants',
  },
  importMeasures: 'Importer des mesures',
  indicators: {
    add: 'Nouvel indicateur',
    addReading: 'Nouveau relevé',
    addReadingTo: (name: string) => `Nouveau relevé : ${name}`,
    empty:
      'Un indicateur dit comment on saura que l’action a porté : une valeur de départ, une cible, des relevés datés.',
    noPhase: 'Sans phase',
    indicator: 'Indicateur',
    baseline: 'Départ',
    target: 'Cible',
    last: 'Dernier relevé',
    readOn: 'Relevé le',
    trend: 'Évolution',
    reading: 'Relevé',
    none: 'Aucun relevé',
    trendOf: (figures: string) => `Relevés dans l’ordre : ${figures}`,
    rising: 'en hausse',
    falling: 'en baisse',
    steady: 'stable',
    reached: 'Cible atteinte',
    belowThreshold: 'Seuil d’alerte franchi',
    wholeOnly: 'L’évolution suit les relevés d’ensemble, sans population ni outil particuliers.',
  },
  adoption: {
    add: 'Nouvelle mesure',
    empty:
      'L’adoption se suit par outil, population et date : inscrits, connectés, actifs. Saisissez une mesure ou importez-les.',
    tool: 'Outil',
    population: 'Population',
    whole: 'Ensemble',
    rate: 'Part d’actifs',
    smallNote: (count: number) =>
      count === 1
        ? 'Une mesure porte sur moins de 5 personnes : ses chiffres ne sont pas détaillés.'
        : `${count} mesures portent sur moins de 5 personnes : leurs chiffres ne sont pas détaillés.`,
    latestOnly: 'La dernière mesure seulement',
  },
  visits: {
    add: 'Nouvelle visite',
    series: 'Planifier une série de visites',
    seriesTitle: 'Visites à J + 7, 15, 30, 60 et 90',
    seriesText:
      'Une visite est prévue à chaque échéance après la mise en service ; celles qui tombent un samedi, un dimanche, un jour férié ou pendant un gel passent au premier jour possible. Celles dont la date est passée ne sont plus proposées.',
    goLive: 'Mise en service',
    visitName: (offset: number) => `Visite à J + ${offset}`,
    make: (count: number) =>
      count === 0 ? 'Rien à planifier' : count === 1 ? 'Planifier la visite' : `Planifier les ${count} visites`,
    already: 'déjà planifiée',
    line: (offset: number, day: string, isPast: boolean) =>
      `Visite à J + ${offset} : ${day}${isPast ? ', date passée' : ''}`,
    made: (count: number) => (count === 1 ? 'Une visite planifiée.' : `${count} visites planifiées.`),
    noGoLive: 'Aucune mise en service n’a de date : datez-en une dans Espace client.',
    toGoLives: 'Dater une mise en service',
    empty:
      'Les visites de suivi retournent voir ce qui est devenu habitude et ce qui gêne encore : J + 7, 15, 30, 60, 90.',
  },
  support: {
    add: 'Nouvelle demande',
    empty: 'Les demandes d’assistance montrent ce qui résiste après la mise en service.',
    openOnly: 'Ouvertes seulement',
  },
  irritants: {
    empty: 'Les irritants notés sur le terrain apparaissent ici, levés ou non.',
    add: 'Nouvel irritant',
    fixed: 'Levé',
    state: 'État',
    fixedOnSpot: 'Levé sur place',
    treated: 'Traité',
    waiting: 'À traiter',
    setAside: 'Mis de côté',
    counts: (fixed: number, total: number) => `${fixed} levés ou traités sur ${total}`,
    waitingOnly: 'À traiter seulement',
    markFixed: 'Marquer levé sur place',
  },
} as const;
