import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildGrid } from './documents/grid-file.ts';
import type { Measure } from './documents/report.ts';
import { median, ratioLine, timeLine, type Line } from './measure.ts';

const runs = 5;

/** Documents against the libraries that write them, cold: one process per measure, in turn, medians. */
export async function benchDocuments(path: (name: string) => string): Promise<Line[]> {
  const file = path('grid.xlsx');
  writeFileSync(file, await buildGrid(10_000));
  const write = compare({
    ours: () => measure('write-grid-ours.ts'),
    exceljs: () => measure('write-grid-exceljs.ts'),
    ...(hasXlsxWriter() ? { xlsxWriter: () => python('write_grid_xlsxwriter.py', path('peer.xlsx')) } : {}),
  });
  const read = compare({
    ours: () => measure('read-grid-ours.ts', file),
    exceljs: () => measure('read-grid-exceljs.ts', file),
  });
  const plan = compare({
    ours: () => measure('write-plan-ours.ts'),
    docx: () => measure('write-plan-docx.ts'),
  });
  const large = measure('write-grid-ours.ts', '100000');
  return [
    ratioLine('grid of 10,000 × 15 against exceljs alone (B1), time', write('milliseconds', 'exceljs'), 0.5),
    ratioLine('the same, memory', write('peak', 'exceljs'), 1),
    ratioLine('the same, size', write('bytes', 'exceljs'), 1.1),
    ...(hasXlsxWriter()
      ? [ratioLine('the same against XlsxWriter, time', write('milliseconds', 'xlsxWriter'), 1)]
      : []),
    timeLine('grid of 100,000 × 15 (B3)', large.milliseconds, 20_000),
    ratioLine('reading that grid, guard and process, against exceljs (B4)', read('milliseconds', 'exceljs'), 0.5),
    timeLine('plan of 100 pages and 30 tables (B6)', plan('milliseconds'), 2000),
    ratioLine('the same against docx alone', plan('milliseconds', 'docx'), 1.2),
  ];
}

/** Runs each in turn, so that what slows the machine slows all; gives the median of a figure, or its ratio to a peer's. */
function compare(sides: Readonly<Record<string, () => Measure>>): (figure: keyof Measure, peer?: string) => number {
  const rounds = Array.from({ length: runs }, () =>
    Object.fromEntries(Object.entries(sides).map(([name, run]) => [name, run()])),
  );
  const of = (side: string, figure: keyof Measure): number =>
    median(rounds.map((round) => round[side]?.[figure] ?? Number.NaN));
  return (figure, peer) => (peer === undefined ? of('ours', figure) : of('ours', figure) / of(peer, figure));
}

function measure(script: string, ...parameters: readonly string[]): Measure {
  return told(process.execPath, [scriptPath(script), ...parameters]);
}

function python(script: string, ...parameters: readonly string[]): Measure {
  return told('python3', [scriptPath(script), ...parameters]);
}

/** XlsxWriter is compared with where it is installed. */
function hasXlsxWriter(): boolean {
  return spawnSync('python3', ['-c', 'import xlsxwriter']).status === 0;
}

function scriptPath(script: string): string {
  return fileURLToPath(new URL(`documents/${script}`, import.meta.url));
}

function told(command: string, parameters: readonly string[]): Measure {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${parameters[0]} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Measure;
}
