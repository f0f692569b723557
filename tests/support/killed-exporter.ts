/** Runs apart: exports one version after another over the same file until it is killed: `node killed-exporter.ts FILE`. */
import { writeSync } from 'node:fs';
import { writeFileSafely } from '../../src/main/workspace/file/safe-write.ts';
import { exportedVersion } from './exported-version.ts';

const [path = ''] = process.argv.slice(2);
writeSync(1, 'open\n');
for (let version = 0; ; version += 1) {
  writeFileSafely(path, exportedVersion(version));
  writeSync(1, `${version}\n`);
}
