import type { ForeignCell } from '../imports/foreign-table.ts';
import { because, type ReturnReason } from './return-reason.ts';

/** A row of a sheet that came back. */
export interface FileRow {
  readonly line: number;
  /** What stands in the column of ids. */
  readonly id: string;
  readonly code: string;
  /** What tells the row when its id is gone, in one text; empty when it says nothing. */
  readonly name: string;
  readonly cell: (column: string) => ForeignCell | null;
}

/** A row of the client file, as the sheet shows it. */
export interface KnownRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What a row of the file is. */
export type Pairing =
  | { readonly kind: 'known'; readonly row: FileRow; readonly id: string; readonly byName: boolean }
  | { readonly kind: 'new'; readonly row: FileRow }
  /** Exported once, and not shown by the client file any more. */
  | { readonly kind: 'gone'; readonly row: FileRow; readonly id: string }
  | {
      readonly kind: 'unsure';
      readonly row: FileRow;
      readonly id: string | null;
      readonly status: 'doubtful' | 'ignored';
      readonly reason: ReturnReason;
      readonly candidates: readonly string[];
    };

export interface PairingContext {
  readonly known: readonly KnownRow[];
  /** Ids that the export wrote. */
  readonly exported: ReadonlySet<string>;
  /** How many cells of the row differ from what was exported, or else from the client file. */
  readonly differences: (row: FileRow, id: string) => number;
}

/**
 * Says what each row of a sheet is, in the order of the file: by its id, and where the id is gone by its code, then
 * by its title. A row copied in the file keeps the id of its model: the row that was edited least keeps the id.
 */
export function pairRows(rows: readonly FileRow[], context: PairingContext): readonly Pairing[] {
  const knownIds = new Map(context.known.map((row) => [row.id, row]));
  const pairings = new Map<FileRow, Pairing>();
  const claimed = new Map<string, FileRow>();
  const namesTaken = new Map<string, FileRow>();
  const nameless: FileRow[] = [];
  const copies = new Set<FileRow>();
  for (const [id, sharing] of Map.groupBy(rows, ({ id }) => id)) {
    if (id === '') {
      nameless.push(...sharing);
    } else if (!knownIds.has(id)) {
      for (const row of sharing) pairings.set(row, withoutRow(row, id, context.exported.has(id)));
    } else {
      pairSharing(id, sharing);
    }
  }
  const free = context.known.filter(({ id }) => !claimed.has(id));
  pairByName(
    [...nameless, ...copies].toSorted((a, b) => a.line - b.line),
    free,
  );
  return rows.flatMap((row) => pairings.get(row) ?? []);

  function pairSharing(id: string, sharing: readonly FileRow[]): void {
    const [first] = sharing;
    if (first === undefined) return;
    const model = sharing.length === 1 ? first : leastEdited(sharing, id, context.differences);
    if (model === undefined) {
      const lines = sharing.map(({ line }) => line);
      take(id, first);
      for (const row of sharing) pairings.set(row, unsure(row, id, 'doubtful', because('copies', { lines })));
      return;
    }
    take(id, model);
    pairings.set(model, { kind: 'known', row: model, id, byName: false });
    for (const row of sharing) {
      if (row === model) continue;
      if (row.name !== '' && row.name !== model.name) copies.add(row);
      else if (context.differences(row, id) === context.differences(model, id))
        pairings.set(row, unsure(row, id, 'ignored', because('copy_same', { line: model.line })));
      else pairings.set(row, unsure(row, id, 'doubtful', because('copy_differs', { line: model.line })));
    }
  }

  function pairByName(without: readonly FileRow[], free: readonly KnownRow[]): void {
    const byCode = new Map(free.filter(({ code }) => code !== '').map((row) => [row.code, row]));
    const byName = Map.groupBy(free, ({ name }) => name);
    const codes = Map.groupBy(without, ({ code }) => code);
    const names = Map.groupBy(without, ({ name }) => name);
    for (const row of without) {
      const coded =
        row.code === '' || copies.has(row) || codes.get(row.code)?.length !== 1 ? undefined : byCode.get(row.code);
      const named = row.name === '' ? [] : (byName.get(row.name) ?? []).filter(({ id }) => !claimed.has(id));
      const [only] = named;
      if (coded !== undefined && !claimed.has(coded.id)) claim(row, coded.id);
      else if (only !== undefined && named.length === 1 && names.get(row.name)?.length === 1) claim(row, only.id);
      else if (only !== undefined) {
        pairings.set(
          row,
          unsure(
            row,
            null,
            'doubtful',
            because('title_twice', {}),
            named.map(({ code }) => code),
          ),
        );
      } else pairings.set(row, newRow(row));
    }
  }

  function claim(row: FileRow, id: string): void {
    take(id, row);
    pairings.set(row, { kind: 'known', row, id, byName: true });
  }

  function take(id: string, row: FileRow): void {
    claimed.set(id, row);
    if (row.name !== '') namesTaken.set(row.name, row);
  }

  /** A line whose title is that of a row already paired is rather a copy than a new row. */
  function newRow(row: FileRow): Pairing {
    const twin = namesTaken.get(row.name);
    return twin ? unsure(row, null, 'doubtful', because('title_in_use', { line: twin.line })) : { kind: 'new', row };
  }
}

function withoutRow(row: FileRow, id: string, wasExported: boolean): Pairing {
  return wasExported ? { kind: 'gone', row, id } : unsure(row, id, 'doubtful', because('unknown_id', {}));
}

/** The one row that was edited least; undefined when several were, as much. */
function leastEdited(
  rows: readonly FileRow[],
  id: string,
  differences: PairingContext['differences'],
): FileRow | undefined {
  const counted = rows.map((row) => ({ row, count: differences(row, id) })).toSorted((a, b) => a.count - b.count);
  const [first, second] = counted;
  return first && second && first.count > 0 && first.count === second.count ? undefined : first?.row;
}

function unsure(
  row: FileRow,
  id: string | null,
  status: 'doubtful' | 'ignored',
  reason: ReturnReason,
  candidates: readonly string[] = [],
): Pairing {
  return { kind: 'unsure', row, id, status, reason, candidates };
}
