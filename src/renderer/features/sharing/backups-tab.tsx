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
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BackupEntry } from '../../../contract/subjects/clients-contract.ts';
import { formatInstant, formatNumber } from '../../../words/dates.ts';
import { useHost } from '../../api/context.tsx';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
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
  const check = useMutation({ mutationFn: () => client.clients.check({}), onError: tell.fault });
  const begin = (): void => {
    check.mutate();
  };
  useCommands([{ id: 'sharing.check', label: own.check, run: begin }]);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Text className={styles.intro}>{own.backupsIntro}</Text>
        <Button icon={<ShieldCheckmarkRegular />} disabled={check.isPending} onClick={begin}>
          {check.isPending ? own.checking : own.check}
        </Button>
      </div>
      {check.data ? (
        <MessageBar intent={check.data.sound ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>{check.data.sound ? own.sound : own.unsound(check.data.findings)}</MessageBarBody>
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
  const restore = useMutation({
    mutationFn: (id: string) => client.clients.restore({ id }),
    onError: tell.fault,
    onSuccess: (opened) => {
      cache.setQueryData(['client'], opened);
      tell.done(own.restored);
    },
  });
  const reasons: Readonly<Record<string, string>> = own.reasons;
  return (
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
                disabled={restore.isPending}
                onClick={() => {
                  restore.mutate(id);
                }}
              >
                {own.restore}
              </Button>
            </TableCell>
          </TableRow>
        );
      })}
    </PlainTable>
  );
}
