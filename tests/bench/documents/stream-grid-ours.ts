import { writeExcel } from '../../../src/main/documents/excel/write-excel.ts';
import { gridOf } from './grid-file.ts';
import { report } from './report.ts';

/** A long grid whose rows are made as they are written, as every side of that comparison makes them. */
await report(() => writeExcel(gridOf(Number(process.argv[2] ?? 100_000), 'as written')));
