/** Runs apart: erases a person and stays with the file open, to be killed: `node erasing.ts FILE CODE`. */
import { writeSync } from 'node:fs';
import { erasePersonEverywhere } from '../../src/main/backend/person-service.ts';
import { openSession } from '../../src/main/backend/session.ts';

const [path = '', code = ''] = process.argv.slice(2);
const session = openSession(path, { name: 'Claire Fontaine', firm: '' });
writeSync(1, 'open\n');
await erasePersonEverywhere(session, code, '2026-06-01');
writeSync(1, 'erased\n');
setInterval(() => undefined, 1000);
