import type { SheetColumn } from '../deliverable/workbook-model.ts';
import { isBlank } from '../imports/canonical-text.ts';
import type { ForeignCell } from '../imports/foreign-table.ts';
import { readDateColumn, type ColumnDates } from '../imports/read-dates.ts';
import { readNumberColumn, type ColumnNumbers } from '../imports/read-numbers.ts';
import { readFlag, readTime } from '../imports/read-words.ts';
import type { Field, StoredValue } from '../shared/entity.ts';
import { faultOf } from '../shared/value.ts';
import { mergedCell, unsure, type CellReading } from './cell-reading.ts';
import { comparableNumber, comparableText, plainNumber } from './comparable.ts';
import { dateDoubt, errorReading, numberDoubt, unitOfColumn } from './reading-doubts.ts';
import { readChoiceWord, type ChoiceOption } from './read-choice-word.ts';
import type { ReferenceReader, ReferenceReading } from './read-reference.ts';
import { because, type ReturnReason } from './return-reason.ts';
import type { ColumnTarget } from './sheet-targets.ts';

/** What reading cells needs of the client file and of the grid. */
export interface ReadingContext {
  readonly language: 'fr' | 'en';
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly references: ReferenceReader;
  /** Replaces the names of known people by their codes. */
  readonly mask: (text: string) => string;
  /** The values of a list with their words. */
  readonly options: (entity: string, field: string) => readonly ChoiceOption[];
  /** Words of yes and no in the grid. */
  readonly yesNo: readonly [yes: string, no: string];
}

/** Reads the cells of one column. */
export interface ColumnReader {
  read(cell: ForeignCell | null): CellReading;
  /** Dates of the column do not say whether the day or the month comes first. */
  readonly unsureDates: boolean;
}

/**
 * Prepares the reading of a column, which is written by one hand: what its dates and figures look like is told by all
 * its cells together.
 */
export function columnReader(
  column: SheetColumn,
  target: ColumnTarget,
  cells: readonly (ForeignCell | null)[],
  context: ReadingContext,
): ColumnReader {
  const dates = column.kind === 'date' ? readDateColumn(cells, context) : undefined;
  const isNumber =
    target.kind === 'rating' || (target.kind === 'field' && /^(?:integer|real)$/u.test(target.field.type));
  const numbers = isNumber ? readNumberColumn(cells, context.language) : undefined;
  return {
    unsureDates: dates?.unsure ?? false,
    read(cell) {
      if (cell === mergedCell) return unsure(null, because('merged', {}));
      if (cell === null || cell.text.trim() === '') {
        return cell?.formula ? unsure(null, because('no_result', {})) : { kind: 'empty' };
      }
      if (cell.error) return errorReading(cell, target, context.language);
      if (cell.cut) return unsure(cell.text.slice(0, 200), because('cell_too_long', {}));
      return readFilled(cell, column, target, dates, numbers, context);
    },
  };
}

function readFilled(
  cell: ForeignCell,
  column: SheetColumn,
  target: ColumnTarget,
  dates: ColumnDates | undefined,
  numbers: ColumnNumbers | undefined,
  context: ReadingContext,
): CellReading {
  const text = cell.text.trim();
  switch (target.kind) {
    case 'told':
      return { kind: 'value', text: comparableText(text), shown: text, values: {} };
    case 'reference':
      return referenceReading(text, target.name, context.references.find(target.target, text));
    case 'person':
      return personReading(text, target, context);
    case 'rating': {
      const field: Field = { type: 'integer', required: true, natural: false, range: column.range ?? [0, 10] };
      return numbers ? numberReading(cell, column, 'level', field, numbers) : { kind: 'empty' };
    }
    case 'field':
      return fieldReading(cell, text, column, target, dates, numbers, context);
    default:
      return target satisfies never;
  }
}

function fieldReading(
  cell: ForeignCell,
  text: string,
  column: SheetColumn,
  { entity, name, field }: ColumnTarget & { readonly kind: 'field' },
  dates: ColumnDates | undefined,
  numbers: ColumnNumbers | undefined,
  context: ReadingContext,
): CellReading {
  if (field.type === 'text') return textReading(text, column, name, field, context);
  if (isBlank(text)) return unsure(text, because('says_nothing', { value: text }));
  switch (field.type) {
    case 'choice':
      return choiceReading(text, name, context.options(entity, name));
    case 'boolean':
      return flagReading(cell, text, name, context);
    case 'date':
      return dates ? dateReading(cell, text, name, dates, context.today) : { kind: 'empty' };
    case 'time': {
      const time = readTime(text.replace(/^\d{4}-\d{2}-\d{2} /u, ''));
      return time === undefined ? unsure(text, because('bad_time', { value: text })) : checked(time, time, name, field);
    }
    default:
      return numbers ? numberReading(cell, column, name, field, numbers) : { kind: 'empty' };
  }
}

function textReading(
  text: string,
  column: SheetColumn,
  name: string,
  field: Field,
  context: ReadingContext,
): CellReading {
  const written = column.masked ? context.mask(text) : text;
  const reading = checked(written, comparableText(written), name, field);
  return reading.kind === 'value' && written !== text ? { ...reading, masked: true } : reading;
}

function choiceReading(text: string, name: string, options: readonly ChoiceOption[]): CellReading {
  const found = readChoiceWord(text, options);
  if (found.kind === 'one') {
    const { word, value } = found.option;
    return { kind: 'value', text: comparableText(word), shown: word, values: { [name]: value } };
  }
  if (found.kind === 'several') {
    return unsure(
      text,
      because('several_words', { value: text }),
      found.options.map(({ word }) => word),
    );
  }
  return unsure(
    text,
    because('unknown_word', { value: text }),
    options.map(({ word }) => word),
  );
}

function flagReading(cell: ForeignCell, text: string, name: string, context: ReadingContext): CellReading {
  const flag = typeof cell.value === 'boolean' ? (cell.value ? 1 : 0) : readFlag(text);
  const [yes, no] = context.yesNo;
  if (flag === undefined) return unsure(text, because('unknown_word', { value: text }), [yes, no]);
  const word = flag === 1 ? yes : no;
  return { kind: 'value', text: comparableText(word), shown: word, values: { [name]: flag } };
}

function dateReading(cell: ForeignCell, text: string, name: string, dates: ColumnDates, today: string): CellReading {
  const found = dates.read(cell);
  if (found.kind !== 'date') return unsure(text, because('bad_date', { value: text }));
  const { date } = found;
  if (found.monthOnly) return unsure(text, because('month_only', { value: text, date }), [date]);
  if (found.doubtful) return unsure(text, because('doubtful_date', { value: text, date }), [date]);
  return withDoubt({ kind: 'value', text: date, shown: date, values: { [name]: date } }, dateDoubt(date, today));
}

function numberReading(
  cell: ForeignCell,
  column: SheetColumn,
  name: string,
  field: Field,
  numbers: ColumnNumbers,
): CellReading {
  const text = cell.text.trim();
  const found = numbers.read(cell);
  if (found.kind !== 'number') return unsure(text, because('bad_number', { value: text }));
  if (found.doubtful) return unsure(text, because('doubtful_number', { value: text }), [String(found.value)]);
  if (found.unit !== undefined && found.unit !== unitOfColumn(column, name))
    return unsure(text, because('other_unit', { value: text }));
  if (column.kind !== 'percent') {
    const reading = checked(plainNumber(found.value), comparableNumber(found.value), name, field);
    return withDoubt(reading, numberDoubt(found.value, field));
  }
  const share = percentOf(found.value, found.percent);
  return share === undefined
    ? unsure(text, because('doubtful_number', { value: text }), ['1 %', '100 %'])
    : checked(share, comparableNumber(share), name, field);
}

/**
 * 50 %, 0,5 and 50 are half, and so is a 50 put in a cell shown as a percentage; a bare 1 could be one hundredth or
 * the whole.
 */
function percentOf(value: number, isPercent: boolean): number | undefined {
  if (isPercent) return plainNumber(value >= 1000 ? value / 100 : value);
  if (value === 1) return undefined;
  return plainNumber(value > 0 && value < 1 ? value * 100 : value);
}

function referenceReading(text: string, name: string, found: ReferenceReading): CellReading {
  if (found.kind === 'doubtful') return unsure(text, found.reason, found.candidates);
  return { kind: 'value', text: comparableText(found.name), shown: found.name, values: { [name]: found.id } };
}

function personReading(
  text: string,
  { name, textField }: ColumnTarget & { readonly kind: 'person' },
  { references }: ReadingContext,
): CellReading {
  const found = references.person(text);
  if (found?.kind === 'doubtful') return unsure(text, found.reason, found.candidates);
  const values = found ? { [name]: found.id, [textField]: null } : { [name]: null, [textField]: text };
  return { kind: 'value', text: comparableText(text), shown: found?.name ?? text, values };
}

function withDoubt(reading: CellReading, doubt: ReturnReason | undefined): CellReading {
  return reading.kind === 'value' && doubt !== undefined ? { ...reading, doubt } : reading;
}

/** A value, unless the model does not allow it there. */
function checked(value: string | number, text: string, name: string, field: Field): CellReading {
  const fault = faultOf(field, value);
  if (fault === undefined)
    return { kind: 'value', text, shown: value, values: { [name]: value } satisfies Record<string, StoredValue> };
  const [least, most] = field.range ?? [0, 0];
  const reason =
    fault === 'range' && field.range
      ? because('out_of_range', { least, most })
      : fault === 'type' && field.type === 'integer'
        ? because('not_whole', {})
        : because('bad_value', {});
  return unsure(value, reason, [], 'refused');
}
