import { type Table, type TableCell, textCell } from './document-model.ts';
import { tableOf } from './table-of.ts';

/** Facts from which two columns of pairs are easier to read than one. */
const fewFacts = 4;

/**
 * Short facts, each a label and its value, in two columns of pairs read downwards. A fact without value is left out.
 * Returned as `tableOf` does.
 */
export function pairedTable(
  caption: string,
  facts: readonly (readonly [string, string | undefined])[],
  headers: { readonly label: string; readonly value: string; readonly align?: TableCell['align'] },
): readonly Table[] {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  const column = (label: string) => ({ header: label, weight: 3 });
  const figure = (label: string) => ({ header: label, weight: 2, ...(headers.align ? { align: headers.align } : {}) });
  if (known.length < fewFacts) {
    return tableOf(caption, known, [
      { ...column(headers.label), value: ([label]) => label },
      { ...figure(headers.value), value: ([, value]) => value },
    ]);
  }
  const half = Math.ceil(known.length / 2);
  const rows = known.slice(0, half).map((fact, index) => [...fact, ...(known[half + index] ?? [])] as const);
  return tableOf(caption, rows, [
    { ...column(headers.label), value: (row) => row[0] },
    { ...figure(headers.value), value: (row) => row[1] },
    { ...column(headers.label), value: (row) => row[2] },
    { ...figure(headers.value), value: (row) => row[3] },
  ]).map(spaced);
}

/** An empty column keeps the value of one pair away from the label of the next. */
function spaced(table: Table): Table {
  const gap = textCell('');
  return {
    ...table,
    columns: table.columns.toSpliced(2, 0, { header: gap, weight: 0.3 }),
    rows: table.rows.map((row) => row.toSpliced(2, 0, gap)),
  };
}
