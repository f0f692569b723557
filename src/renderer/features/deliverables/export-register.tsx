import { Subtitle2, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../../words/dates.ts';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';

/** Exports shown; the whole register goes out with the follow-up grid. */
const shown = 50;

/** The exports that named people, the newest first. */
export function ExportRegister() {
  const { words, model, language } = useReader();
  const own = words.deliverables;
  const { fields, choices } = model.export_record;
  const records = useRows('export_record').toSorted((a, b) => b.exported_at.localeCompare(a.exported_at));
  return (
    <section aria-label={own.register}>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {own.register}
      </Subtitle2>
      {records.length === 0 ? (
        <Text block style={{ color: tokens.colorNeutralForeground2 }}>
          {own.registerEmpty}
        </Text>
      ) : (
        <PlainTable label={own.register} heads={[fields.exported_at, fields.file_name, fields.audience]}>
          {records.slice(0, shown).map((record) => (
            <TableRow key={record.id}>
              <TableCell>{formatInstant(record.exported_at, language)}</TableCell>
              <TableCell>{record.file_name ?? record.kind}</TableCell>
              <TableCell>{record.audience === null ? '' : choices.audience[record.audience]}</TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
