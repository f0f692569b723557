/** Runs apart, with its own mounts: works on a disk of a few megabytes until it is full: `node full-disk.ts FOLDER`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../src/contract/fault.ts';
import { exportExcel } from '../../src/main/backend/exports/export-service.ts';
import { listBackups, makeBackup } from '../../src/main/workspace/backup/backups.ts';
import { writeFileSafely } from '../../src/main/workspace/file/safe-write.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { erasePerson } from '../../src/main/workspace/log/erase.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace, openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from './busy-writer.ts';
import { runTool } from './own-mounts.ts';
import { toldBy } from './told.ts';

const [folder = ''] = process.argv.slice(2);
runTool('mount', '-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder);
process.env['ANCRAGE_DATA'] = join(folder, 'application');
const path = join(folder, 'client.ancrage');
const results: Record<string, unknown> = {};
const author = 'author-of-tests';

const workspace = createWorkspace(path);
let person = '';
changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author }, (writer) => {
  person = writer.create('person', {});
  writer.create('identity', { person_id: person, first_name: 'Solange', last_name: 'Quatremarre' });
});
makeBackup(workspace.db, path, 'import');
const exported = join(folder, 'plan.docx');
writeFileSync(exported, 'the plan as it was sent');
leaveFree(200);

// Case 3: notes until the disk is full.
const acknowledged: string[] = [];
results['saving'] = toldBy(() => {
  for (;;) acknowledged.push(addNoteTo(workspace, 'Une note de terrain. '.repeat(200)));
});
results['stillReadable'] = missing(workspace.db) === 0;
results['againWhileFull'] = toldBy(() => addNoteTo(workspace, 'Une note de terrain. '.repeat(200)));
results['importWhileFull'] = toldBy(() =>
  changeRows(workspace, { kind: 'import', label: { key: 'import' }, author }, (writer) => {
    for (let row = 0; row < 2000; row += 1) writer.create('unit', { name: `Service ${row}` });
  }),
);
results['unitsAfterImport'] = workspace.db.get<{ count: number }>('SELECT count(*) AS count FROM unit')?.count;
leaveFree(0);

// Case 4: an export over a file that exists, a backup, a new client.
const before = names();
results['export'] = toldBy(() => writeFileSafely(exported, Buffer.alloc(1_000_000, 'x')));
results['exportApart'] = await exportExcel(path, 'impacts', {
  audience: 'committee',
  level: 'detail',
  language: 'fr',
  today: '2026-06-01',
  out: exported,
}).then(
  () => 'done',
  (error: unknown) => (error instanceof Fault ? error.code : String(error)),
);
results['exported'] = readFileSync(exported, 'utf8');
results['backup'] = toldBy(() => makeBackup(workspace.db, path, 'merge'));
results['newClient'] = toldBy(() => createWorkspace(join(folder, 'other.ancrage')).close());
results['leftBehind'] = names().filter((name) => !before.includes(name));
results['backups'] = listBackups(workspace.db).length;

// An erasure may not stop half-way because the disk has no room for compacting.
results['eraseWhileFull'] = toldBy(() => erasePerson(workspace, author, person, '2026-06-01'));

// Room again: the same session goes on.
rmSync(join(folder, 'ballast'));
results['afterRoom'] = toldBy(() => acknowledged.push(addNoteTo(workspace, 'Enregistrée au second essai')));
results['eraseAfterRoom'] = toldBy(() => {
  if (results['eraseWhileFull'] !== 'done') erasePerson(workspace, author, person, '2026-06-01');
});
workspace.close();
const reader = openForReading(path);
results['lost'] = missing(reader.db);
results['findings'] = checkWorkspace(reader.db).findings;
reader.close();
results['reopened'] = toldBy(() => openForWriting(path).close());
results['atRest'] = readdirSync(folder).toSorted();
results['nameLeft'] = /uatremarre/iu.test(readFileSync(path).toString('latin1'));
console.log(JSON.stringify(results));

/** Fills the disk but for some kilobytes. */
function leaveFree(kilobytes: number): void {
  mkdirSync(folder, { recursive: true });
  const ballast = join(folder, 'ballast');
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(bavail * bsize - kilobytes * 1024, 0)));
}

function missing(db: Parameters<typeof checkWorkspace>[0]): number {
  const stored = new Set(db.all<{ id: string }>('SELECT id FROM change').map(({ id }) => id));
  return acknowledged.filter((id) => !stored.has(id)).length;
}

function names(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
