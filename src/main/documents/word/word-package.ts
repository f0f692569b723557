import { type Document, Packer } from 'docx';
import { strToU8 } from 'fflate';
import { GrowingBytes } from '../byte-sink.ts';
import { type Part, zipParts } from '../zip-parts.ts';
import { pictureBehind } from './picture-stand-in.ts';

/** What docx makes of a document before it zips it, which its types keep to itself. */
const { compiler } = Packer as unknown as {
  readonly compiler: { readonly compile: (document: Document) => ReadonlyMap<string, string | Uint8Array> };
};

/**
 * Packs a document of docx. Its own packing compresses all parts one after the other in this thread, photos included,
 * which takes most of the time of a document with photos.
 */
export async function packWord(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const parts = [...compiler.compile(document)];
  const packed = new GrowingBytes();
  await zipParts(
    parts.map(([path, data]): [string, Part] => [path, typeof data === 'string' ? strToU8(data) : pictureBehind(data)]),
    packed,
  );
  return packed.whole();
}
