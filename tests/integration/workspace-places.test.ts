import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { placeWarnings, type Mount } from '../../src/main/workspace/file/file-place.ts';
import { createWorkspace, openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from '../support/busy-writer.ts';
import { runChild } from '../support/child.ts';
import { stateOfFolder } from '../support/file-state.ts';
import { copyInterrupted } from '../support/interrupted-copy.ts';
import { ownMounts } from '../support/own-mounts.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();
const local: readonly Mount[] = [{ folder: '/', type: 'ext4' }];

function makeClient(folder: string, notes = 1): string {
  mkdirSync(scratch.path(folder), { recursive: true });
  const path = join(scratch.path(folder), 'client.ancrage');
  const workspace = createWorkspace(path);
  for (let note = 0; note < notes; note += 1) addNoteTo(workspace, 'une note');
  workspace.close();
  return path;
}

test.each([
  ['cifs', 'SMB of Linux'],
  ['smb3', 'SMB of Linux'],
  ['smbfs', 'SMB of macOS'],
  ['nfs', 'NFS'],
  ['nfs4', 'NFS'],
  ['davfs', 'WebDAV'],
  ['fuse.sshfs', 'SSH'],
  ['fuse.davfs2', 'WebDAV'],
  ['fuse.rclone', 'a cloud mounted as a drive'],
  ['9p', 'the host of a virtual machine'],
])('case 8: a drive of type %s (%s) is told', (type) => {
  const path = makeClient(`drive ${type}`);
  const mounts = [...local, { folder: scratch.path(`drive ${type}`), type }];
  expect(placeWarnings(path, mounts)).toEqual([{ kind: 'network_drive', fileSystem: type }]);
  expect(placeWarnings(path, [...mounts].toReversed())).toEqual([{ kind: 'network_drive', fileSystem: type }]);
});

test('case 8: a drive mounted beside, or a local one inside a network one, is not confused with the file’s', () => {
  const path = makeClient('place/inner');
  expect(placeWarnings(path, [...local, { folder: scratch.path('place/inn'), type: 'nfs' }])).toEqual([]);
  expect(
    placeWarnings(path, [
      { folder: scratch.path('place'), type: 'nfs' },
      { folder: scratch.path('place/inner'), type: 'ext4' },
    ]),
  ).toEqual([]);
  expect(placeWarnings(String.raw`\\serveur\commun\client.ancrage`, local)).toEqual([
    { kind: 'network_drive', fileSystem: 'SMB' },
  ]);
});

test.each([
  ['OneDrive', 'OneDrive'],
  ['OneDrive - Ville de Rochemaure', 'OneDrive'],
  ['Dropbox', 'Dropbox'],
  ['Dropbox (Cabinet)', 'Dropbox'],
  ['Google Drive', 'Google Drive'],
  ['Mon Drive', 'Google Drive'],
  ['Mobile Documents', 'iCloud'],
  ['Nextcloud', 'Nextcloud'],
  ['kDrive', 'kDrive'],
  ['pCloudDrive', 'pCloud'],
  ['MEGA', 'MEGA'],
])('case 9: a file in « %s » is in %s', (folder, service) => {
  const path = makeClient(`${folder}/Clients`);
  expect(placeWarnings(path, local)).toEqual([{ kind: 'synced_folder', service }]);
  const workspace = openForWriting(path);
  expect(workspace.warnings).toEqual([{ kind: 'synced_folder', service }]);
  workspace.close();
});

test.each(['Boxes', 'Syncope', 'Dropboxes', 'OneDriver', 'Mégalithes'])(
  'case 9: « %s » is an ordinary folder',
  (folder) => {
    expect(placeWarnings(makeClient(folder), local)).toEqual([]);
  },
);

test('case 9: a synced folder with a name of its own is known by what its client leaves there', () => {
  const path = makeClient('Travail/Clients/Ville');
  mkdirSync(scratch.path('Travail/.stfolder'));
  expect(placeWarnings(path, local)).toEqual([{ kind: 'synced_folder', service: 'Syncthing' }]);
});

test.each([
  'client (copie en conflit de PC-CLAIRE 2026-03-02).ancrage',
  'client (Claire Fontaine’s conflicted copy 2026-03-02).ancrage',
  'client (conflicted copy 2026-03-02 081500).ancrage',
  'client.sync-conflict-20260302-081500-ABCDEFG.ancrage',
  'client_conflict (Conflit de synchronisation).ancrage',
])('case 11: « %s » beside the file is told, and only that', (name) => {
  const path = makeClient(`beside ${name}`);
  copyFileSync(path, join(dirname(path), name));
  for (const other of ['client (2).ancrage', 'client.docx', 'autre (conflicted copy).ancrage']) {
    writeFileSync(join(dirname(path), other), 'something else');
  }
  const before = stateOfFolder(dirname(path));
  const reader = openForReading(path);
  expect(reader.warnings).toEqual([{ kind: 'conflicted_copy', file: name }]);
  reader.close();
  expect(stateOfFolder(dirname(path))).toEqual(before);
});

const isRoot = process.getuid?.() === 0;
const nobody = '65534';

/** Root may write anywhere: the file is then opened by a process of another user. */
test.skipIf(process.platform === 'win32').each<[string, (path: string) => void]>([
  ['file', (path) => chmodSync(path, 0o444)],
  ['folder', (path) => chmodSync(dirname(path), 0o555)],
])('case 16: a read-only %s is read, refused for writing, and not touched', async (what, close) => {
  const path = makeClient(`read-only ${what}`);
  chmodSync(dirname(path), 0o777);
  chmodSync(path, 0o666);
  close(path);
  openUp(path);
  const before = stateOfFolder(dirname(path));
  const asOther = isRoot ? ['now', nobody] : [];
  const env = { ANCRAGE_DATA: scratch.path('data of another') };
  mkdirSync(env.ANCRAGE_DATA, { recursive: true });
  chmodSync(env.ANCRAGE_DATA, 0o777);
  const [read = ''] = await runChild('opener.ts', [path, 'read', ...asOther], { env });
  expect(JSON.parse(read)).toEqual(['une note']);
  const [written = ''] = await runChild('opener.ts', [path, 'write', ...asOther], { env });
  expect(JSON.parse(written)).toEqual(['read_only_workspace', { file: 'client.ancrage' }]);
  expect(stateOfFolder(dirname(path))).toEqual(before);
  chmodSync(dirname(path), 0o777);
});

test.skipIf(process.platform === 'win32' || !isRoot)(
  'case 16: a file that may not even be read is refused as such (needs another user)',
  async () => {
    const path = makeClient('closed');
    chmodSync(path, 0o600);
    openUp(path);
    const [told = ''] = await runChild('opener.ts', [path, 'read', 'now', nobody]);
    expect(JSON.parse(told)).toEqual(['access_denied', { file: 'client.ancrage' }]);
  },
);

const mounts = ownMounts();

test.skipIf(!mounts)(
  'case 16: a read-only medium is read, even beside an interrupted transaction (needs own mounts)',
  async () => {
    const notes = 60;
    const path = makeClient('medium', notes);
    copyInterrupted(path, join(dirname(path), 'crashed.ancrage'));
    const folder = dirname(path);
    const script = `mount --bind '${folder}' '${folder}' && mount -o remount,bind,ro '${folder}' && exec "$@"`;
    const wrapper = [...(mounts ?? []), 'sh', '-c', script, 'sh'];
    const before = stateOfFolder(folder);
    for (const name of ['client.ancrage', 'crashed.ancrage']) {
      const [read = ''] = await runChild('opener.ts', [join(folder, name), 'read'], { wrapper });
      expect(JSON.parse(read)).toEqual(Array.from({ length: notes }, () => 'une note'));
      const [written = ''] = await runChild('opener.ts', [join(folder, name), 'write'], { wrapper });
      expect(JSON.parse(written)).toEqual(['read_only_workspace', { file: name }]);
    }
    expect(stateOfFolder(folder)).toEqual(before);
  },
);

test('a missing file, a folder and a device are refused by name', () => {
  expect(toldBy(() => openForWriting(scratch.path('nowhere.ancrage')))).toBe('file_missing');
  expect(toldBy(() => openForReading(scratch.path('nowhere.ancrage')))).toBe('file_missing');
  mkdirSync(scratch.path('folder.ancrage'));
  expect(toldBy(() => openForWriting(scratch.path('folder.ancrage')))).toBe('not_a_file');
  expect(toldBy(() => createWorkspace(scratch.path('folder.ancrage')))).toBe('file_exists');
  expect(toldBy(() => createWorkspace(scratch.path('no/such/folder.ancrage')))).toBe('folder_missing');
  if (process.platform !== 'win32') expect(toldBy(() => openForReading('/dev/null'))).toBe('not_a_file');
});

/** Lets another user come to the file: the folders above it are those of this user alone. */
function openUp(path: string): void {
  chmodSync(scratch.path(''), 0o755);
  expect(path.startsWith(scratch.path(''))).toBe(true);
}
