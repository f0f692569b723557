import { entityOf } from '../model.ts';
import type { DocumentData } from './document-data.ts';
import { type DocumentMatrix, impactMatrices } from './document-matrices.ts';
import { headcountOf } from './headcount.ts';
import { type ColumnFor, dataSheet, formulaColumn, toldColumn } from './sheet-columns.ts';
import type { DataSheet } from './workbook-model.ts';

type MatrixRow = DocumentMatrix['rows'][number];

interface Line extends MatrixRow {
  readonly id: string;
  readonly matrix: DocumentMatrix;
}

/**
 * The impact matrix as a grid (deliverables D2): populations in rows, for each axis its level, then how many field
 * notes prove the row and how sure the levels are. Levels are told: they follow from the impacts.
 */
export function matrixSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  const matrices = impactMatrices(data);
  const items = matrices.flatMap((matrix) =>
    matrix.rows.map((row): Line => ({ ...row, id: row.population.id, matrix })),
  );
  const axes = [...new Map(matrices.flatMap(({ axes, set }) => axes.map((axis) => [axis.id, { axis, set }]))).values()];
  const level = (line: Line, axisId: string): number | undefined =>
    line.cells[line.matrix.axes.findIndex((axis) => axis.id === axisId)]?.level;
  const axisCells = `{level.${axes[0]?.axis.id}:level.${axes.at(-1)?.axis.id}}`;
  const most = entityOf('impact').fields['confidence']?.range?.[1];
  return dataSheet<Line>(data, {
    key: 'matrix',
    items,
    columns: [
      toldColumn('population', words.entity('population'), 'text', (line) => line.population.name),
      rows.project.length > 1 &&
        toldColumn('project', words.entity('project'), 'text', (line) => line.matrix.project?.name),
      toldColumn('headcount', texts.columns.headcount, 'integer', (line) => headcountOf(data, line.population)),
      ...axes.map(({ axis, set }): ColumnFor<Line> => ({
        ...toldColumn<Line>(`level.${axis.id}`, axis.name, 'level', (line) => level(line, axis.id)),
        range: [set.scale_min, set.scale_max],
      })),
      axes.length > 0 &&
        formulaColumn<Line>('total', words.texts.columns.total, 'integer', `SUM(${axisCells})`, (line) => line.total),
      toldColumn('proofs', texts.columns.proofs, 'integer', (line) =>
        line.cells.reduce((sum, cell) => sum + (cell?.proofs ?? 0), 0),
      ),
      toldColumn('confidence', `${words.field('impact', 'confidence')} (${most ?? ''})`, 'integer', leastConfidence),
    ],
    frozenColumns: 2,
  });
}

/** A row is as sure as its least sure level; nothing when no confidence was given. */
function leastConfidence(line: Line): number | undefined {
  const given = line.cells.map((cell) => cell?.confidence ?? null).filter((confidence) => confidence !== null);
  return given.length === 0 ? undefined : Math.min(...given);
}
