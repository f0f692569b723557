import { useMemo } from 'react';
import { entityOf, isEntityName, type EntityName, type Rows } from '../../../domain/model.ts';
import { peopleFieldOf } from '../../../domain/observation/people-fields.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { modelWords } from '../../../words/entity-label.ts';
import { entityWords } from '../../../words/model-words.ts';
import type { Language } from '../../../words/language.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { referencedBy, useTitles, type Titles } from '../entity/titles.ts';
import type { GridColumn, GridOption, GridRow } from './grid-column.ts';

type Loose = Readonly<Record<string, StoredValue>>;

/** Other names of rows, by table and id: codes, short names, a person's last name first. */
type OtherNames = (entity: EntityName, id: string) => readonly string[];

interface ColumnContext {
  readonly language: Language;
  readonly titles: Titles;
  readonly otherNames: OtherNames;
}

/** What a column is beyond its field. */
export type ColumnOverride = Partial<
  Pick<GridColumn, 'width' | 'isFrozen' | 'isReadOnly' | 'isHidden' | 'title' | 'entity'>
>;

/** The columns of an entity's fields, in the order given: titles, lists and checks come from the model. */
export function columnsOf<R extends GridRow>(
  entity: EntityName,
  fields: readonly string[],
  context: ColumnContext,
  overrides: Readonly<Record<string, ColumnOverride>> = {},
): readonly GridColumn<R>[] {
  const described = entityOf(entity).fields;
  const words = entityWords(modelWords(context.language), entity);
  return fields.flatMap((key) => {
    const field = described[key];
    if (!field) return [];
    const options = optionsOf(entity, key, context);
    return [
      {
        key,
        title: words.fields[key] ?? key,
        field,
        value: (row: R) => (row as unknown as Loose)[key] ?? null,
        ...(options && { options }),
        isReadOnly: field.codePrefix !== undefined || field.type === 'instant',
        isFixed: field.natural,
        isAboutPeople: peopleFieldOf(entity, key) !== undefined,
        ...(field.codePrefix !== undefined && { width: 80, isFrozen: true }),
        ...(field.search === 'title' && field.codePrefix === undefined && { width: 220, isFrozen: true }),
        ...overrides[key],
      },
    ];
  });
}

function optionsOf(entity: EntityName, key: string, context: ColumnContext): readonly GridOption[] | undefined {
  const field = entityOf(entity).fields[key];
  const other = context.language === 'fr' ? 'en' : 'fr';
  if (field?.type === 'boolean') return flagOptions(context.language);
  if (field?.type === 'choice') {
    const label = entityWords(modelWords(context.language), entity).choices[key] ?? {};
    const foreign = entityWords(modelWords(other), entity).choices[key] ?? {};
    return field.choices?.map((value) => ({
      value,
      label: label[value] ?? value,
      others: foreign[value] === undefined ? [] : [foreign[value]],
    }));
  }
  const target = field?.target ?? '';
  if (field?.type !== 'reference' || !isEntityName(target)) return undefined;
  return context.titles
    .choices(target)
    .map(({ id, title }) => ({ value: id, label: title, others: context.otherNames(target, id) }));
}

function flagOptions(language: Language): readonly GridOption[] {
  return language === 'fr'
    ? [
        { value: 1, label: 'oui', others: ['yes'] },
        { value: 0, label: 'non', others: ['no'] },
      ]
    : [
        { value: 1, label: 'yes', others: ['oui'] },
        { value: 0, label: 'no', others: ['non'] },
      ];
}

/** `columnsOf` with the names that the page knows; pass constant lists. */
export function useColumns<E extends EntityName>(
  entity: E,
  fields: readonly string[],
  overrides?: Readonly<Record<string, ColumnOverride>>,
): readonly GridColumn<Rows[E]>[] {
  const { language } = useReader();
  const titles = useTitles(referencedBy(entity));
  const otherNames = useOtherNames(referencedBy(entity));
  return useMemo(
    () => columnsOf<Rows[E]>(entity, fields, { language, titles, otherNames }, overrides),
    [entity, fields, overrides, language, titles, otherNames],
  );
}

/** Codes, short names and reversed names of the rows of some tables. */
export function useOtherNames(entities: readonly EntityName[]): OtherNames {
  const wanted = useMemo(
    () => [...new Set([...entities, ...(entities.includes('person') ? (['identity'] as const) : [])])].toSorted(),
    // The list is the same when its names are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [entities.join(' ')],
  );
  const tables = useTables(wanted) as { readonly [E in EntityName]?: readonly Rows[E][] };
  return useMemo(() => {
    const names = new Map<string, string[]>();
    for (const entity of wanted) {
      for (const row of tables[entity] ?? []) {
        const { code, short_name: shortName, last_name: last, first_name: first, email } = row as unknown as Loose;
        const reversed = last && first ? `${last} ${first}` : null;
        const owner = entity === 'identity' ? 'person' : entity;
        const known = names.get(`${owner} ${row.id}`) ?? [];
        const found = [code, shortName, reversed, email].filter((name) => typeof name === 'string' && name !== '');
        if (found.length > 0) names.set(`${owner} ${row.id}`, [...known, ...found.map(String)]);
      }
    }
    return (entity, id) => names.get(`${entity} ${id}`) ?? [];
  }, [tables, wanted]);
}
