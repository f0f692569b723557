import { Fault } from '../../contract/fault.ts';

/** Bytes a document may have. Room for them is only set aside: memory is taken as they come. */
const mostBytes = 2 ** 30;

/** Bytes written one piece after the other into one block, which grows in place: nothing is ever held twice. */
export class GrowingBytes {
  readonly #block = new ArrayBuffer(0, { maxByteLength: mostBytes });

  /** @throws Fault `document_too_large` */
  add(piece: Uint8Array): void {
    const start = this.#block.byteLength;
    if (start + piece.length > mostBytes) throw new Fault('document_too_large');
    this.#block.resize(start + piece.length);
    new Uint8Array(this.#block, start).set(piece);
  }

  /** All that was added: a view of the block itself, which can be handed to another thread. */
  whole(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#block, 0, this.#block.byteLength);
  }
}
