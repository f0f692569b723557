import type { StoredValue } from '../shared/entity.ts';
import { erasedValue, isRedactable } from './erasure.ts';
import { erasureField, type Change, type Operation } from './operation.ts';
import { moreRedacted, redactorOf, type NamesToRedact, type Redactor } from './redaction.ts';
import { replay, rowKey } from './replay.ts';

/**
 * Merges two logs: the union of their changes. It commutes, is associative and idempotent; clocks only
 * order it. Erasures made on either side apply to everything: values of erased rows are blanked and the
 * names of erased people leave every text.
 */
export function mergeLogs(mine: readonly Change[], theirs: readonly Change[]): Change[] {
  const union = new Map<string, Change>(mine.map((change) => [change.id, change]));
  for (const change of theirs) {
    const known = union.get(change.id);
    union.set(change.id, known ? mergeChange(known, change) : change);
  }
  // One copy may still know the names that the other has blanked.
  const identities = [...mine, ...theirs].flatMap(({ operations }) =>
    operations.filter(({ entity }) => entity === 'identity'),
  );
  return applyErasures([...union.values()].toSorted(byStamp), identities);
}

const contactFields = new Set(['email', 'phone', 'mobile', 'employee_number', 'login']);

/** Order of a history: clock stamp, then id. */
export function byStamp(one: Change, other: Change): number {
  if (one.hlc !== other.hlc) return one.hlc < other.hlc ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/**
 * The value of an operation that both copies hold; they differ only where one was erased or redacted.
 */
export function mergeValue(one: StoredValue, other: StoredValue): StoredValue {
  if (one === other) return one;
  if (one === null || other === null) return null;
  return typeof one === 'string' && typeof other === 'string' ? moreRedacted(one, other) : one;
}

/** Collects what must leave the texts, from the identity values of one person. */
export function namesOf(values: Iterable<{ readonly field: string; readonly value: StoredValue }>): NamesToRedact {
  const names = { firstNames: new Set<string>(), lastNames: new Set<string>(), contacts: new Set<string>() };
  for (const { field, value } of values) {
    if (typeof value !== 'string') continue;
    if (field === 'first_name') names.firstNames.add(value);
    else if (field === 'last_name') names.lastNames.add(value);
    else if (contactFields.has(field)) names.contacts.add(value);
  }
  return { firstNames: [...names.firstNames], lastNames: [...names.lastNames], contacts: [...names.contacts] };
}

function mergeChange(known: Change, other: Change): Change {
  // A copy without names holds the same change without its identity operations.
  const operations = new Map(known.operations.map((operation) => [operation.id, operation]));
  for (const operation of other.operations) {
    const mine = operations.get(operation.id);
    operations.set(operation.id, mine ? { ...mine, value: mergeValue(mine.value, operation.value) } : operation);
  }
  return {
    ...known,
    label: moreRedacted(known.label, other.label),
    operations: [...operations.values()].toSorted((one, two) => (one.stamp < two.stamp ? -1 : 1)),
  };
}

function applyErasures(changes: Change[], identities: readonly Operation[]): Change[] {
  const operations = changes.flatMap((change) => change.operations);
  if (!operations.some((operation) => operation.field === erasureField)) return changes;
  const { erased } = replay(operations);
  const redact = redactorOf(erasedPeople(identities, erased));
  const linked = linkedNotes(operations, erased);
  return changes.map((change) => ({
    ...change,
    label: redact(change.label, false),
    operations: change.operations.map((operation) => eraseOperation(operation, erased, redact, linked)),
  }));
}

function eraseOperation(
  operation: Operation,
  erased: ReadonlySet<string>,
  redact: Redactor,
  linked: ReadonlySet<string>,
): Operation {
  const { entity, row, field, value } = operation;
  const kept = erased.has(rowKey(entity, row)) ? erasedValue(entity, field, value) : value;
  if (typeof kept !== 'string' || !isRedactable(entity, field)) return { ...operation, value: kept };
  return { ...operation, value: redact(kept, entity === 'note' && linked.has(row)) };
}

function erasedPeople(identities: readonly Operation[], erased: ReadonlySet<string>): NamesToRedact[] {
  const ofErased = identities.filter(({ row }) => erased.has(rowKey('identity', row)));
  return [...Map.groupBy(ofErased, ({ row }) => row).values()].map(namesOf);
}

/** Notes that an erased link joined to an erased person. */
function linkedNotes(operations: readonly Operation[], erased: ReadonlySet<string>): Set<string> {
  const notes = new Set<string>();
  for (const { entity, row, field, value } of operations) {
    if (entity === 'note_link' && field === 'note_id' && typeof value === 'string' && erased.has(rowKey(entity, row))) {
      notes.add(value);
    }
  }
  return notes;
}
