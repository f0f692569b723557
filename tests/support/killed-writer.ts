/**
 * Runs apart: opens a workspace, makes some changes, and waits to be killed. Each change is acknowledged on the
 * output only once it has been made: `node killed-writer.ts FILE SEED MOST`.
 */
import { writeSync } from 'node:fs';
import { openForWriting } from '../../src/main/workspace/workspace.ts';
import { doSomething } from './busy-writer.ts';
import { randomNumbers } from './random-numbers.ts';

const [path = '', seed = '1', most = '1'] = process.argv.slice(2);
const random = randomNumbers(Number(seed));
const workspace = openForWriting(path);
writeSync(1, 'open\n');
for (let count = 0; count < Number(most); count += 1) {
  const change = doSomething(workspace, random);
  if (change !== undefined) writeSync(1, `${change}\n`);
}
// The file stays open: whatever the input does.
setInterval(() => undefined, 1000);
