import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../../words/dates.ts';
import { useHost } from '../../api/context.tsx';
import { useReader } from '../../app/reader.tsx';
import { ContentDialog } from '../../ui/layout/content-dialog.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
});

interface RestoreDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Told which backup to open, as a client file of its own. */
  readonly onRestore: (id: string) => void;
}

/** The backups of every client of this machine, for whoever lost a file. */
export function RestoreDialog({ isOpen, onClose, onRestore }: RestoreDialogProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { client } = useHost();
  const { data } = useQuery({
    queryKey: ['allBackups'],
    queryFn: () => client.clients.allBackups({}),
    enabled: isOpen,
    staleTime: 0,
  });
  const reasons: Readonly<Record<string, string>> = words.sharing.reasons;
  if (!isOpen) return null;
  return (
    <ContentDialog
      title={words.home.restoreTitle}
      actions={
        <>
          <Button onClick={onClose}>{words.common.close}</Button>
        </>
      }
      onClose={onClose}
    >
      <Text>{words.home.restoreText}</Text>
      {data?.length === 0 ? <Text>{words.home.restoreNone}</Text> : null}
      {data?.map(({ client: name, backups }) => (
        <section key={backups[0]?.id} aria-label={name}>
          <Subtitle2 as="h3" className={styles.title}>
            {name === '' ? words.home.restoreUnknown : name}
          </Subtitle2>
          <ul className={styles.list}>
            {backups.map(({ id, madeAt, reason }) => (
              <li key={id}>
                <Button
                  appearance="subtle"
                  icon={<ArrowCounterclockwiseRegular />}
                  onClick={() => {
                    onClose();
                    onRestore(id);
                  }}
                >
                  {words.home.restoreAs(
                    formatInstant(madeAt, language),
                    (reasons[reason] ?? words.sharing.otherReason).toLowerCase(),
                  )}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ContentDialog>
  );
}
