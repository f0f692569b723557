import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
  TableCell,
  TableRow,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { MergeResult } from '../../../contract/subjects/sharing-contract.ts';
import { formatInstant, formatNumber } from '../../../words/dates.ts';
import { labelWords } from '../../../words/history-words.ts';
import { useReader } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { PlainTable } from '../../ui/table/plain-table.tsx';

const useStyles = makeStyles({
  report: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '64rem', justifyItems: 'stretch' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: '14rem', overflowY: 'auto' },
  table: { maxWidth: '40rem' },
  apply: { justifySelf: 'start' },
});

/** Above this share of removed rows the backend refuses without a person's consent. */
const removalLimit = 0.2;
/** Changes told one by one. */
const longestList = 100;
/** New codes told in one line. */
const longestLine = 12;

interface MergeReportProps {
  readonly fileName: string;
  readonly result: MergeResult;
  readonly isBusy: boolean;
  readonly onApply: (acceptRemovals: boolean) => void;
}

/** What a copy brings: changes, rows, disagreements, and what needs consent. */
export function MergeReport({ fileName, result, isBusy, onApply }: MergeReportProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.sharing;
  const [accepts, setAccepts] = useState(false);
  const { applied, changes, rows, conflicts, clocksAhead, erasedPeople, removedShare, newCodes } = result;
  const needsConsent = removedShare > removalLimit;
  return (
    <section className={styles.report} aria-label={own.reportOf(fileName)}>
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {own.reportOf(fileName)}
      </Subtitle2>
      {applied ? <Merged conflicts={conflicts.length} /> : null}
      {changes.length === 0 ? (
        <Text>{own.nothingNew}</Text>
      ) : (
        <Text weight="semibold">{own.changes(changes.length)}</Text>
      )}
      <ul className={styles.list}>
        {changes.slice(0, longestList).map(({ at, author, label }, index) => (
          <li key={index}>{`${formatInstant(at, language)} · ${author} · ${labelWords(label, language)}`}</li>
        ))}
        {changes.length > longestList ? <li>{own.moreChanges(changes.length - longestList)}</li> : null}
      </ul>
      {rows.length === 0 ? null : <RowTable rows={rows} />}
      {conflicts.length > 0 && !applied ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{own.willConflict(conflicts.length)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {clocksAhead.map(({ device, minutes }) => (
        <Text key={device}>{own.clockAhead(minutes)}</Text>
      ))}
      {erasedPeople > 0 ? <Text>{own.erased(erasedPeople)}</Text> : null}
      {newCodes.length > 0 ? (
        <Text>{`${own.newCodes} : ${listed(
          newCodes.map(({ from, to }) => own.newCode(from, to)),
          own.moreChanges,
        )}`}</Text>
      ) : null}
      {needsConsent && !applied ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {own.removedShare(Math.round(removedShare * 100))}
            <Checkbox
              checked={accepts}
              label={own.removedConsent}
              onChange={(_, { checked }) => {
                setAccepts(checked === true);
              }}
            />
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {applied || changes.length === 0 ? null : (
        <Button
          appearance="primary"
          className={styles.apply}
          disabled={isBusy || (needsConsent && !accepts)}
          onClick={() => {
            onApply(accepts);
          }}
        >
          {own.mergeApply}
        </Button>
      )}
    </section>
  );
}

/** Some of many, in one line, and how many more there are. */
function listed(texts: readonly string[], more: (count: number) => string): string {
  const shown = texts.slice(0, longestLine).join(', ');
  return texts.length > longestLine ? `${shown} ${more(texts.length - longestLine)}` : shown;
}

function Merged({ conflicts }: { readonly conflicts: number }) {
  const { words } = useReader();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{words.sharing.merged}</MessageBarBody>
      {conflicts > 0 ? (
        <MessageBarActions>
          <Button
            appearance="primary"
            onClick={() => {
              go('sharing', 'conflicts');
            }}
          >
            {words.sharing.toConflicts}
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function RowTable({ rows }: Pick<MergeResult, 'rows'>) {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const { rowColumns, rows: name } = words.sharing;
  return (
    <PlainTable
      label={name}
      className={styles.table}
      heads={(['entity', 'added', 'changed', 'removed'] as const).map((column) => rowColumns[column])}
    >
      {rows.map(({ entity, added, changed, removed }) => (
        <TableRow key={entity}>
          <TableCell>{model[entity].many}</TableCell>
          {[added, changed, removed].map((count, index) => (
            <TableCell key={index}>{count === 0 ? '' : formatNumber(count, language)}</TableCell>
          ))}
        </TableRow>
      ))}
    </PlainTable>
  );
}
