import { strFromU8, strToU8, unzipSync } from 'fflate';
import { escaped } from './escaped.ts';
import { type ColumnStyle, dataRows, marksRows } from './row-parts.ts';
import { SharedTexts } from './shared-texts.ts';
import { columnLetters, firstRow, type Layout, tableName } from './sheet-layout.ts';
import type { WritableSheet, WritableWorkbook } from './writable-workbook.ts';
import type { ByteSink } from '../byte-sink.ts';
import { type Part, zipParts } from '../zip-parts.ts';

/** What the parts are completed from. */
export interface PatchSource {
  readonly model: WritableWorkbook;
  readonly layout: Layout;
  /** Widths of the columns of each data sheet, in characters. */
  readonly widths: ReadonlyMap<string, readonly number[]>;
}

const sharedTextsPath = 'xl/sharedStrings.xml';

/**
 * Completes the parts of a workbook that exceljs leaves short: the rows of the long sheets, made one at a time while
 * the file is packed; the formula of each calculated column in its table, so that rows added by the client are
 * calculated too; row heights that still follow the text when it changes; the name of the program that made the file.
 */
export async function patchParts(file: Uint8Array, source: PatchSource, into: ByteSink): Promise<void> {
  const parts = unzipSync(file, { filter: ({ name }) => !name.endsWith('/') });
  const texts = new SharedTexts(
    withPlainTexts(strFromU8(parts[sharedTextsPath] ?? strToU8('<sst></sst>'))),
    source.model.texts.cutMark,
  );
  const patched = Object.entries(parts)
    .filter(([path]) => path !== sharedTextsPath)
    .map(([path, bytes]): [string, Part] => [path, patchedPart(path, bytes, texts, source)]);
  // Last: the rows say which texts they share.
  await zipParts([...patched, [sharedTextsPath, () => texts.xml()]], into);
}

function patchedPart(path: string, bytes: Uint8Array, texts: SharedTexts, source: PatchSource): Part {
  if (path === 'docProps/app.xml') return strToU8(withProgram(strFromU8(bytes)));
  if (path.startsWith('xl/tables/')) return strToU8(patchedTable(strFromU8(bytes), source));
  const sheetNumber = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(path)?.[1];
  return sheetNumber === undefined ? bytes : patchedSheet(Number(sheetNumber), strFromU8(bytes), texts, source);
}

function withProgram(xml: string): string {
  return xml
    .replace(/<Application>[^<]*<\/Application>/u, '<Application>Ancrage</Application>')
    .replace(/<AppVersion>[^<]*<\/AppVersion>/u, '');
}

/** White space inside a text needs no mark, and the schema of the format knows none. */
function withPlainTexts(xml: string): string {
  return xml.replace(/<t xml:space="preserve">(?=[^\s<])([^<]*[^\s<])<\/t>/gu, '<t>$1</t>');
}

/** A sheet with its rows: exceljs numbers the sheets in the order of the model. */
function patchedSheet(number: number, xml: string, texts: SharedTexts, { model, layout, widths }: PatchSource): Part {
  const sheet = model.sheets[number - 1];
  const free = xml.replaceAll(' customHeight="1"', '');
  if (sheet?.kind === 'marks') return withRows(free, '<sheetData/>', () => marksRows(sheet, layout));
  if (sheet?.kind !== 'data') return strToU8(free);
  const styles = sheet.columns.map((_, index) => patternStyles(xml, columnLetters(index + 1)));
  const settings = { styles, widths: widths.get(sheet.key) ?? [], texts, layout, cutMark: model.texts.cutMark };
  const patterns = free.slice(free.indexOf(`<row r="${firstRow}"`), free.indexOf('</sheetData>'));
  const measured = free.replace(
    /<dimension ref="([A-Z]+\d+):([A-Z]+)\d+"\/>/u,
    `<dimension ref="$1:$2${Math.max(firstRow + sheet.rows.length - 1, firstRow)}"/>`,
  );
  return withRows(measured, patterns, () => dataRows(sheet, settings));
}

/** The numbers of the two looks of a column, as its patterns hold them. */
function patternStyles(xml: string, letters: string): ColumnStyle {
  const style = (row: number): number => {
    const found = new RegExp(`<c r="${letters}${row}" s="(\\d+)"`, 'u').exec(xml)?.[1];
    if (found === undefined) throw new Error(`No pattern for column ${letters}`);
    return Number(found);
  };
  return { plain: style(firstRow), asText: style(firstRow + 1) };
}

/** A part in which `rows` stand in the place of `held`. */
function withRows(xml: string, held: string, rows: () => Iterable<string>): Part {
  const at = xml.indexOf(held);
  if (at < 0) throw new Error('No place for the rows of a sheet');
  const alone = held === '<sheetData/>';
  return function* pieces() {
    yield xml.slice(0, at);
    if (alone) yield '<sheetData>';
    yield* rows();
    if (alone) yield '</sheetData>';
    yield xml.slice(at + held.length);
  };
}

function patchedTable(xml: string, { model, layout }: PatchSource): string {
  const sheet = model.sheets.find((candidate) => xml.includes(` displayName="${tableName(candidate.key)}"`));
  return sheet?.kind === 'data' ? withFormulas(withRange(xml, sheet), sheet, layout) : xml;
}

/** The range of a table down to its last row; Excel wants one at least. */
function withRange(xml: string, sheet: WritableSheet): string {
  const last = firstRow + Math.max(sheet.rows.length, 1) - 1;
  return xml.replaceAll(/ ref="([A-Z]+\d+:[A-Z]+)\d+"/gu, ` ref="$1${last}"`);
}

function withFormulas(xml: string, sheet: WritableSheet, layout: Layout): string {
  // Without its filter columns, which say nothing, the table is read back even by readers that stop at a formula.
  const plain = xml
    .replace(/<autoFilter ref="([^"]+)">.*?<\/autoFilter>/u, '<autoFilter ref="$1"/>')
    .replace(' totalsRowShown="1"', ' totalsRowShown="0"')
    .replaceAll(/ totalsRow(?:Label|Function)="(?:Total|none)"/gu, '');
  return plain.replace(/<tableColumn id="(\d+)"([^>]*?)\/>/gu, (whole, id: string, attributes: string) => {
    const template = sheet.columns[Number(id) - 1]?.formula;
    if (template === undefined) return whole;
    const formula = escaped(layout.formula(template, sheet.key));
    return `<tableColumn id="${id}"${attributes}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
  });
}
