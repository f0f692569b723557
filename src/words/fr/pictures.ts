import type { PictureTexts } from '../../domain/picture/picture-words.ts';
import { formatDate } from '../dates.ts';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

/** Names in a sentence: « a, b et c ». */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;

/** What pictures say in French. */
export const frPictures: PictureTexts = {
  figure: 'Figure',
  captions: {
    radars: 'Niveau d’impact par axe et par population',
    mostTouched: 'Niveau d’impact des populations les plus touchées',
    influence: 'Qui se tourne vers qui',
    timeline: 'Plan dans le temps',
    load: 'Heures demandées à une personne de chaque population',
    mostAsked: 'Heures demandées à une personne, populations les plus sollicitées',
  },
  captionPart: (caption, part, parts, project) =>
    [caption, project === undefined ? '' : ` : ${project}`, parts > 1 ? ` (${part} sur ${parts})` : ''].join(''),
  radar: {
    scale: (min, max) => `Niveau de ${min} à ${max}, du centre vers le bord ; entre parenthèses, l’effectif.`,
    barScale: (min, max) => `Niveau de ${min} à ${max} ; entre parenthèses, l’effectif.`,
    unrated: 'En pointillé : axe non coté.',
    description: (populations, axes) =>
      `Radars sur ${axes} ${plural(axes, 'axe', 'axes')}, un par population : ${listed(populations)}. La matrice d’impacts donne les mêmes niveaux.`,
  },
  influence: {
    citedBy: (count) => `cité par ${count} ${plural(count, 'personne', 'personnes')}`,
    link: 'se tourne vers',
    team: 'équipe',
    suggested: 'ambassadeur proposé',
    acting: 'ambassadeur en fonction',
    unlinked: (count) =>
      count === 1
        ? 'Une personne qui ne cite personne et n’est pas citée ne figure pas.'
        : `${count} personnes qui ne citent personne et ne sont pas citées ne figurent pas.`,
    unlabelled: 'Les personnes les moins citées ne portent pas leur code.',
    description: (people, links, suggested) =>
      `Carte de ${people} personnes désignées par leur code et de ${links} citations ; les plus citées ont les disques les plus grands, ${suggested} ${plural(suggested, 'ambassadeur proposé est cerclé', 'ambassadeurs proposés sont cerclés')}.`,
  },
  timeline: {
    months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    today: 'Aujourd’hui',
    goLive: 'mise en service',
    states: { done: 'faite', in_progress: 'en cours', planned: 'prévue', late: 'en retard' },
    actions: (count) => `${count} ${plural(count, 'action', 'actions')}`,
    goLives: 'Mises en service',
    periods: 'Gels, absences et pics',
    closed: 'période de gel ou d’absence',
    peak: 'pic d’activité',
    marks: 'échéance d’une action',
    undated: (count) =>
      count === 1 ? 'Une action sans date ne figure pas.' : `${count} actions sans date ne figurent pas.`,
    outside: (count) =>
      count === 1 ? 'Une action est hors de cette période.' : `${count} actions sont hors de cette période.`,
    description: (actions, from, to) =>
      `Calendrier du ${formatDate(from, 'fr', 'long')} au ${formatDate(to, 'fr', 'long')} : ${actions} ${plural(actions, 'ligne', 'lignes')}, mises en service et périodes de gel.`,
  },
  load: {
    total: 'Total',
    unit: 'Heures demandées à une personne ; le total porte sur toute la durée.',
    peak: 'pic : au moins 4 heures, et moitié plus que la moyenne des périodes chargées de la population',
    weekOf: (day) => formatDate(day, 'fr', 'short').slice(0, 5),
    description: (populations, peaks) =>
      `Charge de ${populations} ${plural(populations, 'population', 'populations')} dans le temps. ${peaks.length === 0 ? 'Aucun pic.' : `Pics : ${peaks.join(', ')}.`}`,
  },
};
