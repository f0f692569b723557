import {
  Button,
  MessageBar,
  MessageBarBody,
  TableCell,
  TableRow,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { FolderOpenRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupEntry, CheckOutcome, RestoreStep } from '../../../contract/subjects/clients-contract.ts';
import { formatInstant, formatNumber } from '../../../words/dates.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { PlainTable } from '../../ui/table/plain-table.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '60rem' },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  intro: { flexGrow: 1, flexBasis: '24rem', color: tokens.colorNeutralForeground2 },
});

/** Verified copies of the file, and the proof that it is sound. */
export function BackupsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.sharing;
  const { client } = useHost();
  const tell = useTell();
  const { data } = useQuery({ queryKey: ['computed', 'backups'], queryFn: () => client.clients.backups({}) });
  const { running, run, stop } = useLongWork<'checking'>('checking');
  const [outcome, setOutcome] = useState<CheckOutcome>();
  const check = async (): Promise<void> => {
    setOutcome(undefined);
    try {
      setOutcome(await run((watch) => client.clients.check({}, watch)));
    } catch (error) {
      tell.fault(error);
    }
  };
  useCommands([{ id: 'sharing.check', label: own.check, run: () => void check() }]);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Text className={styles.intro}>{own.backupsIntro}</Text>
        <Button icon={<ShieldCheckmarkRegular />} disabled={running !== undefined} onClick={() => void check()}>
          {own.check}
        </Button>
      </div>
      {running ? <WorkProgress label={own.checking} share={running.share} onStop={stop} /> : null}
      {outcome ? (
        <MessageBar intent={outcome.sound ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>{outcome.sound ? own.sound : own.unsound(outcome.findings)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {data?.length === 0 ? <Text>{own.backupsNone}</Text> : null}
      {data && data.length > 0 ? <BackupTable backups={data} /> : null}
    </div>
  );
}

function BackupTable({ backups }: { readonly backups: readonly BackupEntry[] }) {
  const { words, language } = useReader();
  const own = words.sharing;
  const { client } = useHost();
  const cache = useQueryClient();
  const tell = useTell();
  const { running, run, stop } = useLongWork<RestoreStep>('proving');
  const restore = async (id: string): Promise<void> => {
    try {
      const opened = await run((watch) => client.clients.restore({ id }, watch));
      if (!opened) return;
      cache.setQueryData(['client'], opened);
      tell.done(own.restored);
    } catch (error) {
      tell.fault(error);
    }
  };
  const reasons: Readonly<Record<string, string>> = own.reasons;
  return (
    <>
      {running ? <WorkProgress label={own.restoreSteps[running.step]} share={running.share} onStop={stop} /> : null}
      <PlainTable
        label={own.tabs.backups}
        heads={[...(['madeAt', 'reason', 'size'] as const).map((name) => own.backupColumns[name]), '']}
      >
        {backups.map(({ id, madeAt, reason, sizeBytes }) => {
          const date = formatInstant(madeAt, language);
          return (
            <TableRow key={id}>
              <TableCell>{date}</TableCell>
              <TableCell>{reasons[reason] ?? own.otherReason}</TableCell>
              <TableCell>
                {own.megabytes(formatNumber(sizeBytes / 1_000_000, language, { maximumFractionDigits: 1 }))}
              </TableCell>
              <TableCell>
                <Button
                  size="small"
                  icon={<FolderOpenRegular />}
                  aria-label={`${own.restore} (${date})`}
                  disabled={running !== undefined}
                  onClick={() => void restore(id)}
                >
                  {own.restore}
                </Button>
              </TableCell>
            </TableRow>
          );
        })}
      </PlainTable>
    </>
  );
}
