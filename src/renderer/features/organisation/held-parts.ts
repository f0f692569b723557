import type { PersonHeld } from '../../../contract/subjects/people-contract.ts';
import { entityOf, isEntityName, type EntityName, type Row } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { rowLabel } from '../../../words/entity-label.ts';
import type { Language } from '../../../words/language.ts';
import { fieldLabel, valueWords } from '../../../words/value-words.ts';

/** Something held on a person, as they will read it. */
export interface HeldPart {
  readonly kind: 'row' | 'text';
  readonly key: string;
  readonly heading: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

/** Names the rows that values point to. */
interface RowNames {
  of(entity: EntityName, id: string | null): string;
}

/** Everything held on a person in words: their names, their row, the rows and the texts that name them. */
export function heldParts(
  held: PersonHeld,
  person: Row<'person'> | undefined,
  names: RowNames,
  language: Language,
): readonly HeldPart[] {
  const row = (entity: EntityName, values: Readonly<Record<string, StoredValue>>, key: string): HeldPart => ({
    kind: 'row',
    key,
    heading: rowLabel(entity, language),
    lines: linesOf(entity, values, names, language),
  });
  return [
    ...(held.identity ? [row('identity', held.identity, 'identity')] : []),
    ...(person ? [row('person', person, 'person')] : []),
    ...held.rows
      .filter(({ entity }) => entity !== 'identity')
      .map(({ entity, field, values }, index) => row(entity, values, `row ${index} ${field}`)),
    ...held.texts.map(({ entity, row: id, field, text }) => ({
      kind: 'text' as const,
      key: `${entity} ${id} ${field}`,
      heading: [rowLabel(entity, language), names.of(entity, id)].filter((part) => part !== '').join(' — '),
      lines: [{ name: fieldLabel(entity, field, language), value: text }],
    })),
  ];
}

function linesOf(
  entity: EntityName,
  values: Readonly<Record<string, StoredValue>>,
  names: RowNames,
  language: Language,
): HeldPart['lines'] {
  return Object.entries(entityOf(entity).fields).flatMap(([name, { target, manualOrder }]) => {
    const value = values[name] ?? null;
    if (value === null || value === '' || manualOrder !== undefined) return [];
    const pointed = target !== undefined && isEntityName(target) ? names.of(target, String(value)) : '';
    return [
      {
        name: fieldLabel(entity, name, language),
        value: pointed === '' ? valueWords(entity, name, value, language) : pointed,
      },
    ];
  });
}

/** The same as a text to paste in a letter. */
export function heldText(
  title: string,
  parts: readonly HeldPart[],
  pair: (name: string, value: string) => string,
): string {
  return [
    title,
    ...parts.map(({ heading, lines }) =>
      [heading, ...lines.map(({ name, value }) => `  ${pair(name, value)}`)].join('\n'),
    ),
  ].join('\n\n');
}
