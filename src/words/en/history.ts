import type { ImportKind } from '../../domain/imports/import-fields.ts';
import type { frHistory } from '../fr/history.ts';
import { rowCount } from '../row-count.ts';
import { enImports } from './imports.ts';
import { enModel } from './model.ts';

/** Names of changes, by label key. */
export const enHistory: typeof frHistory = {
  new_author: () => 'New author',
  new_client: () => 'Client file created',
  sample: () => 'Sample client loaded',
  import: (p) =>
    p['kind'] === undefined ? 'Import' : enImports.change(p['kind'] as ImportKind, String(p['file'] ?? '')),
  reimport: (p) => `Grid “${p['file']}” taken back in`,
  plan_return: (p) =>
    p['file'] === undefined ? 'Texts of a document taken back in' : `Texts of “${p['file']}” taken back in`,
  undo: (p) => `Undo: ${enHistory[String(p['of'])]?.(p) ?? p['of']}`,
  redo: (p) => `Redo: ${enHistory[String(p['of'])]?.(p) ?? p['of']}`,
  resolve: (p) => (p['count'] === undefined ? 'Conflict settled' : `${p['count']} conflicts settled`),
  separate_codes: () => 'Duplicate codes separated',
  erase: (p) => `${p['code']} erased`,
  export: (p) => `Export of named data: ${p['kind']}`,
  logo: (p) => (p['owner'] === 'firm' ? 'Logo of the firm' : 'Logo of the client'),
  first_answers: () => 'First answers',
  picture: () => 'Picture added',
  photos_added: (p) => (p['count'] === 1 ? 'Photo added' : `${p['count']} photos added`),
  photo_removed: () => 'Photo removed',
  photos_moved: () => 'Order of photos',
  people_merged: (p) => `${p['merged']} merged into ${p['kept']}`,
  people_distinct: () => 'Two people not to be confused',
  rule_applied: () => 'Rule of a population',
  rows_created: (p) => `Added: ${rowCount(enModel, p)}`,
  rows_changed: (p) => `Changed: ${rowCount(enModel, p)}`,
  rows_removed: (p) => `Removed: ${rowCount(enModel, p)}`,
  rows_pasted: (p) => `Pasted: ${rowCount(enModel, p)}`,
  rows_moved: (p) => `Moved: ${rowCount(enModel, p)}`,
  notes_turned: (p) => `Note turned into: ${rowCount(enModel, p)}`,
  concern_heard: (p) => (p['count'] === 1 ? 'Question heard once more' : `Question heard ${p['count']} more times`),
  person_promoted: () => 'Expert user promoted',
  checklist_proposed: (p) => `Points proposed: ${rowCount(enModel, p)}`,
  notes_joined: (p) => `Notes fused into one: ${rowCount(enModel, p)}`,
  note_split: (p) => `Note split: ${rowCount(enModel, p)}`,
  day_paused: () => 'Day paused',
  day_resumed: () => 'Day resumed',
  section_written: () => 'Text of a section',
  thread_linked: () => 'Evidence linked',
  thread_unlinked: () => 'Evidence unlinked',
  edit: () => 'Edit',
};
