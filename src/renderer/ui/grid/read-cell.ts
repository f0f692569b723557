import { isBlank } from '../../../domain/imports/canonical-text.ts';
import { NameResolver } from '../../../domain/imports/name-resolver.ts';
import { readDateColumn } from '../../../domain/imports/read-dates.ts';
import { readNumberColumn } from '../../../domain/imports/read-numbers.ts';
import { readFlag, readTime } from '../../../domain/imports/read-words.ts';
import { readChoiceWord, type ChoiceOption } from '../../../domain/returns/read-choice-word.ts';
import { fold } from '../../../domain/shared/fold.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { faultOf } from '../../../domain/shared/value.ts';
import { readTypedDate } from '../entity/typed-date.ts';
import type { GridColumn, GridOption, GridReader } from './grid-column.ts';

/** Why what was typed is not written. */
export type CellFault =
  | 'readOnly'
  | 'number'
  | 'date'
  | 'time'
  | 'flag'
  | 'choice'
  | 'name'
  | 'several'
  | 'empty'
  | 'range'
  | 'type';

type CellReading =
  | { readonly kind: 'value'; readonly value: StoredValue }
  | { readonly kind: 'fault'; readonly fault: CellFault };

/** Reads what is typed or pasted in one column. */
type CellReaderOf = (text: string) => CellReading;

/**
 * Prepares the reading of a column.
 * @param texts everything that the gesture brings in this column: dates and numbers are understood together
 */
export function cellReader(
  column: Pick<GridColumn, 'field' | 'options' | 'isReadOnly'>,
  texts: readonly string[],
  reader: GridReader,
): CellReaderOf {
  if (column.isReadOnly === true) return () => fault('readOnly');
  const read = typeReader(column, texts, reader);
  return (text) => {
    const isEmpty = text.trim() === '' || (column.field.type !== 'text' && isBlank(text));
    const found = isEmpty ? valued(null) : read(text);
    if (found.kind === 'fault') return found;
    const refused = faultOf(column.field, found.value);
    if (refused === undefined) return found;
    return fault(refused === 'instant' ? 'date' : refused);
  };
}

function typeReader(
  { field, options }: Pick<GridColumn, 'field' | 'options'>,
  texts: readonly string[],
  { language, today }: GridReader,
): CellReaderOf {
  const cells = texts.map((text) => ({ value: text, text }));
  switch (field.type) {
    case 'date': {
      const dates = readDateColumn(cells, { language, today });
      return (text) => {
        // Alone, a day is read as it is in a field: « 3 nov », « demain ».
        const alone = texts.length === 1 ? readTypedDate(text, today) : undefined;
        if (alone !== undefined) return valued(alone);
        const found = dates.read({ value: text, text });
        return found.kind === 'date' ? valued(found.date) : fault('date');
      };
    }
    case 'integer':
    case 'real': {
      if (options) return optionReader(options, 'choice');
      const numbers = readNumberColumn(cells, language);
      return (text) => {
        const found = numbers.read({ value: text, text });
        return found.kind === 'number' ? valued(found.value) : fault('number');
      };
    }
    case 'time':
      return (text) => {
        const time = readTime(text);
        return time === undefined ? fault('time') : valued(time);
      };
    case 'boolean':
      return (text) => {
        const flag = readFlag(text) ?? begunFlag(text);
        return flag === undefined ? fault('flag') : valued(flag);
      };
    case 'choice':
      return optionReader(options ?? [], 'choice');
    case 'reference':
      return optionReader(options ?? [], 'name');
    default:
      return (text) => valued(text.trimEnd());
  }
}

/** « v » of « vrai », « ou » of « oui ». */
function begunFlag(text: string): 0 | 1 | undefined {
  const told = fold(text);
  if (['oui', 'yes', 'vrai', 'true'].some((word) => word.startsWith(told))) return 1;
  return ['non', 'no', 'faux', 'false'].some((word) => word.startsWith(told)) ? 0 : undefined;
}

function optionReader(options: readonly GridOption[], unknown: 'choice' | 'name'): CellReaderOf {
  const exact = new Map<string, GridOption[]>();
  for (const option of options)
    for (const word of new Set([option.label, String(option.value), ...(option.others ?? [])].map(fold)))
      exact.set(word, [...(exact.get(word) ?? []), option]);
  let deeper: ((text: string) => readonly GridOption[]) | undefined;
  return (text) => {
    const told = fold(text);
    let found = exact.get(told) ?? [];
    if (found.length === 0) found = begun(options, told);
    if (found.length === 0) {
      deeper ??= unknown === 'choice' ? choiceFinder(options) : nameFinder(options);
      found = [...deeper(text)];
    }
    const [one, other] = found;
    if (one === undefined) return fault(unknown);
    return other === undefined ? valued(one.value) : fault('several');
  };
}

function begun(options: readonly GridOption[], told: string): GridOption[] {
  const starting = (words: (option: GridOption) => readonly string[]): GridOption[] =>
    options.filter((option) => words(option).some((word) => fold(word).startsWith(told)));
  const byLabel = starting(({ label }) => [label]);
  return byLabel.length > 0 ? byLabel : starting(({ others }) => others ?? []);
}

function choiceFinder(options: readonly GridOption[]): (text: string) => readonly GridOption[] {
  const choices = options.map(({ value, label, others }): ChoiceOption => ({
    value: String(value),
    word: label,
    others: others ?? [],
  }));
  const byValue = new Map(options.map((option) => [String(option.value), option]));
  return (text) => {
    const found = readChoiceWord(text, choices);
    const those = found.kind === 'one' ? [found.option] : found.kind === 'several' ? found.options : [];
    return those.flatMap(({ value }) => byValue.get(value) ?? []);
  };
}

function nameFinder(options: readonly GridOption[]): (text: string) => readonly GridOption[] {
  const byId = new Map(options.map((option) => [String(option.value), option]));
  const names = new NameResolver(
    options.map(({ value, label, others }) => ({ id: String(value), name: label, aliases: others ?? [] })),
  );
  return (text) => {
    const found = names.find(text);
    const those = found.kind === 'found' ? [found.thing] : found.kind === 'several' ? found.things : [];
    return those.flatMap(({ id }) => byId.get(id) ?? []);
  };
}

function valued(value: StoredValue): CellReading {
  return { kind: 'value', value };
}

function fault(code: CellFault): CellReading {
  return { kind: 'fault', fault: code };
}
