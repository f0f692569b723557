import { fold } from '../shared/fold.ts';
import { isBlank, tidy } from './canonical-text.ts';
import type { ForeignCell, ForeignTable } from './foreign-table.ts';
import { nameWords } from './person-name.ts';

/** A square matrix of nominations: who is cited stands across, who cites stands down. */
export interface FoundMatrix {
  /** Index of the row of names, in the rows of the table. */
  readonly headerRow: number;
  /** Column of the names of those who cite. */
  readonly nameColumn: number;
  /** By column, the name of who is cited. */
  readonly cited: ReadonlyMap<number, string>;
}

/** Names in common, at least, between the two sides. */
const commonNames = 2;
const commonShare = 0.5;

/**
 * Finds a matrix: a row of names of which most stand again in one column below, over cells that are empty, ticks
 * or numbers. Names may be in another order, or codes or numbers of people.
 */
export function findMatrix(table: ForeignTable): FoundMatrix | undefined {
  for (const [index, row] of table.rows.slice(0, 15).entries()) {
    for (const nameColumn of [0, 1, 2]) {
      const cited = new Map<number, string>();
      for (const [column, cell] of row.cells.entries()) {
        if (column > nameColumn && cell !== null && !isBlank(cell.text)) cited.set(column, tidy(cell.text));
      }
      if (cited.size < commonNames) continue;
      const below = table.rows.slice(index + 1);
      const citing = new Set(below.map((other) => nameKey(other.cells[nameColumn]?.text ?? '')));
      citing.delete('');
      const across = new Set([...cited.values()].map(nameKey));
      const common = [...across].filter((name) => citing.has(name)).length;
      if (common < commonNames || common < Math.max(across.size, citing.size) * commonShare) continue;
      if (!areTicks(below.flatMap((other) => [...cited.keys()].map((column) => other.cells[column] ?? null)))) continue;
      return { headerRow: index, nameColumn, cited };
    }
  }
  return undefined;
}

/**
 * The weight that a cell of a matrix or a 0/1 column gives: undefined when it says no, null when it says yes
 * without a number.
 */
export function tieOf(cell: ForeignCell | null): number | null | undefined {
  if (cell === null || isBlank(cell.text)) return undefined;
  if (typeof cell.value === 'boolean') return cell.value ? null : undefined;
  const text = fold(cell.text).replace(',', '.');
  const number = typeof cell.value === 'number' ? cell.value : /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;
  if (number !== undefined) return number <= 0 ? undefined : number;
  return /^(?:non|n|no|faux|false)$/u.test(text) ? undefined : null;
}

function areTicks(cells: readonly (ForeignCell | null)[]): boolean {
  const filled = cells.filter((cell) => cell !== null && !isBlank(cell.text));
  const ticks = filled.filter((cell) => typeof cell?.value !== 'string' || cell.text.length <= 4);
  return filled.length > 0 && ticks.length >= filled.length * 0.9;
}

function nameKey(text: string): string {
  return nameWords(text).toSorted().join(' ');
}
