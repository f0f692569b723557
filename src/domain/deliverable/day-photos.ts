import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import type { Block, ImageRun } from './document-model.ts';

/** Formats that a document shows. */
const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

/**
 * The photos of a day and of its notes, each with its caption: its own, else the fact of its note. Names are masked.
 * Outside, no photo of a note that stays internal or was set aside.
 * @param notes those of the day that the document may tell
 */
export function photoBlocks(data: DocumentData, day: Row<'day'>, notes: readonly Row<'note'>[]): readonly Block[] {
  const { names, words, rows } = data;
  const told = new Map(notes.filter((note) => mayBeShown(data, note)).map((note) => [note.id, note]));
  const photos = inOrder(
    rows.attachment.filter(
      (file) =>
        shown.has(file.media_type) &&
        (file.note_id === null ? file.day_id === day.id : told.has(file.note_id)) &&
        file.section_id === null,
    ),
  ).map((file): ImageRun => {
    const note = file.note_id === null ? undefined : told.get(file.note_id);
    const usual = words.kinds.phrases.photoOf(words.date(day.held_on));
    const caption = names.mask(file.caption) ?? names.mask(note?.fact ?? null) ?? usual;
    return {
      kind: 'image',
      id: file.id,
      alternativeText: names.mask(file.alternative_text) ?? caption,
      title: caption,
    };
  });
  return photos.length === 0 ? [] : [{ kind: 'photos', photos }];
}

/** What is said of someone’s influence stays with the consultants. */
function mayBeShown({ options }: DocumentData, note: Row<'note'>): boolean {
  return note.status !== 'set_aside' && (options.audience === 'internal' || note.kind !== 'influence');
}
