import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { entityOf, isEntityName, type EntityName } from '../../domain/model.ts';
import type { Field, StoredValue } from '../../domain/shared/entity.ts';

/** A row of a sample as written: references hold the `ref` of their target. */
export interface SampleRow {
  readonly entity: EntityName;
  readonly ref: string | undefined;
  readonly values: Readonly<Record<string, StoredValue>>;
  /** File in which it stands, for messages. */
  readonly file: string;
  /** What an attachment holds. */
  readonly content?: Uint8Array;
}

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fileSchema = z.record(z.string(), z.array(z.record(z.string(), cellSchema)));
type WrittenRow = z.infer<typeof fileSchema>[string][number];

/**
 * Reads a sample client: YAML files that map an entity to its rows, and CSV files named after an entity.
 * @param folder the sample's folder
 * @throws Error that names the file and the field when something does not fit the model
 */
export function readSample(folder: string): SampleRow[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      if (file.endsWith('.yaml')) return readYaml(folder, file).map((row) => withContent(folder, row));
      if (file.endsWith('.csv')) return readCsv(folder, file);
      return [];
    });
}

/** The name of a sample client, without reading the rest. */
export function sampleClientName(folder: string): string {
  const client = readYaml(folder, 'client.yaml').find(({ entity }) => entity === 'client');
  return String(client?.values['name'] ?? '');
}

function readYaml(folder: string, file: string): SampleRow[] {
  const parsed = fileSchema.safeParse(parseYaml(readFileSync(join(folder, file), 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  return Object.entries(parsed.data).flatMap(([entity, rows]) => rows.map((row) => sampleRow(file, entity, row)));
}

/** An attachment with the bytes of its file, which stands among the sample’s pictures. */
function withContent(folder: string, row: SampleRow): SampleRow {
  if (row.entity !== 'attachment') return row;
  const content = new Uint8Array(readFileSync(join(folder, 'pictures', String(row.values['name']))));
  return { ...row, content, values: { ...row.values, size_bytes: content.length } };
}

function readCsv(folder: string, file: string): SampleRow[] {
  const rows = parseCsv(readFileSync(join(folder, file), 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
  const entity = file.slice(0, -'.csv'.length);
  return (rows as Record<string, string>[]).map((row) =>
    sampleRow(
      file,
      entity,
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell])),
    ),
  );
}

function sampleRow(file: string, entity: string, { ref, ...cells }: WrittenRow): SampleRow {
  if (!isEntityName(entity)) throw new Error(`${file}: unknown entity ${entity}`);
  const { fields } = entityOf(entity);
  const values = Object.entries(cells).map(([name, cell]) => {
    const field = fields[name];
    if (!field) throw new Error(`${file}: ${entity} has no field ${name}`);
    return [name, storedValue(field, cell)] as const;
  });
  return {
    entity,
    ref: ref === undefined || ref === null ? undefined : String(ref),
    values: Object.fromEntries(values),
    file,
  };
}

function storedValue(field: Field, cell: string | number | boolean | null): StoredValue {
  if (cell === null) return null;
  if (field.type === 'boolean') return cell === true || cell === 'true' || cell === 1 || cell === '1' ? 1 : 0;
  if (field.type === 'integer' || field.type === 'real') return Number(cell);
  return String(cell);
}
