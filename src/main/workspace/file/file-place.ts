import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';

/** What is worth telling a person about where the file lies. */
export type PlaceWarning =
  | { readonly kind: 'synced_folder'; readonly service: string }
  | { readonly kind: 'network_drive'; readonly fileSystem: string }
  | { readonly kind: 'conflicted_copy'; readonly file: string };

/** Folder names that sync clients give. */
const syncedFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/iu, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/iu, 'Dropbox'],
  [/^(Google Drive|GoogleDrive.*|My Drive|Mon Drive)$/iu, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/iu, 'iCloud'],
  [/^Nextcloud.*$/iu, 'Nextcloud'],
  [/^ownCloud.*$/iu, 'ownCloud'],
  [/^kDrive.*$/iu, 'kDrive'],
  [/^(Box|Box Sync)$/u, 'Box'],
  [/^pCloud ?Drive$/iu, 'pCloud'],
  [/^MEGA( ?sync)?$/iu, 'MEGA'],
  [/^(Seafile|Syncthing|Sync)$/iu, 'Syncthing'],
];

/** Files that a sync client leaves in the root it watches. */
const syncMarkers: readonly (readonly [string, string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.sync_journal.db', 'Nextcloud'],
];

const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|webdav|davfs\d?|9p|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse)|ncpfs|coda|ceph|glusterfs)$/u;

/** Names that sync clients give to the second version of a file. */
const conflictedName =
  /conflicted copy|copie en conflit|conflit de synchronisation|sync-conflict|\(conflict|en conflit/iu;

/** A mounted file system: where, and of what type. */
export interface Mount {
  readonly folder: string;
  readonly type: string;
}

/**
 * Tells whether the file lies in a synced folder or on a network drive, and whether a sync client left a
 * second version beside it.
 * @param path the file; it exists
 * @param mounts mounted file systems; read from the system when left out
 */
export function placeWarnings(path: string, mounts: readonly Mount[] = systemMounts()): PlaceWarning[] {
  const real = realPath(path);
  const warnings: PlaceWarning[] = [];
  const service = syncServiceOf(real);
  if (service !== undefined) warnings.push({ kind: 'synced_folder', service });
  const fileSystem = networkFileSystemOf(real, mounts);
  if (fileSystem !== undefined) warnings.push({ kind: 'network_drive', fileSystem });
  for (const file of conflictedCopiesOf(real)) warnings.push({ kind: 'conflicted_copy', file });
  return warnings;
}

function syncServiceOf(path: string): string | undefined {
  const folders = dirname(path).split(sep);
  for (const folder of folders) {
    const known = syncedFolders.find(([pattern]) => pattern.test(folder));
    if (known) return known[1];
  }
  for (let depth = folders.length; depth > 1; depth -= 1) {
    const folder = folders.slice(0, depth).join(sep);
    const marker = syncMarkers.find(([name]) => existsSync(join(folder, name)));
    if (marker) return marker[1];
  }
  return undefined;
}

function networkFileSystemOf(path: string, mounts: readonly Mount[]): string | undefined {
  if (path.startsWith('\\\\')) return 'SMB';
  const holding = mounts
    .filter(({ folder }) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];
  return holding && networkFileSystems.test(holding.type) ? holding.type : undefined;
}

function conflictedCopiesOf(path: string): string[] {
  const extension = extname(path);
  const stem = basename(path, extension);
  try {
    return readdirSync(dirname(path)).filter(
      (name) =>
        name !== basename(path) && name.endsWith(extension) && name.startsWith(stem) && conflictedName.test(name),
    );
  } catch {
    return [];
  }
}

function systemMounts(): Mount[] {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, folder, type] = line.split(' ');
        return folder && type ? [{ folder: folder.replaceAll('\\040', ' '), type }] : [];
      });
  } catch {
    return [];
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
