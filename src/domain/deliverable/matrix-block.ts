import type { ImpactCell } from '../impact/impact-matrix.ts';
import type { DocumentData } from './document-data.ts';
import type { DocumentMatrix } from './document-matrices.ts';
import type { Matrix, MatrixCell } from './document-model.ts';
import { headcountOf } from './headcount.ts';

/** The impact matrix as a block (deliverables D2): population by axis, with totals. */
export function matrixBlock(data: DocumentData, matrix: DocumentMatrix, several: boolean): Matrix {
  const { words } = data;
  const texts = words.texts;
  const projectName = several ? matrix.project?.name : undefined;
  return {
    kind: 'matrix',
    caption: texts.phrases.matrixCaption(projectName),
    corner: words.entity('population'),
    axes: matrix.axes.map((axis) => axis.name),
    totalHeader: texts.columns.total,
    scaleMin: matrix.set.scale_min,
    scaleMax: matrix.set.scale_max,
    rows: matrix.rows.map((row) => {
      const size = headcountOf(data, row.population);
      return {
        label: row.population.name,
        ...(size === undefined ? {} : { detail: words.number(size) }),
        cells: row.cells.map((cell) => cell && printedCell(cell)),
        total: row.total,
      };
    }),
    totals: matrix.totals,
    grandTotal: matrix.grandTotal,
    description: texts.phrases.matrixDescription(matrix.rows.length, matrix.axes.length),
  };
}

/** Confidence at which a level is a guess to be checked. */
const lowestConfidence = 1;

function printedCell({ level, proofs, confidence, worstSubgroup }: ImpactCell): MatrixCell {
  return {
    level,
    proofs,
    ...(confidence !== null && confidence <= lowestConfidence ? { unsure: true } : {}),
    ...(worstSubgroup !== null && worstSubgroup.level > level ? { subgroupHigher: true } : {}),
  };
}

/**
 * How to read a matrix: its scale, its marks, where its levels come from and what is not rated.
 * @param before the matrix told before it, if any: what it said of the same scale and of the same marks is not repeated
 */
export function matrixKey(data: DocumentData, matrix: DocumentMatrix, before?: DocumentMatrix): string {
  const cells = ratedCells(matrix);
  const known = before?.set === matrix.set ? ratedCells(before).map(printedCell) : [];
  const printed = cells.map(printedCell);
  return data.words.texts.phrases.matrixKey({
    scaleMin: matrix.set.scale_min,
    scaleMax: matrix.set.scale_max,
    rated: cells.length,
    workshop: cells.filter((cell) => cell.source === 'workshop').length,
    unrated: matrix.unrated,
    scaleTold: before?.set === matrix.set,
    unsure: printed.some((cell) => cell.unsure) && !known.some((cell) => cell.unsure),
    subgroupHigher: printed.some((cell) => cell.subgroupHigher) && !known.some((cell) => cell.subgroupHigher),
  });
}

function ratedCells(matrix: DocumentMatrix): readonly ImpactCell[] {
  return matrix.rows.flatMap((row) => row.cells).filter((cell) => cell !== undefined);
}
