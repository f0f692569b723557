import { canonical } from './canonical-text.ts';
import { isTypo } from './typos.ts';

/** Something known by its name: a site, a tool, a population, an indicator. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
  /** Other names: a code, a short name, a city. */
  readonly aliases?: readonly string[];
}

export type NameFound =
  | { readonly kind: 'found'; readonly thing: NamedThing }
  | { readonly kind: 'several'; readonly things: readonly NamedThing[] }
  | { readonly kind: 'none'; readonly near: readonly NamedThing[] };

/** Finds things by name, whatever the case, accents, plural and articles. */
export class NameResolver {
  readonly #names = new Map<string, NamedThing[]>();
  readonly #aliases = new Map<string, NamedThing[]>();
  readonly #all: NamedThing[] = [];

  constructor(things: readonly NamedThing[]) {
    for (const thing of things) this.add(thing);
  }

  add(thing: NamedThing): void {
    this.#all.push(thing);
    push(this.#names, canonical(thing.name), thing);
    for (const alias of thing.aliases ?? []) if (alias !== '') push(this.#aliases, canonical(alias), thing);
  }

  nameOf(id: string): string {
    return this.#all.find((thing) => thing.id === id)?.name ?? '';
  }

  find(name: string): NameFound {
    const key = canonical(name);
    const things = this.#names.get(key) ?? this.#aliases.get(key) ?? [];
    const [thing, second] = things;
    if (thing === undefined) return { kind: 'none', near: this.#near(key) };
    return second === undefined ? { kind: 'found', thing } : { kind: 'several', things };
  }

  #near(key: string): readonly NamedThing[] {
    return this.#all.filter((thing) => isTypo(key, canonical(thing.name), 6, 12));
  }
}

function push(map: Map<string, NamedThing[]>, key: string, thing: NamedThing): void {
  const list = map.get(key);
  if (!list) map.set(key, [thing]);
  else if (!list.includes(thing)) list.push(thing);
}
