import { fold, foldedWords } from '../../../domain/shared/fold.ts';
import type { Frequency } from './capture-line.ts';

/** What a note can be tied to. */
export const targetEntities = ['population', 'tool', 'process', 'person', 'unit', 'site', 'project'] as const;
export type TargetEntity = (typeof targetEntities)[number];

/** What can be made on the spot when it is missing. */
export const creatableEntities = ['population', 'tool', 'process', 'person'] as const;
export type CreatableEntity = (typeof creatableEntities)[number];

/** Something that a note is tied to. */
export interface NoteTarget {
  readonly entity: TargetEntity;
  readonly id: string;
  readonly title: string;
  /** Put in the text in the place of the mark: a person's code, never their name. */
  readonly inText: string;
  /** To be made with the note. */
  readonly isNew?: boolean;
}

/** One line of the list that opens under a mark. */
export type CaptureChoice =
  | { readonly type: 'target'; readonly target: NoteTarget }
  | { readonly type: 'severity'; readonly level: number; readonly title: string }
  | { readonly type: 'frequency'; readonly value: Frequency; readonly title: string }
  | { readonly type: 'create'; readonly entity: CreatableEntity; readonly title: string };

interface Indexed {
  readonly choice: CaptureChoice;
  readonly folded: string;
  readonly words: readonly string[];
}

/** Choices ready to be looked through at each key. */
export type ChoiceIndex = readonly Indexed[];

/** Makes choices ready to be looked through. */
export function indexChoices(choices: readonly CaptureChoice[]): ChoiceIndex {
  return choices.map((choice) => {
    const title = choice.type === 'target' ? choice.target.title : choice.title;
    const code = choice.type === 'target' ? ` ${choice.target.inText}` : '';
    return { choice, folded: fold(title), words: foldedWords(`${title}${code}`) };
  });
}

/** How many are proposed at once. */
const longestList = 8;

/** What is found: every word sought starts a word of the title, whatever the accents and the order. */
export function findChoices(index: ChoiceIndex, sought: string): readonly CaptureChoice[] {
  const wanted = foldedWords(sought);
  const start = fold(sought);
  const found = index.filter(({ words }) => wanted.every((word) => words.some((own) => own.startsWith(word))));
  const atStart = found.filter(({ folded }) => start !== '' && folded.startsWith(start));
  const elsewhere = found.filter((one) => !atStart.includes(one));
  return [...atStart, ...elsewhere].slice(0, longestList).map(({ choice }) => choice);
}

/** What could be made under the name sought; nothing when it is too short or exists. */
export function creatableChoices(found: readonly CaptureChoice[], sought: string): readonly CaptureChoice[] {
  const title = sought.trim();
  if (title.length < 2) return [];
  const same = new Set(
    found.flatMap((choice) =>
      choice.type === 'target' && fold(choice.target.title) === fold(title) ? [choice.target.entity] : [],
    ),
  );
  return creatableEntities
    .filter((entity) => !same.has(entity))
    .map((entity) => ({ type: 'create', entity, title: `${title.charAt(0).toLocaleUpperCase()}${title.slice(1)}` }));
}

/** Initials of a name, for the text of a note: names stand in the list of people only. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toLocaleUpperCase()}.`)
    .join(' ');
}
