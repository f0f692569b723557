import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { acceptedWorkbooks, book, refusedWorkbooks } from '../fixtures/imports/hostile-workbooks.ts';
import { buildGrid } from './documents/grid-file.ts';
import type { Measure } from './documents/report.ts';
import { median, memoryLine, ratioLine, timeLine, type Line } from './measure.ts';

const runs = 5;

/**
 * Documents against the libraries that write them, cold: one process per measure, in turn, medians. Both sides find
 * their types stripped already, as in the built application: a first round, not counted, does it.
 */
export async function benchDocuments(path: (name: string) => string): Promise<Line[]> {
  return [...benchGrids(path), ...(await benchReading(path)), ...benchPlans()];
}

function benchGrids(path: (name: string) => string): Line[] {
  const withPython = hasXlsxWriter();
  const write = compare({
    ours: () => measure('write-grid-ours.ts'),
    exceljs: () => measure('write-grid-exceljs.ts'),
    ...(withPython ? { xlsxWriter: () => python('write_grid_xlsxwriter.py', path('peer.xlsx')) } : {}),
  });
  const stream = compare(
    {
      ours: () => measure('stream-grid-ours.ts'),
      exceljs: () => measure('stream-grid-exceljs.ts'),
      long: () => heldBy('stream-grid-ours.ts', '100000'),
      short: () => heldBy('stream-grid-ours.ts', '10000'),
    },
    3,
  );
  return [
    ratioLine('grid of 10,000 × 15 against exceljs alone (B1), time', write('milliseconds', 'exceljs'), 0.5),
    ratioLine('the same, memory', write('peak', 'exceljs'), 0.5),
    ratioLine('the same, size', write('bytes', 'exceljs'), 1.05),
    ...(withPython ? [ratioLine('the same against XlsxWriter, time', write('milliseconds', 'xlsxWriter'), 1)] : []),
    timeLine('grid of 100,000 × 15 (B3)', stream('milliseconds'), 20_000),
    ratioLine('the same against exceljs writing row by row, time', stream('milliseconds', 'exceljs'), 1),
    ratioLine('the same against 10,000 rows, memory', stream('peak', 'short', 'long'), 1.3),
  ];
}

async function benchReading(path: (name: string) => string): Promise<Line[]> {
  const file = path('grid.xlsx');
  writeFileSync(file, await buildGrid(10_000));
  const read = compare({
    ours: () => measure('read-grid-ours.ts', file),
    within: () => measure('read-grid-within.ts', file),
    ahead: () => measure('read-grid-ours.ts', file, 'ahead'),
    exceljs: () => measure('read-grid-exceljs.ts', file),
  });
  const hostile = compare({ ours: () => measure('guard-hostile.ts', hostileFolder(path)) });
  return [
    ratioLine('reading it with its guard, against exceljs (B4)', read('milliseconds', 'exceljs', 'within'), 0.25),
    ratioLine('the same, memory', read('peak', 'exceljs', 'within'), 0.4),
    ratioLine('the same in a process of its own, cold', read('milliseconds', 'exceljs'), 0.5),
    ratioLine('the same in a process started ahead', read('milliseconds', 'exceljs', 'ahead'), 0.4),
    ratioLine('the same, memory of both processes', read('peak', 'exceljs'), 1),
    timeLine('hostile workbooks, the slowest to be refused or read (B5)', hostile('milliseconds'), 100),
    memoryLine('the same, memory that they all took', hostile('peak'), 100),
  ];
}

function benchPlans(): Line[] {
  const plan = compare({
    ours: () => measure('write-plan-ours.ts'),
    docx: () => measure('write-plan-docx.ts'),
  });
  const illustrated = compare(
    {
      ours: () => measure('write-plan-ours.ts', 'photos'),
      docx: () => measure('write-plan-docx.ts', 'photos'),
    },
    3,
  );
  return [
    timeLine('plan of 100 pages and 30 tables (B6)', plan('milliseconds'), 2000),
    ratioLine('the same against docx alone', plan('milliseconds', 'docx'), 1.2),
    ratioLine('the same with 60 photos of 500 KB (B7)', illustrated('milliseconds', 'docx'), 0.4),
  ];
}

/** A folder of the workbooks that the tests of the guard build. */
function hostileFolder(path: (name: string) => string): string {
  const folder = path('hostile');
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  const files: readonly (readonly [name: string, make: () => Buffer])[] = [
    ...['ordinary-1', 'ordinary-2'].map((name) => [name, () => book({})] as const),
    ...refusedWorkbooks.map(([, , make], index) => [`refused-${index}`, make] as const),
    ...acceptedWorkbooks.map(([, make], index) => [`strange-${index}`, make] as const),
  ];
  for (const [name, make] of files) writeFileSync(join(folder, `${name}.xlsx`), make());
  return folder;
}

/** Runs each in turn, so that what slows the machine slows all; gives the median of a figure, or its ratio to a peer's. */
function compare(
  sides: Readonly<Record<string, () => Measure>>,
  times = runs,
): (figure: keyof Measure, peer?: string, side?: string) => number {
  const round = (): Record<string, Measure> =>
    Object.fromEntries(Object.entries(sides).map(([name, run]) => [name, run()]));
  round();
  const rounds = Array.from({ length: times }, round);
  const of = (side: string, figure: keyof Measure): number =>
    median(rounds.map((round) => round[side]?.[figure] ?? Number.NaN));
  return (figure, peer, side = 'ours') => of(side, figure) / (peer === undefined ? 1 : of(peer, figure));
}

function measure(script: string, ...parameters: readonly string[]): Measure {
  return told(process.execPath, [scriptPath(script), ...parameters]);
}

/**
 * The same for memory: the room that V8 takes for new objects grows with the time that a process runs, whatever it
 * holds, so it is bounded alike for all.
 */
function heldBy(script: string, ...parameters: readonly string[]): Measure {
  return told(process.execPath, ['--max-semi-space-size=8', scriptPath(script), ...parameters]);
}

function python(script: string, ...parameters: readonly string[]): Measure {
  return told(pythonPath, [scriptPath(script), ...parameters]);
}

/** XlsxWriter is packaged for the system's own Python. */
const pythonPath = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** XlsxWriter is compared with where it is installed. */
function hasXlsxWriter(): boolean {
  return spawnSync(pythonPath, ['-c', 'import xlsxwriter']).status === 0;
}

function scriptPath(script: string): string {
  return fileURLToPath(new URL(`documents/${script}`, import.meta.url));
}

function told(command: string, parameters: readonly string[]): Measure {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'ancrage-bench-compiled') };
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Measure;
}
