import { radarScenes } from '../picture/radar.ts';
import type { DocumentData } from './document-data.ts';
import { type DocumentMatrix, impactMatrices } from './document-matrices.ts';
import type { Picture } from './document-model.ts';
import { headcountOf } from './headcount.ts';
import { pageRoom, pictureBlocks } from './picture-blocks.ts';

/** Populations of the one picture that a macro document has. */
const mostTouched = 4;

/**
 * Radars of the impact matrices, one per population (deliverables D2); at the macro level, the most touched
 * populations only. Users see none.
 */
export function radarPictures(data: DocumentData): readonly Picture[] {
  if (data.options.audience === 'users') return [];
  const matrices = impactMatrices(data);
  return matrices.flatMap((matrix) => {
    const project = matrices.length > 1 ? matrix.project?.name : undefined;
    return matrixRadars(data, matrix, project);
  });
}

function matrixRadars(data: DocumentData, matrix: DocumentMatrix, project: string | undefined): readonly Picture[] {
  const { words, options } = data;
  const captions = words.pictures.captions;
  const macro = options.level === 'macro' && matrix.rows.length > mostTouched;
  const rows = macro ? matrix.rows.toSorted((a, b) => b.total - a.total).slice(0, mostTouched) : matrix.rows;
  const scenes = radarScenes({
    axes: matrix.axes.map(({ name }) => name),
    scaleMin: matrix.set.scale_min,
    scaleMax: matrix.set.scale_max,
    populations: rows.map(({ population, cells }) => {
      const size = headcountOf(data, population);
      return {
        name: population.name,
        ...(size === undefined ? {} : { detail: words.number(size) }),
        levels: cells.map((cell) => cell?.level),
      };
    }),
    width: pageRoom.upright.width,
    title: captions.radars,
    words: words.pictures.radar,
    number: words.number,
  });
  const caption = macro ? captions.mostTouched : captions.radars;
  return pictureBlocks(data, scenes, caption, pageRoom.upright, project);
}
