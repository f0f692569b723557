import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import { linkWrites, targetOf } from '../capture/capture-writes.ts';
import { targetEntities } from '../capture/capture-choices.ts';

/** The notes that a text makes: one for each line that says something. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text with each sentence on a line of its own. */
export function sentencePerLine(text: string): string {
  return text.replaceAll(/([.!?…](?:\s?[»”)])?)\s+(?=[\p{Lu}«“])/gu, '$1\n');
}

/** What a part takes over from the note that it was written in. */
const shared = [
  'day_id',
  'noted_on',
  'noted_at',
  'kind',
  'voice',
  'place',
  'activity',
  'severity',
  'frequency',
  'author_id',
] as const satisfies readonly (keyof Row<'note'>)[];

/**
 * Splits a note, in one change: it keeps the first part and all that was made from it; each other part becomes a note
 * of the same moment, tied to the same people and things, to be treated for itself.
 * @param parts at least two texts
 * @param idsOfParts an id for each part but the first, in order
 */
export function splitNoteWrites(
  note: Row<'note'>,
  parts: readonly string[],
  idsOfParts: readonly string[],
  links: readonly Row<'note_link'>[],
): readonly RowWrite[] {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return [];
  const values = Object.fromEntries(
    shared.flatMap((field) => (note[field] === null ? [] : [[field, note[field]] as const])),
  );
  const targets = links
    .filter(({ note_id }) => note_id === note.id)
    .flatMap((link) =>
      targetEntities.flatMap((entity) => (link[`${entity}_id`] ? [{ entity, id: targetOf(link) }] : [])),
    );
  return [
    { do: 'update', entity: 'note', id: note.id, values: { fact: first } },
    ...others.flatMap((fact, index): RowWrite[] => {
      const id = idsOfParts[index] ?? '';
      return [
        { do: 'create', entity: 'note', id, values: { ...values, fact, status: 'untreated' } },
        ...linkWrites(id, targets),
      ];
    }),
  ];
}
