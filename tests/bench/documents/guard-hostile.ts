import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../../src/main/foreign/read-table.ts';

/**
 * Reads every workbook of a folder, ordinary ones first so that nothing is left to load: the longest time taken, and
 * the memory that the hostile ones added.
 */
const [folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).toSorted();
let slowest = 0;
let before = 0;
for (const name of files) {
  const start = performance.now();
  await readTable(join(folder, name)).catch(() => undefined);
  const milliseconds = performance.now() - start;
  if (name.startsWith('ordinary')) before = process.resourceUsage().maxRSS;
  else slowest = Math.max(slowest, milliseconds);
}
const peak = (process.resourceUsage().maxRSS - before) / 1024;
console.log(JSON.stringify({ milliseconds: slowest, bytes: 0, peak }));
