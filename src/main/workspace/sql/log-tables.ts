import type { StoredValue } from '../../../domain/shared/entity.ts';
import type { ChangeKind } from '../../../domain/oplog/operation.ts';

/** A change as stored; `seq` is its place in this copy and means nothing elsewhere. */
export interface ChangeRecord {
  readonly seq: number;
  readonly id: string;
  readonly hlc: string;
  readonly author: string;
  readonly device: string;
  readonly label: string;
  readonly kind: ChangeKind;
  readonly undoes: string | null;
  readonly schema_version: number;
  /** 1 when the change came in by a merge. */
  readonly merged: 0 | 1;
  /** Seal over the change and its operations: finds a damaged log. */
  readonly digest: string;
}

/** An operation as stored; `parents` is a JSON array of `seq`. */
export interface OperationRecord {
  readonly seq: number;
  readonly change: number;
  readonly position: number;
  readonly entity: string;
  readonly row: string;
  readonly field: string;
  readonly value: StoredValue;
  readonly parents: string;
  /** 0 replaced, 1 shown or agreed, 2 takes part in a conflict. */
  readonly leaf: 0 | 1 | 2;
}

/** Tables that the entities do not describe. */
export interface LogTables {
  workspace: { readonly key: string; readonly value: string };
  change: ChangeRecord;
  op: OperationRecord;
  identity_op: OperationRecord;
  code_block: { readonly copy: string; readonly prefix: string; readonly next: number; readonly last: number };
  attachment_content: { readonly sha256: string; readonly bytes: Buffer };
  search_document: {
    readonly id: number;
    readonly entity: string;
    readonly row: string;
    readonly title: string;
    readonly body: string;
  };
}
