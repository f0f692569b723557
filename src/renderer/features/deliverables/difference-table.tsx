import { Button, Checkbox, TableCell, TableRow, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReturnDifference } from '../../../domain/returns/return-plan.ts';
import { returnReasonText, returnWords, shownText } from '../../../words/return-words.ts';
import { useReader } from '../../app/reader.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: { tableLayout: 'auto' },
  cell: { verticalAlign: 'top', padding: tokens.spacingHorizontalS, overflowWrap: 'anywhere', minWidth: '7rem' },
  choice: { width: '4.5rem', verticalAlign: 'top' },
  old: { color: tokens.colorNeutralForeground2 },
  why: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Differences shown at once; the rest on demand. */
const pageLength = 150;

interface DifferenceTableProps {
  readonly differences: readonly ReturnDifference[];
  /** What was sure has been taken in. */
  readonly isTaken: boolean;
  /** Nothing can be chosen now. */
  readonly isLocked: boolean;
  /** Keys of the sure differences that the person does not take. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (leftOut: ReadonlySet<string>) => void;
}

/** Each difference with what the file has, what the grid says, and what becomes of it. */
export function DifferenceTable({ differences, isTaken, isLocked, leftOut, onLeaveOut }: DifferenceTableProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.returns;
  const told = returnWords(language);
  const [length, setLength] = useState(pageLength);
  const rest = differences.length - length;
  const turn = (key: string): void => {
    onLeaveOut(leftOut.has(key) ? new Set([...leftOut].filter((other) => other !== key)) : new Set([...leftOut, key]));
  };
  const reasonsOf = ({ reasons, candidates }: ReturnDifference): string =>
    [
      ...reasons.map((reason) =>
        reason.code === 'removal_needs_consent' ? own.removalKept : returnReasonText(reason, language),
      ),
      ...(candidates.length > 0 ? [told.candidates(candidates.slice(0, 8))] : []),
    ].join(', ');
  return (
    <div className={styles.frame}>
      <PlainTable
        label={own.title}
        className={styles.table}
        heads={[own.choice, ...(['row', 'column', 'old', 'new', 'status'] as const).map((name) => own.columns[name])]}
      >
        {differences.slice(0, length).map((difference) => (
          <TableRow key={`${difference.key} ${difference.line}`}>
            <TableCell className={styles.choice}>
              {difference.status === 'accepted' ? (
                <Checkbox
                  checked={!leftOut.has(difference.key)}
                  disabled={isLocked}
                  aria-label={own.takeThis(difference.code || difference.title, difference.heading ?? '')}
                  onChange={() => {
                    turn(difference.key);
                  }}
                />
              ) : null}
            </TableCell>
            <TableCell className={styles.cell}>
              <Text block>{[difference.code, difference.title].filter((part) => part !== '').join(' · ')}</Text>
              <Text size={200} className={styles.why}>
                {[difference.sheetName, difference.line === undefined ? '' : told.line(difference.line)]
                  .filter((part) => part !== '')
                  .join(', ')}
              </Text>
            </TableCell>
            <TableCell className={styles.cell}>{difference.heading ?? told[rowWord(difference)]}</TableCell>
            <TableCell className={styles.cell}>
              {difference.what === 'cell' ? (
                <span className={styles.old}>{shownText(difference, 'old', language)}</span>
              ) : null}
            </TableCell>
            <TableCell className={styles.cell}>
              {difference.what === 'cell' ? shownText(difference, 'new', language) : null}
            </TableCell>
            <TableCell className={styles.cell}>
              <Text weight="semibold">
                {isTaken && difference.status === 'accepted' ? own.taken : told.statuses[difference.status]}
              </Text>
              <Text size={200} className={styles.why}>
                {reasonsOf(difference)}
              </Text>
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {rest > 0 ? (
        <Button
          onClick={() => {
            setLength(length + pageLength);
          }}
        >
          {own.more(rest)}
        </Button>
      ) : null}
    </div>
  );
}

function rowWord({ what }: ReturnDifference): 'added' | 'missing' | 'row' {
  return what === 'cell' ? 'row' : what;
}
