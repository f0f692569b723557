import { basename, dirname } from 'node:path';
import { removeStaleTemporaries } from '../file/temporary-file.ts';

/** Backups that threads of this process are writing, by folder: the name of each file, and when it is over. */
const underWay = new Map<string, { readonly names: ReadonlySet<string>; readonly over: Promise<void> }[]>();

/** Notes that these backups are being written until `work` has ended. */
export async function writingBackups<T>(paths: readonly string[], work: Promise<T>): Promise<T> {
  const folder = dirname(paths[0] ?? '');
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const entry = { names: new Set(paths.map((path) => basename(path))), over };
  underWay.set(folder, [...(underWay.get(folder) ?? []), entry]);
  try {
    return await work;
  } finally {
    const left = underWay.get(folder)?.filter((other) => other !== entry) ?? [];
    if (left.length > 0) underWay.set(folder, left);
    else underWay.delete(folder);
    resolve();
  }
}

/** When the backups that are being written in a folder are over; undefined when there are none. */
export function backupsUnderWay(folder: string): Promise<unknown> | undefined {
  const entries = underWay.get(folder);
  return entries && Promise.all(entries.map(({ over }) => over));
}

/** Removes what processes that ended while backing up left in a folder, however young: it may hold what had to go. */
export function removeHalfMadeBackups(folder: string): void {
  const names = new Set(underWay.get(folder)?.flatMap((entry) => [...entry.names]));
  removeStaleTemporaries(folder, (name) => !names.has(name), 0);
}
