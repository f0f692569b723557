import type { Row } from '../model.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import { headcountOf, populationsInScope } from './headcount.ts';
import { joined, mediaOfPopulation, messagesOfPopulation, siteName } from './section-helpers.ts';
import { type ColumnFor, dataSheet, fieldColumn, toldColumn } from './sheet-columns.ts';
import type { DataSheet } from './workbook-model.ts';

/** The communication mix: what each population fears, expects and hears, and through which media (deliverables D5). */
export function mixSheet(data: DocumentData): DataSheet {
  const { words } = data;
  const texts = words.workbook;
  type Population = Row<'population'>;
  const field = (name: keyof Population & string, changes = {}): ColumnFor<Population> =>
    fieldColumn(data, 'population', name, changes);
  const masked = (name: 'characteristics' | 'fears' | 'expectations' | 'resistances'): ColumnFor<Population> => ({
    ...field(name, { kind: 'long', masked: true }),
    value: (population) => data.names.mask(population[name]),
  });
  return dataSheet<Population>(data, {
    key: 'mix',
    items: inOrder(populationsInScope(data)),
    columns: [
      field('name', { editable: false }),
      toldColumn('headcount', texts.columns.headcount, 'integer', (population) => headcountOf(data, population)),
      toldColumn('sites', words.entity('site', 'many'), 'text', (population) => sitesOf(data, population)),
      masked('characteristics'),
      masked('fears'),
      masked('expectations'),
      masked('resistances'),
      toldColumn('messages', words.entity('message', 'many'), 'long', (population) =>
        present(messagesOfPopulation(data, population.id).map((message) => message.title)).join('\n'),
      ),
      toldColumn('media', words.entity('medium', 'many'), 'long', (population) =>
        joined(mediaOfPopulation(data, population.id).map((medium) => medium.name)),
      ),
      field('channels', { kind: 'long' }),
    ],
    frozenColumns: 2,
  });
}

/** Sites where the population was counted. */
function sitesOf(data: DocumentData, population: Row<'population'>): string | undefined {
  return joined(
    data.having('population_headcount', 'population_id', population.id).map((count) => siteName(data, count.site_id)),
  );
}
