/** Who and what the change touches: sites, units, populations, people, processes, tools. */
export const frOrganisation = {
  title: 'Organisation',
  tabs: {
    sites: 'Sites',
    units: 'Unités',
    populations: 'Populations',
    people: 'Personnes',
    processes: 'Processus',
    tools: 'Outils',
  },
  empty: {
    sites: 'Les lieux de travail : ils situent les personnes, les journées et les bascules.',
    units: 'L’organigramme : il dit qui travaille où, et qui encadre qui.',
    populations: 'Les groupes que le changement touche de la même façon : l’analyse d’impact part d’eux.',
    people: 'Les personnes rencontrées ou concernées. Chacune a un code ; les noms restent à part.',
    processes: 'Ce que les équipes font, étape par étape, avec les outils d’aujourd’hui et de demain.',
    tools: 'Les outils officiels, parallèles ou développés en interne.',
  },
  paste: 'Coller une liste depuis Excel',
  import: 'Importer une liste',
  addFirst: 'Nouvelle ligne',
  name: 'Nom complet',
  populations: 'Populations',
  headcount: 'Effectif',
  members: 'Membres',
  tree: 'Organigramme',
  allUnits: 'Toutes les unités',
  indent: 'Rattacher à l’unité du dessus (Alt+Maj+→)',
  outdent: 'Remonter d’un niveau (Alt+Maj+←)',
  namesHidden: 'Mode présentation : les noms sont masqués.',
  headcounts: 'Effectifs par site',
  headcountAll: 'Tous sites',
  headcountOn: (date: string) => `compté le ${date}`,
  headcountLine: (site: string, count: string) => `${site} : ${count}`,
  pair: (name: string, value: string) => `${name} : ${value}`,
  headcountNone: 'Aucun effectif n’est compté.',
  memberNone: 'Personne n’est rattaché à cette population.',
  addMember: 'Ajouter une personne',
  addPopulation: 'Ajouter à une population',
  populationNone: 'N’appartient à aucune population.',
  takeOff: (name: string) => `Retirer ${name}`,
  citedBy: 'Citée par',
  citedNone: 'Personne ne la cite.',
  cites: 'Cite',
  showAll: (count: number) => `Afficher les ${count}`,
  held: 'Tout ce qui est conservé sur cette personne',
  heldIntro: 'Ce que le dossier contient sur cette personne : à lui remettre si elle le demande.',
  heldRows: 'Données',
  heldTexts: 'Textes où elle est nommée',
  heldNone: 'Rien d’autre n’est conservé.',
  heldChanges: (count: number) =>
    count === 1
      ? '1 modification dans l’historique la concerne.'
      : `${count} modifications dans l’historique la concernent.`,
  heldCopied: 'Copié : collez-le dans un document ou un message',
  erase: 'Effacer cette personne',
  eraseTitle: (who: string) => `Effacer ${who} ?`,
  eraseText:
    'Son nom, ses coordonnées et les lignes qui lui appartiennent (populations, citations, positions) sont retirés du dossier, de son historique et des sauvegardes ; son nom est masqué dans les textes. Seul son code reste. Cela ne peut pas être annulé.',
  eraseSteps: { writing: 'Effacement dans le dossier…', backups: 'Effacement dans les sauvegardes…' },
  eraseConfirm: (code: string) => `Tapez ${code} pour confirmer`,
  eraseNow: 'Effacer définitivement',
  erased: (code: string) => `${code} a été effacée du dossier et des sauvegardes.`,
  erasedLeft: (count: number) =>
    count === 1
      ? 'Un texte contient encore son prénom : relisez-le.'
      : `${count} textes contiennent encore son prénom : relisez-les.`,
  units: {
    counted: (own: number, all: number) =>
      own === all ? `${all} ${all === 1 ? 'personne' : 'personnes'}` : `${all} personnes, dont ${own} en propre`,
    count: (own: number, all: number) => (own === all ? `${all}` : `${all} (${own})`),
    keys: 'Alt+Maj+flèches déplacent l’unité ; F2 la renomme ; Inser ajoute une sous-unité ; Suppr la retire.',
    menu: (name: string) => `Actions sur ${name}`,
    up: 'Monter d’un rang (Alt+Maj+↑)',
    down: 'Descendre d’un rang (Alt+Maj+↓)',
    placeUnder: 'Placer sous…',
    placeTitle: (name: string) => `Placer « ${name} » sous une autre unité`,
    placeHint: 'L’unité elle-même et ses sous-unités ne sont pas proposées.',
    place: 'Placer',
    top: 'Au premier niveau',
    unit: 'Unité',
    itself: (name: string) => `« ${name} » ne peut pas être placée sous elle-même.`,
    descendant: (name: string, under: string) =>
      `« ${name} » ne peut pas être placée sous « ${under} », qui en dépend.`,
    moved: (name: string, under: string) => `« ${name} » est sous « ${under} ».`,
    movedTop: (name: string) => `« ${name} » est au premier niveau.`,
    add: 'Ajouter une sous-unité',
    addTop: 'Ajouter une unité',
    addTitle: (under: string) => (under === '' ? 'Nouvelle unité' : `Nouvelle unité sous « ${under} »`),
    rename: 'Renommer (F2)',
    renameTitle: (name: string) => `Renommer « ${name} »`,
    name: 'Nom',
    remove: 'Retirer (Suppr)',
    removeTitle: (name: string) => `Retirer « ${name} » ?`,
    removeNow: 'Retirer',
    removeNothing: 'Rien n’y est rattaché.',
    removeChildren: (count: number, to: string) =>
      `${count === 1 ? 'Sa sous-unité passe' : `Ses ${count} sous-unités passent`} ${to === '' ? 'au premier niveau' : `sous « ${to} »`}.`,
    removePeople: (count: number, to: string) =>
      to === ''
        ? `${count === 1 ? '1 personne reste' : `${count} personnes restent`} sans unité.`
        : `${count === 1 ? '1 personne passe' : `${count} personnes passent`} dans « ${to} ».`,
    removeOwned: (what: string) => `Part avec elle : ${what}.`,
    removeEmptied: (what: string) => `Reste, sans unité : ${what}.`,
    removeUndo: 'Ctrl+Z rétablit tout.',
  },
  duplicates: {
    button: (count: number) => (count === 1 ? '1 doublon possible' : `${count} doublons possibles`),
    command: 'Examiner les doublons possibles',
    title: 'Doublons possibles',
    intro:
      'Deux fiches qui pourraient être la même personne. Rien n’est fusionné sans votre accord ; une fusion s’annule par Ctrl+Z.',
    none: 'Aucun doublon n’est proposé.',
    list: 'Paires proposées',
    grade: { sure: 'Quasi certain', likely: 'Probable', possible: 'Possible' },
    reason: {
      merged_before: 'déjà fusionnées, une copie l’a ramenée',
      same_email: 'même courriel',
      same_number: 'même matricule',
      same_login: 'même identifiant de connexion',
      same_name: 'même nom',
      close_name: 'noms proches',
      longer_name: 'un nom plus long que l’autre',
      initials: 'initiales concordantes',
    },
    field: 'Rubrique',
    kept: 'Fiche gardée',
    merged: 'Fiche fusionnée',
    swap: 'Garder l’autre fiche',
    codeKept: (code: string) => `Le code gardé est ${code}.`,
    identical: (count: number) => (count === 1 ? '1 rubrique identique.' : `${count} rubriques identiques.`),
    links: (moved: number, joined: number) =>
      [
        moved === 0
          ? ''
          : moved === 1
            ? '1 lien passe sur la fiche gardée.'
            : `${moved} liens passent sur la fiche gardée.`,
        joined === 0 ? '' : joined === 1 ? '1 lien commun est réuni.' : `${joined} liens communs sont réunis.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    dropped: (count: number) =>
      count === 1
        ? '1 lien entre les deux fiches disparaît : il mènerait une personne à elle-même.'
        : `${count} liens entre les deux fiches disparaissent : ils mèneraient une personne à elle-même.`,
    disagreements: 'Liens communs dont les valeurs diffèrent',
    merge: 'Fusionner',
    merged_done: (merged: string, kept: string) => `${merged} est fusionnée dans ${kept}.`,
    distinct: 'Ce sont deux personnes',
    distinct_done: 'Cette paire ne sera plus proposée.',
  },
  rule: {
    heading: 'Règle',
    none: 'Les membres sont choisis un par un. Une règle les trouve d’après leur unité, leur site, leur fonction…',
    write: 'Composer par une règle',
    edit: 'Modifier la règle',
    title: (name: string) => `Règle de « ${name} »`,
    match: 'Retenir les personnes qui remplissent',
    all: 'toutes les conditions',
    any: 'au moins une condition',
    condition: (rank: number) => `Condition ${rank}`,
    addCondition: 'Ajouter une condition',
    takeOff: (rank: number) => `Retirer la condition ${rank}`,
    subject: 'Porte sur',
    and: ' et ',
    or: ' ou ',
    told: (conditions: string) => `Les personnes ${conditions}.`,
    unit: (unit: string) => `de l’unité « ${unit} »`,
    unitBelow: (unit: string) => `de l’unité « ${unit} » et de ses sous-unités`,
    site: (site: string) => `du site « ${site} »`,
    manager: (person: string) => `dont le responsable est ${person}`,
    job_title: (part: string) => `dont la fonction contient « ${part} »`,
    grade: (part: string) => `dont le grade contient « ${part} »`,
    actor_family: (family: string) => `de la famille « ${family} »`,
    manages: (yes: boolean) => (yes ? 'qui encadrent une équipe' : 'qui n’encadrent pas d’équipe'),
    external: (yes: boolean) => (yes ? 'externes' : 'qui ne sont pas externes'),
    incomplete: 'une condition à compléter',
    isIncomplete: 'Complétez chaque condition : rien n’est proposé d’ici là.',
    matching: (count: number) =>
      count === 0
        ? 'Personne ne remplit la règle.'
        : count === 1
          ? '1 personne la remplit.'
          : `${count} personnes la remplissent.`,
    left: 'Les personnes parties ne sont pas retenues.',
    toAdd: (count: number) => (count === 1 ? 'À ajouter (1)' : `À ajouter (${count})`),
    unfit: (count: number) => `Ne remplissent plus la règle (${count})`,
    unfitHint: 'Elles restent membres, sauf celles que vous cochez ici.',
    byHand: (count: number) =>
      count === 1
        ? '1 membre ajouté à la main ou par une liste reste, hors de la règle.'
        : `${count} membres ajoutés à la main ou par une liste restent, hors de la règle.`,
    upToDate: 'Les membres sont conformes à la règle.',
    others: (count: number) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
    save: 'Enregistrer la règle',
    saveAndApply: 'Enregistrer et appliquer',
    applied: (added: number, removed: number) =>
      `Règle appliquée : ${added === 1 ? '1 ajout' : `${added} ajouts`}, ${removed === 1 ? '1 retrait' : `${removed} retraits`}.`,
    saved: 'Règle enregistrée.',
    column: 'Règle',
    pending: (added: number, unfit: number) =>
      [
        ...(added > 0 ? [added === 1 ? '1 à ajouter' : `${added} à ajouter`] : []),
        ...(unfit > 0 ? [`${unfit} à revoir`] : []),
      ].join(', '),
    upToDateShort: 'À jour',
    toComplete: 'À compléter',
    review: (count: number) => (count === 1 ? '1 règle à revoir' : `${count} règles à revoir`),
    reviewCommand: 'Revoir les règles des populations',
    reviewTitle: 'Populations dont la règle changerait les membres',
    origin: { manual: 'à la main', rule: 'par la règle', import: 'par une liste' },
  },
} as const;
