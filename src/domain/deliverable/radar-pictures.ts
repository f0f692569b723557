import { radarScenes } from '../picture/radar.ts';
import type { DocumentData } from './document-data.ts';
import type { DocumentMatrix } from './document-matrices.ts';
import type { Picture } from './document-model.ts';
import { headcountOf } from './headcount.ts';
import { pictureBlocks, roomsOf } from './picture-blocks.ts';

/** Populations of the one picture that a macro document has. */
const mostTouched = 4;

/**
 * Radars of an impact matrix, one per population (deliverables D2); at the macro level, the most touched populations
 * only. Users see none.
 * @param several true when the document has other matrices: the caption then names the project
 */
export function radarPictures(data: DocumentData, matrix: DocumentMatrix, several: boolean): readonly Picture[] {
  if (data.options.audience === 'users') return [];
  const project = several ? matrix.project?.name : undefined;
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
    width: roomsOf(data).upright.width,
    title: captions.radars,
    words: words.pictures.radar,
    number: words.number,
  });
  const caption = macro ? captions.mostTouched : captions.radars;
  return pictureBlocks(data, scenes, caption, roomsOf(data).upright, project);
}
