import { Fault } from '../../../contract/fault.ts';
import { Asked, type AskedWatch } from './asked.ts';
import { GivenRows } from './given-rows.ts';
import { isCommonOrder, type CommonOrder, type Follow } from './thread-messages.ts';

/**
 * The same work in this very thread, for a process in which nobody waits: starting a thread takes longer than most of
 * what it is asked.
 */
export class AskedHere<Order, Answer> extends Asked<Order, Answer> {
  readonly #follow: Promise<Follow<Order, Answer>>;
  readonly #watch: Pick<AskedWatch, 'signal' | 'onProgress'>;
  readonly #told: Order[] = [];
  #rows = new GivenRows();

  /** @param follow what the script of the thread would do, once its modules are loaded */
  constructor(follow: Promise<Follow<Order, Answer>>, watch: Pick<AskedWatch, 'signal' | 'onProgress'>) {
    super();
    this.#follow = follow;
    this.#watch = watch;
  }

  async ask(order: Order): Promise<Answer> {
    const follow = await this.#follow;
    const { failure } = this;
    if (failure !== undefined) throw failure;
    const tell = (share: number): void => this.#watch.onProgress?.(share);
    for (const told of this.#told.splice(0)) follow(told, this.#rows, tell);
    const answer = follow(order, this.#rows, tell);
    if (answer === undefined) throw new Error('a question without an answer');
    return answer;
  }

  async end(): Promise<void> {
    await this.#follow;
  }

  protected send(order: Order | CommonOrder): void {
    if (!isCommonOrder(order)) this.#told.push(order);
    else if (order.type === 'fresh') this.#rows = new GivenRows();
    else if (order.type === 'rows') this.#rows.add(order.entity, order.rows);
  }

  protected get failure(): unknown {
    return this.#watch.signal?.aborted === true ? new Fault('cancelled') : undefined;
  }
}
