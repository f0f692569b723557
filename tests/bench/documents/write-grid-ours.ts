import { excelBytes } from '../../documents/excel-bytes.ts';
import { gridOf } from './grid-file.ts';
import { report } from './report.ts';

const model = gridOf(Number(process.argv[2] ?? 10_000));
await report(() => excelBytes(model));
