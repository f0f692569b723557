import { sameQuestion } from './question-guide.ts';

/** What the questions of an observation day are about (P4.10–P4.13). */
export const questionThemes = [
  'course',
  'processes',
  'tools',
  'irritants',
  'past_changes',
  'help',
  'fears',
  'expectations',
  'measure',
  'other',
] as const;
export type QuestionTheme = (typeof questionThemes)[number];

/** A question of the library. */
export interface LibraryQuestion {
  readonly text: string;
  readonly theme: QuestionTheme;
}

/** What a consultant made of the library: questions of their own, and those that they took out. */
export interface OwnQuestions {
  readonly added: readonly LibraryQuestion[];
  readonly removed: readonly string[];
}

/** As the library comes with the workbench. */
export const noOwnQuestions: OwnQuestions = { added: [], removed: [] };

/** The questions that the consultant has at hand: those that come, less those taken out, and their own. */
export function libraryOf(shipped: readonly LibraryQuestion[], own: OwnQuestions): readonly LibraryQuestion[] {
  const out = new Set([...own.removed, ...own.added.map(({ text }) => text)].map(sameQuestion));
  return [...shipped.filter(({ text }) => !out.has(sameQuestion(text))), ...own.added];
}

/** True when the library holds the question. */
export function isInLibrary(library: readonly LibraryQuestion[], text: string): boolean {
  return library.some((one) => sameQuestion(one.text) === sameQuestion(text));
}

/** Adds a question of one's own; a text without a word changes nothing. */
export function addToLibrary(own: OwnQuestions, { text, theme }: LibraryQuestion): OwnQuestions {
  const clean = text.replaceAll(/\s+/gu, ' ').trim();
  if (sameQuestion(clean) === '') return own;
  return {
    added: [...own.added.filter((one) => !isSame(one.text, clean)), { text: clean, theme }],
    removed: own.removed.filter((one) => !isSame(one, clean)),
  };
}

/** Takes a question out, whoever wrote it. */
export function removeFromLibrary(own: OwnQuestions, text: string): OwnQuestions {
  return {
    added: own.added.filter((one) => !isSame(one.text, text)),
    removed: [...own.removed.filter((one) => !isSame(one, text)), text],
  };
}

/** Writes a question otherwise: the former wording leaves the library. */
export function rewordInLibrary(own: OwnQuestions, former: string, next: LibraryQuestion): OwnQuestions {
  if (sameQuestion(next.text) === '') return own;
  return addToLibrary(isSame(former, next.text) ? own : removeFromLibrary(own, former), next);
}

function isSame(one: string, other: string): boolean {
  return sameQuestion(one) === sameQuestion(other);
}
