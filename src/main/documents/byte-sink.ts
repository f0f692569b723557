import { Fault } from '../../contract/fault.ts';

/** What a document is written into as it is packed: a file on its way, or memory. */
export interface ByteSink {
  /** Takes a piece whole before it returns: its bytes may then change. */
  readonly add: (piece: Uint8Array) => void;
}

/** Bytes a document may have in memory. Room for them is only set aside: memory is taken as they come. */
const mostBytes = 2 ** 30;

/** Bytes written one piece after the other into one block, which grows in place: nothing is ever held twice. */
export class GrowingBytes implements ByteSink {
  readonly #block = new ArrayBuffer(0, { maxByteLength: mostBytes });

  /** @throws Fault `document_too_large` */
  add(piece: Uint8Array): void {
    const start = this.#block.byteLength;
    if (start + piece.length > mostBytes) throw new Fault('document_too_large');
    this.#block.resize(start + piece.length);
    new Uint8Array(this.#block, start).set(piece);
  }

  /** All that was added: a view of the block itself. */
  whole(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#block, 0, this.#block.byteLength);
  }
}
