import type { ReturnedSection } from '../../../domain/deliverable/returned-sections.ts';
import type { EntityName } from '../../../domain/model.ts';
import type { ImageFacts } from '../../workspace/stores/attachment-store.ts';

/** How to compare. */
export interface TextComparison {
  readonly fileName: string;
  /** Pictures of the client file. */
  readonly images: ImageFacts;
  /**
   * Pictures of the document by the digest of their bytes: the digest that each has once kept, undefined for one that
   * cannot be.
   */
  readonly pictures: ReadonlyMap<string, string | undefined>;
  /** Keys of the only sections to take; empty for the sure ones. */
  readonly only: readonly string[];
}

/** What the thread is told, in this order; it compares again when rows and an order come again. */
export type TextOrder =
  /** A part of the document’s texts, packed; the bytes of its pictures are not needed to compare. */
  | { readonly type: 'texts'; readonly bytes: Uint8Array }
  | ({ readonly type: 'compare' } & TextComparison)
  /** Asks for the next page of the sections. */
  | { readonly type: 'next' };

/** What it answers: to `compare`, which tables it looked at; to `next`, a page. */
export type TextAnswer =
  | { readonly type: 'compared'; readonly looked: readonly EntityName[] }
  | { readonly type: 'sections'; readonly page: readonly ReturnedSection[] };
