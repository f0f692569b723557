import type { EntityName, Row } from '../domain/model.ts';

/** Fields of an entity that hold one word out of a list. */
type ChoiceField<E extends EntityName> = {
  [F in keyof Row<E>]: ChoiceOf<Row<E>[F]> extends never ? never : F;
}[Exclude<keyof Row<E>, 'id'>];

/** The allowed words of a choice; `never` for free text, numbers and booleans. */
type ChoiceOf<V> = Extract<V, string> extends infer S extends string ? (string extends S ? never : S) : never;

/** How one entity is called, what its columns are called, and what its lists offer. */
export interface EntityWords<E extends EntityName> {
  /** One row, in sentence case: « Note ». */
  readonly one: string;
  /** Several rows: « Notes ». */
  readonly many: string;
  /** A short label per field, unique in the entity: it heads a column. */
  readonly fields: { readonly [F in Exclude<keyof Row<E>, 'id'>]: string };
  /** A word per allowed value of each choice, unique in the list. */
  readonly choices: { readonly [F in ChoiceField<E>]: { readonly [C in ChoiceOf<Row<E>[F]>]: string } };
}

/** The words of the whole model in one language: a missing one does not compile. */
export type ModelWords = { readonly [E in EntityName]: EntityWords<E> };

/** The same words for code that reads entities and fields from the registry, by name. */
export interface LooseEntityWords {
  readonly one: string;
  readonly many: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The words of an entity named at run time. */
export function entityWords(words: ModelWords, entity: EntityName): LooseEntityWords {
  return words[entity];
}

/** The label of a field; the field's own name when the entity has no such field. */
export function fieldWord(words: ModelWords, entity: EntityName, field: string): string {
  return entityWords(words, entity).fields[field] ?? field;
}

/** The word of a choice; the stored value when it is not in the list, so that nothing is hidden from the reader. */
export function choiceWord(words: ModelWords, entity: EntityName, field: string, value: string): string {
  return entityWords(words, entity).choices[field]?.[value] ?? value;
}
