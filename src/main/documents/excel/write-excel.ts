import exceljs, { type Worksheet, type XlsxWriteOptions } from 'exceljs';
import type { ByteSink } from '../byte-sink.ts';
import { cleanLine } from '../clean-text.ts';
import { writeDataSheet } from './data-sheet.ts';
import { patchParts } from './patch-parts.ts';
import { paperSizes } from './paper-sizes.ts';
import { writeDashboard, writeLists, writeReadMe } from './plain-sheets.ts';
import { headerRow, type Layout, layoutOf } from './sheet-layout.ts';
import type { WritableSheet, WritableWorkbook } from './writable-workbook.ts';

/** Parts are compressed once, after they have been completed. */
const stored: Partial<XlsxWriteOptions> & { readonly zip: object } = { zip: { compression: 'STORE' } };

/**
 * Writes a workbook as an `.xlsx`: tables, lists, formulas with their results, print set-up. Nothing typed by a
 * person can become a formula; texts, numbers and dates are made safe cell by cell. The rows of data sheets are
 * walked through twice, to measure then to write them, and never held by the writer.
 * @param into where the file goes, as it is packed
 */
export async function writeExcel(model: WritableWorkbook, into: ByteSink): Promise<void> {
  const workbook = new exceljs.Workbook();
  workbook.title = cleanLine(model.title);
  workbook.subject = cleanLine(model.clientName);
  workbook.creator = cleanLine(model.firmName);
  workbook.lastModifiedBy = cleanLine(model.firmName);
  const layout = layoutOf(model);
  const widths = new Map<string, readonly number[]>();
  for (const sheet of model.sheets) {
    const worksheet = workbook.addWorksheet(layout.nameOf(sheet.key), {
      state: sheet.kind === 'marks' ? 'veryHidden' : 'visible',
      pageSetup: {
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddHeader: printHeader(model, sheet), oddFooter: printFooter(model) },
    });
    worksheet.pageSetup.paperSize = paperSizes.a4;
    if (sheet.kind === 'data') widths.set(sheet.key, writeDataSheet(worksheet, sheet, model, layout));
    else fill(worksheet, sheet, model, layout);
    if (sheet.kind === 'data' || sheet.kind === 'lists')
      worksheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  }
  const file = await workbook.xlsx.writeBuffer(stored);
  await patchParts(new Uint8Array(file), { model, layout, widths }, into);
}

function fill(
  worksheet: Worksheet,
  sheet: Exclude<WritableWorkbook['sheets'][number], WritableSheet>,
  model: WritableWorkbook,
  layout: Layout,
): void {
  switch (sheet.kind) {
    case 'dashboard':
      return writeDashboard(worksheet, sheet, model, layout);
    case 'readme':
      return writeReadMe(worksheet, sheet);
    case 'lists':
      return writeLists(worksheet, sheet, model);
    case 'marks':
      // Rows alone, which come afterwards.
      return;
    default:
      return sheet satisfies never;
  }
}

function printHeader(model: WritableWorkbook, sheet: WritableWorkbook['sheets'][number]): string {
  return bounded(`&L&9${printed(model.clientName)}&R&9${printed(model.title)} – ${printed(sheet.name)}`);
}

function printFooter(model: WritableWorkbook): string {
  return bounded(`&L&9${printed(model.texts.footer)}&R&9${model.texts.page} &P ${model.texts.of} &N`);
}

/** Text of a printed header: `&` starts a code there, and a figure after a size code would be read with it. */
function printed(text: string): string {
  const line = cleanLine(text).slice(0, 90).toWellFormed().replaceAll('&', '&&');
  return /^\d/u.test(line) ? ` ${line}` : line;
}

/** Excel refuses a printed header longer than this. */
function bounded(text: string): string {
  return text.length <= 255 ? text : text.slice(0, 255).toWellFormed();
}
