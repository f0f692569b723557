import type { EntityName } from '../../../domain/model.ts';
import type { RowWriter } from '../../workspace/log/write-gate.ts';

/** Which field of an attachment names the row that its photo belongs to. */
const places: { readonly [E in EntityName]?: 'note_id' | 'day_id' } = { note: 'note_id', day: 'day_id' };

/** Removes the photos of a row that is about to be removed, but for those that the text of a section shows. */
export function removePhotosOf(writer: RowWriter, entity: EntityName, id: string): void {
  const field = places[entity];
  if (field === undefined) return;
  const photos = writer.db.all<{ readonly id: string }>(
    `SELECT a.id FROM attachment a WHERE a.${field} = ?
     AND NOT EXISTS (SELECT 1 FROM section s WHERE instr(s.body, 'attachment:' || a.id) > 0)`,
    id,
  );
  for (const photo of photos) writer.remove('attachment', photo.id);
}
