import { basename } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { ForeignFileError } from '../foreign/foreign-file-error.ts';
import { prepareReader } from '../foreign/read-foreign-file.ts';

/** Endings of the files that are read apart. */
const foreignEnding = /\.(?:xlsx|xlsm|csv|tsv|txt|md)$/iu;

/** Told that a file is about to be chosen or was handed over: whoever will read it may get ready. */
export function expectForeignFile(name: string): void {
  if (foreignEnding.test(name)) prepareReader();
}

/**
 * Reads a file from outside, its refusal as a fault that names it.
 * @param source path of the file
 * @throws Fault `foreign_file`; whatever else `read` throws
 */
export async function readOutside<T>(source: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ForeignFileError)) throw error;
    const { code, params } = error.fault;
    throw new Fault('foreign_file', { ...params, file: basename(source), reason: code }, error);
  }
}
