/** Runs apart: makes one new client after another until it is killed: `node killed-maker.ts FOLDER`. */
import { writeSync } from 'node:fs';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';

const [folder = ''] = process.argv.slice(2);
for (let client = 0; ; client += 1) {
  createWorkspace(`${folder}/${client}.ancrage`).close();
  writeSync(1, `${client}\n`);
}
