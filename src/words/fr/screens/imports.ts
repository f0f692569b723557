import { formatNumber } from '../../dates.ts';

/** Lists that come in, with a preview before anything is written. */
export const frImports = {
  title: {
    people: 'Importer des personnes',
    units: 'Importer des unités',
    processes: 'Importer des processus',
    tools: 'Importer des outils',
    nominations: 'Importer des citations',
    measures: 'Importer des mesures',
    notes: 'Importer des notes',
  },
  intro:
    'Choisissez un fichier, déposez-le ici ou collez un tableau. Rien n’est écrit avant que vous ayez vu l’aperçu.',
  drop: 'Déposez un fichier Excel ou CSV, ou collez un tableau (Ctrl+V)',
  dropNotes: 'Déposez un fichier Excel, CSV ou texte, ou collez du texte (Ctrl+V)',
  pick: 'Choisir un fichier',
  paste: 'Coller le presse-papiers',
  pasteEmpty: 'Le presse-papiers ne contient pas de texte. Copiez d’abord un tableau.',
  pasteRefused: 'Le navigateur ne donne pas accès au presse-papiers : appuyez sur Ctrl+V ici.',
  pastedName: 'Collage',
  steps: {
    reading: 'Lecture de la liste…',
    planning: 'Comparaison avec le dossier…',
    writing: 'Écriture dans le dossier…',
  },
  from: (file: string) => `Source : ${file}`,
  other: 'Autre source',
  counts: {
    added: (count: number) =>
      count === 0
        ? 'Il n’y a aucune ligne à ajouter.'
        : count === 1
          ? '1 ligne est à ajouter.'
          : `${formatNumber(count, 'fr')} lignes sont à ajouter.`,
    matched: (count: number) =>
      count === 1 ? '1 ligne est déjà connue.' : `${formatNumber(count, 'fr')} lignes sont déjà connues.`,
    changed: (count: number) =>
      count === 1 ? '1 ligne connue est à compléter.' : `${formatNumber(count, 'fr')} lignes connues sont à compléter.`,
    doubtful: (count: number) =>
      count === 1 ? '1 ligne est douteuse.' : `${formatNumber(count, 'fr')} lignes sont douteuses.`,
    refused: (count: number) =>
      count === 1 ? '1 ligne est refusée.' : `${formatNumber(count, 'fr')} lignes sont refusées.`,
  },
  rowLists: {
    added: (count: number) => `À ajouter (${formatNumber(count, 'fr')})`,
    matched: (count: number) => `Déjà connues (${formatNumber(count, 'fr')})`,
    doubtful: (count: number) => `Douteuses (${formatNumber(count, 'fr')})`,
    refused: (count: number) => `Refusées (${formatNumber(count, 'fr')})`,
  },
  columns: 'Colonnes',
  column: 'Colonne du fichier',
  meaning: 'Reprise comme',
  certainty: 'Reconnue',
  leftOut: 'Ne pas reprendre',
  forbidden: 'Colonnes laissées de côté par la loi',
  forbiddenColumn: (column: string, theme: string) => `« ${column} » : ${theme}`,
  alsoCreated: 'Créés au passage',
  alsoUpdated: 'Complétés au passage',
  remarks: 'À savoir',
  rows: 'Lignes',
  rowPlace: (sheet: string, line: number) => (sheet === '' ? `ligne ${line}` : `${sheet}, ligne ${line}`),
  rowsNone: 'Aucune ligne.',
  rowsMore: (count: number) => (count === 1 ? 'et une autre ligne' : `et ${formatNumber(count, 'fr')} autres lignes`),
  changes: (fields: string) => `change : ${fields}`,
  mayBe: (names: string) => `peut être : ${names}`,
  sheet: 'Feuille',
  allSheets: 'Toutes',
  createPeople: 'Créer les personnes inconnues',
  createMissing: 'Créer ce qui est cité et inconnu',
  question: 'Question posée',
  apply: (count: number) => (count === 1 ? 'Importer la ligne' : `Importer ${formatNumber(count, 'fr')} lignes`),
  applyNothing: 'Rien à importer',
  leftHint:
    'Les lignes douteuses et refusées ne sont pas importées. Corrigez-les dans la source, puis importez-la de nouveau : rien n’est pris deux fois.',
  done: (count: number) =>
    count === 1
      ? '1 ligne importée. Ctrl+Z annule tout l’import.'
      : `${formatNumber(count, 'fr')} lignes importées. Ctrl+Z annule tout l’import.`,
  nothing: 'Rien de nouveau à importer : le dossier n’a pas changé.',
} as const;
