import type { ComponentType } from 'react';
import type { EntityName } from '../../../domain/model.ts';
import { NoteExtra } from '../../features/field/notes/note-extra.tsx';
import { PhotoPreview } from '../../features/field/photos/photo-preview.tsx';
import { ConcernNotes } from '../../features/field/registers/concern-notes.tsx';
import { notesBehindOf } from '../../features/field/registers/notes-behind.tsx';
import { DayExtra } from '../../features/follow-up/day-extra.tsx';
import { ImpactRatings } from '../../features/impacts/impact-ratings.tsx';
import { PersonExtra } from '../../features/organisation/person-extra.tsx';
import { PopulationExtra } from '../../features/organisation/population-extra.tsx';
import { ActionExtra } from '../../features/plan/action-extra.tsx';

/** What the panel shows of a row between its thread and its fields. */
export type PanelExtra = ComponentType<{ readonly id: string }>;

/** By entity; a feature adds its own. */
const extras: { readonly [E in EntityName]?: PanelExtra } = {
  person: PersonExtra,
  population: PopulationExtra,
  note: NoteExtra,
  day: DayExtra,
  attachment: PhotoPreview,
  impact: ImpactRatings,
  action: ActionExtra,
  requirement: notesBehindOf('requirement'),
  use_case: notesBehindOf('use_case'),
  concern: ConcernNotes,
  lesson: notesBehindOf('lesson'),
  stance: notesBehindOf('stance'),
  nomination: notesBehindOf('nomination'),
  process: notesBehindOf('process'),
};

/** The part of the panel that is particular to an entity. */
export function extraOf(entity: EntityName): PanelExtra | undefined {
  return extras[entity];
}
