import { canonical } from '../imports/canonical-text.ts';
import { isTypo } from '../imports/typos.ts';

/** A value of a list, and how it may be called. */
export interface ChoiceOption {
  readonly value: string;
  /** Its word in the grid. */
  readonly word: string;
  /** Other words that mean it for sure: the other language, what the file stores. */
  readonly others: readonly string[];
}

/** Which value a text means: one, several possible, or none. */
export type ChoiceReading =
  | { readonly kind: 'one'; readonly option: ChoiceOption }
  | { readonly kind: 'several'; readonly options: readonly ChoiceOption[] }
  | { readonly kind: 'none' };

/** What people type for a value instead of its word, by stored value; each counts only in lists that have the value. */
const usualWords: Readonly<Record<string, readonly string[]>> = {
  planned: ['à faire', 'prévu', 'planifié', 'programmé', 'non démarré', 'pas commencé', 'à venir', 'to do', 'todo', 'not started', 'scheduled'],
  in_progress: ['en cours', 'démarré', 'commencé', 'lancé', 'started', 'ongoing', 'wip', 'en cours de réalisation'],
  done: ['fait', 'ok', 'terminé', 'fini', 'réalisé', 'achevé', 'clos', 'finished', 'completed', 'complete', 'closed', 'x', '✓', '✔'],
  held: ['fait', 'ok', 'tenu', 'terminé', 'fini', 'réalisé', 'effectué', 'done', 'x', '✓', '✔'],
  blocked: ['bloqué', 'en attente', 'suspendu', 'on hold', 'waiting'],
  cancelled: ['annulé', 'abandonné', 'supprimé', 'sans suite', 'canceled', 'dropped'],
  expected: ['attendu', 'en attente', 'à prendre', 'à décider', 'pending', 'to do'],
  taken: ['pris', 'décidé', 'acté', 'validé', 'ok', 'fait', 'decided', 'done'],
  revised: ['révisé', 'revu', 'modifié', 'changed'],
  dropped: ['abandonné', 'annulé', 'sans suite', 'cancelled'],
  open: ['ouvert', 'actif', 'active'],
  watched: ['surveillé', 'à surveiller', 'sous surveillance', 'en surveillance', 'suivi'],
  occurred: ['survenu', 'avéré', 'arrivé', 'happened'],
  closed: ['clos', 'fermé', 'terminé', 'résolu', 'levé', 'ok', 'done'],
  draft: ['brouillon', 'en cours', 'à compléter'],
  to_validate: ['à valider', 'en validation', 'à confirmer'],
  validated: ['validé', 'ok', 'approuvé', 'confirmé', 'approved'],
  confirmed: ['confirmé', 'ok', 'accepté', 'd’accord'],
  left: ['sorti', 'parti', 'a quitté'],
}; // prettier-ignore

/**
 * Understands a word of a list whatever its accents, case, gender and number, in either language, with what people
 * usually type instead. A text that could mean two values is never decided.
 */
export function readChoiceWord(text: string, options: readonly ChoiceOption[]): ChoiceReading {
  const key = stem(text);
  if (key === '') return { kind: 'none' };
  const named = options.filter(({ word, others }) => [word, ...others].some((name) => stem(name) === key));
  if (named.length > 0) return reading(named);
  const usual = options.filter(({ value }) => (usualWords[value] ?? []).some((name) => stem(name) === key));
  if (usual.length > 0) return reading(usual);
  const within = options.filter(({ word, value }) =>
    [word, ...(usualWords[value] ?? [])].some((name) => hasWord(key, stem(name))),
  );
  if (within.length > 1) return reading(within);
  const begun = options.filter(({ word, others }) => [word, ...others].some((name) => begins(key, stem(name))));
  if (begun.length > 0) return reading(begun);
  const mistyped = options.filter(({ word }) => isTypo(key, stem(word), 5));
  if (mistyped.length > 0) return reading(mistyped);
  return within.length > 0 ? { kind: 'several', options: within } : { kind: 'none' };
}

/** The words of a text without the endings of gender and number. */
function stem(text: string): string {
  return canonical(text)
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/e+$/u, '') : word))
    .join(' ');
}

function reading(options: readonly ChoiceOption[]): ChoiceReading {
  const [option, second] = options;
  if (option === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'one', option } : { kind: 'several', options };
}

/** The word stands in the text, which says more. */
function hasWord(text: string, word: string): boolean {
  return word.length > 2 && ` ${text} `.includes(` ${word} `);
}

/** The text is the beginning of the word: « annul » of « annulée ». */
function begins(text: string, word: string): boolean {
  return text.length >= 3 && word.startsWith(text);
}
