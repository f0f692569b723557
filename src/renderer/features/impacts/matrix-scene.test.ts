import { expect, test } from 'vitest';
import type { Row } from '../../../domain/model.ts';
import { sceneToSvg } from '../../../domain/picture/scene-svg.ts';
import { matrixScene } from './matrix-scene.ts';
import { matrixView } from './matrix-view.ts';
import { paperLevels } from './paper-levels.ts';

test('the picture of the matrix cuts no word of an axis and no name of a population', () => {
  const view = matrixView(
    {
      population: [
        {
          id: 'p',
          name: 'Gestionnaires de la relation usagers déchets',
          parent_id: null,
          scope: 'in',
        } as Row<'population'>,
      ],
      dimension_set: [{ id: 's', name: 'Axes', scale_min: 0, scale_max: 4 } as Row<'dimension_set'>],
      dimension: [{ id: 'd', dimension_set_id: 's', name: 'Comportements organisationnels' } as Row<'dimension'>],
      impact: [{ id: 'i', code: 'I-001', project_id: 'x', population_id: 'p', confidence: 1 } as Row<'impact'>],
      rating: [{ id: 'r', impact_id: 'i', dimension_id: 'd', level: 3, comment: null }],
      workshop_rating: [],
      evidence_link: [
        { id: 'e', note_id: 'n', impact_id: 'i', action_id: null, indicator_id: null, section_id: null, comment: null },
      ],
    },
    { projectId: undefined, withSubgroups: false, onlyRated: true },
  );
  const scene =
    view && matrixScene(view, paperLevels, { title: 'Matrice', corner: 'Populations', total: 'Total', key: '' });
  const texts = scene?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])) ?? [];
  expect(texts).toEqual(expect.arrayContaining(['Comportements', 'organisationnels', '3', '1']));
  const svg = scene ? sceneToSvg(scene) : '';
  expect(svg).toContain('Gestionnaires de la relation usagers déchets');
  expect(svg).not.toContain('…');
});
