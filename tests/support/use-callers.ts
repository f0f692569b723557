import { afterEach } from 'vitest';
import { reach, type Caller, type ways } from './contract-callers.ts';
import { newClient } from './new-client.ts';
import type { useScratchFolder } from './scratch.ts';

/** Callers of the contract for the tests of one file, each with a folder of clients of its own; ended after its test. */
export function useCallers(scratch: ReturnType<typeof useScratchFolder>) {
  let folders = 0;
  let caller: Caller | undefined;
  afterEach(async () => {
    await caller?.end();
    caller = undefined;
  });
  const reachDesk = async (way: (typeof ways)[number]): Promise<Caller> => {
    folders += 1;
    caller = await reach(way, scratch.path(`clients-${folders}`));
    return caller;
  };
  return {
    /** A desk without a client. */
    reachDesk,
    /** A desk with a new client, open. */
    withNewClient: async (way: (typeof ways)[number]): Promise<Caller> => {
      const reached = await reachDesk(way);
      await reached.client.clients.create(newClient());
      return reached;
    },
  };
}

/** Makes a small change. */
export const addSite = ({ client }: Caller, name: string) =>
  client.rows.write({ label: { key: 'edit' }, writes: [{ do: 'create', entity: 'site', values: { name } }] });
