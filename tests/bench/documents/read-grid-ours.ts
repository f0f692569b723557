import { readForeignFile } from '../../../src/main/foreign/read-foreign-file.ts';
import { report } from './report.ts';

const path = process.argv[2] ?? '';
await report(async () => {
  const file = await readForeignFile(path, { reading: 'table' });
  return new Uint8Array(file.tables.reduce((sum, table) => sum + table.rows.length, 0));
});
