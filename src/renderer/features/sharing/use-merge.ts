import { useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { MergeResult, MergeStep } from '../../../contract/subjects/sharing-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

interface Merge {
  readonly file: HeldFile;
  readonly result: MergeResult;
}

/** Reads a colleague's copy, then merges it once the person has seen what it brings. */
export function useMerge() {
  const host = useHost();
  const { words } = useReader();
  const tell = useTell();
  const [merge, setMerge] = useState<Merge>();
  const { running, run: runWork, stop } = useLongWork<MergeStep>('reading');
  const run = async (
    find: () => Promise<HeldFile | undefined>,
    options: { readonly apply: boolean; readonly acceptRemovals: boolean },
  ): Promise<void> => {
    try {
      const file = await find();
      if (!file) return;
      const result = await runWork((watch) => host.client.sharing.merge({ file: file.token, ...options }, watch));
      if (result) setMerge({ file, result });
      else if (options.apply) tell.notice(words.common.stopped);
    } catch (error) {
      tell.fault(error);
    }
  };
  const look = { apply: false, acceptRemovals: false };
  return {
    merge,
    running,
    stop,
    pick: () => run(() => host.pick({ extensions: ['.ancrage'] }), look),
    take: (file: File) => run(() => host.take(file), look),
    apply: (acceptRemovals: boolean) => run(async () => merge?.file, { apply: true, acceptRemovals }),
  };
}
