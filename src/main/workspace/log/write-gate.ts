import { generateKeyBetween } from 'fractional-indexing';
import { v7 } from 'uuid';
import { Fault } from '../../../contract/fault.ts';
import { entityOf, isEntityName, modelReferences, type EntityName, type Row } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { existenceField } from '../../../domain/oplog/operation.ts';
import type { Field, StoredValue } from '../../../domain/shared/entity.ts';
import { faultOf } from '../../../domain/shared/value.ts';
import { sha256 } from '../file/safe-write.ts';
import type { ReadableDb } from '../sql/connection.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { CodeAllotter } from './codes.ts';
import {
  operationSteps,
  writeOperations,
  type ChangeDescription,
  type ChangeWriter,
  type Written,
} from './change-writer.ts';
import { isMarkedErased, settleHeldRows } from './materialise.ts';
import { isUnknownRow, leafSequences, tableOf } from './operation-store.ts';
import { deleteRow, readStoredRow, rowExists, updateRow, insertRow, type RowValues } from './row-store.ts';
import { finish, type Steps } from './steps.ts';

/** Values for some fields of an entity. */
export type Values<E extends EntityName> = { readonly [F in Exclude<keyof Row<E>, 'id'>]?: Row<E>[F] | undefined };

/** What a use case may do to rows inside one change. */
export interface RowWriter {
  /** Sees what this change has already written. */
  readonly db: ReadableDb;
  /**
   * Makes a row and returns its id. Where the entity has a natural key, a row that already has it is
   * brought to the values given. Codes and manual order are given by the file when left out.
   * @throws Fault `invalid_value`, `unknown_field`, `erasure_is_final`
   */
  create<E extends EntityName>(entity: E, values: Values<E>, id?: string): string;
  /** Changes fields of a row. @throws Fault `unknown_row`, `invalid_value`, `unknown_field` */
  update<E extends EntityName>(entity: E, id: string, values: Values<E>): void;
  /** Keeps the bytes of a picture or a file; returns the SHA-256 by which an attachment names them. */
  keepContent(bytes: Uint8Array): string;
  /** Deletes a row, what belongs to it, and every reference to it. @throws Fault `unknown_row` */
  remove(entity: EntityName, id: string): void;
}

/**
 * Changes rows: the only way. Everything `work` does is one change, in one transaction, undone together.
 * @returns what `work` returned and the id of the change, undefined when nothing changed
 * @throws Fault; nothing is then written
 */
export function changeRows<T>(
  workspace: WritableWorkspace,
  description: ChangeDescription,
  work: (writer: RowWriter) => T,
): Written<T> {
  return writeOperations(workspace, description, (changes) => {
    const gate = new RowGate(changes);
    const result = work(gate);
    finish(gate.finish());
    return result;
  });
}

/** The same as `changeRows`, a step at a time, inside a transaction that the caller holds (`writeInSlices`). */
export function changeRowSteps<T>(
  workspace: WritableWorkspace,
  description: ChangeDescription,
  work: (writer: RowWriter) => Steps<T>,
): Steps<Written<T>> {
  return operationSteps(workspace, description, function* (changes) {
    const gate = new RowGate(changes);
    const result = yield* work(gate);
    yield* gate.finish();
    return result;
  });
}

class RowGate implements RowWriter {
  readonly db: ReadableDb;
  readonly #changes: ChangeWriter;
  readonly #codes: CodeAllotter;
  readonly #lastOrder = new Map<EntityName, string | null>();
  readonly #unchecked: {
    readonly entity: EntityName;
    readonly field: string;
    readonly target: EntityName;
    readonly id: string;
  }[] = [];

  constructor(changes: ChangeWriter) {
    this.#changes = changes;
    this.db = changes.db;
    this.#codes = new CodeAllotter(changes.db, changes.workspace.copy);
  }

  create<E extends EntityName>(entity: E, given: Values<E>, id?: string): string {
    const values = this.#complete(entity, given as RowValues);
    const description = entityOf(entity);
    const row = description.naturalKey.length > 0 ? derivedId(description, values) : (id ?? v7());
    if (rowExists(this.db, entity, row)) {
      this.update(entity, row, withoutNaturalKey(description.naturalKey, given as RowValues) as Values<E>);
      return row;
    }
    insertRow(this.#changes.db, entity, row, values);
    if (isUnknownRow(this.db, entity, row)) {
      const written = Object.entries(values).filter(([, value]) => value !== null);
      this.#changes.appendNewRow(entity, row, [[existenceField, 1], ...written]);
    } else {
      if (isMarkedErased(this.db, row)) throw new Fault('erasure_is_final', { entity });
      this.#changes.append(entity, row, existenceField, 1);
      for (const [field, value] of Object.entries(values)) {
        // It must not show what it held when it existed before.
        if (value !== null || leafSequences(this.db, entity, row, field).length > 0)
          this.#changes.append(entity, row, field, value);
      }
    }
    this.#noteReferences(entity, values);
    return row;
  }

  update<E extends EntityName>(entity: E, id: string, given: Values<E>): void {
    const before = readStoredRow(this.db, entity, id);
    if (!before) throw new Fault('unknown_row', { entity, id });
    refuseErased(entity, before);
    const { fields } = entityOf(entity);
    const changed: Record<string, StoredValue> = {};
    for (const [name, value] of Object.entries(given as Readonly<Record<string, StoredValue | undefined>>)) {
      if (value === undefined) continue;
      const field = checkedField(entity, fields[name], name, value);
      if (field.natural && value !== before[name])
        throw new Fault('invalid_value', { entity, field: name, reason: 'natural' });
      if (value === before[name] && !this.#isContested(entity, id, name)) continue;
      changed[name] = value;
    }
    for (const [name, value] of Object.entries(changed)) this.#changes.append(entity, id, name, value);
    updateRow(this.#changes.db, entity, id, changed);
    this.#noteReferences(entity, changed);
  }

  keepContent(bytes: Uint8Array): string {
    const name = sha256(bytes);
    this.#changes.db.run(
      'INSERT INTO attachment_content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING',
      name,
      Buffer.from(bytes),
    );
    return name;
  }

  remove(entity: EntityName, id: string): void {
    const before = readStoredRow(this.db, entity, id);
    if (!before) throw new Fault('unknown_row', { entity, id });
    refuseErased(entity, before);
    this.#delete(entity, id);
  }

  /** Verifies, once all is written, that every reference has its target. */
  *finish(): Steps<void> {
    for (const { entity, field, target, id } of this.#unchecked) {
      if (!rowExists(this.db, target, id))
        throw new Fault('unknown_row', { entity: target, id, from: `${entity}.${field}` });
      yield;
    }
    this.#codes.save();
    settleHeldRows(this.#changes.db);
  }

  #delete(entity: EntityName, id: string): void {
    // The row goes first, so that a cycle of references ends.
    const leaves = this.#changes.db
      .all<{ seq: number }>(`SELECT seq FROM ${tableOf(entity)} WHERE row = ? AND leaf > 0`, id)
      .map(({ seq }) => seq);
    deleteRow(this.#changes.db, entity, id);
    for (const { entity: from, field, target, owning } of modelReferences) {
      if (target !== entity) continue;
      for (const { id: referrer } of this.db.all<{ id: string }>(`SELECT id FROM ${from} WHERE ${field} = ?`, id)) {
        if (owning) this.#delete(from, referrer);
        else this.update(from, referrer, { [field]: null });
      }
    }
    this.#changes.append(entity, id, existenceField, 0, leaves);
  }

  #complete(entity: EntityName, given: RowValues): Record<string, StoredValue> {
    const { fields } = entityOf(entity);
    for (const name of Object.keys(given))
      if (!Object.hasOwn(fields, name)) throw new Fault('unknown_field', { entity, field: name });
    const values: Record<string, StoredValue> = {};
    for (const [name, field] of Object.entries(fields)) {
      const value = given[name] ?? this.#default(entity, name, field);
      checkedField(entity, field, name, value);
      values[name] = value;
    }
    return values;
  }

  #default(entity: EntityName, name: string, field: Field): StoredValue {
    if (field.codePrefix !== undefined) return this.#codes.next(field.codePrefix);
    if (field.manualOrder !== 'always') return null;
    let last = this.#lastOrder.get(entity);
    last ??= this.db.get<{ last: string | null }>(`SELECT max(${name}) AS last FROM ${entity}`)?.last ?? null;
    const next = generateKeyBetween(last, null);
    this.#lastOrder.set(entity, next);
    return next;
  }

  #isContested(entity: EntityName, row: string, field: string): boolean {
    return (
      this.db.get(`SELECT 1 FROM ${tableOf(entity)} WHERE row = ? AND field = ? AND leaf = 2`, row, field) !== undefined
    );
  }

  #noteReferences(entity: EntityName, values: RowValues): void {
    for (const [name, value] of Object.entries(values)) {
      const target = entityOf(entity).fields[name]?.target;
      if (target === undefined || typeof value !== 'string' || !isEntityName(target)) continue;
      if (!rowExists(this.db, target, value)) this.#unchecked.push({ entity, field: name, target, id: value });
    }
  }
}

/** An erased person stays as a bare code: nothing may be written on it again. */
function refuseErased(entity: EntityName, row: RowValues): void {
  if (entity === 'person' && row['erased_on'] !== null) throw new Fault('erasure_is_final', { entity });
}

function checkedField(entity: EntityName, field: Field | undefined, name: string, value: StoredValue): Field {
  if (!field) throw new Fault('unknown_field', { entity, field: name });
  const fault = faultOf(field, value);
  if (fault !== undefined) throw new Fault('invalid_value', { entity, field: name, reason: fault });
  return field;
}

function withoutNaturalKey(naturalKey: readonly string[], values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !naturalKey.includes(name)));
}
