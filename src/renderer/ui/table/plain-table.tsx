import { Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface PlainTableProps {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  /** What stands over each column; empty over buttons. */
  readonly heads: readonly string[];
  readonly className?: string;
  /** Its rows: `TableRow`. */
  readonly children: ReactNode;
}

/** A short table to be read, all of it drawn. For rows to sort and open, see `RowTable`; to edit, `DataGrid`. */
export function PlainTable({ label, heads, className, children }: PlainTableProps) {
  return (
    <Table size="small" aria-label={label} {...(className !== undefined && { className })}>
      <TableHeader>
        <TableRow>
          {heads.map((head) => (
            <TableHeaderCell key={head}>{head}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>{children}</TableBody>
    </Table>
  );
}
