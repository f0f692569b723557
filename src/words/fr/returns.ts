import type { DifferenceStatus } from '../../domain/returns/return-plan.ts';
import type {
  ReturnReasonCode,
  ReturnReasonParams,
  ReturnRemarkCode,
  ReturnRemarkParams,
} from '../../domain/returns/return-reason.ts';
import { formatDate, formatNumber } from '../dates.ts';

/** Every word of a grid that comes back, in one language: a missing one does not compile. */
export interface ReturnWords {
  readonly statuses: Readonly<Record<DifferenceStatus, string>>;
  /** A status with how many differences have it. */
  readonly counts: Readonly<Record<DifferenceStatus, (count: number) => string>>;
  readonly reasons: { readonly [C in ReturnReasonCode]: (params: ReturnReasonParams[C]) => string };
  readonly remarks: { readonly [C in ReturnRemarkCode]: (params: ReturnRemarkParams[C]) => string };
  readonly sheet: (name: string) => string;
  readonly line: (line: number) => string;
  readonly quoted: (text: string) => string;
  readonly labelled: (label: string, text: string) => string;
  readonly added: string;
  readonly missing: string;
  readonly row: string;
  readonly empty: string;
  readonly percent: (value: number) => string;
  readonly exportedOn: (date: string) => string;
  readonly candidates: (texts: readonly string[]) => string;
  readonly nothing: string;
  readonly nothingSure: string;
  readonly notApplied: string;
  readonly applied: string;
}

const plural = new Intl.PluralRules('fr');
const count = (n: number, one: string, many: string): string =>
  `${formatNumber(n, 'fr')} ${plural.select(n) === 'one' ? one : many}`;
const day = (date: string): string => formatDate(date, 'fr', 'short');
const list = (items: readonly string[]): string => items.join(', ');
const place = (...parts: readonly string[]): string => {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${list(said)})`;
};

export const frReturns: ReturnWords = {
  statuses: {
    accepted: 'à reprendre',
    doubtful: 'douteux',
    refused: 'refusé',
    conflict: 'désaccord',
    ignored: 'sans effet',
  },
  counts: {
    accepted: (n) => count(n, 'différence à reprendre', 'différences à reprendre'),
    doubtful: (n) => count(n, 'douteuse', 'douteuses'),
    refused: (n) => count(n, 'refusée', 'refusées'),
    conflict: (n) => count(n, 'désaccord', 'désaccords'),
    ignored: (n) => count(n, 'sans effet', 'sans effet'),
  },
  reasons: {
    changed_since: () => 'modifié aussi dans le dossier depuis l’export ; la valeur du dossier est gardée',
    no_base: () => 'rien ne dit qui, de la grille ou du dossier, a changé depuis l’export',
    not_read_back: () => 'cette colonne se calcule ou vient d’ailleurs ; elle n’est pas reprise',
    cell_error: ({ value }) => `la cellule contient l’erreur ${value}`,
    sorted_alone: () => 'la colonne semble avoir été triée seule : ses textes ont changé de ligne depuis l’export',
    no_result: () => 'la formule n’a pas de résultat enregistré ; ouvrez la grille dans Excel et enregistrez-la',
    merged: () => 'la cellule est fusionnée avec une autre, qui en porte la valeur',
    cell_too_long: () => 'le texte dépasse 32 767 caractères',
    cut_text: () => 'le texte avait été coupé à l’export ; le reprendre effacerait la suite',
    masked_text: () => 'le dossier contient des noms là où la grille montre des codes ; à reporter à la main',
    says_nothing: ({ value }) => `« ${value} » ne dit pas s’il faut vider la cellule`,
    bad_date: ({ value }) => `« ${value} » n’est pas une date lisible`,
    month_only: ({ value }) => `« ${value} » ne donne que le mois`,
    doubtful_date: ({ value, date }) => `« ${value} » peut se lire ${day(date)}, jour et mois à vérifier`,
    bad_time: ({ value }) => `« ${value} » n’est pas une heure lisible`,
    bad_number: ({ value }) => `« ${value} » n’est pas un nombre lisible`,
    other_unit: ({ value }) => `« ${value} » n’est pas dans l’unité de la colonne`,
    far_date: ({ date }) => `${day(date)} est bien loin d’aujourd’hui ; à vérifier`,
    negative: () => 'une valeur négative n’est pas attendue ici',
    doubtful_number: ({ value }) => `« ${value} » peut se lire de deux façons`,
    unknown_word: ({ value }) => `« ${value} » n’est pas dans la liste`,
    several_words: ({ value }) => `« ${value} » n’est pas un seul mot de la liste`,
    unknown_name: ({ name }) => `« ${name} » n’est pas dans le dossier`,
    several_names: ({ name }) => `« ${name} » peut désigner plusieurs éléments`,
    close_name: ({ name }) => `« ${name} » ressemble à un nom du dossier`,
    required: () => 'cette rubrique ne peut pas être vide',
    out_of_range: ({ least, most }) =>
      `la valeur doit être comprise entre ${formatNumber(least, 'fr')} et ${formatNumber(most, 'fr')}`,
    not_whole: () => 'la valeur doit être un nombre entier',
    bad_value: () => 'la valeur ne convient pas à cette rubrique',
    told_twice: () => 'deux onglets donnent deux valeurs différentes',
    rating_has_comment: () => 'la cotation a un commentaire, qui serait perdu',
    first_status: () => 'sans statut : le premier de la liste est retenu',
    total_row: () => 'ligne de total ; changez l’intitulé si c’est bien une nouvelle ligne',
    missing_fields: ({ fields }) => `il manque : ${list(fields)}`,
    not_addable: () => 'une ligne ne s’ajoute pas dans cet onglet',
    unknown_id: () =>
      'l’identifiant de la ligne est inconnu du dossier ; fusionnez d’abord l’autre copie, s’il y en a une',
    row_gone: () =>
      'la ligne a été modifiée dans la grille, mais elle n’est pas dans le dossier (supprimée depuis, ou propre à une autre copie à fusionner)',
    row_changed_since: () => 'la ligne a été modifiée dans le dossier depuis l’export ; elle est gardée',
    left_out: () => 'laissée de côté à votre demande',
    removal_needs_consent: () => 'la ligne est gardée ; relancez avec --accept-removals pour la supprimer du dossier',
    takes_along: ({ count: n }) =>
      count(n, 'élément qui en dépend serait supprimé aussi', 'éléments qui en dépendent seraient supprimés aussi'),
    maybe_there: () => 'la ligne est gardée ; une ligne douteuse de la grille peut être celle-ci',
    not_removable: () => 'la ligne est gardée ; elle ne se supprime pas depuis cet onglet',
    copy_same: ({ line }) => `même ligne qu’à la ligne ${line}`,
    copy_differs: ({ line }) =>
      `copie de la ligne ${line}, avec le même intitulé ; changez l’intitulé pour en faire une nouvelle ligne`,
    copies: ({ lines }) =>
      `lignes ${list(lines.map(String))} : copies d’une même ligne, toutes modifiées ; gardez-en une seule`,
    title_twice: () => 'plusieurs lignes du dossier peuvent correspondre',
    title_in_use: ({ line }) => `même intitulé qu’à la ligne ${line}`,
  },
  remarks: {
    no_marks: () =>
      'Cette grille ne dit plus ce qui avait été exporté (l’onglet technique masqué n’y est plus). Elle est comparée au dossier d’aujourd’hui ; relancez avec --accept-unmarked pour reprendre ce qu’elle dit, même si le dossier a changé depuis.',
    changed_meanwhile: ({ count: n }) =>
      `${count(n, 'valeur modifiée dans le dossier depuis l’export est gardée', 'valeurs modifiées dans le dossier depuis l’export sont gardées')}.`,
    headings_lost: ({ sheet }) =>
      `Onglet « ${sheet} » : ses en-têtes n’ont pas été retrouvés, rien n’y est repris ni supprimé.`,
    sheet_missing: ({ sheet }) => `L’onglet « ${sheet} » n’est plus dans la grille : rien n’y est repris ni supprimé.`,
    sheet_renamed: ({ sheet, name }) => `L’onglet « ${sheet} » s’appelle maintenant « ${name} ».`,
    sheet_unknown: ({ sheet }) => `L’onglet « ${sheet} » a été ajouté : il n’est pas repris.`,
    sheet_copied: ({ sheet, name }) => `L’onglet « ${name} » est une copie de « ${sheet} » : il n’est pas repris.`,
    column_missing: ({ sheet, column }) =>
      `Onglet « ${sheet} » : la colonne « ${column} » n’y est plus, rien n’y est vidé.`,
    column_unknown: ({ sheet, column }) =>
      `Onglet « ${sheet} » : la colonne « ${column} » est inconnue, elle n’est pas reprise.`,
    column_renamed: ({ sheet, column, name }) =>
      `Onglet « ${sheet} » : la colonne « ${column} » s’appelle maintenant « ${name} ».`,
    column_twice: ({ sheet, column }) =>
      `Onglet « ${sheet} » : l’en-tête « ${column} » s’y trouve deux fois, seule la première colonne est lue.`,
    ids_lost: ({ sheet, count: n }) =>
      `Onglet « ${sheet} » : ${count(n, 'ligne sans identifiant est reconnue par son code ou son intitulé', 'lignes sans identifiant sont reconnues par leur code ou leur intitulé')}.`,
    formulas: ({ sheet, count: n }) =>
      `Onglet « ${sheet} » : ${count(n, 'cellule à remplir contient une formule : son dernier résultat enregistré est repris', 'cellules à remplir contiennent une formule : leur dernier résultat enregistré est repris')}.`,
    names_masked: ({ sheet, count: n }) =>
      `Onglet « ${sheet} » : des noms de personnes sont remplacés par leurs codes dans ${count(n, 'cellule', 'cellules')}.`,
    comment: ({ sheet, cell, title, heading, text }) =>
      `Onglet « ${sheet} », cellule ${cell}${place(title === '' ? '' : `« ${title} »`, heading)} : commentaire « ${text} », non repris.`,
    comments_more: ({ count: n }) =>
      `${count(n, 'autre commentaire se trouve dans la grille, non repris', 'autres commentaires se trouvent dans la grille, non repris')}.`,
    dates_unsure: ({ sheet, column }) =>
      `Onglet « ${sheet} » : les dates de « ${column} » ne disent pas toutes si le jour ou le mois vient d’abord.`,
  },
  sheet: (name) => `Onglet ${name}`,
  line: (line) => `ligne ${line}`,
  quoted: (text) => `« ${text} »`,
  labelled: (label, text) => `${label} : ${text}`,
  added: 'ligne ajoutée',
  missing: 'ligne supprimée',
  row: 'ligne',
  empty: 'vide',
  percent: (value) => `${formatNumber(value, 'fr', { maximumFractionDigits: 2 })} %`,
  exportedOn: (date) => `Grille exportée le ${formatDate(date, 'fr', 'long')}.`,
  candidates: (texts) => `peut-être : ${list(texts)}`,
  nothing: 'Aucune différence : la grille dit la même chose que le dossier. Rien n’a été modifié.',
  nothingSure: 'Rien de sûr à reprendre : le dossier n’a pas été modifié.',
  notApplied: 'Rien n’a été modifié. Relancez avec --apply pour reprendre ce qui est sûr.',
  applied:
    'Les différences à reprendre sont enregistrées ; une sauvegarde a été prise avant, et « undo » les annule ensemble.',
};
