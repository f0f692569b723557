import { fold, foldedWords } from '../../../../domain/shared/fold.ts';
import { beginsWithOneSlip } from '../../../../domain/shared/one-slip.ts';
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
  return choices.map((choice) => ({ choice, folded: fold(titleOf(choice)), words: wordsOf(choice) }));
}

function titleOf(choice: CaptureChoice): string {
  return choice.type === 'target' ? choice.target.title : choice.title;
}

function wordsOf(choice: CaptureChoice): readonly string[] {
  return foldedWords(choice.type === 'target' ? `${choice.target.title} ${choice.target.inText}` : choice.title);
}

/** How many are proposed at once. */
const longestList = 8;

/**
 * What is found: every word sought starts a word of the title, whatever the accents and the order; after those, the
 * titles that it would start but for one slip of a finger in a word.
 */
export function findChoices(index: ChoiceIndex, sought: string): readonly CaptureChoice[] {
  const wanted = foldedWords(sought);
  const start = fold(sought);
  const atStart: CaptureChoice[] = [];
  const elsewhere: CaptureChoice[] = [];
  for (const { choice, folded, words } of index) {
    if (!holds(words, wanted, startsWith)) continue;
    if (start !== '' && folded.startsWith(start)) atStart.push(choice);
    else elsewhere.push(choice);
    if (atStart.length === longestList) break;
  }
  const found = [...atStart, ...elsewhere].slice(0, longestList);
  if (found.length === longestList || wanted.length === 0) return found;
  const known = new Set(found);
  for (const { choice, words } of index) {
    if (!known.has(choice) && holds(words, wanted, beginsWithOneSlip)) found.push(choice);
    if (found.length === longestList) break;
  }
  return found;
}

/**
 * The place in what was found of the choice that Enter takes before another is picked, -1 for none. A person found but
 * for a slip is only offered: someone else tied by mistake would not be seen, a tool would.
 */
export function preselected(found: readonly CaptureChoice[], sought: string): number {
  const [first] = found;
  if (!first || sought === '') return -1;
  const isPerson = first.type === 'target' && first.target.entity === 'person';
  return isPerson && !holds(wordsOf(first), foldedWords(sought), startsWith) ? -1 : 0;
}

function holds(
  words: readonly string[],
  wanted: readonly string[],
  begins: (word: string, typed: string) => boolean,
): boolean {
  for (const typed of wanted) {
    let isThere = false;
    for (const word of words) isThere ||= begins(word, typed);
    if (!isThere) return false;
  }
  return true;
}

function startsWith(word: string, typed: string): boolean {
  return word.startsWith(typed);
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
    .map((entity) => ({ type: 'create', entity, title: entity === 'person' ? writtenName(title) : capital(title) }));
}

/** A name typed in small letters, as names are written. */
function writtenName(name: string): string {
  if (name !== name.toLocaleLowerCase()) return capital(name);
  return name.replaceAll(/(?<![\p{L}'’])(?!(?:de|du|d|des|von|van)(?!\p{L}))\p{L}/gu, (letter) =>
    letter.toLocaleUpperCase(),
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
}

/** Initials of a name, for the text of a note: names stand in the list of people only. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toLocaleUpperCase()}.`)
    .join(' ');
}
