import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AncrageClient } from '../../contract/ancrage-contract.ts';
import type { HeldFile } from '../../contract/subjects/files-contract.ts';

/** What the page needs of the program around it; it never sees a path. */
export interface Host {
  readonly kind: 'browser' | 'desktop';
  readonly client: AncrageClient;
  /** Lets the person pick a file; undefined when they did not. */
  pick(request: PickRequest): Promise<HeldFile | undefined>;
  /** Takes files that were dropped on the page. */
  take(file: File): Promise<HeldFile>;
  /** Lets the person say where a file goes; undefined when they did not. */
  place(name: string): Promise<HeldFile | undefined>;
  /** Hands a file that was written to the person: a download, or its folder. */
  deliver(file: HeldFile): void;
}

export interface PickRequest {
  /** Extensions with their dot. */
  readonly extensions: readonly string[];
}

/** The host of a page that a browser shows. */
export function browserHost(): Host {
  const client: AncrageClient = createORPCClient(new RPCLink({ url: `${location.origin}/rpc` }));
  return {
    kind: 'browser',
    client,
    pick: async ({ extensions }) => {
      const file = await pickInPage(extensions);
      return file && client.files.receive({ file });
    },
    take: (file) => client.files.receive({ file }),
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
