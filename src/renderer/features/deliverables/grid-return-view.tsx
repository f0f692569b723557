import {
  Button,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Switch,
  Text,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { GridReturn } from '../../../contract/subjects/returns-contract.ts';
import { differenceStatuses, type DifferenceStatus } from '../../../domain/returns/return-plan.ts';
import { isDate } from '../../../domain/shared/calendar.ts';
import { fileRemarkText } from '../../../words/import-words.ts';
import { returnRemarkText, returnWords } from '../../../words/return-words.ts';
import { useReader } from '../../app/reader.tsx';
import { DifferenceTable } from './difference-table.tsx';
import type { GridConsent } from './use-return.ts';

const useStyles = makeStyles({
  view: { display: 'grid', gap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface GridReturnViewProps {
  readonly result: GridReturn;
  readonly consent: GridConsent;
  readonly isBusy: boolean;
  readonly onConsent: (consent: GridConsent) => void;
  /** Takes in what is sure, but for the differences named by their keys. */
  readonly onApply: (leaveOut: readonly string[]) => void;
}

/** What a grid changed: its differences, what the person must agree to, and the taking in. */
export function GridReturnView({ result, consent, isBusy, onConsent, onApply }: GridReturnViewProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.returns;
  const told = returnWords(language);
  const [status, setStatus] = useState<DifferenceStatus>();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { counts, differences, remarks, fileRemarks, exportedOn } = result;
  const taken = counts.accepted - leftOut.size;
  const isTaken = result.applied && result.change !== undefined;
  const hasRemovals = differences.some(({ reasons }) => reasons.some(({ code }) => code === 'removal_needs_consent'));
  const isUnmarked = remarks.some(({ code }) => code === 'no_marks');
  const texts = [
    ...fileRemarks.map((remark) => fileRemarkText(remark, language)),
    ...remarks.map((remark) => (remark.code === 'no_marks' ? own.unmarkedHint : returnRemarkText(remark, language))),
  ];
  return (
    <div className={styles.view}>
      {exportedOn !== undefined && isDate(exportedOn) ? <Text>{told.exportedOn(exportedOn)}</Text> : null}
      {texts.length === 0 ? null : (
        <section aria-label={own.remarks}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.remarks}
          </Subtitle2>
          <ul className={styles.remarks}>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {hasRemovals || consent.acceptRemovals ? (
        <Switch
          checked={consent.acceptRemovals}
          disabled={isBusy || isTaken}
          label={`${own.removals}. ${own.removalsHint}`}
          onChange={(_, { checked }) => {
            onConsent({ ...consent, acceptRemovals: checked });
          }}
        />
      ) : null}
      {isUnmarked ? (
        <Switch
          checked={consent.acceptUnmarked}
          disabled={isBusy || isTaken}
          label={own.unmarked}
          onChange={(_, { checked }) => {
            onConsent({ ...consent, acceptUnmarked: checked });
          }}
        />
      ) : null}
      {isTaken ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{own.applied}</MessageBarBody>
        </MessageBar>
      ) : null}
      {differences.length === 0 ? (
        <Text>{own.nothing}</Text>
      ) : (
        <>
          <div className={styles.bar} role="group" aria-label={own.show}>
            <ToggleButton
              size="small"
              checked={status === undefined}
              onClick={() => {
                setStatus(undefined);
              }}
            >
              {own.all}
            </ToggleButton>
            {differenceStatuses
              .filter((candidate) => counts[candidate] > 0)
              .map((candidate) => (
                <ToggleButton
                  key={candidate}
                  size="small"
                  checked={status === candidate}
                  onClick={() => {
                    setStatus(candidate);
                  }}
                >
                  {told.counts[candidate](counts[candidate])}
                </ToggleButton>
              ))}
            <span style={{ flexGrow: 1 }} />
            <Button
              appearance="primary"
              disabled={isBusy || isTaken || taken === 0}
              onClick={() => {
                onApply([...leftOut]);
              }}
            >
              {taken === 0 ? own.nothingToTake : own.apply(taken)}
            </Button>
          </div>
          <DifferenceTable
            isTaken={isTaken}
            isLocked={isBusy || isTaken}
            leftOut={leftOut}
            onLeaveOut={setLeftOut}
            differences={differences.filter((difference) => status === undefined || difference.status === status)}
          />
        </>
      )}
    </div>
  );
}
