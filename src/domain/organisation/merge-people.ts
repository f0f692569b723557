import { entityOf, type EntityName } from '../model.ts';
import { derivedId, idWhenMoved } from '../oplog/derived-id.ts';
import type { StoredValue } from '../shared/entity.ts';
import { holdersOf, repointReferences, type AnyRow, type RepointedRow } from '../repoint-references.ts';
import type { ReturnWrite } from '../returns/return-plan.ts';
import { joinRows } from './join-rows.ts';

/** Which of two rows stays, and which of their values. */
export interface PersonMerge {
  readonly kept: string;
  readonly merged: string;
  /** Values of the person and of the name that the one kept will have; what is left out stays as it is. */
  readonly person: Readonly<Record<string, StoredValue>>;
  readonly identity: Readonly<Record<string, StoredValue>>;
  /** Keys of the disagreements (`JoinedValue.key`) in which the value of the row that goes is taken. */
  readonly taken: ReadonlySet<string>;
}

/** A value of two links that become one, where both cannot stay. */
export interface JoinedValue {
  readonly key: string;
  readonly entity: EntityName;
  /** The link that stays. */
  readonly row: string;
  readonly field: string;
  readonly kept: StoredValue;
  readonly merged: StoredValue;
}

/** What a merge of two people does. */
export interface PersonMergePlan {
  readonly writes: readonly ReturnWrite[];
  /** Links that go over from one person to the other. */
  readonly moved: number;
  /** Links that both had: they become one. */
  readonly joined: number;
  /** Links from one of the two to the other: they would lead from a person to itself. */
  readonly dropped: number;
  readonly disagreements: readonly JoinedValue[];
}

/** Reads the rows of a table. */
export type RowsOf = (entity: EntityName) => readonly AnyRow[];

/**
 * Plans the merge of a person into another: every reference to the one goes to the other. A link whose natural key
 * holds the person becomes a new row with its own derived id, or joins the link that is already there.
 */
export function planPersonMerge(rowsOf: RowsOf, merge: PersonMerge): PersonMergePlan {
  const draft = new MergeDraft(rowsOf, merge);
  draft.repoint('person', merge.merged, merge.kept);
  draft.rename('setting', 'key');
  draft.rename('watch_dismissal', 'target');
  draft.settlePerson();
  return draft.plan();
}

/** The tables that a merge looks at. */
export const mergeEntities: readonly EntityName[] = [
  ...new Set([...holdersOf('person'), ...(['person', 'setting', 'watch_dismissal', 'membership_message'] as const)]),
];

class MergeDraft {
  readonly #rowsOf: RowsOf;
  readonly #merge: PersonMerge;
  readonly #tables = new Map<EntityName, Map<string, AnyRow>>();
  readonly #writes: ReturnWrite[] = [];
  readonly #removals: ReturnWrite[] = [];
  readonly #disagreements: JoinedValue[] = [];
  #moved = 0;
  #joined = 0;
  #dropped = 0;

  constructor(rowsOf: RowsOf, merge: PersonMerge) {
    this.#rowsOf = rowsOf;
    this.#merge = merge;
  }

  /** Leads every reference to a row to another one. */
  repoint(target: EntityName, from: string, to: string): void {
    const rowsOf = (entity: EntityName): Iterable<AnyRow> => this.#table(entity).values();
    for (const repointed of repointReferences(target, new Set([from]), to, rowsOf)) {
      const { entity, row, changed, values, isOther } = repointed;
      if (this.#isOfTheTwo(entity, row)) continue;
      const { fields } = entityOf(entity);
      if (isOther) this.#moveLink(entity, row, values, (link) => derivedId(entityOf(entity), link));
      // An erasure of the person in another copy empties the rows that were its own: a new one keeps its values.
      else if (Object.keys(changed).some((field) => fields[field]?.required === true) && entity !== 'merged_person')
        this.#moveLink(entity, row, values, () => idWhenMoved(entityOf(entity), row.id, to));
      else this.#update(repointed);
    }
  }

  /** Rows that name the person inside a text of their key. */
  rename(entity: EntityName, field: string): void {
    const { kept, merged } = this.#merge;
    for (const row of this.#table(entity).values()) {
      const key = String(row[field] ?? '');
      if (key.endsWith(merged)) {
        const values = { ...row, [field]: key.slice(0, -merged.length) + kept };
        this.#moveLink(entity, row, values, (link) => derivedId(entityOf(entity), link));
      }
    }
  }

  /** Gives the person kept the values chosen, and takes the other one away. */
  settlePerson(): void {
    const { kept, merged, person, identity } = this.#merge;
    const before = this.#table('person').get(kept);
    const manager = person['manager_id'] ?? before?.['manager_id'] ?? null;
    const own = manager === kept || manager === merged ? { ...person, manager_id: null } : person;
    if (Object.keys(own).length > 0) this.#write({ action: 'update', entity: 'person', id: kept, values: own });
    if (Object.keys(identity).length > 0)
      this.#write({ action: 'put', entity: 'identity', values: { ...identity, person_id: kept } });
    for (const row of this.#table('merged_person').values())
      if (row['merged_id'] === kept) this.#removals.push({ action: 'remove', entity: 'merged_person', id: row.id });
    this.#write({ action: 'put', entity: 'merged_person', values: { merged_id: merged, person_id: kept } });
    this.#removals.push({ action: 'remove', entity: 'person', id: merged });
  }

  plan(): PersonMergePlan {
    return {
      writes: [...this.#writes, ...this.#removals],
      moved: this.#moved,
      joined: this.#joined,
      dropped: this.#dropped,
      disagreements: this.#disagreements,
    };
  }

  #moveLink(entity: EntityName, row: AnyRow, given: AnyRow, idOf: (values: AnyRow) => string): void {
    const table = this.#table(entity);
    const removal = { action: 'remove', entity, id: row.id } as const;
    table.delete(row.id);
    if (leadsToItself(entity, given)) {
      this.#dropped += 1;
      this.#removals.push(removal);
      return;
    }
    const values = entity === 'distinct_people' ? sortedPair(given) : given;
    const id = idOf(values);
    const present = table.get(id);
    if (present) this.#join(entity, present, row);
    else {
      const { id: _, ...fields } = values;
      table.set(id, { ...fields, id });
      this.#write({ action: 'create', entity, id, values: fields });
      this.#moved += 1;
    }
    // What hangs on the link follows it, and is taken away before it.
    this.repoint(entity, row.id, id);
    this.#removals.push(removal);
  }

  #join(entity: EntityName, present: AnyRow, row: AnyRow): void {
    this.#joined += 1;
    if (entity === 'setting') return;
    const { values, disagreements } = joinRows(entity, present, row);
    const chosen: Record<string, StoredValue> = { ...values };
    for (const { field, kept, other } of disagreements) {
      const key = `${entity}/${present.id}/${field}`;
      this.#disagreements.push({ key, entity, row: present.id, field, kept, merged: other });
      if (this.#merge.taken.has(key)) chosen[field] = other;
    }
    this.#table(entity).set(present.id, { ...present, ...chosen });
    if (Object.keys(chosen).length > 0) this.#write({ action: 'update', entity, id: present.id, values: chosen });
  }

  #update({ entity, row, changed, values }: RepointedRow): void {
    this.#table(entity).set(row.id, values);
    this.#write({ action: 'update', entity, id: row.id, values: changed });
    this.#moved += 1;
  }

  /** The two people themselves are settled apart, and so are the rows that their merges left. */
  #isOfTheTwo(entity: EntityName, row: AnyRow): boolean {
    const { kept, merged } = this.#merge;
    if (entity === 'merged_person') return row['merged_id'] === kept;
    return entity === 'identity' || (entity === 'person' && (row.id === kept || row.id === merged));
  }

  #table(entity: EntityName): Map<string, AnyRow> {
    const table = this.#tables.get(entity) ?? new Map(this.#rowsOf(entity).map((row) => [row.id, row]));
    this.#tables.set(entity, table);
    return table;
  }

  #write(write: {
    readonly action: string;
    readonly entity: EntityName;
    readonly values: object;
    readonly id?: string;
  }): void {
    this.#writes.push(write as ReturnWrite);
  }
}

/** True when two references of the key that point to people name the same one. */
function leadsToItself(entity: EntityName, values: AnyRow): boolean {
  const { fields, naturalKey } = entityOf(entity);
  const people = naturalKey.filter((field) => fields[field]?.target === 'person').map((field) => values[field]);
  return people.length > 1 && people[0] === people[1];
}

function sortedPair(values: AnyRow): AnyRow {
  const [one, other] = [String(values['one_id']), String(values['other_id'])];
  return one < other ? values : { ...values, one_id: other, other_id: one };
}
