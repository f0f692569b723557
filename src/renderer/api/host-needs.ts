import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import type { HeldFile } from '../../contract/subjects/files-contract.ts';

/** What the page needs of the program around it; it never sees a path. */
export interface Host {
  readonly kind: 'browser' | 'desktop';
  readonly client: AncrageClient;
  /** Lets the person pick a file; undefined when they did not. */
  pick(request: PickRequest): Promise<HeldFile | undefined>;
  /** Takes files that were dropped on the page. */
  take(file: File): Promise<HeldFile>;
  /** Lets the person say where a file goes; undefined when they did not. */
  place(name: string): Promise<HeldFile | undefined>;
  /** Hears what the native menu asks for, by the id of a command. */
  readonly onCommand: (hear: (command: string) => void) => void;
  /** Hands a file that was written to the person: a download, or its folder. */
  deliver(file: HeldFile): void;
}

export interface PickRequest {
  /** Extensions with their dot. */
  readonly extensions: readonly string[];
}
