import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkbook, sheetRows } from '../../../tests/fixtures/imports/make-workbook.ts';
import { prepareReader, readForeignFile } from './read-foreign-file.ts';
import { readTable } from './read-table.ts';

const people = Array.from({ length: 3_000 }, (_, index) => [`Nom ${index}`, index, null, 'Éloïse']);
const workbook = makeWorkbook({
  sheets: [
    { name: 'Effectifs', rows: sheetRows([['Nom', 'N°', 'Vide', 'Prénom'], ...people]), after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' },
    { name: 'Suite', state: 'hidden', rows: '<row><c t="b"><f>TRUE()</f><v>1</v></c><c t="e"><v>#N/A</v></c></row>' },
  ],
  entries: [{ name: 'xl/vbaProject.bin', data: 'macro' }],
}); // prettier-ignore

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-foreign-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('receives from the other process what is read here', async () => {
  const path = join(folder, 'effectifs.xlsx');
  writeFileSync(path, workbook);
  const shares: number[] = [];
  const file = await readForeignFile(path, { onProgress: (share) => shares.push(share) });
  expect(file).toEqual(await readTable(workbook));
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('a process started ahead reads one file, and the next file has its own', async () => {
  prepareReader();
  prepareReader();
  const expected = await readTable(workbook);
  expect(await readForeignFile(workbook)).toEqual(expected);
  expect(await readForeignFile(workbook)).toEqual(expected);
  prepareReader();
  await expect(readForeignFile(Buffer.from('%PDF-1.4'))).rejects.toMatchObject({ fault: { code: 'pdf' } });
});

test('reads bytes, and notes as text', async () => {
  const notes = `# Notes\n${'- L’accueil attend.\n'.repeat(100_000)}`;
  const file = await readForeignFile(Buffer.from(notes), { reading: 'text' });
  expect(file.text).toBe(notes);
});

test('passes on why a file is refused', async () => {
  await expect(readForeignFile(Buffer.from('%PDF-1.4'))).rejects.toMatchObject({ fault: { code: 'pdf', params: {} } });
  await expect(readForeignFile(join(folder, 'absent.csv'))).rejects.toMatchObject({ fault: { code: 'not_found' } });
});

test('stops when time is over and when it is asked to', async () => {
  await expect(readForeignFile(workbook, { timeLimitMs: 1 })).rejects.toMatchObject({ fault: { code: 'too_slow' } });
  const stop = new AbortController();
  const reading = readForeignFile(workbook, { signal: stop.signal });
  stop.abort();
  await expect(reading).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  await expect(readForeignFile(workbook, { signal: stop.signal })).rejects.toMatchObject({
    fault: { code: 'cancelled' },
  });
});

test('survives a reading process that fills its memory or dies', async () => {
  const reading = (script: string): Promise<unknown> => {
    const entry = join(folder, `${script.length}.mjs`);
    writeFileSync(entry, script);
    return readForeignFile(workbook, { entry });
  };
  const greedy =
    'process.once("message", () => { const kept = []; for (;;) kept.push(Array(1000).fill(kept.length)); });';
  await expect(reading(greedy)).rejects.toMatchObject({ fault: { code: 'too_much_memory' } });
  await expect(reading('process.once("message", () => process.exit(3));')).rejects.toMatchObject({
    fault: { code: 'crashed' },
  });
});

test('does not let the reading process write', async () => {
  const entry = join(folder, 'writer.mjs');
  const script = `import { writeFileSync } from 'node:fs';
    process.once('message', () => { try { writeFileSync(${JSON.stringify(join(folder, 'evil'))}, 'x'); } catch { process.exit(0); } process.send({ type: 'done' }); });`;
  writeFileSync(entry, script);
  await expect(readForeignFile(workbook, { entry })).rejects.toMatchObject({ fault: { code: 'crashed' } });
});
