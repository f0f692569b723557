import type { frFaults } from '../fr/faults.ts';
import { foreignFaultText } from '../import-words.ts';
import type { FaultParameters } from '../../contract/fault.ts';
import { templateRefusalText } from '../template-words.ts';

const owner = (p: FaultParameters): string =>
  p['person'] ? ` by ${p['person']}${p['machine'] ? ` on ${p['machine']}` : ''}` : '';

/** What happened, that the work is safe, what to do. */
export const enFaults: typeof frFaults = {
  file_missing: (p) => `The file “${p['file']}” cannot be found. Check its name and place.`,
  file_exists: (p) => `“${p['file']}” already exists and was not touched. Choose another name.`,
  folder_missing: (p) => `The folder “${p['folder']}” does not exist. Create it or choose another.`,
  not_a_file: (p) => `“${p['file']}” is not a file.`,
  name_too_long: (p) =>
    `The name “${String(p['file']).slice(0, 60)}…” is too long for the disk. Nothing was changed. Choose a shorter one.`,
  empty_file: (p) =>
    `“${p['file']}” is empty: it is not a client file. It was not modified. Look for another copy or a backup.`,
  not_a_workspace: (p) => `“${p['file']}” is not an Ancrage client file. It was not modified.`,
  incomplete_workspace: (p) =>
    `“${p['file']}” is incomplete: its copy was probably interrupted. It was not modified. Copy it again, or start from a backup.`,
  damaged_workspace: (p) =>
    `“${p['file']}” is damaged${p['detail'] ? ` (${p['detail']})` : ''}. It was not modified. Start from a backup.`,
  newer_workspace: (p) =>
    `“${p['file']}” comes from a newer Ancrage (format ${p['version']}, this version knows format ${p['known']}). It was not modified. Update Ancrage.`,
  workspace_in_use: (p) =>
    `“${p['file']}” is already open${owner(p)}. Nothing was modified. Close it there, or work on a copy and merge it later.`,
  read_only_workspace: (p) =>
    `“${p['file']}” is read-only here. Nothing was modified. Copy it to a folder where you may write.`,
  workspace_replaced: (p) =>
    `“${p['file']}” was replaced, moved or deleted meanwhile. Nothing was written since, and both versions are intact. Open the file again.`,
  disk_full: (p) =>
    `The disk is full: “${p['file']}” was not saved; what was saved before is intact. Free some space and try again.`,
  access_denied: (p) => `Access to “${p['file']}” is denied. Nothing was modified. Check your rights on the folder.`,
  storage_lost: (p) =>
    `The storage of “${p['file']}” no longer answers. What was saved is still there. Plug it in and open the file again.`,
  short_write: (p) =>
    `“${p['file']}” could not be written whole; the former version is intact. Check the free space and try again.`,
  backup_failed: (p) =>
    `The backup of “${p['file']}” failed, so the operation was not started. Check the free space and try again.`,
  other_client: () => 'These two files are not of the same client: nothing was merged.',
  same_file: (p) => `“${p['file']}” cannot be merged with itself.`,
  invalid_value: (p) =>
    `The value given for “${p['field']}” (${p['entity']}) does not fit: ${p['reason']}. Nothing was saved.`,
  unknown_row: (p) => `Not found: ${p['entity']} ${p['id'] ?? ''}. Nothing was saved.`,
  unknown_field: (p) => `There is no field “${p['field']}” (${p['entity']}). Nothing was saved.`,
  row_in_use: (p) => `This item is used elsewhere: ${p['entity']}. Nothing was saved.`,
  unknown_change: (p) => `There is no change “${p['change']}” in this file.`,
  nothing_to_undo: () => 'There is nothing to undo.',
  nothing_to_redo: () => 'There is nothing to redo.',
  erasure_is_final: () =>
    'An erasure is final: it cannot be undone or repeated, and nothing can be added to an erased person.',
  unknown_person: (p) => `Nobody has the code “${p['code']}”.`,
  unknown_conflict: (p) => `The conflict “${p['conflict']}” does not exist or is already settled.`,
  removals_need_consent: (p) =>
    `This merge would remove ${p['percent']}% of your file. Nothing was done; a backup exists. Check the other copy; if it is meant, accept the removals (--accept-removals on the command line) and try again.`,
  foreign_file: (p) => `“${p['file']}” was not imported. ${foreignFaultText(String(p['reason']), p, 'en')}`,
  template_refused: (p) =>
    `The template “${p['file']}” was not used, and nothing was written. ${templateRefusalText(String(p['reason']), p, 'en')}`,
  not_a_picture: (p) =>
    `“${p['file']}” is not a usable picture. Nothing was changed. Give a PNG or JPEG picture of less than 10 MB.`,
  picture_format: (p) =>
    p['format'] === 'heic'
      ? `“${p['file']}” is in the HEIC format, which neither Word nor browsers show. Nothing was changed. Export the photo as JPEG; for the next ones, on the iPhone: Settings › Camera › Formats › Most Compatible.`
      : `“${p['file']}” is in the ${String(p['format']).toUpperCase()} format, which is not kept here. Nothing was changed. Give a PNG or JPEG picture.`,
  picture_too_large: (p) =>
    `“${p['file']}” is too large to be kept. Nothing was changed. Give a picture of less than 10 MB and at most 10,000 pixels on a side.`,
  picture_damaged: (p) =>
    `“${p['file']}” is incomplete or damaged: it cannot be shown. Nothing was changed. Take the original photo, or save it as JPEG again.`,
  no_day: (p) =>
    p['day'] === undefined
      ? 'No field day of this file suits this document yet: a report needs a day that was held, a guide a coming one.'
      : `No field day matches “${p['day']}”. Give its date as YYYY-MM-DD.`,
  cancelled: () => 'The operation was stopped as you asked. Nothing was changed.',
  document_too_large: () =>
    'The document is too large to be composed here. Nothing was written. Choose the macro level, or leave sections out.',
  import_too_large: () =>
    'The list is too long to be prepared here. Nothing was written. Cut it into several files and import them one after the other.',
  change_under_way: () => 'An import is being written into this file. Nothing else was changed. Try again in a moment.',
  nothing_to_draw: () =>
    'The client file holds nothing to draw for this picture and this audience. Nothing was written.',
  not_a_grid: (p) =>
    `“${p['file']}” is not a grid exported from here: none of its sheets is known. Nothing was changed. To take a list in, use “import”.`,
  newer_grid: (p) => `“${p['file']}” comes from a newer version of Ancrage. Nothing was changed. Update Ancrage.`,
  other_client_grid: (p) =>
    `“${p['file']}” comes from another client’s file. Nothing was changed. Check which file you chose.`,
  not_our_document: (p) =>
    `“${p['file']}” holds no text of this client file. Nothing was changed. Check which file you chose, and that it was exported from here.`,
  unknown_section: (p) =>
    `No section of this document has the key “${p['section']}”. Nothing was changed. Keys are in square brackets in the report without --only.`,
  no_client_open: () => 'No client file is open. Nothing was modified. Open one from the home page.',
  unknown_file: () => 'This file is out of the workbench’s reach. Nothing was modified. Pick it again.',
  unknown_backup: () => 'This backup no longer exists. Nothing was modified. Pick another one in the list.',
  page_missing: () => 'The screens are not built. Run “npm run build”, then try again.',
  port_taken: (p) => `Port ${p['port']} is already taken. Choose another with --port, or none.`,
  host_refused: () =>
    'The workbench refused this request: the page is no longer recognised. What was saved is intact. Open Ancrage again.',
  unknown_option: (p) => `${p['message']}`,
  unexpected: (p) => `Something unexpected stopped the operation; what was saved is intact. Detail: ${p['detail']}`,
};
