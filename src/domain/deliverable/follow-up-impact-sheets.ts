import type { Row } from '../model.ts';
import { type DocumentData, inOrder, present } from './document-data.ts';
import { actionCodes } from './follow-up-plan-sheets.ts';
import { headcountOf, mayBreakDown } from './headcount.ts';
import { notesOfImpact } from './document-matrices.ts';
import { populationName } from './section-helpers.ts';
import { type ColumnFor, dataSheet, fieldColumn, formulaColumn, namedColumn, toldColumn } from './sheet-columns.ts';
import type { DataSheet } from './workbook-model.ts';

const code = { kind: 'code', editable: false } as const;
const long = { kind: 'long' } as const;

/** Impact sheets with one column per axis (deliverables D2). */
export function impactsSheet(data: DocumentData): DataSheet {
  const { words, rows, options } = data;
  const texts = words.workbook;
  type Impact = Row<'impact'>;
  const field = (name: keyof Impact & string, changes = {}): ColumnFor<Impact> =>
    fieldColumn(data, 'impact', name, changes);
  const rated = new Set(rows.rating.map((rating) => rating.dimension_id));
  const axes = inOrder(rows.dimension_set).flatMap((set) =>
    inOrder(data.having('dimension', 'dimension_set_id', set.id))
      .filter((axis) => rated.has(axis.id))
      .map((axis) => ({ axis, set })),
  );
  const level = (impact: Impact, axisId: string): number | undefined =>
    data.having('rating', 'impact_id', impact.id).find((rating) => rating.dimension_id === axisId)?.level;
  const axisCells = `{rating.${axes[0]?.axis.id}:rating.${axes.at(-1)?.axis.id}}`;
  const highestFormula = `IF(COUNT(${axisCells})=0,"",MAX(${axisCells}))`;
  return dataSheet<Impact>(data, {
    key: 'impacts',
    items: inOrder(rows.impact),
    columns: [
      field('code', code),
      field('title', long),
      namedColumn('impact.population', words.entity('population'), (impact) =>
        populationName(data, impact.population_id),
      ),
      field('before', long),
      field('after', long),
      ...axes.map(({ axis, set }): ColumnFor<Impact> => ({
        key: `rating.${axis.id}`,
        header: axis.name,
        kind: 'level',
        range: [set.scale_min, set.scale_max],
        editable: true,
        value: (impact) => level(impact, axis.id),
      })),
      axes.length > 0 &&
        formulaColumn('highestLevel', texts.columns.highestLevel, 'integer', highestFormula, (impact) => {
          const levels = present(axes.map(({ axis }) => level(impact, axis.id)));
          return levels.length === 0 ? undefined : Math.max(...levels);
        }),
      rows.project.length > 1 &&
        toldColumn(
          'project',
          words.entity('project'),
          'text',
          (impact) => data.find('project', impact.project_id)?.name,
        ),
      toldColumn('process', words.entity('process'), 'text', (impact) => data.find('process', impact.process_id)?.name),
      field('activity', long),
      field('direction'),
      field('main_lever'),
      field('secondary_lever'),
      field('confidence'),
      field('criticality'),
      field('skill', long),
      toldColumn('actions', texts.columns.actions, 'text', (impact) => actionCodes(data, impact.id)),
      toldColumn('proofs', texts.columns.proofs, 'integer', (impact) => notesOfImpact(data, impact.id).length),
      field('status'),
      field('validated_on'),
      options.audience === 'internal' && field('internal_comment', long),
    ],
  });
}

/** Populations: size, approach, fears and expectations; position only of groups large enough. */
export function populationsSheet(data: DocumentData): DataSheet {
  const { words, rows, options } = data;
  const texts = words.workbook;
  type Population = Row<'population'>;
  const restricted = options.audience !== 'users';
  const field = (name: keyof Population & string, changes = {}): ColumnFor<Population> =>
    fieldColumn(data, 'population', name, changes);
  const masked = (name: 'fears' | 'expectations' | 'resistances'): ColumnFor<Population> => ({
    ...field(name, { ...long, masked: true }),
    value: (population) => data.names.mask(population[name]),
  });
  const position = (name: 'importance' | 'stance_risk'): ColumnFor<Population> => {
    const column = field(name);
    return {
      ...column,
      editable: false,
      value: (population) => (mayBreakDown(data, population.id) ? column.value(population) : null),
    };
  };
  return dataSheet<Population>(data, {
    key: 'populations',
    items: inOrder(rows.population),
    columns: [
      field('name'),
      toldColumn('headcount', texts.columns.headcount, 'integer', (population) => headcountOf(data, population)),
      field('profession', long),
      field('actor_family'),
      field('digital_maturity'),
      field('approach'),
      field('scope'),
      field('planned_on'),
      field('characteristics', long),
      restricted && masked('fears'),
      restricted && masked('expectations'),
      restricted && masked('resistances'),
      field('channels', long),
      restricted && position('importance'),
      restricted && position('stance_risk'),
      formulaColumn(
        'impactCount',
        texts.columns.impactCount,
        'integer',
        'COUNTIF({impacts/impact.population},{population.name})',
        (population) => data.having('impact', 'population_id', population.id).length,
      ),
    ],
    frozenColumns: 2,
  });
}
