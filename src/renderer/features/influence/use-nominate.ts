import { v7 } from 'uuid';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

/** Puts people down as spotted in a network, made on the way when there is none: one change. */
export function useNominate(): (people: readonly string[], network: string | undefined) => void {
  const { influence } = useReader().words;
  const tell = useTell();
  const { mutate } = useWrite();
  return (people, network) => {
    const id = network ?? v7();
    const made: RowWrite[] =
      network === undefined
        ? [
            {
              do: 'create',
              entity: 'network',
              id,
              values: { name: influence.ambassadors.networkName, kind: 'ambassadors' },
            },
          ]
        : [];
    const members = people.map((person): RowWrite => ({
      do: 'create',
      entity: 'membership',
      values: { network_id: id, person_id: person, status: 'spotted', found_by: 'cited' },
    }));
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'membership', count: people.length } },
        writes: [...made, ...members],
      },
      {
        onError: tell.fault,
        onSuccess: () => {
          tell.done(influence.ambassadors.nominated(people.length));
        },
      },
    );
  };
}
