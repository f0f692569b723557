import { rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { BackupEntry, OpenClient, PlaceNotice, RestoreStep } from '../../../contract/subjects/clients-contract.ts';
import { localDay } from '../../../domain/shared/calendar.ts';
import { Fault } from '../../../contract/fault.ts';
import { bytesOf, runApart } from '../../workspace/apart/run-apart.ts';
import {
  clientOfBackup,
  listAllBackups,
  listBackups,
  makeBackupApart,
  type Backup,
} from '../../workspace/backup/backups.ts';
import { restoreBackupApart } from '../../workspace/backup/backups-apart.ts';
import type { PlaceWarning } from '../../workspace/file/file-place.ts';
import { listSamples } from '../../samples/sample-list.ts';
import { sampleClientName } from '../../samples/read-sample.ts';
import { findClient } from '../../workspace/stores/client-store.ts';
import { withReading } from '../client-file.ts';
import { readFileInfo } from '../client-service.ts';
import { entryId } from '../desk/client-folder.ts';
import type { Desk } from '../desk/desk.ts';
import { createFromAnswers } from '../new-client-service.ts';
import { buildSampleClient } from '../sample-service.ts';
import { os } from './base.ts';
import { watched, type Watch } from './watched.ts';

export const clientsRouter = os.clients.router({
  list: os.clients.list.handler(({ context: { desk } }) => ({
    folder: desk.clients.path,
    clients: desk.clients.list(),
    samples: listSamples().map(({ name, folder }) => ({ name, client: sampleClientName(folder) })),
  })),
  current: os.clients.current.handler(({ context: { desk } }) =>
    desk.openPath === undefined ? null : describeOpen(desk),
  ),
  create: os.clients.create.handler(({ input, context: { desk } }) => {
    desk.hold(createFromAnswers(desk.clients.freePath(input.name), input, desk.author));
    return describeOpen(desk);
  }),
  open: os.clients.open.handler(({ input: { id }, context: { desk } }) => {
    desk.open(desk.clients.find(id));
    return describeOpen(desk);
  }),
  openFile: os.clients.openFile.handler(({ input: { file }, context: { desk } }) => {
    const { path, inPlace } = desk.files.find(file);
    desk.open(inPlace ? path : desk.clients.bringIn(path));
    return describeOpen(desk);
  }),
  openSample: os.clients.openSample.handler(async ({ input: { name }, context: { desk } }) => {
    const sample = listSamples().find((candidate) => candidate.name === name);
    if (!sample) throw new Fault('unknown_file');
    const path = desk.clients.freePath(sampleClientName(sample.folder));
    await buildSampleClient(sample, path, localDay(new Date()));
    desk.open(path);
    return describeOpen(desk);
  }),
  close: os.clients.close.handler(({ context: { desk } }) => {
    desk.close();
  }),
  forget: os.clients.forget.handler(({ input: { id }, context: { desk } }) => {
    desk.clients.forget(id);
  }),
  backUp: os.clients.backUp.handler(async ({ input: { id }, context: { desk } }) => {
    const path = desk.clients.find(id);
    const file = desk.openPath === path ? desk.session : path;
    // Its bytes are taken at once: the file is closed again while they are written.
    const backup = await desk.apart((signal) =>
      withReading(file, ({ db }) => makeBackupApart(db, path, 'request', { signal })),
    );
    return backupEntry(backup);
  }),
  backups: os.clients.backups.handler(({ context: { desk } }) =>
    listBackups(desk.session.workspace.db).map(backupEntry),
  ),
  allBackups: os.clients.allBackups.handler(() =>
    listAllBackups().map((backups) => ({ client: clientOfBackups(backups), backups: backups.map(backupEntry) })),
  ),
  restore: os.clients.restore.handler(({ input: { id }, context: { desk, onIncident }, signal }) => {
    const backup = findBackup(id);
    return watched(
      (watch: Watch<RestoreStep>) =>
        desk.apart((signal) => restoreAndOpen(desk, backup, { ...watch, signal }), watch.signal),
      signal,
      onIncident,
    );
  }),
  check: os.clients.check.handler(({ context: { desk, onIncident }, signal }) => {
    const { db } = desk.session.workspace;
    return watched(
      async (watch: Watch<'checking'>) => {
        const { ok, findings } = await desk.apart(
          async (signal) => runApart('check', { bytes: await bytesOf(db) }, { ...watch, signal }),
          watch.signal,
        );
        return { sound: ok, findings: findings.length };
      },
      signal,
      onIncident,
    );
  }),
});

function backupEntry({ path, madeAt, reason, bytes }: Backup): BackupEntry {
  return { id: entryId(path), madeAt, reason, sizeBytes: bytes };
}

/** The client whose backups these are; one that cannot be read is passed over. */
function clientOfBackups(backups: readonly Backup[]): string {
  for (const backup of backups) {
    const name = clientOfBackup(backup);
    if (name !== undefined) return name;
  }
  return '';
}

/** Puts a backup in the folder of clients as a file of its own, and opens it; one that is cancelled leaves no file. */
async function restoreAndOpen(desk: Desk, backup: Backup, watch: Watch<RestoreStep>): Promise<OpenClient> {
  const name = `${clientOfBackups([backup])} ${backup.madeAt.slice(0, 10)}`;
  const path = await restoreBackupApart(backup.path, () => desk.clients.freePath(name), watch);
  try {
    // It takes the place of the file that is open, which a long change may be writing by now.
    await desk.freeToWrite(watch.signal);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  desk.open(path);
  return describeOpen(desk);
}

function findBackup(id: string): Backup {
  const found = listAllBackups()
    .flat()
    .find(({ path }) => entryId(path) === id);
  if (!found) throw new Fault('unknown_backup');
  return found;
}

function describeOpen(desk: Desk): OpenClient {
  const { workspace } = desk.session;
  const info = readFileInfo(desk.session);
  return {
    id: entryId(workspace.path),
    fileName: basename(workspace.path),
    place: dirname(workspace.path),
    name: info.client,
    language: findClient(workspace.db)?.language ?? 'fr',
    notices: info.warnings.map(notice),
    counts: info.counts,
  };
}

function notice(warning: PlaceWarning): PlaceNotice {
  if (warning.kind === 'synced_folder') return { kind: warning.kind, detail: warning.service };
  if (warning.kind === 'network_drive') return { kind: warning.kind, detail: warning.fileSystem };
  return { kind: warning.kind, detail: warning.file };
}
