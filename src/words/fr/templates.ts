import type {
  TemplateRefusalCode,
  TemplateRefusalParams,
  TemplateRemarkCode,
  TemplateRemarkParams,
} from '../../domain/deliverable/template-remark.ts';

/** What is said of a firm's Word template, in one language. */
export interface TemplateWords {
  readonly remarks: { readonly [C in TemplateRemarkCode]: (params: TemplateRemarkParams[C]) => string };
  readonly refusals: { readonly [C in TemplateRefusalCode]: (params: TemplateRefusalParams[C]) => string };
}

/** Names under which Word shows its styles, by their name in the file. */
const styleNames: Readonly<Record<string, string>> = {
  'body text': 'Corps de texte',
  'heading 1': 'Titre 1',
  'heading 2': 'Titre 2',
  'heading 3': 'Titre 3',
  'heading 4': 'Titre 4',
  title: 'Titre',
  subtitle: 'Sous-titre',
  'cover client': 'Client (couverture)',
  'cover fact': 'Repères (couverture)',
  'front heading': 'Titre hors sommaire',
  'toc heading': 'En-tête de table des matières',
  'toc 1': 'TM 1',
  'toc 2': 'TM 2',
  caption: 'Légende',
  quote: 'Citation',
  note: 'Note',
  'code block': 'Code',
  'list bullet': 'Liste à puces',
  'list number': 'Liste à numéros',
  'list continue': 'Liste continue',
  'table text': 'Texte de tableau',
  'table header': 'En-tête de tableau',
  'matrix level': 'Niveau de matrice',
  header: 'En-tête',
  footer: 'Pied de page',
  hyperlink: 'Lien hypertexte',
  'footnote text': 'Note de bas de page',
  'footnote reference': 'Appel de note',
};

const quoted = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');
const many = (names: readonly string[], one: string, several: string): string => (names.length > 1 ? several : one);

export const frTemplates: TemplateWords = {
  remarks: {
    no_styles: () => 'Le modèle ne contient aucun style : ceux d’Ancrage sont conservés.',
    styles_added: ({ styles }) =>
      `${many(styles, 'Style absent du modèle, ajouté', 'Styles absents du modèle, ajoutés')} dans son esprit : ${quoted(
        styles.map((name) => styleNames[name.toLowerCase()] ?? name),
      )}.`,
    headings_numbered: () => 'Les titres portent la numérotation du modèle.',
    headings_unnumbered: () => 'Les titres ne sont pas numérotés, comme dans le modèle.',
    lists_kept: () => 'Les listes prennent les puces et les numéros du modèle.',
    table_style: ({ style }) => `Les tableaux prennent le style « ${style} » du modèle.`,
    cover_used: () => 'La page de garde est celle du modèle.',
    cover_without_marks: () =>
      'La page de garde du modèle ne contient aucun repère ({{client}}, {{titre}}…) : elle est reprise telle quelle. Vérifiez qu’elle ne cite pas un autre client.',
    cover_kept: () => 'Le modèle n’a pas de page de garde : celle d’Ancrage est conservée, dans ses styles.',
    logo_left_out: () =>
      'Les logos de la page de garde d’Ancrage ne sont pas repris sur celle du modèle : écrivez-y {{logo client}} et {{logo cabinet}} là où ils doivent figurer.',
    text_left_out: () =>
      'Le texte d’exemple du modèle n’est pas repris. Pour en garder une partie, placez {{contenu}} à l’endroit où le document doit s’insérer.',
    margins_kept: () =>
      'Le modèle ne fixe pas de page utilisable, ou laisse trop peu de largeur au texte : la page et les marges d’Ancrage sont conservées.',
    landscape_left_out: () =>
      'Les pages du modèle sont en paysage ; celles du document restent en portrait, sauf pour ce qui demande de la largeur.',
    columns_left_out: () => 'Le modèle met le texte en colonnes ; le document reste sur une seule.',
    running_title_added: () =>
      'L’en-tête du modèle ne cite ni le client ni le document : une ligne les rappelle en dessous. Placez {{client}} ou {{titre}} dans l’en-tête pour choisir leur place.',
    page_number_added: () =>
      'Le pied de page du modèle n’a pas de numéro de page : une ligne l’ajoute, avec la version et la confidentialité.',
    placeholder_unknown: ({ names }) =>
      `${many(names, 'Repère inconnu dans le modèle, laissé vide', 'Repères inconnus dans le modèle, laissés vides')} : ${quoted(names)}.`,
    fields_left_out: ({ names }) =>
      `${many(names, 'Champ du modèle remplacé', 'Champs du modèle remplacés')} par son dernier résultat : ${names.join(', ')}.`,
    macros_left_out: () => 'Les macros du modèle ne sont pas reprises.',
    external_left_out: ({ count }) =>
      count > 1
        ? `${count} liaisons du modèle vers d’autres fichiers ne sont pas reprises.`
        : 'Une liaison du modèle vers un autre fichier n’est pas reprise.',
    objects_left_out: ({ count }) =>
      count > 1
        ? `${count} objets incorporés ou images du modèle ne peuvent pas être repris.`
        : 'Un objet incorporé ou une image du modèle ne peut pas être repris.',
    data_left_out: () => 'Les données jointes au modèle (XML personnalisé) ne sont pas reprises.',
    fonts_not_embedded: ({ fonts }) =>
      `${many(fonts, 'Police peu répandue, non incorporée au modèle', 'Polices peu répandues, non incorporées au modèle')} : ${quoted(
        fonts,
      )}. ${many(fonts, 'Sur un poste qui ne l’a pas, Word en affichera une autre', 'Sur un poste qui ne les a pas, Word en affichera d’autres')}.`,
  },
  refusals: {
    empty: () => 'Le fichier est vide.',
    not_word: () => 'Ce n’est pas un document ni un modèle Word (.docx ou .dotx).',
    old_word: () =>
      'C’est un fichier d’un ancien format (.doc, .dot ou .rtf). Ouvrez-le dans Word et enregistrez-le au format .dotx.',
    open_document: () =>
      'C’est un fichier OpenDocument (.odt ou .ott). Enregistrez-le au format .docx depuis votre traitement de texte.',
    encrypted: () => 'Il est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.',
    strict: () =>
      'Il est au format « Document Open XML strict ». Enregistrez-le dans Word au format « Document Word » ou « Modèle Word ».',
    too_large: ({ megabytes }) =>
      `Il est trop volumineux pour un modèle (plus de ${megabytes} Mo). Allégez ses images.`,
    bomb: ({ part }) => `Une de ses parties est démesurée (${part}) : il n’a pas été ouvert.`,
    damaged: ({ part }) =>
      `Il est endommagé${part === '' ? '' : ` (${part})`}. Ouvrez-le dans Word et enregistrez-le de nouveau.`,
    doctype: ({ part }) => `Une de ses parties (${part}) contient des instructions interdites dans un document Word.`,
  },
};
