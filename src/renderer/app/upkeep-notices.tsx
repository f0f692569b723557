import { useCallback } from 'react';
import type { UpkeepFailed } from '../../contract/subjects/events-contract.ts';
import { faultWords } from '../../words/fault-words.ts';
import { useUpkeepFailures } from '../api/desk-notices.ts';
import { useTell } from '../ui/feedback/tell.tsx';
import { useReader } from './reader.tsx';

/** Tells, once, that the file is open and that something its backups call for could not be done. */
export function UpkeepNotices() {
  const { words, language } = useReader();
  const tell = useTell();
  const hear = useCallback(
    ({ work, code, parameters }: UpkeepFailed) => {
      const { upkeepFailed, upkeepFiles, backupFolderGone } = words.home;
      const isGone = code === 'file_missing' || code === 'folder_missing';
      const why = faultWords(language)[code]({ ...parameters, file: upkeepFiles[work] });
      tell.warning(upkeepFailed[work], isGone ? backupFolderGone : why);
    },
    [tell, words, language],
  );
  useUpkeepFailures(hear);
  return null;
}
