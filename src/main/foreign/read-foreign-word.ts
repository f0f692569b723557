import { runReader, type ReaderLimits } from './read-foreign-file.ts';
import type { WordPiece } from './reader-messages.ts';

/**
 * Reads a Word document that comes back, in a process of its own, as `readForeignPieces` does, and gives its parts on
 * as they come.
 * @param source path of the file, or its bytes
 * @throws ForeignFileError saying why the file is not read
 */
export function readForeignWord(
  source: string | Uint8Array,
  limits: ReaderLimits,
  give: (piece: WordPiece) => void,
): Promise<void> {
  return runReader({ source, options: {}, as: 'word' }, limits, (message) => {
    if (message.type === 'texts' || message.type === 'picture') give(message);
    return message.type === 'done';
  });
}
