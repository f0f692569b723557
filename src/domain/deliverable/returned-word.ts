import type { FlowItem } from './text-flow.ts';

/** What a reader of a Word file leaves out of a text or did to it, by kind, and how often. */
export const leftOutKinds = [
  'insertions',
  'deletions',
  'comments',
  'pictures',
  'pictures_added',
  'pictures_changed',
  'text_boxes',
  'links',
  'symbols',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>;

/**
 * One content control found in a Word file; the same tag may be found more than once. Some programs keep the title
 * alone: the tag is then empty, and what it holds is in its chapter too.
 */
export interface ReturnedControl {
  readonly tag: string;
  readonly title: string;
  readonly items: readonly FlowItem[];
  readonly leftOut: LeftOut;
}

/** What stands under a heading of the first level, content controls with a tag of ours apart. */
export interface ReturnedChapter {
  readonly title: string;
  readonly items: readonly FlowItem[];
  readonly leftOut: LeftOut;
}

/** A picture of a document that comes back. */
export interface ReturnedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/** A Word document that comes back: only what can be compared with the client file. */
export interface ReturnedWord {
  /** The custom properties of the file. */
  readonly properties: Readonly<Record<string, string>>;
  readonly controls: readonly ReturnedControl[];
  readonly chapters: readonly ReturnedChapter[];
  /** Pictures that the client file can keep, by the digest (SHA-256) of their bytes. */
  readonly pictures: Readonly<Record<string, ReturnedPicture>>;
}
