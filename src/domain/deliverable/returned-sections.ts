import type { LineChange } from '../shared/common-sequence.ts';
import type { LeftOut, LeftOutKind, ReturnedControl } from './returned-word.ts';
import type { Row } from '../model.ts';
import { readSectionTag } from './section-tag.ts';
import { tidyFlow, type FlowItem } from './text-flow.ts';

/**
 * What became of a section's text in a document that came back: the same; changed there alone; kept as the client
 * file has it, changed here alone; changed on both sides; emptied there; doubtful; gone from the document; not known
 * to the client file.
 */
export const sectionStatuses = [
  'changed',
  'conflict',
  'doubtful',
  'emptied',
  'kept',
  'missing',
  'unknown',
  'unchanged',
] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

/**
 * Why a text is doubtful: its frame is there more than once with unlike texts; it was found by its heading alone; its
 * heading is there but nothing tells where the text ends; nothing tells what was exported.
 */
export type SectionDoubt = 'split' | 'no_control' | 'unreadable' | 'no_base';

/** One section of a document that came back. */
export interface ReturnedSection {
  /** Id of the section's row. */
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly status: SectionStatus;
  readonly doubt: SectionDoubt | undefined;
  /** What the reading left out of the text. */
  readonly leftOut: LeftOut;
  /** The text line by line, when it changed. */
  readonly lines: readonly LineChange[];
  /** The text in Markdown to write, when there is one. */
  readonly body: string | undefined;
  /** The text is taken into the client file, or would be. */
  readonly accepted: boolean;
}

/** The text of a section found in a document. */
export interface FoundText {
  readonly items: readonly FlowItem[];
  readonly leftOut: LeftOut;
  /** Digest of the text as it was exported, when its tag says it. */
  readonly exported: string | undefined;
  readonly doubt: SectionDoubt | undefined;
}

/**
 * The texts of the content controls of ours, by section. One that was copied counts once; one whose copies differ, or
 * that was cut in two, is put together and doubtful.
 */
export function textsOfControls(
  controls: readonly ReturnedControl[],
  digest: (items: readonly FlowItem[]) => string,
): ReadonlyMap<string, FoundText> {
  const tagged = controls.flatMap((control) => {
    const tag = readSectionTag(control.tag);
    return tag ? [{ ...control, tag }] : [];
  });
  const found = [...Map.groupBy(tagged, ({ tag }) => tag.id)].map(([id, copies]): [string, FoundText] => {
    const texts = copies.map(({ items }) => tidyFlow(items));
    const filled = texts.filter((items) => items.length > 0);
    const alike = new Set(filled.map((items) => digest(items.map(withoutNumber)))).size <= 1;
    return [
      id,
      {
        items: alike ? (filled[0] ?? []) : tidyFlow(filled.flat()),
        leftOut: sumOf(copies.map(({ leftOut }) => leftOut)),
        exported: copies.find(({ tag }) => tag.digest !== '')?.tag.digest,
        doubt: alike ? undefined : 'split',
      },
    ];
  });
  return new Map(found);
}

/** A copied list goes on counting where the first one ended. */
function withoutNumber(item: FlowItem): FlowItem {
  return item.kind === 'paragraph' && item.number !== undefined ? { ...item, number: 0 } : item;
}

/** What a text is compared with: digests of what the client file has, of what was exported, of what came back. */
export interface SectionDigests {
  readonly current: string;
  readonly exported: string | undefined;
  readonly returned: string;
  /** Nothing is left of the text that came back. */
  readonly empty: boolean;
}

/** Compares the three states of a section's text. */
export function statusOfSection(
  { current, exported, returned, empty }: SectionDigests,
  doubt: SectionDoubt | undefined,
): Pick<ReturnedSection, 'status' | 'doubt'> {
  if (returned === current) return { status: 'unchanged', doubt: undefined };
  if (exported === undefined) return { status: 'doubtful', doubt: doubt ?? 'no_base' };
  if (returned === exported) return { status: 'kept', doubt: undefined };
  if (current !== exported) return { status: 'conflict', doubt };
  if (doubt !== undefined) return { status: 'doubtful', doubt };
  return { status: empty ? 'emptied' : 'changed', doubt: undefined };
}

/**
 * True when a section's text is taken: changed in the document alone, or named by the person. With names given, only
 * these are taken.
 */
export function isAccepted(status: SectionStatus, key: string, only: readonly string[]): boolean {
  if (only.length === 0) return status === 'changed';
  return only.includes(key) && ['changed', 'conflict', 'doubtful', 'emptied'].includes(status);
}

/** Sections that have a text, by id. */
export function writtenSections(sections: readonly Row<'section'>[]): ReadonlyMap<string, Row<'section'>> {
  return new Map(sections.filter(({ body }) => body?.trim()).map((section) => [section.id, section]));
}

function sumOf(parts: readonly LeftOut[]): LeftOut {
  const total: Partial<Record<LeftOutKind, number>> = {};
  for (const part of parts)
    for (const [kind, count] of Object.entries(part) as [LeftOutKind, number][])
      total[kind] = (total[kind] ?? 0) + count;
  return total;
}
