import { isEntityName } from '../../../domain/model.ts';
import { Fault } from '../../../contract/fault.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';
import type { ChangeRecord, OperationRecord } from '../sql/log-tables.ts';
import {
  insertOperations,
  operationPages,
  parentList,
  parentSequences,
  storeChange,
  type OperationTable,
} from './operation-store.ts';
import { keyOf, type RowName } from './referrers.ts';
import { storedSealSteps } from './seal.ts';
import type { Steps } from './steps.ts';

/** What the log of another copy brought. */
export interface Arrival {
  /** Rows on which the changes wrote, by `keyOf`. */
  readonly rows: ReadonlyMap<string, RowName>;
  /** The changes, as `seq` of this copy; not sealed yet. */
  readonly sequences: readonly number[];
}

/** The changes of the other copy that this one has never seen, in their order. */
export function unknownChanges(mine: ReadableDb, theirs: ReadableDb): ChangeRecord[] {
  const known = new Set(mine.all<{ id: string }>('SELECT id FROM change').map(({ id }) => id));
  return theirs.all<ChangeRecord>('SELECT * FROM change ORDER BY seq').filter(({ id }) => !known.has(id));
}

/**
 * Appends changes of another copy to this log, a page of operations at a step, their parents translated into this copy's numbers.
 * @param incoming changes of `theirs`, causes before effects
 * @throws Fault `damaged_workspace` when a change does not bear its seal or names what is in neither copy
 */
export function* takeInChanges(
  mine: WritableDb,
  theirs: ReadableDb,
  incoming: readonly ChangeRecord[],
): Steps<Arrival> {
  const rows = new Map<string, RowName>();
  const sequences: number[] = [];
  const translators = {
    op: new Translator('op', mine, theirs),
    identity_op: new Translator('identity_op', mine, theirs),
  };
  for (const change of incoming) {
    yield sequences.length / incoming.length;
    if ((yield* storedSealSteps(theirs, change.seq)) !== change.digest) throw damaged(`change ${change.id}`);
    const seq = storeChange(mine, { ...change, merged: 1 });
    sequences.push(seq);
    for (const translator of Object.values(translators)) {
      for (const names of translator.takeIn(change.seq, seq)) {
        for (const name of names) rows.set(keyOf(name), name);
        yield;
      }
    }
  }
  return { rows, sequences };
}

/** Carries the operations of one log table over, and remembers under which number. */
class Translator {
  readonly #table: OperationTable;
  readonly #mine: WritableDb;
  readonly #theirs: ReadableDb;
  readonly #known = new Map<number, number>();

  constructor(table: OperationTable, mine: WritableDb, theirs: ReadableDb) {
    this.#table = table;
    this.#mine = mine;
    this.#theirs = theirs;
  }

  /** Copies the operations of a change, a page at a time; gives the rows on which they wrote. */
  *takeIn(theirChange: number, myChange: number): Generator<RowName[], void> {
    for (const page of operationPages(this.#theirs, this.#table, theirChange)) yield this.#takeInPage(page, myChange);
  }

  #takeInPage(page: readonly OperationRecord[], myChange: number): RowName[] {
    const operations = page.map((operation) => ({ ...operation, parents: parentSequences(operation.parents) }));
    const own = new Set(operations.map(({ seq }) => seq));
    this.#find(operations.flatMap(({ parents }) => parents).filter((seq) => !own.has(seq)));
    // A change that writes twice in a cell names its own operations: they come in the order of their numbers.
    const next =
      1 + (this.#mine.get<{ last: number | null }>(`SELECT max(seq) AS last FROM ${this.#table}`)?.last ?? 0);
    for (const [index, { seq }] of operations.entries()) this.#known.set(seq, next + index);
    const first = insertOperations(
      this.#mine,
      this.#table,
      operations.map(({ position, entity, row, field, value, parents }) => {
        return { change: myChange, position, entity, row, field, value, parents: this.#translate(parents) };
      }),
    );
    if (first !== next) throw new Error(`operations came in at ${first}, expected at ${next}`);
    this.#markReplaced(first, first + operations.length - 1);
    return operations.map(({ entity, row }) => {
      if (!isEntityName(entity)) throw damaged(entity);
      return { entity, row };
    });
  }

  /** Learns the numbers, in this copy, of operations that both hold. */
  #find(sequences: readonly number[]): void {
    const wanted = [...new Set(sequences)].filter((seq) => !this.#known.has(seq));
    if (wanted.length === 0) return;
    const names = this.#theirs.all<{ seq: number; id: string; position: number }>(
      `SELECT o.seq, c.id, o.position FROM json_each(?) wanted
       JOIN ${this.#table} o ON o.seq = wanted.value JOIN change c ON c.seq = o.change`,
      JSON.stringify(wanted),
    );
    const found = this.#mine.all<{ theirs: number; seq: number }>(
      `SELECT wanted.value ->> 0 AS theirs, o.seq FROM json_each(?) wanted
       JOIN change c ON c.id = wanted.value ->> 1
       JOIN ${this.#table} o ON o.change = c.seq AND o.position = wanted.value ->> 2`,
      JSON.stringify(names.map(({ seq, id, position }) => [seq, id, position])),
    );
    for (const { theirs, seq } of found) this.#known.set(theirs, seq);
  }

  #translate(parents: readonly number[]): string {
    return parentList(
      parents.map((parent) => {
        const seq = this.#known.get(parent);
        if (seq === undefined) throw damaged(`${this.#table} ${parent}`);
        return seq;
      }),
    );
  }

  /** Only a parent in the same cell is replaced: a deletion also names what it saw. */
  #markReplaced(first: number, last: number): void {
    this.#mine.run(
      `UPDATE ${this.#table} SET leaf = 0 WHERE leaf <> 0 AND seq IN (
         SELECT parent.seq FROM ${this.#table} child, json_each(child.parents) named
         JOIN ${this.#table} parent ON parent.seq = named.value
         WHERE child.seq BETWEEN ? AND ? AND child.parents <> '[]'
           AND parent.row = child.row AND parent.field = child.field)`,
      first,
      last,
    );
  }
}

function damaged(detail: string): Fault {
  return new Fault('damaged_workspace', { file: '', detail });
}
