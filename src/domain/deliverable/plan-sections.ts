import type { EntityName, Row } from '../model.ts';
import type { Audience, DetailLevel } from './document-data.ts';
import { inOrder } from './document-data.ts';

/** Sections of the plan in their usual order (deliverables D1); the cover and its tables come before them. */
export const planSectionKeys = [
  'synthesis',
  'context',
  'scope',
  'approach',
  'field_diagnosis',
  'populations',
  'impacts',
  'risks',
  'strategy',
  'governance',
  'communication',
  'training',
  'network',
  'support',
  'transition',
  'schedule',
  'indicators',
  'sustainability',
  'budget',
  'decisions',
  'appendices',
] as const;
export type PlanSectionKey = (typeof planSectionKeys)[number];

/** A section to write: what the consultant wrote for it, if anything, and whether we know how to complete it. */
export interface PlannedSection {
  readonly key: string;
  readonly known: PlanSectionKey | undefined;
  readonly row: Row<'section'> | undefined;
  /** The body may be shown to this audience at this level. */
  readonly bodyShown: boolean;
}

/** From the widest circle to the narrowest. */
const circles: readonly Audience[] = ['users', 'committee', 'internal'];

/** True when what is written for `written` may be read by `reader`. */
export function mayRead(reader: Audience, written: Audience): boolean {
  return circles.indexOf(written) <= circles.indexOf(reader);
}

/**
 * The plan whose sections serve an export: the one for this audience and level, else for this audience, else the
 * first that this audience may read in part.
 */
export function planFor(
  rows: { readonly [E in 'deliverable' & EntityName]: readonly Row<E>[] },
  options: { readonly audience: Audience; readonly level: DetailLevel },
): Row<'deliverable'> | undefined {
  const plans = inOrder(rows.deliverable.filter((deliverable) => deliverable.kind === 'plan'));
  const sameAudience = plans.filter((plan) => plan.audience === options.audience);
  return sameAudience.find((plan) => plan.level === options.level) ?? sameAudience[0] ?? plans[0];
}

/**
 * The sections in the order the consultant chose. A usual section without a row comes after the nearest usual
 * section before it; one set aside (`included` 0) is left out. A body written for a narrower circle than the
 * reader's, by its section or else by its plan, is not shown.
 */
export function plannedSections(
  plan: Row<'deliverable'> | undefined,
  sections: readonly Row<'section'>[],
  options: { readonly audience: Audience; readonly level: DetailLevel },
): readonly PlannedSection[] {
  const rows = plan ? inOrder(sections.filter((section) => section.deliverable_id === plan.id)) : [];
  const ordered = rows.map((row) => ({
    key: row.key,
    known: knownKey(row.key),
    row,
    bodyShown:
      mayRead(options.audience, row.audience ?? plan?.audience ?? 'internal') &&
      (row.level !== 'detail' || options.level === 'detail'),
  }));
  const placed: PlannedSection[] = [...ordered];
  for (const [index, key] of planSectionKeys.entries()) {
    if (placed.some((section) => section.key === key)) continue;
    const before = planSectionKeys.slice(0, index).toReversed();
    const anchor = before.find((candidate) => placed.some((section) => section.key === candidate));
    const position = anchor === undefined ? 0 : placed.findLastIndex((section) => section.key === anchor) + 1;
    placed.splice(position, 0, { key, known: key, row: undefined, bodyShown: false });
  }
  return placed.filter((section) => section.row?.included !== 0);
}

function knownKey(key: string): PlanSectionKey | undefined {
  return planSectionKeys.find((known) => known === key);
}
