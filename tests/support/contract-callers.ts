import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import type { AncrageClient } from '../../src/contract/ancrage-contract.ts';
import { Desk } from '../../src/main/backend/desk/desk.ts';
import { ancrageRouter } from '../../src/main/backend/router/ancrage-router.ts';
import { startBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';

/** A caller of the contract, and the desk behind it. */
export interface Caller {
  readonly client: AncrageClient;
  readonly desk: Desk;
  /** What the backend did not expect, as its host would write it down. */
  readonly incidents: unknown[];
  end(): Promise<void>;
}

/** The ways by which a host reaches the backend. */
export const ways = ['direct', 'port', 'http'] as const;

/** Reaches a new desk in one of the ways; clients are kept in `clientFolder`. */
export async function reach(way: (typeof ways)[number], clientFolder: string): Promise<Caller> {
  const desk = new Desk({ clientFolder });
  const incidents: unknown[] = [];
  const onIncident = (error: unknown): void => {
    incidents.push(error);
  };
  const context = { desk, onIncident };
  if (way === 'direct') {
    const client: AncrageClient = createRouterClient(ancrageRouter, { context });
    return { client, desk, incidents, end: async () => desk.end() };
  }
  if (way === 'port') {
    const { port1, port2 } = new MessageChannel();
    new PortHandler(ancrageRouter).upgrade(port2, { context });
    port2.start();
    const client: AncrageClient = createORPCClient(new PortLink({ port: port1 }));
    port1.start();
    return {
      client,
      desk,
      incidents,
      end: async () => {
        port1.close();
        await desk.end();
      },
    };
  }
  const host = await startBrowserHost({ desk, onIncident });
  const cookie = await enter(host.address);
  const client: AncrageClient = createORPCClient(
    new HttpLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers: { cookie } }),
  );
  return { client, desk, incidents, end: () => host.stop() };
}

/** Spends the one-time address for the cookie. */
export async function enter(address: string): Promise<string> {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
