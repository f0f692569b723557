import { canonical, tidy } from './canonical-text.ts';
import { levelFields, type LevelField } from './import-fields.ts';
import type { ImportRecord } from './read-records.ts';

/**
 * The path of each record in the organisation chart, from the top. Several level columns are put in the order that
 * their values tell (a value of the lower level stands under one value of the upper one), else in the usual order;
 * a single column may hold the whole path (« Direction A / Service B »).
 */
export function unitPaths(records: readonly ImportRecord[], fields: readonly LevelField[]): string[][] {
  const ordered = orderLevels(records, fields);
  return records.map((record) => {
    const path: string[] = [];
    for (const field of ordered) {
      for (const step of splitPath(record.text(field))) {
        if (canonical(step) !== canonical(path.at(-1) ?? '')) path.push(step);
      }
    }
    return path;
  });
}

/** The steps of a path written in one cell: `A / B`, `A > B`, `A\B`, `A|B`. */
export function splitPath(text: string): string[] {
  return text
    .split(/\s+\/\s+|\s*[>→»\\|]\s*/u)
    .map(tidy)
    .filter((step) => step !== '');
}

function orderLevels(records: readonly ImportRecord[], fields: readonly LevelField[]): readonly LevelField[] {
  const usual = (field: LevelField): number => levelFields.indexOf(field);
  const values = new Map(fields.map((field) => [field, records.map((record) => canonical(record.text(field)))]));
  // The unit column is the lowest unless the values say otherwise; so are equal counts in the usual order.
  return fields.toSorted((a, b) => {
    const first = values.get(a) ?? [];
    const second = values.get(b) ?? [];
    const below = parents(second, first);
    const above = parents(first, second);
    if (below && !above) return -1;
    if (above && !below) return 1;
    return usual(a) - usual(b);
  });
}

/** True when each value of `lower` stands under one value of `upper`, and not every value is alone. */
function parents(lower: readonly string[], upper: readonly string[]): boolean {
  const parent = new Map<string, string>();
  let both = 0;
  for (const [index, value] of lower.entries()) {
    const above = upper[index] ?? '';
    if (value === '' || above === '') continue;
    both++;
    const known = parent.get(value);
    if (known !== undefined && known !== above) return false;
    parent.set(value, above);
  }
  return both > 1 && new Set(parent.values()).size < parent.size;
}
