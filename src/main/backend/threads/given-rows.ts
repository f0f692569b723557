import { entityNames, type EntityName, type Rows } from '../../../domain/model.ts';
import type { AllRows } from '../../../domain/deliverable/document-data.ts';

/** Rows of the client file that a thread was given. */
export class GivenRows {
  readonly #tables = new Map<EntityName, Rows[EntityName][]>();

  /** Adds a page to those before it, which are not copied. */
  add(entity: EntityName, page: readonly Rows[EntityName][]): void {
    const held = this.#tables.get(entity) ?? [];
    this.#tables.set(entity, held);
    for (const row of page) held.push(row);
  }

  of(entity: EntityName): readonly Rows[EntityName][] {
    return this.#tables.get(entity) ?? [];
  }

  /**
   * All tables.
   * @param looked receives the name of each one that is looked at, from now on
   */
  all(looked: Set<EntityName>): AllRows {
    const properties = entityNames.map((name): [EntityName, PropertyDescriptor] => [
      name,
      {
        enumerable: true,
        get: () => {
          looked.add(name);
          return this.of(name);
        },
      },
    ]);
    return Object.defineProperties({}, Object.fromEntries(properties)) as AllRows;
  }
}
