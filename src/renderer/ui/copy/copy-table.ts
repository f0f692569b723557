/** Puts a table on the clipboard: as cells for a spreadsheet or a document, and as tabbed text. */
export async function copyTable(rows: readonly (readonly string[])[]): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([tableHtml(rows)], { type: 'text/html' }),
      'text/plain': new Blob([tableText(rows)], { type: 'text/plain' }),
    }),
  ]);
}

/** The table as HTML, its first row as headings. */
export function tableHtml(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`;
}

/** The table as text: tabs between cells, one line per row. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t')).join('\r\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}
