import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import type { Block } from './document-model.ts';
import { mayRead } from './plan-sections.ts';
import { briefFields, choiceText, isDetailed, perProject } from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/**
 * What is in and out, assumptions and constraints, lots and waves; at the macro level, those of all projects stand
 * in one table.
 */
export function scopeBlocks(data: DocumentData): readonly Block[] {
  const { rows, options } = data;
  const restricted = mayRead(options.audience, 'committee');
  const together = !isDetailed(data) && rows.project.length > 1;
  return [
    ...(together ? lotsAndWaves(data, inOrder(rows.project)) : []),
    ...perProject(data, (project, level) => [
      ...briefFields(data, 'project', project, ['scope_in', 'scope_out'], level),
      ...(restricted
        ? briefFields(data, 'project', project, ['assumptions', 'constraints', 'interdependencies'], level)
        : []),
      ...(together ? [] : lotsAndWaves(data, [project])),
    ]),
  ];
}

function lotsAndWaves(data: DocumentData, projects: readonly Row<'project'>[]): readonly Block[] {
  const { words } = data;
  const texts = words.texts;
  const lots = projects.flatMap(({ id }) => inOrder(data.having('lot', 'project_id', id)));
  const waves = projects.flatMap(({ id }) => inOrder(data.having('wave', 'project_id', id)));
  // A project is named on the first of its lines.
  const project = (lines: readonly { readonly project_id: string }[]) =>
    projects.length > 1 && {
      header: words.entity('project'),
      weight: 2,
      value: (line: { readonly project_id: string }) =>
        lines.find(({ project_id: id }) => id === line.project_id) === line
          ? data.find('project', line.project_id)?.name
          : undefined,
    };
  return [
    ...tableOf(texts.captions.lots, lots, [
      project(lots),
      { header: words.entity('lot'), weight: 2, value: (lot) => lot.name },
      isDetailed(data) && { header: words.field('lot', 'description'), weight: 4, value: (lot) => lot.description },
      { header: words.field('lot', 'opens_when'), weight: 3, value: (lot) => lot.opens_when },
      {
        header: words.field('lot', 'status'),
        weight: 1,
        value: (lot) => choiceText(data, 'lot', 'status', lot.status),
      },
    ]),
    ...tableOf(texts.captions.waves, waves, [
      project(waves),
      { header: words.entity('wave'), weight: 2, value: (wave) => wave.name },
      { header: words.field('wave', 'description'), weight: 5, value: (wave) => wave.description },
    ]),
  ];
}
