/**
 * Runs apart as root, with its own mounts: cuts the power of a disk image while a process writes on it, some
 * times: `node power-cut.ts FOLDER SEED CUTS`. What the image holds at that instant is what was flushed to the
 * disk: everything that only the system's memory knew is gone, as after a power cut.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { hasHotJournal } from '../../src/main/workspace/file/journal.ts';
import { createWorkspace, openForWriting } from '../../src/main/workspace/workspace.ts';
import { randomNumbers } from './random-numbers.ts';
import { runTool } from './own-mounts.ts';

const [folder = '', seed = '1', cuts = '1'] = process.argv.slice(2);
const random = randomNumbers(Number(seed));
const memory = join(folder, 'memory');
mkdirSync(memory);
runTool('mount', '-t', 'tmpfs', 'tmpfs', memory);
process.env['ANCRAGE_DATA'] = join(memory, 'application');

const results = { cuts: 0, acknowledged: 0, lost: 0, interrupted: 0, findings: [] as unknown[] };
for (let cut = 0; cut < Number(cuts); cut += 1) await cutPower(cut);
console.log(JSON.stringify(results));

async function cutPower(cut: number): Promise<void> {
  const disk = join(memory, `disk-${cut}`);
  const after = join(memory, `after-${cut}`);
  const image = join(memory, `image-${cut}`);
  mkdirSync(disk);
  mkdirSync(after);
  runTool('truncate', '-s', '24M', image);
  runTool('mkfs.ext4', '-q', '-F', image);
  // The file system's own commits, every five seconds, would flush for us: they wait.
  runTool('mount', '-o', 'loop,commit=300', image, disk);
  createWorkspace(join(disk, 'client.ancrage')).close();

  const writer = spawn(
    process.execPath,
    [fileURLToPath(new URL('killed-writer.ts', import.meta.url)), join(disk, 'client.ancrage'), String(cut + 1), '500'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const acknowledged: string[] = [];
  createInterface({ input: writer.stdout }).on('line', (line) => acknowledged.push(line));
  while (acknowledged.length < 3) await wait(5);
  await wait(random.below(60));
  // Stopped, not killed: a process that ends would close its files.
  writer.kill('SIGSTOP');
  await wait(20);
  copyFileSync(image, `${image}-cut`);
  const promised = acknowledged.filter((line) => line !== 'open');
  writer.kill('SIGKILL');
  await once(writer, 'close');

  runTool('mount', '-o', 'loop', `${image}-cut`, after);
  const path = join(after, 'client.ancrage');
  if (hasHotJournal(path)) results.interrupted += 1;
  const workspace = openForWriting(path);
  const stored = new Set(workspace.db.all<{ id: string }>('SELECT id FROM change').map(({ id }) => id));
  results.cuts += 1;
  results.acknowledged += promised.length;
  results.lost += promised.filter((id) => !stored.has(id)).length;
  results.findings.push(...checkWorkspace(workspace.db).findings);
  workspace.close();
  runTool('umount', after);
  runTool('umount', disk);
}
