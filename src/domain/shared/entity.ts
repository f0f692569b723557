/**
 * Describes the tables of the client file once, as values: the write gate, the replay, the check, the
 * search index and the imports all read these descriptions, and the row types are inferred from them.
 * A field keeps one name everywhere: in the file, in the log, in the contract and in code.
 */

/** How a value is stored. Booleans are 0 or 1; dates are `YYYY-MM-DD`; times `HH:MM`; instants ISO 8601 UTC. */
export type FieldType = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'time' | 'instant' | 'choice' | 'reference';

/** A value as SQLite and the log hold it. */
export type StoredValue = string | number | null;

export interface Field<T extends StoredValue = StoredValue> {
  readonly type: FieldType;
  readonly required: boolean;
  /** Part of the natural key: fixed at creation, and the row's id is derived from it. */
  readonly natural: boolean;
  /** Allowed words of a choice. */
  readonly choices?: readonly string[];
  /** Inclusive bounds of a number. */
  readonly range?: readonly [number, number];
  /** The entity that a reference points to. */
  readonly target?: string;
  /** Where the text goes in the search index. */
  readonly search?: 'title' | 'body';
  /** Prefix of the human code (`P` gives P-014): the value is allotted by the file and never changes. */
  readonly codePrefix?: string;
  /** Manual order: a fractional key, text that sorts; given at creation, or only when a person moves a row. */
  readonly manualOrder?: 'always' | 'onDemand';
  /** Never assigned; carries the value's type. */
  readonly valueType?: T;
}

export type Fields = Readonly<Record<string, Field>>;

export interface Entity<F extends Fields = Fields> {
  readonly name: string;
  readonly fields: F;
  /** Field names of the natural key, in order; empty when the id is a UUIDv7. */
  readonly naturalKey: readonly string[];
  /** Names and contact details of people: stored and logged apart from everything else. */
  readonly identity: boolean;
}

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** A row of an entity: its id and every field. */
export type RowOf<E extends Entity> = { readonly id: string } & {
  readonly [K in keyof E['fields']]: ValueOf<E['fields'][K]>;
};

const plain = { required: false, natural: false } as const;

interface TextOptions {
  readonly search?: 'title' | 'body';
}

export const text = (options: TextOptions = {}): Field<string | null> => ({ type: 'text', ...plain, ...options });
export const integer = (min?: number, max?: number): Field<number | null> => ({
  type: 'integer',
  ...plain,
  ...bounds(min, max),
});
export const real = (min?: number, max?: number): Field<number | null> => ({
  type: 'real',
  ...plain,
  ...bounds(min, max),
});
export const boolean = (): Field<0 | 1 | null> => ({ type: 'boolean', ...plain });
export const date = (): Field<string | null> => ({ type: 'date', ...plain });
export const time = (): Field<string | null> => ({ type: 'time', ...plain });
export const instant = (): Field<string | null> => ({ type: 'instant', ...plain });
export const choice = <const C extends readonly string[]>(choices: C): Field<C[number] | null> => ({
  type: 'choice',
  ...plain,
  choices,
});
export const reference = (target: string): Field<string | null> => ({ type: 'reference', ...plain, target });
export const code = (codePrefix: string): Field<string> => ({
  type: 'text',
  required: true,
  natural: false,
  search: 'title',
  codePrefix,
});
export const manualOrder = (given: 'always' | 'onDemand' = 'always'): Field<string | null> => ({
  type: 'text',
  ...plain,
  manualOrder: given,
});

/** Refuses an empty value. */
export const required = <T extends StoredValue>(field: Field<T>): Field<NonNullable<T>> =>
  ({ ...field, required: true }) as Field<NonNullable<T>>;

/** Makes the field part of the natural key. */
export const natural = <T extends StoredValue>(field: Field<T>): Field<T> => ({ ...field, natural: true });

/** Declares an entity; its natural key is made of the fields marked `natural`, in the order written. */
export function entity<const F extends Fields>(
  name: string,
  fields: F,
  options: { readonly identity?: boolean } = {},
): Entity<F> {
  const naturalKey = Object.keys(fields).filter((key) => fields[key]?.natural);
  return { name, fields, naturalKey, identity: options.identity ?? false };
}

function bounds(min?: number, max?: number): { readonly range?: readonly [number, number] } {
  return min === undefined || max === undefined ? {} : { range: [min, max] };
}
