import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { desktopHost } from './desktop-host.ts';
import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import type { Host } from './host-needs.ts';

/** The program around this page: the desktop application, or a browser. */
export function currentHost(): Host {
  return window.ancrageDesktop ? desktopHost(window.ancrageDesktop) : browserHost();
}

/** The host of a page that a browser shows. */
function browserHost(): Host {
  const client: AncrageClient = createORPCClient(new RPCLink({ url: `${location.origin}/rpc` }));
  return {
    kind: 'browser',
    client,
    pick: async ({ extensions }) => {
      const file = await pickInPage(extensions);
      return file && client.files.receive({ file });
    },
    take: (file) => client.files.receive({ file }),
    onCommand: () => {},
    place: (name) => client.files.prepare({ name }),
    deliver: ({ token, name }) => {
      const link = document.createElement('a');
      link.href = `/file/${token}`;
      link.download = name;
      link.click();
    },
  };
}

function pickInPage(extensions: readonly string[]): Promise<File | undefined> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.join(',');
    input.addEventListener('change', () => {
      done(input.files?.[0]);
    });
    input.addEventListener('cancel', () => {
      done(undefined);
    });
    input.click();
  });
}
