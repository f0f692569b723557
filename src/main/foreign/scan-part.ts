import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import { XmlScanError, XmlScanner, type XmlHandler } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** Told the inflated bytes of each piece read; reading goes on when it has finished. */
export type PieceListener = (bytes: number) => void | Promise<void>;

/**
 * Scans one XML part of a package as it is inflated.
 * @param small the part is kept in memory as it is read, so it must be a small one
 * @throws ForeignFileError naming the part
 */
export async function scanPart(
  source: ZipPackage,
  part: string,
  handler: XmlHandler,
  options: { readonly small?: boolean; readonly onPiece?: PieceListener } = {},
): Promise<void> {
  if (options.small && source.size(part) > foreignLimits.smallPartBytes) throw foreignError('bomb', { part });
  const scanner = new XmlScanner(handler);
  let decoder: PartDecoder | undefined;
  try {
    for await (const piece of source.read(part)) {
      decoder ??= new PartDecoder(decoderOf(piece, part));
      scanner.write(decoder.decode(piece));
      if (options.onPiece) await options.onPiece(piece.length);
    }
    scanner.write(decoder?.end() ?? '');
    scanner.close();
  } catch (error) {
    if (error instanceof XmlScanError) throw foreignError(error.fault, { part }, error);
    throw error;
  }
}

/** Decodes a part piece by piece; most pieces are ASCII alone, whose decoding is a copy. */
class PartDecoder {
  readonly #decoder: TextDecoder;
  readonly #asciiIsPlain: boolean;
  /** The last piece may have ended within a character. */
  #within = false;

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
    this.#asciiIsPlain = decoder.encoding === 'utf-8';
  }

  decode(piece: Buffer): string {
    if (this.#asciiIsPlain && !this.#within && isAscii(piece)) return piece.toString('latin1');
    this.#within = (piece.at(-1) ?? 0) >= 0x80;
    return this.#decoder.decode(piece, { stream: true });
  }

  end(): string {
    return this.#decoder.decode();
  }
}

/** XML is UTF-8 unless a mark or its first line says otherwise (XML 1.0, appendix F). */
function decoderOf(start: Buffer, part: string): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]{1,40})["']/iu.exec(start.toString('latin1', 0, 200))?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8');
  } catch (error) {
    throw foreignError('damaged', { part }, error);
  }
}
