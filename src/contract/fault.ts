/** Expected failures, by code; `src/words` words them: what happened, that the work is safe, what to do. */
export const faultCodes = [
  'file_missing',
  'file_exists',
  'folder_missing',
  'not_a_file',
  'name_too_long',
  'empty_file',
  'not_a_workspace',
  'incomplete_workspace',
  'damaged_workspace',
  'newer_workspace',
  'workspace_in_use',
  'read_only_workspace',
  'workspace_replaced',
  'disk_full',
  'access_denied',
  'storage_lost',
  'short_write',
  'backup_failed',
  'other_client',
  'same_file',
  'invalid_value',
  'unknown_row',
  'unknown_field',
  'row_in_use',
  'unknown_change',
  'nothing_to_undo',
  'nothing_to_redo',
  'erasure_is_final',
  'unknown_person',
  'unknown_conflict',
  'removals_need_consent',
  'foreign_file',
  'template_refused',
  'not_a_picture',
  'picture_format',
  'picture_too_large',
  'picture_damaged',
  'no_day',
  'cancelled',
  'document_too_large',
  'import_too_large',
  'change_under_way',
  'nothing_to_draw',
  'not_a_grid',
  'newer_grid',
  'other_client_grid',
  'not_our_document',
  'unknown_section',
  'unknown_option',
  'no_client_open',
  'unknown_file',
  'unknown_backup',
  'host_refused',
  'page_missing',
  'port_taken',
  'unexpected',
] as const;

export type FaultCode = (typeof faultCodes)[number];

export type FaultParameters = Readonly<Record<string, string | number>>;

/** An expected failure that crosses the contract as a code with parameters. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly parameters: FaultParameters;

  constructor(code: FaultCode, parameters: FaultParameters = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(parameters)}`, cause === undefined ? {} : { cause });
    this.name = 'Fault';
    this.code = code;
    this.parameters = parameters;
  }
}
