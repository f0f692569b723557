import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { foreignError, ForeignFileError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';

/** Bytes handed on at a time. */
const pieceBytes = 128 * 1024;

/**
 * The zip directory of an Office file, accepted only when nothing in it can harm: number and names of the parts,
 * declared sizes, overlaps. Parts are found whatever the case of their name, as the package format has it.
 */
export class ZipPackage {
  readonly #bytes: Buffer;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Use `openPackage`. */
  constructor(bytes: Buffer, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#bytes = bytes;
    this.#zip = zip;
    this.#entries = entries;
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** Names of the parts, in lower case. */
  names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  /** Declared size of a part, inflated. */
  size(part: string): number {
    return this.#entries.get(part.toLowerCase())?.uncompressedSize ?? 0;
  }

  /**
   * The bytes of a part, inflated piece by piece; sizes, ratio and checksum are those really found.
   * @throws ForeignFileError when the part is missing, larger than declared, or damaged
   */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(part.toLowerCase());
    if (!entry) throw foreignError('damaged', { part });
    if (entry.isEncrypted()) throw foreignError('encrypted', {});
    let length = 0;
    let checksum = 0;
    for await (const piece of this.#pieces(entry)) {
      length += piece.length;
      if (length > entry.uncompressedSize) throw foreignError('bomb', { part });
      checksum = crc32(piece, checksum);
      yield piece;
    }
    if (length !== entry.uncompressedSize || checksum !== entry.crc32) throw foreignError('damaged', { part });
  }

  async *#pieces(entry: Entry): AsyncGenerator<Buffer> {
    const part = entry.fileName;
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const data = this.#bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
      if (entry.compressionMethod === 0) {
        for (let at = 0; at < data.length; at += pieceBytes) yield data.subarray(at, at + pieceBytes);
      } else if (entry.compressionMethod === 8) {
        const inflate = createInflateRaw({ chunkSize: pieceBytes });
        inflate.end(data);
        yield* inflate as AsyncIterable<Buffer>;
      } else {
        throw foreignError('damaged', { part });
      }
    } catch (error) {
      if (error instanceof ForeignFileError) throw error;
      throw foreignError('damaged', { part }, error);
    }
  }
}

/**
 * Opens the zip directory of an Office file.
 * @param bytes the whole file
 * @throws ForeignFileError for a damaged directory, unsafe or repeated names, or sizes beyond the limits
 */
export async function openPackage(bytes: Buffer): Promise<ZipPackage> {
  const zip = await openDirectory(bytes);
  if (zip.entryCount > foreignLimits.parts) {
    throw foreignError('too_many_parts', { count: zip.entryCount, limit: foreignLimits.parts });
  }
  const entries = new Map<string, Entry>();
  let total = 0;
  for (const entry of await readEntries(zip)) {
    const name = entry.fileName.toLowerCase();
    if (name.endsWith('/')) continue;
    if (entries.has(name)) throw foreignError('unsafe_name', { part: entry.fileName });
    entries.set(name, entry);
    total += entry.uncompressedSize;
    refuseBomb(entry, total);
  }
  refuseOverlaps([...entries.values()]);
  return new ZipPackage(bytes, zip, entries);
}

async function openDirectory(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, decodeStrings: true });
  } catch (error) {
    throw foreignError('damaged', { part: '' }, error);
  }
}

async function readEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const unsafe = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/su.exec(message);
    if (unsafe) throw foreignError('unsafe_name', { part: (unsafe[1] ?? '').slice(0, 100) }, error);
    throw foreignError('damaged', { part: '' }, error);
  }
  if (entries.length !== zip.entryCount) throw foreignError('damaged', { part: '' });
  return entries;
}

function refuseBomb(entry: Entry, total: number): void {
  const { uncompressedSize, compressedSize } = entry;
  const tooLarge = uncompressedSize > foreignLimits.partBytes || total > foreignLimits.packageBytes;
  const tooDense =
    uncompressedSize > foreignLimits.ratioFreeBytes && uncompressedSize > compressedSize * foreignLimits.ratio;
  if (tooLarge || tooDense) throw foreignError('bomb', { part: entry.fileName });
}

/** Parts that share bytes are how a small file makes many large ones. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const localHeaderBytes = 30;
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, entry] of ordered.entries()) {
    const next = ordered[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
    if (next && end > next.relativeOffsetOfLocalHeader) throw foreignError('overlapping_parts', {});
  }
}
