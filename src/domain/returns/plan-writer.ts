import { type EntityName, entityOf } from '../model.ts';
import { derivedId } from '../oplog/derived-id.ts';
import type { StoredValue } from '../shared/entity.ts';
import type { CellOutcome } from './compare-cell.ts';
import {
  differenceKey,
  differenceStatuses,
  type DifferenceStatus,
  type ReturnDifference,
  type ReturnPlan,
  type ReturnWrite,
} from './return-plan.ts';
import { because, told, type ReturnRemark } from './return-reason.ts';
import type { ColumnTarget } from './sheet-targets.ts';

type Different = CellOutcome & { readonly kind: 'different' };

/** Gathers the plan of a grid that came back: differences, remarks, and one write per row. */
export class PlanWriter {
  readonly #differences: ReturnDifference[] = [];
  readonly #remarks: ReturnRemark[] = [];
  readonly #updates = new Map<
    string,
    { readonly entity: EntityName; readonly id: string; values: Record<string, StoredValue> }
  >();
  readonly #others: ReturnWrite[] = [];
  readonly #leaveOut: ReadonlySet<string>;
  #meanwhile = 0;

  /** @param leaveOut keys of differences that a person does not take */
  constructor(leaveOut: readonly string[] = []) {
    this.#leaveOut = new Set(leaveOut);
  }

  /** True for a difference that a person does not take. */
  isLeftOut(difference: Parameters<typeof differenceKey>[0]): boolean {
    return this.#leaveOut.has(differenceKey(difference));
  }

  add(difference: ReturnDifference): void {
    this.#differences.push(difference);
  }

  tell(...remarks: readonly ReturnRemark[]): void {
    this.#remarks.push(...remarks);
  }

  /** A cell that only the client file changed since the export. */
  countMeanwhile(): void {
    this.#meanwhile += 1;
  }

  writeAll(writes: readonly ReturnWrite[]): void {
    this.#others.push(...writes);
  }

  /**
   * Plans what an accepted cell writes. Two sheets that say two different things of one field are both doubtful from
   * the second on.
   * @param id of the row of `entity`
   */
  write(entity: EntityName, id: string, target: ColumnTarget, outcome: Different): Different {
    if (outcome.status !== 'accepted') return outcome;
    if (target.kind === 'rating') {
      const level = outcome.values?.['level'] ?? null;
      this.#others.push(
        level === null
          ? {
              action: 'remove',
              entity: 'rating',
              id: derivedId(entityOf('rating'), { impact_id: id, dimension_id: target.dimension }),
            }
          : { action: 'put', entity: 'rating', values: { impact_id: id, dimension_id: target.dimension, level } },
      );
      return outcome;
    }
    const key = `${entity}/${id}`;
    const update = this.#updates.get(key) ?? { entity, id, values: {} };
    const values = outcome.values ?? {};
    const contradicts = Object.entries(values).some(
      ([name, value]) => Object.hasOwn(update.values, name) && update.values[name] !== value,
    );
    if (contradicts) return { ...outcome, status: 'doubtful', reasons: [because('told_twice', {})], values: {} };
    Object.assign(update.values, values);
    this.#updates.set(key, update);
    return outcome;
  }

  /** The whole plan. @param exportedOn the day of the export, when known */
  plan(exportedOn: string | undefined): ReturnPlan {
    const counts = Object.fromEntries(differenceStatuses.map((status) => [status, 0])) as Record<
      DifferenceStatus,
      number
    >;
    for (const { status } of this.#differences) counts[status] += 1;
    const removed = new Set(this.#others.flatMap((write) => (write.action === 'remove' ? [write.id] : [])));
    const updates = [...this.#updates.values()].filter(({ id }) => !removed.has(id));
    return {
      exportedOn,
      differences: this.#differences,
      remarks:
        this.#meanwhile > 0 ? [...this.#remarks, told('changed_meanwhile', { count: this.#meanwhile })] : this.#remarks,
      counts,
      writes: [...updates.map((update): ReturnWrite => ({ action: 'update', ...update })), ...this.#others],
    };
  }
}
