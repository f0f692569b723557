import { useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { DocumentReturn, GridReturn, ReturnStep } from '../../../contract/subjects/returns-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';

export interface GridConsent {
  readonly acceptRemovals: boolean;
  readonly acceptUnmarked: boolean;
  /** Keys of differences that the person does not take. */
  readonly leaveOut: readonly string[];
}

/** What came back, read and compared. */
export type Returned =
  | { readonly kind: 'grid'; readonly file: HeldFile; readonly consent: GridConsent; readonly result: GridReturn }
  | { readonly kind: 'document'; readonly file: HeldFile; readonly result: DocumentReturn };

const cautious: GridConsent = { acceptRemovals: false, acceptUnmarked: false, leaveOut: [] };

/** Reads what came back, and takes it in once the person agrees. */
export function useReturn() {
  const host = useHost();
  const { client } = host;
  const { words } = useReader();
  const tell = useTell();
  const [returned, setReturned] = useState<Returned>();
  const { running, run, stop } = useLongWork<ReturnStep>('reading');

  /** What was read before stays where the person stops. */
  const work = async (act: () => Promise<Returned | undefined>): Promise<void> => {
    if (running) return;
    try {
      const read = await act();
      if (!read) return;
      setReturned(read);
      if (read.result.applied && read.result.change !== undefined) tell.done(words.returns.applied);
    } catch (error) {
      tell.fault(error);
    }
  };

  const grid = async (file: HeldFile, consent: GridConsent, apply: boolean): Promise<Returned | undefined> => {
    const order = { file: file.token, apply, today: localToday(), ...consent, leaveOut: [...consent.leaveOut] };
    const result = await run((options) => client.returns.grid(order, options));
    return result && { kind: 'grid', file, consent, result };
  };
  const document = async (file: HeldFile, apply: boolean, only: readonly string[]): Promise<Returned | undefined> => {
    const order = { file: file.token, apply, only: [...only] };
    const result = await run((options) => client.returns.document(order, options));
    return result && { kind: 'document', file, result };
  };
  const look = async (file: HeldFile | undefined): Promise<Returned | undefined> => {
    if (!file) return undefined;
    if (/\.doc[xm]$/iu.test(file.name)) return document(file, false, []);
    if (/\.xls[xm]$/iu.test(file.name)) return grid(file, cautious, false);
    tell.notice(words.returns.wrongKind);
    return undefined;
  };

  return {
    returned,
    running,
    stop,
    pick: () => work(async () => look(await host.pick({ extensions: ['.xlsx', '.xlsm', '.docx'] }))),
    take: (file: File) => work(async () => look(await host.take(file))),
    grid: (file: HeldFile, consent: GridConsent, apply: boolean) => work(() => grid(file, consent, apply)),
    document: (file: HeldFile, only: readonly string[]) => work(() => document(file, true, only)),
  };
}
