import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { WorkbookModel } from '../../../domain/deliverable/workbook-model.ts';
import { type Layout, tableName } from './sheet-layout.ts';
import { zipParts } from './zip-parts.ts';

/**
 * Completes the parts of a workbook that exceljs leaves short: the formula of each calculated column in its table,
 * so that rows added by the client are calculated too; row heights that still follow the text when it changes; the
 * name of the program that made the file.
 */
export async function patchParts(file: Uint8Array, model: WorkbookModel, layout: Layout): Promise<Uint8Array> {
  const parts = unzipSync(file, { filter: ({ name }) => !name.endsWith('/') });
  for (const [path, bytes] of Object.entries(parts)) {
    if (path === 'docProps/app.xml') parts[path] = strToU8(withProgram(strFromU8(bytes)));
    if (path.startsWith('xl/worksheets/')) parts[path] = strToU8(withFreeHeights(strFromU8(bytes)));
    if (path === 'xl/sharedStrings.xml') parts[path] = strToU8(withPlainTexts(strFromU8(bytes)));
    if (path.startsWith('xl/tables/')) parts[path] = strToU8(withFormulas(strFromU8(bytes), model, layout));
  }
  return zipParts(parts);
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

function withFreeHeights(xml: string): string {
  return xml.replaceAll(' customHeight="1"', '');
}

function withFormulas(xml: string, model: WorkbookModel, layout: Layout): string {
  const sheet = model.sheets.find((candidate) => xml.includes(` displayName="${tableName(candidate.key)}"`));
  if (sheet?.kind !== 'data') return xml;
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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
