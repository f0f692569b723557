import { useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { MergeResult } from '../../../contract/subjects/sharing-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

interface Merge {
  readonly file: HeldFile;
  readonly result: MergeResult;
}

/** Reads a colleague's copy, then merges it once the person has seen what it brings. */
export function useMerge() {
  const host = useHost();
  const tell = useTell();
  const [merge, setMerge] = useState<Merge>();
  const [isReading, setIsReading] = useState(false);
  const run = async (
    find: () => Promise<HeldFile | undefined>,
    options: { readonly apply: boolean; readonly acceptRemovals: boolean },
  ): Promise<void> => {
    setIsReading(true);
    try {
      const file = await find();
      if (file) setMerge({ file, result: await host.client.sharing.merge({ file: file.token, ...options }) });
    } catch (error) {
      tell.fault(error);
    } finally {
      setIsReading(false);
    }
  };
  const look = { apply: false, acceptRemovals: false };
  return {
    merge,
    isReading,
    pick: () => run(() => host.pick({ extensions: ['.ancrage'] }), look),
    take: (file: File) => run(() => host.take(file), look),
    apply: (acceptRemovals: boolean) => run(async () => merge?.file, { apply: true, acceptRemovals }),
  };
}
