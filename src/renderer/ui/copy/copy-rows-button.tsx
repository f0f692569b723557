import { Button } from '@fluentui/react-components';
import { TableCopyRegular } from '@fluentui/react-icons';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
import type { TableColumn } from '../table/row-table.tsx';
import { copyTable } from './copy-table.ts';

interface CopyRowsButtonProps<R> {
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
}

/** Puts the rows shown on the clipboard as a table. */
export function CopyRowsButton<R>({ columns, rows }: CopyRowsButtonProps<R>) {
  const { words } = useReader();
  const tell = useTell();
  const copy = async (): Promise<void> => {
    try {
      const lines = rows.map((row) => columns.map(({ text }) => text(row)));
      await copyTable([columns.map(({ header }) => header), ...lines]);
      tell.done(words.common.copied);
    } catch (error) {
      tell.fault(error);
    }
  };
  useCommands([{ id: 'copy.table', label: words.common.copyAsTable, shortcut: 'Alt+T', run: () => void copy() }]);
  return (
    <Button icon={<TableCopyRegular />} onClick={() => void copy()}>
      {words.common.copyAsTable}
    </Button>
  );
}
