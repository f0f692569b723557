import type { Row } from '../../../domain/model.ts';

type Unit = Pick<Row<'unit'>, 'id' | 'name' | 'parent_id'>;

/** A unit in the organisation chart. */
export interface UnitNode<U extends Unit = Row<'unit'>> {
  readonly unit: U;
  readonly depth: number;
  readonly children: readonly UnitNode<U>[];
}

/** The organisation chart; a unit whose parents go round in a loop stands at the top. */
export function unitTree<U extends Unit>(units: readonly U[]): readonly UnitNode<U>[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const isTop = (unit: U): boolean => unit.parent_id === null || !byId.has(unit.parent_id) || isLooped(unit, byId);
  const byParent = Map.groupBy(
    units.filter((unit) => !isTop(unit)),
    ({ parent_id: parent }) => parent,
  );
  const nodeOf = (unit: U, depth: number): UnitNode<U> => ({
    unit,
    depth,
    children: (byParent.get(unit.id) ?? []).map((child) => nodeOf(child, depth + 1)),
  });
  return units.filter((unit) => isTop(unit)).map((unit) => nodeOf(unit, 0));
}

function isLooped<U extends Unit>(unit: U, byId: ReadonlyMap<string, U>): boolean {
  const seen = new Set<string>();
  for (let at: U | undefined = unit; at; at = at.parent_id === null ? undefined : byId.get(at.parent_id)) {
    if (seen.has(at.id)) return at.id === unit.id;
    seen.add(at.id);
  }
  return false;
}

/** Every node, parents before their children. */
export function flatTree<U extends Unit>(nodes: readonly UnitNode<U>[]): readonly UnitNode<U>[] {
  return nodes.flatMap((node) => [node, ...flatTree(node.children)]);
}

/** Ids of a unit and of all that is below it. */
export function branchOf<U extends Unit>(nodes: readonly UnitNode<U>[], id: string): ReadonlySet<string> {
  const found = flatTree(nodes).find(({ unit }) => unit.id === id);
  return new Set(found ? flatTree([found]).map(({ unit }) => unit.id) : []);
}

/** How many people each unit holds, those of the units below it counted. */
export function peopleByUnit<U extends Unit>(
  nodes: readonly UnitNode<U>[],
  people: readonly Pick<Row<'person'>, 'unit_id'>[],
): ReadonlyMap<string, number> {
  const own = Map.groupBy(people, ({ unit_id: unit }) => unit);
  const totals = new Map<string, number>();
  const count = ({ unit, children }: UnitNode<U>): number => {
    const total = children.reduce((sum, child) => sum + count(child), own.get(unit.id)?.length ?? 0);
    totals.set(unit.id, total);
    return total;
  };
  for (const node of nodes) count(node);
  return totals;
}

/** How many people each unit holds by itself. */
export function ownPeople(people: readonly Pick<Row<'person'>, 'unit_id'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unit_id: unit } of people) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
