import { foreignError } from './foreign-file-error.ts';

/** What the first bytes of a file say, whatever its name. */
export type FileKind = 'zip' | 'text';

const signatures: readonly (readonly [string, () => Error])[] = [
  ['25504446', () => foreignError('pdf', {})],
  ['53514c69746520666f726d6174203300', () => foreignError('database', {})],
  ['89504e47', () => foreignError('picture', {})],
  ['ffd8ff', () => foreignError('picture', {})],
  ['47494638', () => foreignError('picture', {})],
  ['1f8b', () => foreignError('archive', {})],
  ['377abcaf271c', () => foreignError('archive', {})],
  ['526172211a07', () => foreignError('archive', {})],
  ['7b5c727466', () => foreignError('word', {})],
];

/**
 * Recognises a file by its content; its extension may lie.
 * @throws ForeignFileError naming the kind of file, when it is not one that is read
 */
export function recogniseFile(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw foreignError('empty', {});
  const start = bytes.subarray(0, 16).toString('hex');
  if (start.startsWith('504b0304')) return 'zip';
  if (start.startsWith('504b0506')) throw foreignError('archive', {});
  if (start.startsWith('d0cf11e0a1b11ae1')) refuseOldOffice(bytes);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) throw known[1]();
  return 'text';
}

/**
 * Refuses texts that are not lists: web pages saved as `.xls`, spreadsheets in XML, data for programs.
 * @throws ForeignFileError
 */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start === '') throw foreignError('empty', {});
  if (/^(?:<!doctype html|<html|<head|<table|<meta|mime-version:)/u.test(start)) throw foreignError('web_page', {});
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) {
    if (/excel\.sheet|schemas-microsoft-com:office:spreadsheet/u.test(start)) throw foreignError('excel_xml', {});
    if (start.includes('<html')) throw foreignError('web_page', {});
    throw foreignError('not_a_table', {});
  }
  if (/^(?:\{\s*"|\[\s*[{[])/u.test(start)) throw foreignError('not_a_table', {});
}

/** Compound files hold a directory of names in UTF-16; they tell the old formats and encrypted ones apart. */
function refuseOldOffice(bytes: Buffer): never {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw foreignError('encrypted', {});
  if (holds('WordDocument')) throw foreignError('word', {});
  if (holds('PowerPoint Document')) throw foreignError('powerpoint', {});
  if (holds('Workbook') || holds('Book')) throw foreignError('old_excel', {});
  throw foreignError('binary', {});
}
