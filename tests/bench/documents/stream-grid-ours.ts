import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExcel } from '../../../src/main/documents/excel/write-excel.ts';
import { fillTemporary } from '../../../src/main/workspace/file/safe-write.ts';
import { temporaryBeside } from '../../../src/main/workspace/file/temporary-file.ts';
import { gridOf } from './grid-file.ts';
import { report } from './report.ts';

/**
 * A long grid whose rows are made as they are written, as every side of that comparison makes them, into a file that
 * is flushed and read back as an export is.
 */
const path = join(tmpdir(), 'grid.xlsx');
const temporary = temporaryBeside(path);
try {
  await report(async () => {
    await fillTemporary(temporary, path, (file) =>
      writeExcel(gridOf(Number(process.argv[2] ?? 100_000), 'as written'), file),
    );
    return { length: statSync(temporary).size };
  });
} finally {
  rmSync(temporary, { force: true });
}
