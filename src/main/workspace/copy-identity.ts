import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { registerValue, setRegisterValue } from './workspace-register.ts';
import type { ReadableDb, WritableDb } from './sql/connection.ts';

/**
 * Tells a copy made with the file explorer from its original: it is another file on another path, or it
 * came from another device. A copy draws its own blocks of codes.
 */
export function copyOf(db: WritableDb, path: string, device: string, inode: number): string {
  const known = registerValue(db, 'copy');
  const place = JSON.stringify([device, resolve(path), inode]);
  if (known !== undefined) {
    const [knownDevice, knownPath, knownInode] = placeOf(db);
    if (knownDevice === device && (knownPath === resolve(path) || knownInode === inode)) return known;
  }
  const drawn = randomUUID();
  db.transaction(() => {
    setRegisterValue(db, 'copy', drawn);
    setRegisterValue(db, 'copy_place', place);
    if (known === undefined) setRegisterValue(db, 'first_copy', drawn);
  });
  return drawn;
}

/** Where this copy was last; nowhere when the note of it is damaged. */
function placeOf(db: ReadableDb): readonly unknown[] {
  try {
    const place: unknown = JSON.parse(registerValue(db, 'copy_place') ?? '[]');
    return Array.isArray(place) ? place : [];
  } catch {
    return [];
  }
}
