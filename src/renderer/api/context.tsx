import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { DeskEvent } from '../../contract/subjects/events-contract.ts';
import { passOn } from './desk-notices.ts';
import type { Host } from './host-needs.ts';
import { forgetRowsOf } from './row-cache.ts';

const HostContext = createContext<Host | undefined>(undefined);

const queryClient = new QueryClient({
  defaultOptions: {
    // The backend tells what changed; nothing is stale by itself.
    queries: { staleTime: Infinity, gcTime: 10 * 60 * 1000, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

/** Gives the page its host and its one cache, which the backend's events keep true. */
export function HostProvider({ host, children }: { readonly host: Host; readonly children: ReactNode }) {
  useEffect(() => {
    const stop = new AbortController();
    void listen(host, stop.signal);
    return () => {
      stop.abort();
    };
  }, [host]);
  return (
    <HostContext value={host}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </HostContext>
  );
}

/** The program around the page. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost stands outside HostProvider');
  return host;
}

/** Milliseconds before listening again to a backend that went away. */
const listenAgainAfter = 1000;

async function listen(host: Host, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await host.client.events.listen({}, { signal })) hear(event);
    } catch {
      // The backend stopped or was started again: what it holds may have changed.
    }
    if (signal.aborted) return;
    await new Promise((done) => {
      setTimeout(done, listenAgainAfter);
    });
    void queryClient.invalidateQueries();
  }
}

/** What is read of backups. */
const backupKeys = [['clients'], ['allBackups'], ['computed', 'backups']];

function hear(event: DeskEvent): void {
  switch (event.type) {
    case 'changed':
      forgetRowsOf(queryClient, event);
      break;
    case 'profile':
      void queryClient.invalidateQueries({ queryKey: ['profile'] });
      break;
    case 'backups':
      for (const queryKey of backupKeys) void queryClient.invalidateQueries({ queryKey });
      break;
    case 'upkeep_failed':
      passOn(event);
      break;
    case 'client':
      // Screens that are already up for the new client read again; nothing of the former one is shown meanwhile.
      void queryClient.resetQueries({ queryKey: ['rows'] });
      void queryClient.invalidateQueries();
      break;
  }
}
