import type { SectionDoubt, SectionStatus } from '../../domain/deliverable/returned-sections.ts';
import type { LeftOutKind } from '../../domain/deliverable/returned-word.ts';
import { formatNumber } from '../dates.ts';

/** Every word of a document that comes back from Word, in one language: a missing one does not compile. */
export interface PlanReturnWords {
  readonly statuses: Readonly<Record<SectionStatus, string>>;
  readonly counts: Readonly<Record<SectionStatus, (count: number) => string>>;
  readonly doubts: Readonly<Record<SectionDoubt, string>>;
  readonly leftOut: Readonly<Record<LeftOutKind, (count: number) => string>>;
  /** A section: its title, its key, what became of it. */
  readonly section: (title: string, key: string, status: string) => string;
  readonly unknownSection: string;
  /** How to take what was not taken. */
  readonly hint: (keys: readonly string[]) => string;
  readonly framesOnly: string;
  readonly nothing: string;
  readonly nothingSure: string;
  readonly notApplied: string;
  readonly applied: string;
}

const plural = new Intl.PluralRules('fr');
const count = (n: number, one: string, many: string): string =>
  `${formatNumber(n, 'fr')} ${plural.select(n) === 'one' ? one : many}`;

export const frPlanReturns: PlanReturnWords = {
  statuses: {
    changed: 'modifiée dans le document',
    conflict: 'modifiée des deux côtés depuis l’export ; le texte du dossier est gardé',
    doubtful: 'douteuse',
    emptied: 'vidée dans le document ; le texte du dossier est gardé',
    kept: 'modifiée dans le dossier seul ; rien à reprendre',
    missing: 'absente du document ; le texte du dossier est gardé',
    unknown: 'inconnue de ce dossier',
    unchanged: 'inchangée',
  },
  counts: {
    changed: (n) => count(n, 'section modifiée', 'sections modifiées'),
    conflict: (n) => count(n, 'désaccord', 'désaccords'),
    doubtful: (n) => count(n, 'douteuse', 'douteuses'),
    emptied: (n) => count(n, 'vidée', 'vidées'),
    kept: (n) => count(n, 'modifiée ici', 'modifiées ici'),
    missing: (n) => count(n, 'absente', 'absentes'),
    unknown: (n) => count(n, 'inconnue', 'inconnues'),
    unchanged: (n) => count(n, 'inchangée', 'inchangées'),
  },
  doubts: {
    split: 'son cadre s’y trouve plusieurs fois, avec des textes différents, mis ici bout à bout',
    no_control: 'son cadre a disparu ; le texte est celui qui suit son titre',
    unreadable: 'son cadre a disparu, et rien ne dit où son texte s’arrête',
    no_base: 'rien ne dit quel texte avait été exporté',
  },
  leftOut: {
    insertions: (n) => count(n, 'insertion suivie, gardée', 'insertions suivies, gardées'),
    deletions: (n) => count(n, 'suppression suivie, appliquée', 'suppressions suivies, appliquées'),
    comments: (n) => count(n, 'commentaire, non repris', 'commentaires, non repris'),
    pictures: (n) => count(n, 'image, non reprise', 'images, non reprises'),
    pictures_added: (n) => count(n, 'image nouvelle, reprise', 'images nouvelles, reprises'),
    pictures_changed: (n) =>
      count(
        n,
        'image remplacée ou compressée dans Word, celle du dossier gardée',
        'images remplacées ou compressées dans Word, celles du dossier gardées',
      ),
    text_boxes: (n) => count(n, 'zone de texte, non reprise', 'zones de texte, non reprises'),
    links: (n) =>
      count(
        n,
        'lien vers autre chose que le web, texte seul gardé',
        'liens vers autre chose que le web, texte seul gardé',
      ),
    symbols: (n) => count(n, 'symbole illisible, marqué', 'symboles illisibles, marqués'),
  },
  section: (title, key, status) => `« ${title} » [${key}] : ${status}`,
  unknownSection: 'Un cadre du document ne correspond à aucune section de ce dossier.',
  hint: (keys) => `Pour reprendre une section gardée ou douteuse, nommez-la : --apply --only ${keys.join(',')}`,
  framesOnly:
    'Seuls les textes placés dans les cadres du document sont lus ; les tableaux et textes composés ne le sont pas.',
  nothing: 'Rien n’a changé dans les textes de ce document.',
  nothingSure: 'Rien n’a été modifié : aucun texte ne peut être repris sans votre choix.',
  notApplied: 'Rien n’a été modifié. Relancez avec --apply pour reprendre ces textes.',
  applied: 'Textes repris ; une sauvegarde a été prise avant, et « undo » annule la reprise en entier.',
};
