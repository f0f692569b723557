import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDocuments } from './document-bench.ts';
import { benchImport } from './import-bench.ts';
import { benchGate, benchMerge, benchReplay, benchWholeMerge } from './log-bench.ts';
import { benchLayout } from './layout-bench.ts';
import type { Line } from './measure.ts';
import { benchReturns } from './return-bench.ts';
import { benchScreens } from './screen-bench.ts';
import { benchTyping } from './typing-bench.ts';
import { benchSearch } from './search-bench.ts';

/** Runs every benchmark and prints one table; exit code 1 when a target is missed. */

const folder = mkdtempSync(join(tmpdir(), 'ancrage-bench-'));
process.env['ANCRAGE_DATA'] = join(folder, 'application');
const asJson = process.argv.includes('--json');
const path = (name: string): string => join(folder, name);
const benches: readonly ((path: (name: string) => string) => Line[] | Promise<Line[]>)[] = [
  benchGate,
  benchReplay,
  benchMerge,
  benchWholeMerge,
  benchSearch,
  benchImport,
  benchReturns,
  benchDocuments,
  benchLayout,
  benchScreens,
  benchTyping,
];
const lines: Line[] = [];
try {
  for (const bench of benches) {
    const measured = await bench(path);
    lines.push(...measured);
    if (asJson) continue;
    for (const { name, value, target, met } of measured) {
      console.log(`${met ? ' ' : '!'} ${name.padEnd(62)} ${value.padStart(10)}   ${target}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (asJson) console.log(JSON.stringify(lines, undefined, 2));
process.exitCode = lines.every(({ met }) => met) ? 0 : 1;
