import { v7 } from 'uuid';
import { entityOf } from '../../domain/model.ts';
import { derivedId } from '../../domain/oplog/derived-id.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import { clientKey } from '../workspace/stores/client-store.ts';
import type { RowWriter } from '../workspace/log/write-gate.ts';
import type { SampleRow } from './read-sample.ts';

/**
 * Writes a sample through the gate, as a person's work is written.
 * @param rows what `readSample` returned
 * @throws Error that names the file when a reference has no target
 */
export function loadSample(writer: RowWriter, rows: readonly SampleRow[]): void {
  const resolve = resolver(rows);
  for (const row of rows) {
    const content = row.content && { sha256: writer.keepContent(row.content) };
    writer.create(row.entity, { ...resolve.values(row), ...content }, resolve.id(row));
  }
}

/** Turns local names into ids: drawn, or derived where the entity has a natural key. */
function resolver(rows: readonly SampleRow[]) {
  const named = new Map<string, SampleRow>(
    rows.flatMap((row) => (row.ref === undefined ? [] : [[`${row.entity}/${row.ref}`, row] as const])),
  );
  const ids = new Map<SampleRow, string>();
  const id = (row: SampleRow): string => {
    let known = ids.get(row);
    if (known === undefined) {
      const entity = entityOf(row.entity);
      known = entity.naturalKey.length > 0 ? derivedId(entity, values(row)) : v7();
      ids.set(row, known);
    }
    return known;
  };
  /** The text with the ids of the pictures that it shows by their local name. */
  const withPictures = (text: string): string =>
    text.replaceAll(/\((attachment|#figure):([a-z-]+)(?=[) ])/gu, (whole, link: string, ref: string) => {
      const picture = named.get(`attachment/${ref}`);
      return picture ? `(${link}:${id(picture)}` : whole;
    });
  const values = (row: SampleRow): Record<string, StoredValue> => {
    const { fields } = entityOf(row.entity);
    const given = row.entity === 'client' ? { key: clientKey, ...row.values } : row.values;
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) => {
        const target = fields[name]?.target;
        if (typeof value === 'string' && target === undefined) return [name, withPictures(value)];
        if (target === undefined || value === null) return [name, value];
        const found = named.get(`${target}/${value}`);
        if (!found) throw new Error(`${row.file}: ${row.entity}.${name} names unknown ${target} ${value}`);
        return [name, id(found)];
      }),
    );
  };
  return { id, values };
}
