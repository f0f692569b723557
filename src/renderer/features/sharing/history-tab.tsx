import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { HistoryLine } from '../../../contract/subjects/log-contract.ts';
import { labelWords } from '../../../words/history-words.ts';
import { useHost } from '../../api/context.tsx';
import { useReader } from '../../app/reader.tsx';
import { useReversals } from '../../app/reversal.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localDay } from '../../../domain/shared/calendar.ts';
import { filterHistory, noFilter } from './history-filter.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryList } from './history-list.tsx';

/** All that the contract gives at once. */
const limit = 5000;

/** What happened in the file, by whom, and the way back from any of it. */
export function HistoryTab() {
  const { words, language } = useReader();
  const own = words.sharing;
  const { client } = useHost();
  const { reverse } = useReversals();
  const tell = useTell();
  const { data } = useQuery({ queryKey: ['computed', 'history'], queryFn: () => client.log.history({ limit }) });
  const [filter, setFilter] = useState(noFilter);
  const shown = useMemo(
    () =>
      filterHistory(
        data ?? [],
        filter,
        ({ label }) => labelWords(label, language),
        (instant) => localDay(new Date(instant)),
      ),
    [data, filter, language],
  );
  if (!data) return null;
  const undo = async ({ id, label }: HistoryLine): Promise<void> => {
    try {
      const reversal = await reverse({ direction: 'undo', change: id });
      if (!reversal) {
        tell.notice(words.common.stopped);
        return;
      }
      const { keptCells, keptRows } = reversal;
      tell.done(
        [
          own.undoDone(labelWords(label, language)),
          ...(keptCells > 0 ? [own.keptCells(keptCells)] : []),
          ...(keptRows > 0 ? [own.keptRows(keptRows)] : []),
        ].join(' — '),
      );
    } catch (error) {
      tell.fault(error);
    }
  };
  return (
    <>
      <HistoryFilters lines={data} filter={filter} onFilter={setFilter} count={shown.length} />
      {shown.length === 0 ? (
        <Text>{own.historyNone}</Text>
      ) : (
        <HistoryList lines={shown} onUndo={(line) => void undo(line)} />
      )}
    </>
  );
}
