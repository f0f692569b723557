import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeFileSafely } from './safe-write.ts';

/**
 * The application's own folder, where backups and preferences live, never beside a client's file.
 * `ANCRAGE_DATA` overrides the place that the system gives.
 */
export function appFolder(): string {
  const folder = process.env['ANCRAGE_DATA'] ?? systemFolder();
  // Backups hold clients' data: nobody else on the machine may read them.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A folder inside the application's own, made when missing. */
export function appSubfolder(...names: readonly string[]): string {
  const folder = join(appFolder(), ...names);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Short name of this device, drawn once: eight letters and digits. */
export function deviceName(): string {
  const path = join(appFolder(), 'device');
  if (existsSync(path)) {
    const stored = readFileSync(path, 'utf8').trim();
    if (/^[0-9a-f]{8}$/u.test(stored)) return stored;
  }
  const drawn = randomBytes(4).toString('hex');
  writeFileSafely(path, Buffer.from(drawn));
  return drawn;
}

function systemFolder(): string {
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Ancrage');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Ancrage');
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'ancrage');
}
