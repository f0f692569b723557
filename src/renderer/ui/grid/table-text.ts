/** Reads a text copied from a spreadsheet: tabs between cells, quotes around cells that hold a line break. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  while (at <= source.length) {
    const [cell, next] = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    row.push(cell);
    if (source[next] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = next + 1;
  }
  return rows;
}

function plainCell(source: string, at: number): [string, number] {
  let end = at;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++;
  return [source.slice(at, end), end];
}

/** A quote that is never closed, or that more text follows, is part of the text. */
function quotedCell(source: string, at: number): [string, number] {
  let end = at + 1;
  while (end < source.length) {
    if (source[end] !== '"') end++;
    else if (source[end + 1] === '"') end += 2;
    else break;
  }
  const after = source[end + 1];
  if (end >= source.length || (after !== undefined && after !== '\t' && after !== '\n')) return plainCell(source, at);
  return [source.slice(at + 1, end).replaceAll('""', '"'), end + 1];
}

/** Writes cells as spreadsheets copy them. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n');
}

function writeCell(text: string): string {
  return /[\t\n\r]|^"/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
