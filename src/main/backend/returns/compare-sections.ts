import { Fault } from '../../../contract/fault.ts';
import { withoutTypography } from '../../../domain/deliverable/flow-key.ts';
import type { AllRows } from '../../../domain/deliverable/document-data.ts';
import { newPictureId, settlePictures, type PictureSources } from '../../../domain/deliverable/returned-pictures.ts';
import {
  isAccepted,
  statusOfSection,
  textsOfControls,
  writtenSections,
  type FoundText,
  type ReturnedSection,
} from '../../../domain/deliverable/returned-sections.ts';
import { exportedSections, readDocumentOrigin } from '../../../domain/deliverable/section-tag.ts';
import { tidyFlow } from '../../../domain/deliverable/text-flow.ts';
import type { Row } from '../../../domain/model.ts';
import { compareLines } from '../../../domain/shared/common-sequence.ts';
import { longestControlName, shortLine } from '../../documents/clean-text.ts';
import { comparableDigest, textDigest } from '../../documents/flow-of-blocks.ts';
import { textBeforeGenerated } from '../../documents/generated-start.ts';
import type { KnownImages } from '../../documents/markdown-images.ts';
import { flowOfMarkdown, renewMarkdown, type TextSetting } from '../../documents/renew-markdown.ts';
import type { WordTexts } from '../../foreign/reader-messages.ts';
import type { ImageFacts } from '../../workspace/stores/attachment-store.ts';
import type { TextComparison } from './text-messages.ts';

/** A document that came back, and the client file that it is compared with. */
export interface TextsToCompare extends TextComparison {
  readonly word: WordTexts;
  readonly rows: AllRows;
  /** Told how far the comparison is, 0 to 1. */
  readonly tell: (share: number) => void;
}

/**
 * Compares the hand-written texts of a Word document that came back with the client file, section by section and
 * three ways: what was exported, the document, the client file.
 * @throws Fault `not_our_document` when the document holds no text of this client file, `unknown_section` for a key
 *   that it has not
 */
export function compareSections({
  word,
  rows,
  images,
  pictures,
  fileName,
  only,
  tell,
}: TextsToCompare): readonly ReturnedSection[] {
  const sources = pictureSources(pictures, images);
  const setting = { language: rows.client[0]?.language ?? 'fr', images: picturesShown(pictures, images) } as const;
  const texts = textsOfControls(word.controls, textDigest);
  const exported = new Map(exportedSections(word.properties).map(({ id, digest }) => [id, digest]));
  const rowOf = new Map(rows.section.map((section) => [section.id, section]));
  const expected = exported.size > 0 || texts.size > 0 ? exported.keys() : writtenSections(rows.section).keys();
  const ids = [...new Set([...texts.keys(), ...expected])];
  const sections = ids.map((id, place): ReturnedSection => {
    tell(place / ids.length);
    const row = rowOf.get(id);
    if (!row) return { ...blank, id, key: '', title: '', status: 'unknown' };
    const text = texts.get(id) ?? textWithoutTag(row, word, rows);
    const settled = typeof text === 'string' ? text : settlePictures(text, sources);
    return compared(row, settled, exported.get(id), setting, only);
  });
  if (!sections.some(({ status }) => status !== 'unknown' && status !== 'missing'))
    throw new Fault('not_our_document', { file: fileName });
  const stranger = only.find((key) => !sections.some((section) => section.key === key));
  if (stranger !== undefined) throw new Fault('unknown_section', { section: stranger });
  return inOrderOf(rows, sections);
}

/** How the pictures of a document that came back are told: as one of the client file, or new. */
function pictureSources(pictures: TextComparison['pictures'], known: ImageFacts): PictureSources {
  return {
    known,
    canKeep: (digest) => pictures.get(digest) !== undefined,
    keptDigest: (digest) => pictures.get(digest),
  };
}

/** What a text that came back is read with: the pictures of the client file, and the new ones of the document. */
function picturesShown(pictures: TextComparison['pictures'], known: ImageFacts): KnownImages {
  const shown = new Map<string, { readonly alternativeText: string }>(known);
  for (const digest of pictures.keys()) shown.set(newPictureId(digest), { alternativeText: '' });
  return shown;
}

const blank = { doubt: undefined, leftOut: {}, lines: [], body: undefined, accepted: false } as const;

function compared(
  row: Row<'section'>,
  text: FoundText | 'missing' | 'unreadable',
  exportedDigest: string | undefined,
  setting: TextSetting,
  only: readonly string[],
): ReturnedSection {
  const { id, key, title } = row;
  if (text === 'missing') return { ...blank, id, key, title, status: 'missing' };
  if (text === 'unreadable') return { ...blank, id, key, title, status: 'doubtful', doubt: 'unreadable' };
  const before = row.body ?? '';
  const { status, doubt } = statusOfSection(
    {
      current: textDigest(flowOfMarkdown(before, setting)),
      exported: comparableDigest(text.exported ?? exportedDigest),
      returned: textDigest(text.items),
      empty: text.items.length === 0,
    },
    text.doubt,
  );
  if (status === 'unchanged' || status === 'kept') return { ...blank, id, key, title, status, leftOut: text.leftOut };
  const body = renewMarkdown(before, text.items, setting);
  return {
    id,
    key,
    title,
    status,
    doubt,
    leftOut: text.leftOut,
    lines: compareLines(before, body, (line) => withoutTypography(line).trim()),
    body,
    accepted: isAccepted(status, key, only),
  };
}

/** A text whose frame lost its tag: by the heading of its section, else by the title of its frame. */
function textWithoutTag(row: Row<'section'>, word: WordTexts, rows: AllRows): FoundText | 'missing' | 'unreadable' {
  const chapter = textOfChapter(row, word, rows);
  return typeof chapter === 'string' ? (textOfTitled(row, word) ?? chapter) : chapter;
}

/**
 * A text whose frame kept its title alone; undefined when it is not the only one. LibreOffice leaves frames so, and
 * may leave what they begin with outside: doubtful.
 */
function textOfTitled(row: Row<'section'>, { controls }: WordTexts): FoundText | undefined {
  const title = withoutTypography(shortLine(row.title, longestControlName)).trim();
  const found = controls.filter((control) => control.tag === '' && withoutTypography(control.title).trim() === title);
  const [control] = found;
  if (!control || found.length > 1) return undefined;
  return { items: tidyFlow(control.items), leftOut: control.leftOut, exported: undefined, doubt: 'no_control' };
}

/** A text whose frame is gone, by the heading of its section. */
function textOfChapter(row: Row<'section'>, word: WordTexts, rows: AllRows): FoundText | 'missing' | 'unreadable' {
  const title = withoutTypography(row.title).trim();
  const chapters = word.chapters.filter((chapter) => withoutTypography(chapter.title).trim() === title);
  const [chapter] = chapters;
  if (!chapter) return 'missing';
  const items = textBeforeGenerated(chapter.items, row.key, rows, readDocumentOrigin(word.properties));
  if (chapters.length > 1 || items === undefined) return 'unreadable';
  return { items: tidyFlow(items), leftOut: chapter.leftOut, exported: undefined, doubt: 'no_control' };
}

/** In the order of the documents and of their sections. */
function inOrderOf(rows: AllRows, sections: readonly ReturnedSection[]): readonly ReturnedSection[] {
  const order = new Map(
    rows.section
      .toSorted((a, b) =>
        `${a.deliverable_id} ${a.manual_order ?? '\uffff'}` < `${b.deliverable_id} ${b.manual_order ?? '\uffff'}`
          ? -1
          : 1,
      )
      .map(({ id }, place) => [id, place]),
  );
  return sections.toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
}
