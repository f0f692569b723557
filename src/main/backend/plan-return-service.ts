import { basename } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { withoutTypography } from '../../domain/deliverable/flow-key.ts';
import {
  isAccepted,
  statusOfSection,
  textsOfControls,
  writtenSections,
  type FoundText,
  type ReturnedSection,
} from '../../domain/deliverable/returned-sections.ts';
import { settlePictures } from '../../domain/deliverable/returned-pictures.ts';
import type { ReturnedWord } from '../../domain/deliverable/returned-word.ts';
import { exportedSections, readDocumentOrigin } from '../../domain/deliverable/section-tag.ts';
import { tidyFlow } from '../../domain/deliverable/text-flow.ts';
import type { Row } from '../../domain/model.ts';
import { compareLines } from '../../domain/shared/common-sequence.ts';
import { longestControlName, shortLine } from '../documents/clean-text.ts';
import { comparableDigest, textDigest } from '../documents/flow-of-blocks.ts';
import { textBeforeGenerated } from '../documents/generated-start.ts';
import { flowOfMarkdown, renewMarkdown, type TextSetting } from '../documents/renew-markdown.ts';
import { readForeignWord } from '../foreign/read-foreign-word.ts';
import { makeBackup } from '../workspace/backup/backups.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { readAllRows, type AllRows } from '../workspace/stores/all-rows.ts';
import { readImageFacts } from '../workspace/stores/attachment-store.ts';
import { freeToWrite, pathOf, withReading, withSession, type ClientFile } from './client-file.ts';
import { readOutside } from './foreign-source.ts';
import { keepNewPictures, picturesShown, pictureSources } from './pictures/returned-pictures.ts';
import { edit, type AuthorName } from './session.ts';

/** How to take the texts of a Word document back in. */
export interface PlanReturnRequest {
  /** False to only tell what would be done. */
  readonly apply: boolean;
  /** Keys of the only sections to take, also when they are doubtful or changed on both sides; empty for the sure ones. */
  readonly only: readonly string[];
  readonly author?: AuthorName | undefined;
  readonly signal?: AbortSignal;
}

/** What a document that came back changed or would change. */
export interface PlanReturnOutcome {
  readonly applied: boolean;
  /** Id of the change, to undo it; undefined when nothing was written. */
  readonly change: string | undefined;
  readonly sections: readonly ReturnedSection[];
}

/**
 * Compares the hand-written texts of a Word document that came back with the client file, section by section, and
 * with `apply` writes those that are accepted, as one change that can be undone, after a backup. What the rows say is
 * never read as text.
 * @param file the workspace
 * @param source the document, a `.docx`
 * @throws Fault `foreign_file` when the document cannot be read, `not_our_document` when it holds no text of this
 *   client file, `unknown_section` for a key that it has not; faults of the workspace as elsewhere
 */
export async function returnPlan(
  file: ClientFile,
  source: string,
  request: PlanReturnRequest,
): Promise<PlanReturnOutcome> {
  const word = await readOutside(source, () => readForeignWord(source, { signal: request.signal }));
  if (!request.apply)
    return withReading(file, ({ db }) => ({
      applied: false,
      change: undefined,
      sections: sectionsOf(db, word, source, request.only),
    }));
  await freeToWrite(file);
  return withSession(file, request.author, (session) => {
    const { db } = session.workspace;
    const sections = sectionsOf(db, word, source, request.only);
    const accepted = sections.filter((section) => section.accepted);
    if (accepted.length === 0) return { applied: true, change: undefined, sections };
    makeBackup(db, pathOf(file), 'import');
    const label = { key: 'plan_return', parameters: { file: basename(source), sections: accepted.length } };
    const { change } = edit(
      session,
      label,
      (writer) => {
        for (const { id, body } of accepted)
          writer.update('section', id, { body: body ? keepNewPictures(writer, body, word) : null });
      },
      'import',
    );
    return { applied: true, change, sections };
  });
}

function sectionsOf(
  db: ReadableDb,
  word: ReturnedWord,
  source: string,
  only: readonly string[],
): readonly ReturnedSection[] {
  const rows = readAllRows(db);
  const known = readImageFacts(db);
  const sources = pictureSources(word, known);
  const setting = { language: rows.client[0]?.language ?? 'fr', images: picturesShown(word, known) } as const;
  const texts = textsOfControls(word.controls, textDigest);
  const exported = new Map(exportedSections(word.properties).map(({ id, digest }) => [id, digest]));
  const rowOf = new Map(rows.section.map((section) => [section.id, section]));
  const expected = exported.size > 0 || texts.size > 0 ? exported.keys() : writtenSections(rows.section).keys();
  const ids = [...new Set([...texts.keys(), ...expected])];
  const sections = ids.flatMap((id): ReturnedSection[] => {
    const row = rowOf.get(id);
    if (!row) return [{ ...blank, id, key: '', title: '', status: 'unknown' }];
    const text = texts.get(id) ?? textWithoutTag(row, word, rows);
    const settled = typeof text === 'string' ? text : settlePictures(text, sources);
    return [compared(row, settled, exported.get(id), setting, only)];
  });
  if (!sections.some(({ status }) => status !== 'unknown' && status !== 'missing'))
    throw new Fault('not_our_document', { file: basename(source) });
  const stranger = only.find((key) => !sections.some((section) => section.key === key));
  if (stranger !== undefined) throw new Fault('unknown_section', { section: stranger });
  return inOrderOf(rows, sections);
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
function textWithoutTag(row: Row<'section'>, word: ReturnedWord, rows: AllRows): FoundText | 'missing' | 'unreadable' {
  const chapter = textOfChapter(row, word, rows);
  return typeof chapter === 'string' ? (textOfTitled(row, word) ?? chapter) : chapter;
}

/**
 * A text whose frame kept its title alone; undefined when it is not the only one. LibreOffice leaves frames so, and
 * may leave what they begin with outside: doubtful.
 */
function textOfTitled(row: Row<'section'>, { controls }: ReturnedWord): FoundText | undefined {
  const title = withoutTypography(shortLine(row.title, longestControlName)).trim();
  const found = controls.filter((control) => control.tag === '' && withoutTypography(control.title).trim() === title);
  const [control] = found;
  if (!control || found.length > 1) return undefined;
  return { items: tidyFlow(control.items), leftOut: control.leftOut, exported: undefined, doubt: 'no_control' };
}

/** A text whose frame is gone, by the heading of its section. */
function textOfChapter(row: Row<'section'>, word: ReturnedWord, rows: AllRows): FoundText | 'missing' | 'unreadable' {
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
