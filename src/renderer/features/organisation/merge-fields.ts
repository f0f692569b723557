import { nameWords } from '../../../domain/imports/person-name.ts';
import { entityOf, type Row } from '../../../domain/model.ts';
import { fullerValue } from '../../../domain/organisation/join-rows.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';

type Values = Readonly<Record<string, StoredValue>>;

/** The two tables that hold the values of a person. */
type PersonTable = 'person' | 'identity';

/** A field in which two rows of a person differ. */
export interface MergeField {
  readonly key: string;
  readonly entity: PersonTable;
  readonly field: string;
  readonly kept: StoredValue;
  readonly merged: StoredValue;
  /** True when the value of the row that goes is the fuller one. */
  readonly prefersMerged: boolean;
}

export interface PersonRows {
  readonly person: Row<'person'>;
  readonly identity: Row<'identity'> | undefined;
}

const left: ReadonlySet<string> = new Set(['code', 'erased_on', 'person_id']);

/** The fields in which two rows differ, the name first, and how many hold the same. */
export function mergeFields(
  kept: PersonRows,
  merged: PersonRows,
): {
  readonly fields: readonly MergeField[];
  readonly identical: number;
} {
  let identical = 0;
  const isName = prefersName(kept.identity, merged.identity);
  const fields = (['identity', 'person'] as const).flatMap((entity) => {
    const [own, other] = [valuesOf(kept, entity), valuesOf(merged, entity)];
    return Object.keys(entityOf(entity).fields).flatMap((field): MergeField[] => {
      if (left.has(field)) return [];
      const [keptValue, mergedValue] = [own[field] ?? null, other[field] ?? null];
      if (keptValue === mergedValue) {
        if (keptValue !== null) identical += 1;
        return [];
      }
      const prefersMerged = nameParts.has(field) ? isName : fullerValue(keptValue, mergedValue) !== keptValue;
      return [{ key: `${entity}.${field}`, entity, field, kept: keptValue, merged: mergedValue, prefersMerged }];
    });
  });
  // Where both rows say something, the person chooses; the rest completes the row kept.
  const isOneSided = ({ kept: own, merged: other }: MergeField): boolean => isEmpty(own) || isEmpty(other);
  return { fields: [...fields.filter((field) => !isOneSided(field)), ...fields.filter(isOneSided)], identical };
}

const nameParts: ReadonlySet<string> = new Set(['first_name', 'last_name']);

/** True when the name of the row that goes is the fuller one: first and last name come from one row, never mixed. */
function prefersName(kept: PersonRows['identity'], merged: PersonRows['identity']): boolean {
  const parts = (row: PersonRows['identity']): readonly string[] =>
    [row?.first_name, row?.last_name].flatMap((part) => part ?? []).filter((part) => part !== '');
  const [own, other] = [parts(kept), parts(merged)];
  if (own.length !== other.length) return other.length > own.length;
  return nameCare(other.join(' ')) > nameCare(own.join(' '));
}

/** How completely and carefully a name is written: words first, then accents, then small letters after capitals. */
function nameCare(name: string): number {
  const accents = name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  const shouted = name.split(/\s+/u).filter((word) => word.length > 1 && word === word.toUpperCase()).length;
  return nameWords(name).length * 100 + accents * 10 - shouted;
}

function isEmpty(value: StoredValue): boolean {
  return value === null || value === '';
}

/** The values to write in the row kept: those of the other row that were chosen. */
export function chosenValues(
  fields: readonly MergeField[],
  isMerged: (field: MergeField) => boolean,
): { readonly person: Record<string, StoredValue>; readonly identity: Record<string, StoredValue> } {
  const values: Readonly<Record<PersonTable, Record<string, StoredValue>>> = { person: {}, identity: {} };
  for (const field of fields) if (isMerged(field)) values[field.entity][field.field] = field.merged;
  return values;
}

/** Which of two rows is fuller; of two alike, the one with the lower code. */
export function fullerFirst(one: PersonRows, other: PersonRows): readonly [PersonRows, PersonRows] {
  const more = filled(one) - filled(other);
  if (more !== 0) return more > 0 ? [one, other] : [other, one];
  return one.person.code.localeCompare(other.person.code, 'fr', { numeric: true }) <= 0 ? [one, other] : [other, one];
}

function filled({ person, identity }: PersonRows): number {
  return [...Object.values(person), ...Object.values(identity ?? {})].filter((value) => value !== null && value !== '')
    .length;
}

function valuesOf({ person, identity }: PersonRows, entity: PersonTable): Values {
  return entity === 'person' ? person : (identity ?? {});
}
