import { type ProgrammeStep, programmeSteps } from '../observation/programme-steps.ts';
import type { Row } from '../model.ts';
import type { DocumentData } from './document-data.ts';
import type { Block, Table } from './document-model.ts';
import { freeText } from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** The programme of a day, hour by hour where it tells hours, else as it was written; names are masked. */
export function programmeBlocks(data: DocumentData, day: Row<'day'>): readonly Block[] {
  const text = data.names.mask(day.programme) ?? '';
  if (text.trim() === '') return [];
  const told = programmeSteps(text);
  if (told.every(({ at }) => at === undefined)) return [freeText(text)];
  const { columns } = data.words.kinds;
  return tableOf<ProgrammeStep>('', told, [
    { header: columns.hour, weight: 1, value: ({ at }) => at },
    { header: columns.step, weight: 8, value: ({ text: what }) => capitalised(what) },
  ]).map(withoutHeader);
}

/** A table whose first column names what the second says needs no header. */
export function withoutHeader(table: Table): Table {
  return { ...table, forWriting: true };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
