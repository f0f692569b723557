import type { Draft } from './draft.ts';
import type { FieldChange } from './import-plan.ts';
import { reason, type Reason } from './import-reason.ts';
import { personLabel, type KnownPerson, type PersonFound, type PersonIndex } from './person-index.ts';

/** A row that names the manager of a person. */
export interface ManagerWish {
  readonly personId: string;
  /** Everything that tells who it is, surest first. */
  readonly texts: readonly string[];
  /** What is told of the row. */
  readonly report: { readonly isNew: boolean; readonly reasons: Reason[]; readonly changes: FieldChange[] };
}

interface Link {
  readonly wish: ManagerWish;
  readonly manager: KnownPerson;
}

/**
 * Links people to their managers once every row has been taken, so that a manager may stand below in the list.
 * A link that would close a circle is left out, as are all those of the circle: which one is wrong is not known.
 * @param current the manager of each person, before the links of this file
 */
export function planManagers(
  wishes: readonly ManagerWish[],
  current: ReadonlyMap<string, string | null>,
  index: PersonIndex,
  draft: Draft,
): void {
  const links = new Map<string, Link>();
  for (const wish of wishes) {
    const manager = findManager(wish, index);
    if (manager) links.set(wish.personId, { wish, manager });
  }
  breakCircles(links, current, index);
  for (const { wish, manager } of links.values()) {
    const before = current.get(wish.personId) ?? null;
    if (before === manager.id) continue;
    draft.update('person', wish.personId, { manager_id: manager.id });
    if (wish.report.isNew) continue;
    wish.report.changes.push({
      entity: 'person',
      field: 'manager_id',
      before,
      after: manager.id,
      beforeName: before === null ? '' : labelOf(index, before),
      afterName: personLabel(manager),
    });
  }
}

/** The manager that a row names, or undefined, with the reason told to the row. */
export function findManager(wish: ManagerWish, index: PersonIndex): KnownPerson | undefined {
  const [name = ''] = wish.texts.toReversed();
  let last: PersonFound = { kind: 'none' };
  for (const text of wish.texts) {
    last = index.find(text);
    if (last.kind === 'sure') break;
  }
  if (last.kind === 'none') wish.report.reasons.push(reason('manager_not_found', { name }));
  else if (last.kind === 'several') wish.report.reasons.push(reason('manager_ambiguous', { name }));
  if (last.kind !== 'sure') return undefined;
  if (last.person.id === wish.personId) {
    wish.report.reasons.push(reason('manager_self', {}));
    return undefined;
  }
  const found = personLabel(last.person);
  if (last.how === 'spelling') wish.report.reasons.push(reason('spelling_differs', { name, found }));
  if (last.how === 'partial') wish.report.reasons.push(reason('partial_name', { name, found }));
  return last.person;
}

function breakCircles(links: Map<string, Link>, current: ReadonlyMap<string, string | null>, index: PersonIndex): void {
  const managerOf = (id: string): string | null => links.get(id)?.manager.id ?? current.get(id) ?? null;
  for (let circle = findCircle(links, managerOf); circle !== undefined; circle = findCircle(links, managerOf)) {
    const names = circle.map((id) => labelOf(index, id));
    for (const id of circle) {
      links.get(id)?.wish.report.reasons.push(reason('manager_cycle', { names }));
      links.delete(id);
    }
  }
}

/** People who manage one another in a circle that a link of the file closes. */
function findCircle(
  links: ReadonlyMap<string, Link>,
  managerOf: (id: string) => string | null,
): readonly string[] | undefined {
  const settled = new Set<string>();
  for (const start of links.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    for (let id: string | null = start; id !== null && !settled.has(id); id = managerOf(id)) {
      const place = places.get(id);
      if (place !== undefined) {
        const circle = path.slice(place);
        if (circle.some((member) => links.has(member))) return circle;
        break;
      }
      places.set(id, path.length);
      path.push(id);
    }
    for (const id of path) settled.add(id);
  }
  return undefined;
}

function labelOf(index: PersonIndex, id: string): string {
  const person = index.get(id);
  return person ? personLabel(person) : '';
}
