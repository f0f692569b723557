import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Parts of a package by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Packs parts into a zip; they are compressed by Node's threads, several at a time. */
export async function zipParts(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, bytes] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, { compressionLevel: 6 });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
