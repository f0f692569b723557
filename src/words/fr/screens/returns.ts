import { formatNumber } from '../../dates.ts';

/** Grids and documents that come back from the client. */
export const frReturns = {
  title: 'Reprendre ce qui revient',
  intro:
    'Le client a complété la grille Excel ou corrigé le document Word : les différences se lisent ici avant d’entrer dans le dossier. Rien ne change sans votre accord.',
  pick: 'Choisir le fichier revenu…',
  pickOther: 'Choisir un autre fichier…',
  drop: 'ou déposez-le ici',
  steps: {
    reading: 'Lecture du fichier…',
    comparing: 'Comparaison avec le dossier…',
    writing: 'Écriture dans le dossier…',
  },
  file: (name: string) => `Fichier lu : ${name}`,
  wrongKind: 'Seuls les classeurs Excel (.xlsx) et les documents Word (.docx) se reprennent.',
  all: 'Toutes',
  show: 'Afficher',
  choice: 'Prendre',
  takeThis: (row: string, column: string) => `Prendre : ${[row, column].filter(Boolean).join(', ')}`,
  columns: { row: 'Ligne', column: 'Colonne', old: 'Dans le dossier', new: 'Dans la grille', status: 'Suite donnée' },
  taken: 'repris',
  more: (count: number) => `Afficher la suite (${formatNumber(count, 'fr')})`,
  remarks: 'À savoir',
  removals: 'Supprimer aussi du dossier les lignes supprimées dans la grille',
  removalsHint: 'Sans votre accord, elles sont gardées.',
  removalKept: 'la ligne est gardée tant que vous n’acceptez pas les suppressions',
  unmarked: 'Reprendre ce que dit la grille, même si le dossier a changé depuis',
  unmarkedHint: 'Cette grille ne dit plus ce qui avait été exporté : elle est comparée au dossier d’aujourd’hui.',
  apply: (count: number) =>
    count < 2 ? 'Reprendre 1 différence' : `Reprendre ${formatNumber(count, 'fr')} différences`,
  applySections: (count: number) => (count < 2 ? 'Reprendre 1 texte' : `Reprendre ${count} textes`),
  nothingToTake: 'Rien à reprendre',
  applied: 'C’est repris. Une sauvegarde a été prise avant ; Ctrl+Z annule la reprise en entier.',
  nothing: 'Aucune différence : le fichier dit la même chose que le dossier.',
  take: (title: string) => `Reprendre « ${title} »`,
  unchanged: (count: number) => (count < 2 ? '1 section inchangée' : `${count} sections inchangées`),
  before: 'Dans le dossier',
  after: 'Dans le document',
} as const;
