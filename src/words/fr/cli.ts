import type { MergeCounts } from '../cli-words.ts';

const plural = new Intl.PluralRules('fr');
const count = (n: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('fr').format(n)} ${plural.select(n) === 'one' ? one : many}`;

/** Words of the command line. */
export const frCli = {
  usage: 'Usage',
  commands: 'Commandes',
  unknownCommand: (name: string) => `Commande inconnue : ${name}. « ancrage --help » donne la liste.`,
  wrongArguments: (usage: string) => `Arguments incorrects. Usage : ancrage ${usage}`,
  unknownOption: (detail: string) => `Option non reconnue : ${detail}`,
  helpLine: 'Chaque commande accepte --json (un document JSON) et --lang fr|en.',
  created: (file: string) => `Dossier client créé : ${file}`,
  client: 'Client',
  language: 'Langue',
  format: 'Format du fichier',
  changes: 'Modifications',
  operations: 'Opérations',
  checkFine: (changes: number, rows: number) =>
    `Tout est en ordre : ${count(changes, 'modification relue', 'modifications relues')}, ${count(rows, 'ligne conforme', 'lignes conformes')}.`,
  checkFaulty: (n: number) => `${count(n, 'anomalie', 'anomalies')} :`,
  checkAdvice:
    'Le fichier n’a pas été modifié. « check --repair » répare ce que le journal prouve ; sinon, repartez d’une sauvegarde (« backups »).',
  repaired: 'Le fichier a été réparé à partir de son journal.',
  finding: {
    integrity: 'structure du fichier',
    schema: 'définition d’une table',
    foreign_key: 'lien vers un élément absent',
    seal: 'journal altéré',
    row: 'ligne différente de son journal',
    leaf: 'valeur courante mal désignée',
    log: 'journal incomplet',
    attachment: 'pièce jointe altérée',
    search_index: 'index de recherche',
    unreadable: 'lecture impossible',
  },
  noBackup: 'Aucune sauvegarde.',
  restored: (file: string) => `Sauvegarde restaurée : ${file}`,
  noHistory: 'Aucune modification.',
  undoneMark: 'annulée',
  mergedMark: 'venue d’une autre copie',
  undone: (label: string) => `Annulé : ${label}`,
  redone: (label: string) => `Rétabli : ${label}`,
  keptCells: (n: number) =>
    `${count(n, 'valeur modifiée depuis a été gardée', 'valeurs modifiées depuis ont été gardées')}.`,
  keptRows: (n: number) =>
    `${count(n, 'élément utilisé depuis a été gardé', 'éléments utilisés depuis ont été gardés')}.`,
  noConflict: 'Aucun désaccord en attente.',
  conflicts: (n: number) => `${count(n, 'désaccord à trancher', 'désaccords à trancher')} :`,
  conflictOnDeletion: 'supprimé d’un côté, utilisé de l’autre',
  keepRow: 'garder',
  deleteRow: 'supprimer',
  shownMark: 'affichée',
  resolved: 'Désaccord tranché.',
  resolveHint: 'Pour trancher : ancrage resolve FICHIER DÉSACCORD --keep N',
  mergeNothing: 'Cette copie n’apporte rien de nouveau.',
  mergeBrings: (n: number, authors: string) =>
    `${count(n, 'modification apportée', 'modifications apportées')} par ${authors}.`,
  mergeRows: (name: string, { added, changed, removed }: MergeCounts) =>
    `${name} : ${[added ? count(added, 'ligne ajoutée', 'lignes ajoutées') : '', changed ? count(changed, 'ligne modifiée', 'lignes modifiées') : '', removed ? count(removed, 'ligne supprimée', 'lignes supprimées') : ''].filter(Boolean).join(', ')}`,
  mergeClock: (device: string, minutes: number) =>
    `L’horloge du poste ${device} avance de ${count(minutes, 'minute', 'minutes')} ; l’ordre de l’historique peut surprendre, rien n’est perdu.`,
  mergeErased: (n: number) =>
    `${count(n, 'personne effacée', 'personnes effacées')} : l’effacement s’applique aux deux copies.`,
  mergeCodes: (from: string, to: string) => `Le code ${from} existait deux fois : le second devient ${to}.`,
  mergeApplied: 'Fusion faite ; une sauvegarde a été prise avant.',
  mergeNotApplied: 'Rien n’a été modifié. Relancez avec --apply pour fusionner.',
  personRows: (n: number) => count(n, 'élément lié', 'éléments liés'),
  personTexts: (n: number) => count(n, 'texte qui porte son nom', 'textes qui portent son nom'),
  personChanges: (n: number) => count(n, 'modification à son sujet', 'modifications à son sujet'),
  erased: (code: string) => `${code} a été effacé du dossier et de son journal. C’est définitif.`,
  erasedRows: (n: number) => count(n, 'élément effacé', 'éléments effacés'),
  erasedTexts: (n: number) => count(n, 'texte caviardé', 'textes caviardés'),
  erasedBackups: (n: number, deleted: number) =>
    `${count(n, 'sauvegarde réécrite', 'sauvegardes réécrites')}${deleted > 0 ? `, ${count(deleted, 'sauvegarde supprimée', 'sauvegardes supprimées')}` : ''}`,
  firstNamesLeft: (n: number) =>
    `${count(n, 'texte contient encore ce prénom', 'textes contiennent encore ce prénom')} : relisez-les, une autre personne peut le porter.`,
  searchNone: 'Aucun résultat.',
  searchTotal: (n: number, atLeast: boolean) => `${atLeast ? 'plus de ' : ''}${count(n, 'résultat', 'résultats')}`,
  metricsHeader: ['Code', 'Nom', 'Cité par', 'Cité (pondéré)', 'Intermédiarité', 'PageRank', 'Groupe'],
  coverage: (n: number, covered: number, people: number) =>
    `Avec ${count(n, 'personne', 'personnes')}, ${new Intl.NumberFormat('fr').format(covered)} sur ${new Intl.NumberFormat('fr').format(people)} sont à un contact.`,
  teamCoverage: (team: string, covered: number, people: number, who: string) =>
    `${team} : ${covered} sur ${people}${who ? ` — ${who}` : ''}`,
  noTeam: 'Sans unité',
  noSuggestion: 'Aucune citation : importez une enquête ou notez qui se tourne vers qui.',
  noGap: 'Le fil de preuve est complet.',
  gaps: (n: number) => `${count(n, 'manque', 'manques')} dans le fil de preuve :`,
  imageMissing: (section: string, text: string) =>
    `Section « ${section} » : une image ne peut pas être montrée ; son texte la remplace : ${text}`,
  exportLogged: (count: number) =>
    `Cet export nomme ${count} ${count < 2 ? 'personne' : 'personnes'} ; il est consigné dans le registre des exports du dossier.`,
  exportNotLogged: (reason: string) =>
    `Cet export nomme des personnes et n’a pas pu être consigné dans le dossier. ${reason}`,
  logoKept: (owner: 'client' | 'firm'): string =>
    owner === 'client' ? 'Le logo du client est enregistré.' : 'Le logo du cabinet est enregistré.',
  photoKept: (entity: 'note' | 'day'): string =>
    `La photo est enregistrée avec ${entity === 'note' ? 'la note' : 'la journée'} ; le lieu, la date et l’appareil qu’elle indiquait n’y sont plus.`,
  written: (file: string) => `Document écrit : ${file}`,
  pictureWritten: (file: string) => `Image écrite : ${file}`,
  warning: {
    synced_folder: (service: string) =>
      `Attention : ce fichier est dans un dossier synchronisé (${service}). Un autre poste peut le remplacer pendant le travail ; préférez un dossier local et le partage par copie.`,
    network_drive: (fileSystem: string) =>
      `Attention : ce fichier est sur un lecteur réseau (${fileSystem}). Travaillez plutôt sur une copie locale, à fusionner ensuite.`,
    conflicted_copy: (file: string) =>
      `Attention : une seconde version se trouve à côté (« ${file} »). « merge » montre ce qu’elle apporte.`,
  },
  importCounts: ({
    added,
    matched,
    doubtful,
    refused,
  }: Readonly<Record<'added' | 'matched' | 'doubtful' | 'refused', number>>) =>
    [
      count(added, 'ligne ajoutée', 'lignes ajoutées'),
      count(matched, 'reconnue', 'reconnues'),
      count(doubtful, 'douteuse', 'douteuses'),
      count(refused, 'refusée', 'refusées'),
    ].join(', '),
  importMapping: 'Colonnes reconnues',
  importIgnored: (columns: string) => `Colonnes ignorées : ${columns}`,
  importForbidden: (column: string, theme: string) =>
    `Colonne laissée de côté, la loi ne permet pas de la garder ici : « ${column} » (${theme})`,
  importAlso: (action: 'create' | 'update', name: string) =>
    action === 'create' ? `Créé au passage : ${name}` : `Complété au passage : ${name}`,
  importLine: (line: number) => `ligne ${line}`,
  importDryRun: 'Rien n’a été modifié : c’était un essai.',
  importDone: 'Import fait ; une sauvegarde a été prise avant, et « undo » l’annule en entier.',
  importNothing: 'Rien de nouveau à importer : le dossier n’a pas été modifié.',
  demoBuilt: (client: string) => `Dossier d’exemple : ${client}`,
  demoImport: 'Import d’une liste',
  demoDone: (folder: string) => `Tout se trouve dans ${folder}`,
  serveAt: (address: string) => `Ancrage est ouvert à cette adresse, qui ne sert qu’une fois : ${address}`,
  serveShown: 'Ancrage est ouvert dans sa fenêtre.',
  serveStop: 'Ctrl+C pour arrêter ; tout est enregistré au fur et à mesure.',
  serveDone: 'Ancrage est arrêté. Tout est enregistré.',
  benchMissing: 'Les mesures se lancent depuis les sources du projet.',
};
