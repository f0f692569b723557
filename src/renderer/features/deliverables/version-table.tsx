import { Button, TableCell, TableRow, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { Row } from '../../../domain/model.ts';
import { formatDate } from '../../../words/dates.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  cell: { padding: tokens.spacingHorizontalS, verticalAlign: 'top', overflowWrap: 'anywhere' },
});

/** The versions of a document, the newest first. */
export function VersionTable({ versions }: { readonly versions: readonly Row<'deliverable_version'>[] }) {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const { fields } = model.deliverable_version;
  const tell = useTell();
  const { mutate } = useWrite();
  return (
    <PlainTable
      label={words.deliverables.tabs.versions}
      className={styles.table}
      heads={[...(['version', 'issued_on', 'written_by', 'changes'] as const).map((name) => fields[name]), '']}
    >
      {versions.map((row) => (
        <TableRow key={row.id}>
          <TableCell className={styles.cell}>{row.version}</TableCell>
          <TableCell className={styles.cell}>
            {row.issued_on === null ? '' : formatDate(row.issued_on, language)}
          </TableCell>
          <TableCell className={styles.cell}>{row.written_by}</TableCell>
          <TableCell className={styles.cell}>{row.changes}</TableCell>
          <TableCell className={styles.cell}>
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={`${words.common.edit} ${row.version}`}
              onClick={() => {
                showRow(`deliverable_version:${row.id}`);
              }}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.deliverables.removeVersion(row.version)}
              onClick={() => {
                mutate(
                  {
                    label: { key: 'rows_removed', parameters: { entity: 'deliverable_version', count: 1 } },
                    writes: [{ do: 'remove', entity: 'deliverable_version', id: row.id }],
                  },
                  { onError: tell.fault },
                );
              }}
            />
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
