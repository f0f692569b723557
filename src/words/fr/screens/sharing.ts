import { formatNumber } from '../../dates.ts';
/** Copies for colleagues, what they bring back, history and backups. */
export const frSharing = {
  title: 'Partage et historique',
  tabs: { copies: 'Copies', conflicts: 'Désaccords', history: 'Historique', backups: 'Sauvegardes' },
  conflictsTab: (count: number) => (count === 0 ? 'Désaccords' : `Désaccords (${count})`),

  copyTitle: 'Donner une copie à un collègue',
  copyText:
    'La copie contient tout le dossier. Chacun travaille sur la sienne, même sans réseau ; les deux se fusionnent ensuite champ par champ, sans rien perdre.',
  copyNames: 'Elle contient aussi les noms des personnes : remettez-la en main propre ou par un moyen sûr.',
  copyAction: 'Faire une copie…',
  copyName: (client: string) => `${client} - copie`,
  copying: 'Copie en cours…',
  copied: (file: string) => `« ${file} » est prêt à être remis.`,
  mergeTitle: 'Fusionner la copie d’un collègue',
  mergeText:
    'Choisissez sa copie : vous verrez ce qu’elle apporte avant que rien ne change. Une sauvegarde est prise avant la fusion.',
  mergeAction: 'Choisir la copie…',
  mergeSteps: {
    reading: 'Lecture de la copie…',
    comparing: 'Comparaison des deux copies…',
    writing: 'Fusion dans le dossier…',
  },
  reportOf: (file: string) => `Ce qu’apporte « ${file} »`,
  nothingNew: 'Cette copie n’apporte rien de nouveau : tout y est déjà.',
  changes: (count: number) =>
    count < 2 ? '1 modification apportée' : `${formatNumber(count, 'fr')} modifications apportées`,
  moreChanges: (count: number) => (count < 2 ? 'et 1 autre' : `et ${formatNumber(count, 'fr')} autres`),
  rows: 'Éléments concernés',
  rowColumns: { entity: 'Élément', added: 'Ajoutés', changed: 'Modifiés', removed: 'Supprimés' },
  willConflict: (count: number) =>
    count < 2
      ? '1 désaccord : deux valeurs différentes pour un même champ. Vous le trancherez après la fusion.'
      : `${count} désaccords : deux valeurs différentes pour un même champ. Vous les trancherez après la fusion.`,
  clockAhead: (minutes: number) =>
    `L’horloge d’un poste avance de ${minutes} minutes. L’ordre des modifications n’en dépend pas.`,
  erased: (count: number) =>
    count < 2
      ? '1 personne a été effacée dans cette copie : elle le sera ici aussi, sauvegardes comprises.'
      : `${count} personnes ont été effacées dans cette copie : elles le seront ici aussi, sauvegardes comprises.`,
  removedShare: (percent: number) =>
    `Cette fusion supprimerait ${percent} % des éléments de votre dossier. Vérifiez qu’il s’agit de la bonne copie.`,
  removedConsent: 'J’accepte ces suppressions',
  newCodes: 'Codes attribués deux fois, renumérotés',
  newCode: (from: string, to: string) => `${from} devient ${to}`,
  mergeApply: 'Fusionner',
  merged: 'Les deux copies sont réunies. Une sauvegarde a été prise avant.',
  toConflicts: 'Trancher les désaccords',

  conflictsIntro:
    'Deux copies ont donné deux valeurs au même champ. Rien n’est choisi à votre place : les deux sont gardées jusqu’à votre décision.',
  conflictsNone: 'Aucun désaccord. Quand deux copies auront modifié le même champ, vous choisirez ici.',
  conflictsKeys: '↑ et ↓ passent d’un désaccord à l’autre, ← et → choisissent la valeur, Ctrl+Entrée tranche.',
  conflictRow: 'Supprimé d’un côté, utilisé de l’autre',
  keepRow: 'Garder',
  deleteRow: 'Supprimer',
  shown: 'affichée pour l’instant',
  hidden: 'masqué en mode présentation',
  keepAllOf: (author: string) => `Retenir partout ${author}`,
  clearChoices: 'Effacer les choix',
  settle: (count: number) =>
    count === 0 ? 'Choisissez d’abord' : count === 1 ? 'Trancher 1 désaccord' : `Trancher ${count} désaccords`,
  settled: (count: number) =>
    count < 2
      ? 'Désaccord tranché. Ctrl+Z revient dessus.'
      : `${count} désaccords tranchés. Ctrl+Z revient dessus, l’un après l’autre.`,
  noAuthor: 'Auteur inconnu',

  historyFilter: 'Rechercher dans l’historique',
  historyAuthor: 'Auteur',
  historyKind: 'Nature',
  historyFrom: 'Depuis le',
  historyTo: 'Jusqu’au',
  everyone: 'Tous',
  every: 'Toutes',
  kinds: {
    edit: 'Saisie',
    import: 'Import ou reprise',
    undo: 'Annulation',
    resolve: 'Désaccord tranché',
    erase: 'Effacement',
  },
  historyCount: (count: number) => (count < 2 ? `${count} modification` : `${formatNumber(count, 'fr')} modifications`),
  historyNone: 'Aucune modification ne correspond.',
  operations: (count: number) => (count < 2 ? '1 valeur' : `${formatNumber(count, 'fr')} valeurs`),
  fromMerge: 'venue d’une copie',
  undone: 'annulée',
  undoThis: 'Annuler',
  undoOf: (label: string) => `Annuler : ${label}`,
  undoDone: (label: string) => `Annulé : ${label}`,
  keptCells: (count: number) =>
    count < 2 ? '1 valeur modifiée depuis est restée.' : `${count} valeurs modifiées depuis sont restées.`,
  keptRows: (count: number) =>
    count < 2 ? '1 élément utilisé depuis est resté.' : `${count} éléments utilisés depuis sont restés.`,

  backupsIntro:
    'Des copies vérifiées sont prises chaque jour et avant chaque opération importante, dans le dossier de l’application et non à côté de votre fichier.',
  backupsNone: 'Aucune sauvegarde pour l’instant : la première sera prise à la prochaine ouverture.',
  backupColumns: { madeAt: 'Prise le', reason: 'Pourquoi', size: 'Taille' },
  reasons: {
    daily: 'Sauvegarde du jour',
    import: 'Avant un import ou une reprise',
    merge: 'Avant une fusion',
    migration: 'Avant une mise à jour du dossier',
    erase: 'Lors d’un effacement',
    restore: 'Lors d’une restauration',
    request: 'À votre demande',
  },
  otherReason: 'Autre',
  megabytes: (text: string) => `${text} Mo`,
  restore: 'Ouvrir comme copie',
  restored: 'La sauvegarde est ouverte comme un dossier à part. Le vôtre n’a pas changé.',
  restoreSteps: {
    proving: 'Vérification de la sauvegarde…',
    writing: 'Écriture du nouveau dossier…',
  },
  check: 'Vérifier le fichier',
  checking: 'Vérification du fichier…',
  sound: 'Le fichier est sain : chaque donnée correspond à son historique.',
  unsound: (count: number) =>
    count < 2
      ? '1 écart entre les données et leur historique. Ouvrez une sauvegarde comme copie et comparez.'
      : `${count} écarts entre les données et leur historique. Ouvrez une sauvegarde comme copie et comparez.`,
} as const;
