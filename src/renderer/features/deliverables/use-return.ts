import { useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { DocumentReturn, GridReturn } from '../../../contract/subjects/returns-contract.ts';
import { useHost } from '../../api/context.tsx';
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
  const [isReading, setIsReading] = useState(false);

  const work = async (act: () => Promise<Returned | undefined>): Promise<void> => {
    setIsReading(true);
    try {
      const read = await act();
      if (!read) return;
      setReturned(read);
      if (read.result.applied && read.result.change !== undefined) tell.done(words.returns.applied);
    } catch (error) {
      tell.fault(error);
    } finally {
      setIsReading(false);
    }
  };

  const grid = async (file: HeldFile, consent: GridConsent, apply: boolean): Promise<Returned> => ({
    kind: 'grid',
    file,
    consent,
    result: await client.returns.grid({
      file: file.token,
      apply,
      today: localToday(),
      ...consent,
      leaveOut: [...consent.leaveOut],
    }),
  });
  const document = async (file: HeldFile, apply: boolean, only: readonly string[]): Promise<Returned> => ({
    kind: 'document',
    file,
    result: await client.returns.document({ file: file.token, apply, only: [...only] }),
  });
  const look = async (file: HeldFile | undefined): Promise<Returned | undefined> => {
    if (!file) return undefined;
    if (/\.doc[xm]$/iu.test(file.name)) return document(file, false, []);
    if (/\.xls[xm]$/iu.test(file.name)) return grid(file, cautious, false);
    tell.notice(words.returns.wrongKind);
    return undefined;
  };

  return {
    returned,
    isReading,
    pick: () => work(async () => look(await host.pick({ extensions: ['.xlsx', '.xlsm', '.docx'] }))),
    take: (file: File) => work(async () => look(await host.take(file))),
    grid: (file: HeldFile, consent: GridConsent, apply: boolean) => work(() => grid(file, consent, apply)),
    document: (file: HeldFile, only: readonly string[]) => work(() => document(file, true, only)),
  };
}
