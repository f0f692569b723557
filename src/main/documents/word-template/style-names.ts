import { cleanLine } from '../clean-text.ts';

/**
 * Names under which a firm's template may hold a style of ours. Word writes built-in styles under their English
 * name whatever its language; other programs write the name that their user sees. Styles that only we have are
 * looked for under the names that French and English templates commonly give them.
 */
const aliases: Readonly<Record<string, readonly string[]>> = {
  normal: ['Standard'],
  'heading 1': ['Titre 1'],
  'heading 2': ['Titre 2'],
  'heading 3': ['Titre 3'],
  'heading 4': ['Titre 4'],
  title: ['Titre', 'Titre du document'],
  subtitle: ['Sous-titre'],
  'body text': ['Corps de texte', 'Texte courant', 'Corps du texte', 'Texte'],
  'toc heading': ['En-tête de table des matières', 'Titre TR', 'Titre de table des matières', 'Titre du sommaire'],
  'toc 1': ['TM 1', 'Contents 1', 'Table des matières 1'],
  'toc 2': ['TM 2', 'Contents 2', 'Table des matières 2'],
  'toc 3': ['TM 3', 'Contents 3', 'Table des matières 3'],
  caption: ['Légende'],
  quote: ['Citation'],
  'list bullet': [
    'Liste à puces',
    'Liste à puces 1',
    'Puce',
    'Puces',
    'Puce 1',
    'Puces 1',
    'Bullet',
    'Bullet 1',
    'Bullets',
  ],
  'list number': ['Liste à numéros', 'Liste numérotée', 'Numérotation', 'Liste numérotée 1', 'Numbered list'],
  'list continue': ['Liste continue'],
  'list paragraph': ['Paragraphe de liste'],
  header: ['En-tête'],
  footer: ['Pied de page'],
  'footnote text': ['Note de bas de page'],
  'footnote reference': ['Appel note de bas de p.', 'Appel de note de bas de page'],
  hyperlink: ['Lien hypertexte', 'Internet Link'],
  'table text': [
    'Texte de tableau',
    'Texte tableau',
    'Tableau texte',
    'Tableau - texte',
    'Corps de tableau',
    'Contenu de tableau',
    'Table body',
    'Table contents',
  ],
  'table header': [
    'En-tête de tableau',
    'En-tête tableau',
    'Tableau en-tête',
    'Tableau - en-tête',
    'Titre de colonne',
    'Table heading',
  ],
  note: ['Note de lecture', 'Source'],
  'code block': ['Code', 'Code source'],
  'front heading': ['Titre non numéroté', 'Titre sans numéro', 'Titre hors sommaire', 'Unnumbered heading'],
  'cover client': ['Couverture client', 'Nom du client'],
  'cover fact': ['Couverture texte', 'Couverture détail'],
};

/** A name as it is compared: accents, case, apostrophes and spaces count for nothing. */
export function foldStyleName(name: string): string {
  return cleanLine(name).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/** Every folded name under which a style of ours is looked for, the likeliest first. */
export function namesOf(name: string): readonly string[] {
  const folded = foldStyleName(name);
  return [folded, ...(aliases[folded] ?? []).map(foldStyleName)];
}
