import type { ReturnedWord } from '../../domain/deliverable/returned-word.ts';
import { foreignError } from './foreign-file-error.ts';
import { runReader, type ReaderLimits } from './read-foreign-file.ts';

/**
 * Reads a Word document that comes back, in a process of its own, as `readForeignFile` does.
 * @param source path of the file, or its bytes
 * @throws ForeignFileError saying why the file is not read
 */
export async function readForeignWord(source: string | Uint8Array, limits: ReaderLimits = {}): Promise<ReturnedWord> {
  let word: ReturnedWord | undefined;
  await runReader({ source, options: {}, as: 'word' }, limits, (message) => {
    if (message.type === 'word') word = message.word;
    return message.type === 'done';
  });
  if (!word) throw foreignError('crashed', {});
  return word;
}
