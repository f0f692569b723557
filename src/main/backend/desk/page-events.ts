import { EventPublisher } from '@orpc/server';
import type { DeskEvent } from '../../../contract/subjects/events-contract.ts';

/** What a desk tells its pages and its host; what matters too much to be missed waits for a page. */
export class PageEvents {
  readonly #events = new EventPublisher<{ desk: DeskEvent }>({ maxBufferedEvents: 1000 });
  #unheard: DeskEvent[] = [];
  #pages = 0;

  publish(event: DeskEvent): void {
    // It tells of the file that was open until now.
    if (event.type === 'client') this.#unheard = [];
    if (event.type === 'upkeep_failed' && this.#pages === 0) this.#unheard.push(event);
    this.#events.publish('desk', event);
  }

  /** What happens from now on. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
    return this.#events.subscribe('desk', signal === undefined ? {} : { signal });
  }

  /** The same, after what no page has heard. */
  listenAsPage(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
    const following = this.listen(signal);
    const unheard = this.#unheard.splice(0);
    this.#pages += 1;
    let isHere = true;
    const leave = (): void => {
      if (isHere) this.#pages -= 1;
      isHere = false;
    };
    signal?.addEventListener('abort', leave, { once: true });
    return heard(unheard, following, leave);
  }
}

async function* heard(
  unheard: readonly DeskEvent[],
  following: AsyncGenerator<DeskEvent>,
  leave: () => void,
): AsyncGenerator<DeskEvent> {
  try {
    yield* unheard;
    yield* following;
  } finally {
    leave();
  }
}
