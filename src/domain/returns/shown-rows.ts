import { isFormula, type CellValue, type DataSheet, type SheetColumn } from '../deliverable/workbook-model.ts';
import { comparableValue, type CellCodec } from './comparable.ts';
import type { KnownRow } from './pair-rows.ts';
import type { ShownValue } from './return-plan.ts';
import { nameOf } from './sheet-rows.ts';
import type { SheetTarget } from './sheet-targets.ts';

/** The rows of the client file as the sheet shows them. */
export class ShownRows {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: ReadonlyMap<string, readonly CellValue[]>;
  readonly #sheet: DataSheet;
  readonly #codec: CellCodec;

  constructor(sheet: DataSheet, codec: CellCodec) {
    this.#sheet = sheet;
    this.#codec = codec;
    this.#columns = new Map(sheet.columns.map(({ key }, index) => [key, index]));
    this.#cells = new Map(sheet.rows.flatMap(({ id, cells }) => (id === null ? [] : [[id, cells] as const])));
  }

  has(id: string): boolean {
    return this.#cells.has(id);
  }

  /** What a cell shows, comparable. */
  text(id: string, { key, kind }: SheetColumn): string {
    return comparableValue(this.#cell(id, key), kind, this.#codec);
  }

  /** What a cell shows, for a person. */
  value(id: string, { key, kind }: SheetColumn): ShownValue {
    const value = this.#cell(id, key);
    if (typeof value === 'number' && kind === 'percent') return Number((value * 100).toPrecision(12));
    if (typeof value !== 'object' || value === null) return value;
    return isFormula(value) ? value.result : value.date;
  }

  /** What tells a row, for pairing. */
  known(id: string, { entity, nameKeys }: SheetTarget): KnownRow {
    const column = (key: string): SheetColumn | undefined => this.#sheet.columns.find((one) => one.key === key);
    const texts = nameKeys.flatMap((key) => column(key) ?? []).map((one) => this.text(id, one));
    const code = column(`${entity}.code`) ?? column('code');
    return { id, code: code ? this.text(id, code).toUpperCase() : '', name: nameOf(texts) };
  }

  #cell(id: string, key: string): CellValue {
    return this.#cells.get(id)?.[this.#columns.get(key) ?? -1] ?? null;
  }
}
