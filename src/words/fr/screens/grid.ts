import { formatNumber } from '../../dates.ts';

/** The grid that every list uses. */
export const frGrid = {
  bar: 'Outils de la grille',
  rows: (count: number) => (count === 1 ? '1 ligne' : `${formatNumber(count, 'fr')} lignes`),
  rowsOf: (shown: number, total: number) => `${formatNumber(shown, 'fr')} sur ${formatNumber(total, 'fr')} lignes`,
  selected: (cells: number) => `${formatNumber(cells, 'fr')} cellules sélectionnées`,
  line: (line: number) => `Ligne ${line}`,
  openLine: (line: number) => `Ouvrir le détail de la ligne ${line}`,
  lineHead: 'Ligne',
  newLine: 'Nouvelle ligne',
  sort: (title: string) => `Trier par ${title}`,
  filters: 'Filtrer par colonne',
  clearFilters: 'Retirer les filtres',
  filterOf: (title: string) => `Filtrer : ${title}`,
  nothing: 'Aucune ligne ne correspond à ces filtres.',
  columns: 'Colonnes affichées',
  find: 'Rechercher dans la grille',
  found: (rank: number, count: number) => `${rank} sur ${count}`,
  foundNone: 'Aucun résultat',
  findNext: 'Résultat suivant',
  findPrevious: 'Résultat précédent',
  fillDown: 'Recopier vers le bas',
  clear: 'Effacer la sélection (Suppr)',
  edit: 'Modifier la cellule (F2)',
  open: 'Ouvrir le détail de la ligne (F4)',
  add: 'Nouvelle ligne',
  removeCommand: 'Supprimer les lignes sélectionnées (Ctrl+Suppr)',
  removed: (count: number) =>
    count === 1 ? 'Ligne supprimée. Ctrl+Z la rétablit.' : `${count} lignes supprimées. Ctrl+Z les rétablit.`,
  sortCommand: 'Trier par la colonne courante',
  beyondTitle: 'Ajouter des lignes ?',
  beyondText: (count: number) =>
    count === 1
      ? 'Le tableau collé a une ligne de plus que la grille.'
      : `Le tableau collé a ${count} lignes de plus que la grille.`,
  beyondAdd: (count: number) => (count === 1 ? 'Ajouter la ligne' : `Ajouter les ${count} lignes`),
  beyondLeave: 'Coller sans ajouter',
  refused: (count: number) =>
    count === 1
      ? 'Une cellule n’a pas été écrite ; le reste l’est.'
      : `${count} cellules n’ont pas été écrites ; le reste l’est.`,
  refusedOne: 'La cellule garde sa valeur.',
  refusedCell: (line: number, column: string, reason: string) => `Ligne ${line}, ${column} : ${reason}`,
  refusedMore: (count: number) => (count === 1 ? 'et une autre' : `et ${count} autres`),
  faults: {
    readOnly: () => 'cette colonne ne se modifie pas',
    number: (text: string) => `« ${text} » n’est pas un nombre`,
    date: (text: string) => `« ${text} » n’est pas une date, par exemple 03/11/2026`,
    time: (text: string) => `« ${text} » n’est pas une heure, par exemple 14:30`,
    flag: (text: string) => `« ${text} » n’est ni oui ni non`,
    choice: (text: string) => `« ${text} » n’est pas dans la liste`,
    name: (text: string) => `« ${text} » est inconnu dans ce dossier`,
    several: (text: string) => `« ${text} » peut désigner plusieurs éléments : précisez`,
    empty: () => 'cette colonne doit être renseignée',
    range: (text: string, from: string, to: string) =>
      from === '' ? `« ${text} » est trop long` : `« ${text} » doit être compris entre ${from} et ${to}`,
    type: (text: string) => `« ${text} » ne convient pas à cette colonne`,
  },
  toName: 'À nommer',
  missing: (fields: string) => `Renseignez d’abord : ${fields}.`,
  emptyList: 'Aucun choix ne correspond',
} as const;
