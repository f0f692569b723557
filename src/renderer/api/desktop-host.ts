import { createORPCClient, type ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import type { HeldFile } from '../../contract/subjects/files-contract.ts';
import type { Host, PickRequest } from './host-needs.ts';

/** What the preload hands over (`src/preload`). */
export interface DesktopBridge {
  readonly pick: (request: PickRequest) => Promise<HeldFile | undefined>;
  readonly place: (request: { readonly name: string }) => Promise<HeldFile | undefined>;
  readonly reveal: (request: { readonly token: string }) => Promise<void>;
  readonly onCommand: (hear: (command: string) => void) => void;
}

declare global {
  interface Window {
    readonly ancrageDesktop?: DesktopBridge;
  }
}

type Link = ClientLink<Record<never, never>>;

/** The host of a page in the desktop application. */
export function desktopHost(bridge: DesktopBridge): Host {
  const client: AncrageClient = createORPCClient(portLink());
  return {
    kind: 'desktop',
    client,
    pick: (request) => bridge.pick(request),
    take: (file) => client.files.receive({ file }),
    place: (name) => bridge.place({ name }),
    onCommand: (hear) => {
      bridge.onCommand(hear);
    },
    deliver: ({ token }) => void bridge.reveal({ token }),
  };
}

/** A link over the latest port: a backend that was started again comes with a new one. */
function portLink(): Link {
  let current = Promise.withResolvers<Link>();
  addEventListener('message', ({ data, ports: [port], source }) => {
    if (data !== 'ancrage:port' || source !== window || !port) return;
    const link = new RPCLink({ port });
    port.start();
    current.resolve(link);
    current = Promise.withResolvers<Link>();
    current.resolve(link);
  });
  return { call: async (...call) => (await current.promise).call(...call) };
}
