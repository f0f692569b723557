import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareReader, readForeignFile } from '../../../src/main/foreign/read-foreign-file.ts';
import { report } from './report.ts';

/**
 * The grid read in its own process: that process is started within the time measured, or ahead of it as the
 * application does while a file is chosen. The memory is that of both processes.
 */
const [path = '', start] = process.argv.slice(2);
if (start === 'ahead') {
  prepareReader();
  await wait(2_000);
}
let childPeak = 0;
const watch = setInterval(() => {
  childPeak = Math.max(childPeak, peakOfChildren());
}, 5);
await report(
  async () => {
    const file = await readForeignFile(path, { reading: 'table' });
    clearInterval(watch);
    return new Uint8Array(file.tables.reduce((sum, table) => sum + table.rows.length, 0));
  },
  () => childPeak,
);

/** Most memory that a process started by this one has held, in megabytes; Linux alone tells. */
function peakOfChildren(): number {
  try {
    const children = readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    const peaks = children.map((id) =>
      Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.max(0, ...peaks) / 1024;
  } catch {
    return 0;
  }
}
