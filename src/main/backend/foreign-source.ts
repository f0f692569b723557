import { basename } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import { ForeignFileError } from '../foreign/foreign-file-error.ts';

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
