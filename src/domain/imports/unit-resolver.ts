import type { Row } from '../model.ts';
import { canonical } from './canonical-text.ts';
import type { Draft } from './draft.ts';
import { isTypo } from './typos.ts';

/** What a path of the organisation chart means before anything is created. */
export type UnitFound =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

interface KnownUnit {
  readonly id: string;
  readonly name: string;
  parentId: string | null;
}

/** Finds and creates units by their name and place; names differ only by words, not by case, accents or plural. */
export class UnitResolver {
  readonly #draft: Draft;
  readonly #units = new Map<string, KnownUnit>();
  readonly #byName = new Map<string, Set<KnownUnit>>();

  constructor(units: readonly Row<'unit'>[], draft: Draft) {
    this.#draft = draft;
    for (const unit of units) {
      this.#add({ id: unit.id, name: unit.name, parentId: unit.parent_id }, [unit.name, unit.short_name ?? '']);
    }
  }

  nameOf(id: string): string {
    return this.#units.get(id)?.name ?? '';
  }

  parentOf(id: string): string | null {
    return this.#units.get(id)?.parentId ?? null;
  }

  /** Units of that name, wherever they stand. */
  named(name: string): readonly string[] {
    return [...(this.#byName.get(canonical(name)) ?? [])].map((unit) => unit.id);
  }

  /** A unit whose name may be that one mistyped. */
  near(name: string): string | undefined {
    const text = canonical(name);
    if (this.#byName.has(text)) return undefined;
    const key = [...this.#byName.keys()].find((known) => isTypo(text, known, 7, 14));
    const [unit] = key === undefined ? [] : (this.#byName.get(key) ?? []);
    return unit?.name;
  }

  /**
   * What a path means, from the top; a single name is looked for everywhere.
   * @param isParent the path goes on below: of several units of that name, the one at the top is meant
   */
  find(path: readonly string[], isParent = false): UnitFound {
    const [top, ...rest] = path;
    if (top === undefined) return { kind: 'new' };
    let current = this.#findTop(top, isParent || rest.length > 0);
    for (const step of rest) {
      if (current.kind !== 'found') return current;
      const next = this.#findBelow(current.id, step);
      current = next === undefined ? { kind: 'new' } : { kind: 'found', id: next };
    }
    return current;
  }

  /** What a row of a list of units is: the unit of that name under those, or one of that name without a place. */
  locate(above: readonly string[], name: string): UnitFound {
    const [top, ...rest] = above;
    if (top === undefined) return this.find([name]);
    const start = this.#findTop(top, true);
    if (start.kind === 'ambiguous') return start;
    let deepest = start.kind === 'found' ? start.id : undefined;
    let isWhole = start.kind === 'found';
    for (const step of rest) {
      const next = isWhole && deepest !== undefined ? this.#findBelow(deepest, step) : undefined;
      isWhole = next !== undefined;
      deepest = next ?? deepest;
    }
    const id = isWhole && deepest !== undefined ? this.#findBelow(deepest, name) : this.#findLost(name, deepest);
    return id === undefined ? { kind: 'new' } : { kind: 'found', id };
  }

  /**
   * The unit at the end of a path, with what is missing created and a unit without a place put in its place.
   * Undefined when a name has several meanings.
   */
  ensure(path: readonly string[], isParent = false): string | undefined {
    let parentId: string | null = null;
    for (const [depth, step] of path.entries()) {
      const found: UnitFound =
        depth === 0 ? this.#findTop(step, isParent || path.length > 1) : this.#below(parentId, step);
      if (found.kind === 'ambiguous') return undefined;
      if (found.kind === 'new') parentId = this.#create(step, parentId);
      else {
        if (depth > 0 && parentId !== null) this.#attach(found.id, parentId);
        parentId = found.id;
      }
    }
    return parentId ?? undefined;
  }

  /** Makes a unit known that a row of a list creates. */
  add(id: string, name: string, parentId: string | null): void {
    this.#add({ id, name, parentId }, [name]);
  }

  /** Remembers a new place; the write is the caller's. False when the unit would stand under itself. */
  place(id: string, parentId: string): boolean {
    const unit = this.#units.get(id);
    if (!unit || this.isUnder(parentId, id)) return false;
    unit.parentId = parentId;
    return true;
  }

  /** True when `id` is `top` or stands under it. */
  isUnder(id: string, top: string): boolean {
    const seen = new Set<string>();
    for (let current: string | null = id; current !== null && !seen.has(current); current = this.parentOf(current)) {
      if (current === top) return true;
      seen.add(current);
    }
    return false;
  }

  #add(unit: KnownUnit, names: readonly string[]): void {
    this.#units.set(unit.id, unit);
    for (const name of names) {
      const key = canonical(name);
      if (key === '') continue;
      const known = this.#byName.get(key);
      if (known) known.add(unit);
      else this.#byName.set(key, new Set([unit]));
    }
  }

  #findTop(name: string, hasMore: boolean): UnitFound {
    const units = [...(this.#byName.get(canonical(name)) ?? [])];
    const [only] = units;
    if (only === undefined) return { kind: 'new' };
    if (units.length === 1) return { kind: 'found', id: only.id };
    const roots = units.filter((unit) => unit.parentId === null);
    const [root] = roots;
    if (hasMore && roots.length === 1 && root) return { kind: 'found', id: root.id };
    return { kind: 'ambiguous', ids: units.map((unit) => unit.id) };
  }

  #below(parentId: string | null, name: string): UnitFound {
    const id = parentId === null ? undefined : this.#findBelow(parentId, name);
    return id === undefined ? { kind: 'new' } : { kind: 'found', id };
  }

  /** A child of that name, or the only unit of that name when it has no place yet. */
  #findBelow(parentId: string, name: string): string | undefined {
    const units = [...(this.#byName.get(canonical(name)) ?? [])];
    const child = units.find((unit) => unit.parentId === parentId);
    return child ? child.id : this.#findLost(name, parentId);
  }

  /** The only unit of that name that has no place, and that does not hold `below`. */
  #findLost(name: string, below: string | undefined): string | undefined {
    const units = [...(this.#byName.get(canonical(name)) ?? [])];
    const lost = units.filter(
      (unit) => unit.parentId === null && (below === undefined || !this.isUnder(below, unit.id)),
    );
    return lost.length === 1 ? lost[0]?.id : undefined;
  }

  #create(name: string, parentId: string | null): string {
    const id = this.#draft.createAside('unit', { name, parent_id: parentId }, name);
    this.#add({ id, name, parentId }, [name]);
    return id;
  }

  #attach(id: string, parentId: string): void {
    const unit = this.#units.get(id);
    if (!unit || unit.parentId !== null || this.isUnder(parentId, id)) return;
    unit.parentId = parentId;
    this.#draft.updateAside('unit', id, { parent_id: parentId }, unit.name);
  }
}
