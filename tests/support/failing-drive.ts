/**
 * Runs apart as root, with its own mounts: works on a drive that stops taking what is written to it, and on one
 * that is pulled out: `node failing-drive.ts FOLDER`.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSafely } from '../../src/main/workspace/file/safe-write.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { createWorkspace, openForWriting, type WritableWorkspace } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from './busy-writer.ts';
import { runTool } from './own-mounts.ts';
import { toldBy } from './told.ts';

const [folder = ''] = process.argv.slice(2);
const memory = join(folder, 'memory');
const drive = join(folder, 'drive');
mkdirSync(memory);
mkdirSync(drive);
// The drive is an image in a memory that will have no room for it: the kernel then fails its writes (EIO).
runTool('mount', '-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', memory);
const image = join(memory, 'image');
runTool('truncate', '-s', '48M', image);
runTool('mkfs.ext4', '-q', '-F', '-O', '^has_journal', image);
runTool('mount', '-o', 'loop', image, drive);
process.env['ANCRAGE_DATA'] = join(folder, 'application');
const path = join(drive, 'client.ancrage');
const results: Record<string, unknown> = {};

// Case 7, first half: the drive fails under our writes.
let workspace: WritableWorkspace = createWorkspace(path);
const acknowledged: string[] = [addNoteTo(workspace, 'avant')];
runTool('sync');
results['filled'] = toldBy(() => writeFileSync(join(memory, 'ballast'), Buffer.alloc(64_000_000)));
results['failing'] = toldBy(() => {
  for (let note = 0; note < 200; note += 1) acknowledged.push(addNoteTo(workspace, 'x'.repeat(100_000)));
});
results['exporting'] = toldBy(() => writeFileSafely(join(drive, 'plan.docx'), Buffer.alloc(8_000_000, 'x')));
results['closing'] = toldBy(() => workspace.close());
rmSync(join(memory, 'ballast'), { force: true });
results['reopening'] = toldBy(() => {
  workspace = openForWriting(path);
});
if (results['reopening'] === 'done') {
  const stored = new Set(workspace.db.all<{ id: string }>('SELECT id FROM change').map(({ id }) => id));
  results['lost'] = acknowledged.filter((id) => !stored.has(id)).length;
  results['findings'] = checkWorkspace(workspace.db).findings;

  // Case 7, second half: the drive is pulled out, and plugged in again.
  runTool('umount', '-l', drive);
  results['pulledOut'] = toldBy(() => addNoteTo(workspace, 'perdue'));
  results['pulledOutExists'] = existsSync(path);
  results['closingAfter'] = toldBy(() => workspace.close());
}
console.log(JSON.stringify(results));
