import { readFileSync } from 'node:fs';
import type { TableSink } from '../../../src/main/foreign/table-sink.ts';
import { readWorkbook } from '../../../src/main/foreign/read-workbook.ts';
import { report } from './report.ts';

/** The grid read with its guard, typed values and rows kept, without the process that the application puts around it. */
const [path = ''] = process.argv.slice(2);
const rows: unknown[] = [];
const sink: TableSink = {
  begin: () => {},
  openTable: () => {},
  row: (row) => void rows.push(row),
  closeTable: () => {},
  text: () => {},
  remark: () => {},
  progress: () => {},
  drain: async () => {},
};
await report(async () => {
  await readWorkbook(readFileSync(path), sink);
  return new Uint8Array(rows.length);
});
