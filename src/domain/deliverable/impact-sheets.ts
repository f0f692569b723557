import type { Row } from '../model.ts';
import { anchorOf, rowTarget } from './document-anchor.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { notesOfImpact } from './document-matrices.ts';
import type { Block } from './document-model.ts';
import { actionsOfImpact, choiceText, dateText, joined, lines, populationName, under } from './section-helpers.ts';
import { tableOf } from './table-of.ts';

/** Annexes at the detailed level: one sheet per impact. */
export function impactSheets(data: DocumentData): readonly Block[] {
  if (data.options.level === 'macro' || data.options.audience === 'users') return [];
  const { words, rows } = data;
  const sheets = inOrder(rows.impact).flatMap((impact) => impactSheet(data, impact, 'codes'));
  return under(2, words.texts.headings.impactSheets, sheets);
}

/**
 * The sheet of one impact: before, after, axes, levers, actions, what proves it (deliverables D2). Links to the impact
 * lead to it.
 * @param actions `codes` in a document that tells every action elsewhere
 */
export function impactSheet(
  data: DocumentData,
  impact: Row<'impact'>,
  actions: 'titles' | 'codes' = 'titles',
): readonly Block[] {
  const facts = impactFacts(data, impact, actions).filter(([, value]) => value !== undefined && value !== null);
  const target = rowTarget(impact.code);
  return tableOf('', facts, [
    { header: impact.code, weight: 2, value: ([label]) => label },
    { header: impact.title, weight: 6, value: ([, value]) => value },
  ]).map((table) => ({
    ...table,
    rows: table.rows.map((row, index) =>
      row.map((cell, place) => (target && index + place === 0 ? { ...cell, anchor: anchorOf(target) } : cell)),
    ),
  }));
}

function impactFacts(
  data: DocumentData,
  impact: Row<'impact'>,
  listed: 'titles' | 'codes',
): readonly (readonly [string, string | null | undefined])[] {
  const { words, options } = data;
  const texts = words.texts;
  const axes = data.having('rating', 'impact_id', impact.id).flatMap((rating) => {
    const axis = data.find('dimension', rating.dimension_id);
    return axis ? [texts.phrases.labelled(axis.name, words.number(rating.level))] : [];
  });
  const proofs = notesOfImpact(data, impact.id).flatMap((noteId) => {
    const note = data.find('note', noteId);
    return note ? [data.names.mask(note.fact)] : [];
  });
  const actions = actionsOfImpact(data, impact.id).map((action) =>
    listed === 'codes' ? action.code : texts.phrases.coded(action.code, action.title),
  );
  const levers = [
    choiceText(data, 'impact', 'main_lever', impact.main_lever),
    choiceText(data, 'impact', 'secondary_lever', impact.secondary_lever),
  ];
  return [
    [words.field('impact', 'population_id'), populationName(data, impact.population_id)],
    [
      words.field('impact', 'process_id'),
      [data.find('process', impact.process_id)?.name, impact.activity].filter((part) => part).join(' – ') || undefined,
    ],
    [words.field('impact', 'before'), impact.before],
    [words.field('impact', 'after'), impact.after],
    [words.field('impact', 'direction'), choiceText(data, 'impact', 'direction', impact.direction)],
    [words.entity('dimension', 'many'), axes.join(' ; ') || undefined],
    [
      texts.columns.levers,
      lines([levers.filter((lever) => lever !== undefined).join(', ') || undefined, impact.lever_reason]),
    ],
    [
      words.field('impact', 'skill'),
      joined([impact.skill, choiceText(data, 'impact', 'skill_kind', impact.skill_kind)]),
    ],
    [words.entity('action', 'many'), actions.join(listed === 'codes' ? ', ' : '\n') || undefined],
    [texts.columns.fieldProofs, proofs.join('\n') || undefined],
    [
      words.field('impact', 'status'),
      joined([choiceText(data, 'impact', 'status', impact.status), dateText(data, impact.validated_on)]),
    ],
    ...(options.audience === 'internal'
      ? ([[words.field('impact', 'internal_comment'), impact.internal_comment]] as const)
      : []),
  ];
}
