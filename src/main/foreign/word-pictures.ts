import { createHash } from 'node:crypto';
import type { ReturnedPicture } from '../../domain/deliverable/returned-word.ts';
import { readRelations } from './workbook-parts.ts';
import type { ZipPackage } from './zip-package.ts';

/** Pictures of a Word document. */
export interface WordPictures {
  /** Digest of each picture by the id of its relation. */
  readonly digests: ReadonlyMap<string, string>;
  /** Those that a client file can keep, by digest. */
  readonly kept: Readonly<Record<string, ReturnedPicture>>;
}

/** Larger pictures are not brought back. */
const largest = 10 * 1024 * 1024;
/** All that is brought back from one document. */
const mostBytes = 48 * 1024 * 1024;

const kinds = [
  { mediaType: 'image/png', signature: '89504e470d0a1a0a' },
  { mediaType: 'image/jpeg', signature: 'ffd8ff' },
] as const;

/**
 * Reads the pictures that a part shows: what tells them, and the bytes of those that a client file can keep.
 * @throws ForeignFileError when one is damaged
 */
export async function readWordPictures(source: ZipPackage, owner: string): Promise<WordPictures> {
  const digests = new Map<string, string>();
  const kept: Record<string, ReturnedPicture> = {};
  const parts = new Map<string, string>();
  let total = 0;
  for (const { id, type, part } of await readRelations(source, owner)) {
    if (type !== 'image' || !source.has(part)) continue;
    const known = parts.get(part);
    const size = source.size(part);
    if (known !== undefined) digests.set(id, known);
    if (known !== undefined || size > largest || total + size > mostBytes) continue;
    total += size;
    const pieces: Buffer[] = [];
    for await (const piece of source.read(part)) pieces.push(Buffer.from(piece));
    const bytes = Buffer.concat(pieces);
    const digest = createHash('sha256').update(bytes).digest('hex');
    parts.set(part, digest);
    digests.set(id, digest);
    const kind = kinds.find(({ signature }) => bytes.toString('hex', 0, signature.length / 2) === signature);
    if (kind) kept[digest] = { bytes: new Uint8Array(bytes), mediaType: kind.mediaType };
  }
  return { digests, kept };
}
