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
export interface PlannedSection<K extends string> {
  readonly key: string;
  /** Its key when it is a usual section of this kind of document. */
  readonly known: K | undefined;
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
 * The document of a kind whose sections serve an export: the one for this audience and level, else for this
 * audience, else the first that this audience may read in part.
 */
export function deliverableFor(
  kind: Row<'deliverable'>['kind'] | 'guide',
  rows: { readonly [E in 'deliverable' & EntityName]: readonly Row<E>[] },
  options: { readonly audience: Audience; readonly level: DetailLevel },
): Row<'deliverable'> | undefined {
  const documents = inOrder(rows.deliverable.filter((deliverable) => deliverable.kind === kind));
  const sameAudience = documents.filter((document) => document.audience === options.audience);
  return sameAudience.find((document) => document.level === options.level) ?? sameAudience[0] ?? documents[0];
}

/**
 * The sections in the order the consultant chose. A usual section without a row comes after the nearest usual
 * section before it; one set aside (`included` 0) is left out. A body written for a narrower circle than the
 * reader's, by its section or else by its document, is not shown.
 * @param usual keys of the usual sections of this kind of document, in their usual order
 */
export function plannedSections<K extends string>(
  usual: readonly K[],
  document: Row<'deliverable'> | undefined,
  sections: readonly Row<'section'>[],
  options: { readonly audience: Audience; readonly level: DetailLevel },
): readonly PlannedSection<K>[] {
  const rows = document ? inOrder(sections.filter((section) => section.deliverable_id === document.id)) : [];
  const ordered = rows.map((row) => ({
    key: row.key,
    known: usual.find((key) => key === row.key),
    row,
    bodyShown:
      mayRead(options.audience, row.audience ?? document?.audience ?? 'internal') &&
      (row.level !== 'detail' || options.level === 'detail'),
  }));
  const placed: PlannedSection<K>[] = [...ordered];
  for (const [index, key] of usual.entries()) {
    if (placed.some((section) => section.key === key)) continue;
    const before = usual.slice(0, index).toReversed();
    const anchor = before.find((candidate) => placed.some((section) => section.key === candidate));
    const position = anchor === undefined ? 0 : placed.findLastIndex((section) => section.key === anchor) + 1;
    placed.splice(position, 0, { key, known: key, row: undefined, bodyShown: false });
  }
  return placed.filter((section) => section.row?.included !== 0);
}
