import type { WatchedTheme } from '../../../domain/observation/watched-words.ts';
import { formatNumber } from '../../dates.ts';

/** Words that have no place in what is written about people, marked while one types, and their list. */
export const frWatched = {
  title: 'Mots à surveiller',
  intro:
    'Ces mots sont signalés pendant la saisie, jamais refusés. La liste est la vôtre : elle vous suit d’un client à l’autre et reste sur cette machine.',
  reminder: 'La personne dont on parle peut demander à lire ce texte : écrivez des faits de travail.',
  marked: (word: string, theme: string) => `« ${word} » : ${theme}.`,
  /** What to write instead, in one sentence. */
  instead: {
    health: 'Notez l’effet sur le travail (« absent jusqu’au 12 »), sans la cause, ou retirez-le.',
    union: 'Notez la demande ou la décision, jamais l’appartenance.',
    religion: 'Notez la contrainte d’horaire si elle compte, jamais sa raison.',
    politics: 'Sans lien avec le travail observé : retirez-le.',
    private_life: 'Notez la disponibilité si elle compte (« part à 16 h le mardi »), sans sa raison.',
    insult: 'Décrivez ce qui s’est passé ; si la parole est rapportée, gardez-en l’objet et non la cible.',
    judgement: 'Écrivez ce que vous avez vu et son effet sur le travail : le geste, la durée, le nombre de reprises.',
    other: 'Gardez ce qui touche au travail observé, retirez le reste.',
  } satisfies Record<WatchedTheme, string>,
  others: (count: number) => (count === 1 ? '1 autre mot est signalé.' : `${count} autres mots sont signalés.`),
  letThrough: 'Ne plus signaler ce mot',
  wasLetThrough: (term: string) => `« ${term} » ne sera plus signalé. « Mots à surveiller » permet d’y revenir.`,
  search: 'Rechercher un mot',
  term: 'Mot ou expression',
  theme: 'Thème',
  add: 'Ajouter le mot',
  addHint: 'Au masculin singulier ; les accords sont reconnus.',
  own: 'ajouté par vous',
  remove: (term: string) => `Retirer « ${term} »`,
  count: (watched: number, all: number) =>
    watched === all
      ? `${formatNumber(all, 'fr')} mots signalés`
      : `${formatNumber(watched, 'fr')} mots signalés sur ${formatNumber(all, 'fr')}`,
  themeCount: (theme: string, watched: number, all: number) =>
    watched === all ? `${theme} (${all})` : `${theme} (${watched} sur ${all})`,
  nothing: 'Aucun mot de la liste ne répond à cette recherche. Vous pouvez l’ajouter.',
  help: 'Cochez les mots à signaler ; décochez ceux à laisser passer.',
  restore: 'Revenir à la liste d’origine',
  restoreAsk: (added: number, free: number) =>
    `Revenir à la liste d’origine ? ${[
      added === 0 ? '' : added === 1 ? 'Le mot que vous avez ajouté sera retiré.' : `Vos ${added} mots seront retirés.`,
      free === 0
        ? ''
        : free === 1
          ? 'Le mot laissé de côté sera de nouveau signalé.'
          : `Les ${free} mots laissés de côté seront de nouveau signalés.`,
    ]
      .filter((part) => part !== '')
      .join(' ')}`,
} as const;
