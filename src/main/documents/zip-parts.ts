import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ByteSink } from './byte-sink.ts';

/** A part of a package: its bytes, or pieces of its text that are made as they are packed. */
export type Part = Uint8Array | (() => Iterable<string>);

/** Long parts stay one step below the usual level: a fifth less time for a hundredth more room. */
const levels = { whole: 6, inPieces: 5 } as const;

/** Characters packed at a time. */
const pieceLength = 32 * 1024;

/**
 * Packs parts into a zip, in their order; they are compressed by Node's threads while the next pieces are made, so
 * that neither a part in pieces nor the zip is ever held whole.
 * @throws what `into` throws
 */
export async function zipParts(parts: Iterable<readonly [path: string, part: Part]>, into: ByteSink): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => {
    zip.once('error', reject);
    for (const [path, part] of parts) {
      const level = part instanceof Uint8Array ? levels.whole : levels.inPieces;
      const options = { compressionLevel: isCompressed(path) ? 0 : level };
      if (part instanceof Uint8Array) {
        zip.addBuffer(Buffer.from(part.buffer, part.byteOffset, part.byteLength), path, options);
        continue;
      }
      zip.addReadStreamLazy(path, options, (give) => {
        const stream = Readable.from(bytesOf(part()), { objectMode: false });
        stream.once('error', reject);
        give(null, stream);
      });
    }
  });
  zip.end();
  const all = (async () => {
    for await (const piece of zip.outputStream) into.add(piece as Buffer);
  })();
  await Promise.race([all, failed]);
}

/** Pictures are compressed already: doing it again takes longer than all the rest, and gains nothing. */
function isCompressed(path: string): boolean {
  return /\.(?:jpe?g|png)$/iu.test(path);
}

/** Joins small pieces: what is compressed at once must be worth it. */
function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
