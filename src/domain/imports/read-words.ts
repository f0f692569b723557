import type { NoteKind } from '../observation/observation-entities.ts';
import { canonical } from './canonical-text.ts';

/** Words that people write in a list for each value of a choice. */
export type ChoiceWords<C extends string> = Readonly<Record<C, readonly string[]>>;

export const toolKindWords: ChoiceWords<'official' | 'shadow' | 'in_house'> = {
  official: ['officiel', 'institutionnel', 'référencé', 'validé', 'oui', 'official', 'éditeur', 'progiciel', 'standard'],
  shadow: ['shadow', 'shadow IT', 'non officiel', 'informatique fantôme', 'parallèle', 'non référencé', 'personnel', 'fantôme', 'officieux', 'non', 'unofficial', 'hors catalogue', 'contournement'],
  in_house: ['maison', 'interne', 'développement interne', 'fait maison', 'développé en interne', 'in-house', 'in house', 'excel maison', 'spécifique', 'custom'],
}; // prettier-ignore

export const toolStatusWords: ChoiceWords<'current' | 'target' | 'retired'> = {
  current: ['actuel', 'en place', 'utilisé', 'en service', 'en production', 'actif', 'current', 'in use', 'existant', 'déployé'],
  target: ['cible', 'futur', 'à venir', 'en déploiement', 'prévu', 'en projet', 'target', 'planned', 'nouveau', 'en cours de déploiement'],
  retired: ['retiré', 'abandonné', 'obsolète', 'remplacé', 'arrêté', 'décommissionné', 'retired', 'ancien', 'inactif', 'supprimé'],
}; // prettier-ignore

export const documentationWords: ChoiceWords<'none' | 'partial' | 'complete'> = {
  none: ['non', 'aucune', 'non documenté', 'pas documenté', 'inexistante', 'no', 'none', 'n', '0', 'absente', 'à faire', 'faux', 'false', 'orale'],
  partial: ['partiel', 'partielle', 'partiellement', 'en cours', 'incomplète', 'incomplet', 'partial', 'partly', 'obsolète', 'à mettre à jour', 'en partie'],
  complete: ['oui', 'complète', 'complet', 'documenté', 'à jour', 'yes', 'complete', 'o', 'y', '1', 'vrai', 'true', 'formalisé', 'x'],
}; // prettier-ignore

export const noteKindWords: ChoiceWords<NoteKind> = {
  fact: ['fait', 'fait observé', 'constat', 'observation', 'fact', 'fa', 'ft', 'f', 'note'],
  verbatim: ['verbatim', 'citation', 'parole', 'dit', 'quote', 've', 'vb', 'v', 'propos'],
  irritant: ['irritant', 'gêne', 'frustration', 'pain point', 'point de douleur', 'ir', 'i', 'agacement', 'point bloquant', 'blocage'],
  workaround: ['contournement', 'workaround', 'détournement', 'bricolage', 'système D', 'co', 'cn', 'ct', 'c', 'wa', 'solution de contournement', 'astuce de contournement'],
  undocumented_process: ['processus non documenté', 'non documenté', 'process non documenté', 'undocumented process', 'pn', 'nd', 'ud', 'processus informel'],
  dysfunction: ['dysfonctionnement', 'panne', 'bug', 'anomalie', 'erreur', 'dysfunction', 'dy', 'd', 'incident', 'problème'],
  usage: ['usage', 'utilisation', 'pratique', 'us', 'ug', 'u', 'use'],
  influence: ['influence', 'relais', 'leader', 'recours', 'in', 'fl', 'influenceur', 'vers qui on se tourne'],
  good_practice: ['bonne pratique', 'bonnes pratiques', 'good practice', 'bp', 'gp', 'réussite', 'point fort', 'best practice', 'point positif'],
  question: ['question', 'interrogation', 'qu', 'qs', 'q', 'demande'],
  objection: ['objection', 'résistance', 'crainte', 'réticence', 'ob', 'peur', 'inquiétude', 'fear'],
  fixed_on_spot: ['résolu sur place', 'réglé sur place', 'corrigé sur place', 'fixed on the spot', 'rs', 'fs', 'résolu', 'levé sur place', 'dépannage'],
  idea: ['idée', 'suggestion', 'proposition', 'idea', 'id', 'sg', 'piste', 'amélioration', 'besoin'],
}; // prettier-ignore

export const frequencyWords: ChoiceWords<'once' | 'sometimes' | 'weekly' | 'daily' | 'permanent'> = {
  once: ['une fois', 'unique', 'ponctuel', 'ponctuelle', 'isolé', 'once', '1 fois', 'exceptionnel', 'exceptionnelle', 'rare', 'rarement'],
  sometimes: ['parfois', 'occasionnel', 'occasionnelle', 'de temps en temps', 'sometimes', 'mensuel', 'mensuelle', 'chaque mois', 'régulier', 'régulière', 'occasional', 'monthly', 'régulièrement'],
  weekly: ['hebdomadaire', 'chaque semaine', 'par semaine', 'weekly', 'toutes les semaines', 'plusieurs fois par semaine', 'souvent', 'fréquent', 'fréquente', 'often', 'hebdo'],
  daily: ['quotidien', 'quotidienne', 'tous les jours', 'chaque jour', 'daily', 'journalier', 'par jour', 'plusieurs fois par jour', 'quotidiennement', 'every day'],
  permanent: ['permanent', 'permanente', 'constant', 'constante', 'toujours', 'en continu', 'systématique', 'tout le temps', 'always', 'en permanence', 'continuous'],
}; // prettier-ignore

/** Four steps, from the lightest. */
const levelWords: readonly (readonly string[])[] = [
  ['faible', 'mineur', 'mineure', 'léger', 'légère', 'bas', 'basse', 'low', 'minor', 'négligeable', 'gênant', 'gênante'],
  ['moyen', 'moyenne', 'modéré', 'modérée', 'medium', 'moderate', 'normal', 'normale', 'significatif', 'significative'],
  ['fort', 'forte', 'important', 'importante', 'élevé', 'élevée', 'haut', 'haute', 'high', 'grave', 'serious', 'sérieux', 'majeur', 'majeure', 'major'],
  ['critique', 'bloquant', 'bloquante', 'très fort', 'très forte', 'très élevé', 'très grave', 'critical', 'vital', 'vitale', 'rédhibitoire', 'blocking', 'maximal', 'extrême'],
]; // prettier-ignore

const yesWords = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x', 'ok', 'v', 'fait', 'done'].map(canonical));
const noWords = new Set(['non', 'n', 'no', 'faux', 'false', '0', 'aucun', 'pas'].map(canonical));

/** The choice that a text names, or undefined; the stored word itself is understood too. */
export function readChoice<C extends string>(text: string, words: ChoiceWords<C>): C | undefined {
  const told = canonical(text);
  if (told === '') return undefined;
  const choices = Object.entries(words) as [C, readonly string[]][];
  return choices.find(([choice, list]) => text === choice || list.some((word) => canonical(word) === told))?.[0];
}

/** Yes is 1, no is 0; undefined when the text is neither. */
export function readFlag(text: string): 0 | 1 | undefined {
  if (/^[✓✔☑√×✗]$/u.test(text.trim())) return /[✗]/u.test(text) ? 0 : 1;
  const told = canonical(text);
  if (yesWords.has(told)) return 1;
  return noWords.has(told) ? 0 : undefined;
}

/** A level from 1 to 4: a figure, `3/4`, or a word. */
export function readLevel(text: string): number | undefined {
  const figure = /^\s*([1-4])(?:\s*(?:\/\s*4|[-–:.)].*))?\s*$/su.exec(text);
  if (figure) return Number(figure[1]);
  const told = canonical(text);
  const index = levelWords.findIndex((list) => list.some((word) => canonical(word) === told));
  return index === -1 ? undefined : index + 1;
}

/** `14h30`, `14:30`, `14 h`, `9.15`, `2:30 pm` as `HH:MM`, or undefined. */
export function readTime(text: string): string | undefined {
  const match = /^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?(?::\d{2})?\s*(?:min|mn)?)?\s*([ap])?\.?\s*(?:m\.?)?\s*$/iu.exec(
    text,
  );
  if (!match || (match[2] === undefined && match[3] === undefined && !/[hH]/u.test(text))) return undefined;
  const half = match[3]?.toLowerCase();
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const minute = Number(match[2] ?? '0');
  if (Number(match[1]) > 24 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
