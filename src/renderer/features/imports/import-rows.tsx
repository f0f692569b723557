import { Subtitle2, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowOutcome, RowStatus } from '../../../domain/imports/import-plan.ts';
import { reasonText } from '../../../words/import-words.ts';
import { fieldLabel } from '../../../words/value-words.ts';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const statuses = ['doubtful', 'refused', 'added', 'matched'] as const;

interface ImportRowsProps {
  /** The first of each status. */
  readonly rows: readonly RowOutcome[];
  readonly counts: Readonly<Record<RowStatus, number>>;
}

/** What becomes of each row of the source, those that need a look first. */
export function ImportRows({ rows, counts }: ImportRowsProps) {
  const styles = useStyles();
  const { words } = useReader();
  const [chosen, setChosen] = useState<(typeof statuses)[number]>();
  if (rows.length === 0) return null;
  const status = chosen ?? statuses.find((name) => counts[name] > 0) ?? 'added';
  const those = rows.filter((row) => row.status === status);
  return (
    <section>
      <Subtitle2 as="h3" className={styles.heading}>
        {words.imports.rows}
      </Subtitle2>
      {counts.doubtful + counts.refused > 0 ? <Text block>{words.imports.leftHint}</Text> : null}
      <TabList
        size="small"
        selectedValue={status}
        onTabSelect={(_, { value }) => {
          setChosen(statuses.find((name) => name === value));
        }}
      >
        {statuses.map((name) => (
          <Tab key={name} value={name}>
            {words.imports.rowLists[name](counts[name])}
          </Tab>
        ))}
      </TabList>
      <ul className={styles.list}>
        {those.length === 0 ? <li className={styles.line}>{words.imports.rowsNone}</li> : null}
        {those.map((row) => (
          <RowLine key={`${row.sheet} ${row.line} ${row.label}`} row={row} />
        ))}
        {counts[status] > those.length ? (
          <li className={styles.line}>{words.imports.rowsMore(counts[status] - those.length)}</li>
        ) : null}
      </ul>
    </section>
  );
}

function RowLine({ row }: { readonly row: RowOutcome }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { sheet, line, label, reasons, changes, candidates } = row;
  const details = [
    ...reasons.map((reason) => reasonText(reason, language)),
    ...(changes.length > 0
      ? [words.imports.changes(changes.map(({ entity, field }) => fieldLabel(entity, field, language)).join(', '))]
      : []),
    ...(candidates.length > 0 ? [words.imports.mayBe(candidates.map(({ name }) => name).join(', '))] : []),
  ];
  return (
    <li className={styles.line}>
      <Text weight="semibold">{label}</Text> <Text className={styles.quiet}>{words.imports.rowPlace(sheet, line)}</Text>
      {details.length > 0 ? <Text block>{details.join(' ; ')}</Text> : null}
    </li>
  );
}
