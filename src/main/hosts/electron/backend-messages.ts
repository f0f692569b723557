import type { HeldFile } from '../../../contract/subjects/files-contract.ts';

/** What the main process asks of the backend; a port for the page travels with `port`. */
export type BackendOrder =
  | { readonly type: 'port' }
  /** A path that a native dialog named: the page gets a token for it. */
  | { readonly type: 'offer'; readonly id: number; readonly path: string }
  /** Opens a client file that the system asked for. */
  | { readonly type: 'open'; readonly path: string }
  /** Lets go of the client file: the process is about to end. */
  | { readonly type: 'end' };

/** What the backend answers. */
export type BackendAnswer =
  | { readonly type: 'offered'; readonly id: number; readonly file: HeldFile }
  /** Which client file is open now, so that it is opened again should this process fail. */
  | { readonly type: 'client'; readonly path: string | undefined }
  | { readonly type: 'ended' };
