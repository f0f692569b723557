import { inOrder, type DocumentData } from './document-data.ts';
import type { Block } from './document-model.ts';
import { type ImpactsSectionKey, impactsSectionKeys } from './document-kind-words.ts';
import { impactBlocks, matrixIsWide, riskBlocks, transitionBlocks } from './impact-sections.ts';
import { impactSheet } from './impact-sheets.ts';
import { actionsOfImpact, choiceText, lines, numberText, populationName, under } from './section-helpers.ts';
import type { DocumentKind } from './sectioned-document.ts';
import { tableOf } from './table-of.ts';

const builders: Readonly<Record<ImpactsSectionKey, (data: DocumentData) => readonly Block[]>> = {
  impacts: (data) => impactBlocks(data),
  levers: leverBlocks,
  impact_sheets: sheetBlocks,
  risks: riskBlocks,
  transition: transitionBlocks,
};

/** The impact analysis on its own: matrix, levers, one sheet per impact, transition (deliverables D2). */
export const impactsKind: DocumentKind<ImpactsSectionKey> = {
  kind: 'impacts',
  usual: impactsSectionKeys,
  title: (data, section) => data.words.kinds.impacts[section],
  build: (data, section) => builders[section](data),
  isWide: (data, section) => section === 'impacts' && matrixIsWide(data),
};

/** From impact to lever: the main and the secondary one, why, and how many actions answer it. */
function leverBlocks(data: DocumentData): readonly Block[] {
  const { words, rows } = data;
  const treated = inOrder(rows.impact.filter((impact) => impact.main_lever !== null));
  return tableOf(words.kinds.captions.levers, treated, [
    {
      header: words.entity('impact'),
      weight: 4,
      value: (impact) => words.texts.phrases.coded(impact.code, impact.title),
    },
    { header: words.entity('population'), weight: 2.4, value: (impact) => populationName(data, impact.population_id) },
    {
      header: words.texts.columns.levers,
      weight: 2.4,
      value: (impact) =>
        lines([
          choiceText(data, 'impact', 'main_lever', impact.main_lever),
          choiceText(data, 'impact', 'secondary_lever', impact.secondary_lever),
        ]),
    },
    { header: words.field('impact', 'lever_reason'), weight: 3, value: (impact) => impact.lever_reason },
    {
      header: words.entity('action', 'many'),
      weight: 1,
      align: 'center',
      value: (impact) => words.number(actionsOfImpact(data, impact.id).length),
    },
    {
      header: words.field('impact', 'criticality'),
      weight: 1.2,
      align: 'center',
      value: (impact) => numberText(data, impact.criticality),
    },
  ]);
}

/** One sheet per impact, population after population. */
function sheetBlocks(data: DocumentData): readonly Block[] {
  if (data.options.level === 'macro' || data.options.audience === 'users') return [];
  return inOrder(data.rows.population).flatMap((population) =>
    under(
      2,
      population.name,
      inOrder(data.having('impact', 'population_id', population.id)).flatMap((impact) => impactSheet(data, impact)),
    ),
  );
}
