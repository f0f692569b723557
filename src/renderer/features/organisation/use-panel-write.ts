import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { useWrite } from '../../api/rows.ts';
import { useTell } from '../../ui/feedback/tell.tsx';

const keys: Readonly<Record<RowWrite['do'], string>> = {
  create: 'rows_created',
  update: 'rows_changed',
  remove: 'rows_removed',
  move: 'rows_moved',
};

/** Writes one row from the panel, as one change. */
export function usePanelWrite(): (write: RowWrite) => void {
  const tell = useTell();
  const { mutate } = useWrite();
  return (write) => {
    mutate(
      { label: { key: keys[write.do], parameters: { entity: write.entity, count: 1 } }, writes: [write] },
      { onError: tell.fault },
    );
  };
}
