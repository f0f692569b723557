import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ForeignFile } from '../../domain/imports/foreign-table.ts';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import type { TextReading } from './read-text.ts';
import { recogniseFile } from './recognise-file.ts';
import { CollectingSink, type TableSink } from './table-sink.ts';

export interface ReadOptions {
  /** How a text file is taken; lists by default. */
  readonly reading?: TextReading;
}

/** Excel locks the file that it shows; the lock may go within a moment. */
const lockRetries = 5;
const lockPause = 200;

/**
 * The one door for every foreign file: recognises it by its content, measures it, and reads its tables into
 * `sink`. Each reader is loaded when it is wanted: a refusal must not wait for both. It parses in this process: the application calls `readForeignFile`, which runs it apart, with limits.
 * @param source path of the file, or its bytes
 * @throws ForeignFileError
 */
export async function readTables(
  source: string | Uint8Array,
  sink: TableSink,
  options: ReadOptions = {},
): Promise<void> {
  const bytes =
    typeof source === 'string'
      ? await readBytes(source)
      : Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const name = typeof source === 'string' ? basename(source) : '';
  if (recogniseFile(bytes) === 'zip') {
    const { readWorkbook } = await import('./read-workbook.ts');
    await readWorkbook(bytes, sink);
  } else {
    refuseSize(bytes.length, foreignLimits.textBytes);
    const { readText } = await import('./read-text.ts');
    await readText(bytes, name, options.reading ?? 'table', sink);
  }
}

/**
 * Reads a whole foreign file in this process; for small files of our own and for tests.
 * @throws ForeignFileError
 */
export async function readTable(source: string | Uint8Array, options: ReadOptions = {}): Promise<ForeignFile> {
  const sink = new CollectingSink();
  await readTables(source, sink, options);
  return sink.file();
}

/**
 * The bytes of a foreign file, measured first; a program that locks it for a moment is waited for.
 * @throws ForeignFileError
 */
export async function readBytes(path: string): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) throw foreignError('folder', {});
      if (!found.isFile()) throw foreignError('unreadable', {});
      refuseSize(found.size, foreignLimits.workbookBytes);
      return await readFile(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const locked = code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32');
      if (locked && attempt < lockRetries) await wait(lockPause);
      else throw pathError(code, locked) ?? error;
    }
  }
}

function pathError(code: unknown, locked: boolean): Error | undefined {
  if (locked) return foreignError('busy', {});
  if (code === 'ENOENT' || code === 'ENOTDIR') return foreignError('not_found', {});
  if (code === 'EACCES' || code === 'EPERM') return foreignError('no_access', {});
  return typeof code === 'string' ? foreignError('unreadable', {}) : undefined;
}

function refuseSize(size: number, limit: number): void {
  if (size <= limit) return;
  const megabyte = 1024 * 1024;
  throw foreignError('too_big', { megabytes: Math.ceil(size / megabyte), limit: limit / megabyte });
}
