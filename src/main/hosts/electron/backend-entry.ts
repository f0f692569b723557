import { RPCHandler } from '@orpc/server/message-port';
import { Desk } from '../../backend/desk/desk.ts';
import { ancrageRouter } from '../../backend/router/ancrage-router.ts';
import type { BackendAnswer, BackendOrder } from './backend-messages.ts';

/** The part of Electron's `process.parentPort` that the backend uses. */
export interface ParentPort {
  on(event: 'message', hear: (message: { readonly data: BackendOrder; readonly ports: readonly Port[] }) => void): void;
  postMessage(answer: BackendAnswer): void;
}

type Port = Parameters<RPCHandler<never>['upgrade']>[0] & { start(): void };

/**
 * Runs the backend in a process of its own: serves the contract to the page over the ports that the main process
 * hands over, and does what the main process orders.
 */
export function runBackend(parent: ParentPort, desk: Desk = new Desk()): void {
  const handler = new RPCHandler(ancrageRouter);
  const onIncident = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  void tellClient(parent, desk);
  parent.on('message', ({ data, ports: [port] }) => {
    if (data.type === 'port' && port) {
      handler.upgrade(port, { context: { desk, onIncident } });
      port.start();
    } else if (data.type === 'offer') {
      parent.postMessage({ type: 'offered', id: data.id, file: desk.files.offer(data.path) });
    } else if (data.type === 'open') {
      openQuietly(desk, data.path, onIncident);
    } else if (data.type === 'end') {
      void end(parent, desk);
    }
  });
}

/** Says so once no thread writes any more. */
async function end(parent: ParentPort, desk: Desk): Promise<void> {
  await desk.end();
  parent.postMessage({ type: 'ended' });
}

/** A file that cannot be opened leaves the person at home, where it can be tried again and its refusal read. */
function openQuietly(desk: Desk, path: string, onIncident: (error: unknown) => void): void {
  try {
    desk.open(path);
  } catch (error) {
    onIncident(error);
  }
}

async function tellClient(parent: ParentPort, desk: Desk): Promise<void> {
  for await (const event of desk.listen(undefined)) {
    if (event.type === 'client') parent.postMessage({ type: 'client', path: desk.openPath });
  }
}
