import { writeExcel } from '../../../src/main/documents/excel/write-excel.ts';
import { gridOf } from './grid-file.ts';
import { report } from './report.ts';

const model = gridOf(Number(process.argv[2] ?? 10_000));
await report(() => writeExcel(model));
