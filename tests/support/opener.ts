/**
 * Runs apart: opens a workspace as another window or another person would, says what came of it, and closes it:
 * `node opener.ts FILE write|read [hold] [UID]`. With `hold` it keeps the file open, adds a note for each line on
 * its input and acknowledges it; with a user's number it does everything as that user.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Fault } from '../../src/contract/fault.ts';
import { openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { addNoteTo } from './busy-writer.ts';
import { toldBy } from './told.ts';

const [path = '', mode = 'read', hold, user] = process.argv.slice(2);
if (user !== undefined) {
  process.setgid?.(Number(user));
  process.setuid?.(Number(user));
}
try {
  if (mode === 'write') {
    const workspace = openForWriting(path);
    writeSync(1, 'open\n');
    if (hold === 'hold') {
      createInterface({ input: process.stdin })
        .on('line', (line) => {
          writeSync(1, `${toldBy(() => addNoteTo(workspace, line))} ${line}\n`);
        })
        .on('close', () => workspace.close());
    } else workspace.close();
  } else {
    const workspace = openForReading(path);
    const notes = workspace.db.all<{ fact: string }>('SELECT fact FROM note ORDER BY id').map(({ fact }) => fact);
    workspace.close();
    writeSync(1, `${JSON.stringify(notes)}\n`);
  }
} catch (error) {
  writeSync(
    1,
    `${error instanceof Fault ? JSON.stringify([error.code, error.parameters]) : `error: ${String(error)}`}\n`,
  );
}
