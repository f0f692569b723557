import { GrowingBytes } from '../../src/main/documents/byte-sink.ts';
import type { WritableWorkbook } from '../../src/main/documents/excel/writable-workbook.ts';
import { writeExcel } from '../../src/main/documents/excel/write-excel.ts';

/** The bytes of a workbook, as its file would hold them. */
export async function excelBytes(model: WritableWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new GrowingBytes();
  await writeExcel(model, bytes);
  return bytes.whole();
}
