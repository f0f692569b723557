/** Runs apart: imports a list of people and kills itself while it is written: `node killed-importer.ts FILE SOURCE`. */
import { writeSync } from 'node:fs';
import { importFile } from '../../src/main/backend/import-service.ts';

const [file = '', source = ''] = process.argv.slice(2);
await importFile(file, 'people', source, {
  apply: true,
  today: '2026-11-22',
  onProgress: (share, step) => {
    if (step !== 'writing' || share < 0.2) return;
    writeSync(1, 'writing\n');
    process.kill(process.pid, 'SIGKILL');
  },
});
