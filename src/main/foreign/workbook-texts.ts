import { builtInFormat, formatOfCode, plainFormat, type CellFormat } from './cell-format.ts';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import { scanPart, type PieceListener } from './scan-part.ts';
import { resolveEntities } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** A text without formatting, as every program writes it; an entity that is cut off is left to the scanner. */
const plainString = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;

/**
 * The texts that cells share, by index, without their formatting and phonetic guides.
 * @throws ForeignFileError beyond the limits on number and length
 */
export async function readSharedStrings(source: ZipPackage, part: string, onPiece?: PieceListener): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let length = 0;
  let inText = false;
  let inGuide = false;
  await scanPart(
    source,
    part,
    {
      open(name) {
        if (name === 't') inText = !inGuide;
        else if (name === 'rPh') inGuide = true;
        else if (name === 'si') text = '';
      },
      text(piece) {
        if (inText && text.length <= foreignLimits.cellLength) text += piece;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inGuide = false;
        else if (name === 'si') addString();
      },
      shortcut(source, at) {
        plainString.lastIndex = at;
        const match = plainString.exec(source);
        if (!match) return at;
        text = resolveEntities(match[1] ?? '');
        addString();
        return plainString.lastIndex;
      },
    },
    onPiece ? { onPiece } : {},
  );
  return strings;

  function addString(): void {
    length += text.length;
    if (length > foreignLimits.textLength || strings.length >= foreignLimits.sharedStrings) {
      throw foreignError('too_much_text', { limit: foreignLimits.textLength });
    }
    strings.push(plainText(text));
  }
}

/** The meaning of each cell format, by index. */
export async function readCellFormats(source: ZipPackage, part: string): Promise<CellFormat[]> {
  const formats: CellFormat[] = [];
  const codes = new Map<string, CellFormat>();
  let inCellFormats = false;
  await scanPart(
    source,
    part,
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt')
          codes.set(attributes.get('numFmtId') ?? '', codeFormat(attributes.get('formatCode')));
        else if (name === 'xf' && inCellFormats) addFormat(attributes.get('numFmtId') ?? '0');
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    { small: true },
  );
  return formats;

  function addFormat(id: string): void {
    if (formats.length >= foreignLimits.cellFormats) throw foreignError('damaged', { part });
    formats.push(codes.get(id) ?? builtInFormat(Number(id)));
  }

  function codeFormat(code: string | undefined): CellFormat {
    return code === undefined ? plainFormat : formatOfCode(code);
  }
}

/** A text of a workbook as a person reads it: `_x000D_` escapes resolved (ECMA-376, 22.9.2.19), one kind of line end. */
export function plainText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return unescaped.includes('\r') ? unescaped.replace(/\r\n?/gu, '\n') : unescaped;
}
