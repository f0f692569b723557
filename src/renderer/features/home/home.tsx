import {
  Button,
  Card,
  CardHeader,
  Spinner,
  Subtitle1,
  Text,
  Title2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, ArrowCounterclockwiseRegular, BookOpenRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenClient, RestoreStep } from '../../../contract/subjects/clients-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { PreferencesMenu } from '../../app/shell/preferences.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { fileDrop } from '../../ui/file-drop.ts';
import { ClientCard } from './client-card.tsx';
import { NewClientDialog } from './new-client.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

const useStyles = makeStyles({
  page: { height: '100%', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  column: {
    maxWidth: '64rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    display: 'grid',
    gap: tokens.spacingVerticalXXL,
  },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(19rem, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  empty: { maxWidth: '40rem' },
});

/** Where one starts: the client files, a new one, the samples. */
export function Home() {
  const styles = useStyles();
  const { words, accents } = useReader();
  const host = useHost();
  const tell = useTell();
  const cache = useQueryClient();
  const [isMaking, setIsMaking] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  const { data } = useQuery({ queryKey: ['clients'], queryFn: () => host.client.clients.list({}) });
  const enter = useMutation({
    mutationFn: (open: () => Promise<OpenClient | undefined>) => open(),
    onError: tell.fault,
    onSuccess: (client) => {
      if (client) cache.setQueryData(['client'], client);
    },
  });
  const { running, run, stop } = useLongWork<RestoreStep>('proving');
  const restore = async (id: string): Promise<void> => {
    try {
      const opened = await run((watch) => host.client.clients.restore({ id }, watch));
      if (opened) cache.setQueryData(['client'], opened);
    } catch (error) {
      tell.fault(error);
    }
  };
  const openFile = (): void => {
    enter.mutate(async () => {
      const file = await host.pick({ extensions: ['.ancrage'] });
      return file && host.client.clients.openFile({ file: file.token });
    });
  };
  const newClient = (): void => {
    setIsMaking(true);
  };
  useCommands([
    { id: 'home.new', label: words.home.newClient, shortcut: 'Alt+N', run: newClient },
    {
      id: 'home.restore',
      label: words.home.restore,
      run: () => {
        setIsRestoring(true);
      },
    },
    { id: 'home.open', label: words.home.openFile, shortcut: 'Ctrl+O', run: openFile },
  ]);
  return (
    <main
      className={styles.page}
      {...fileDrop((file) => {
        enter.mutate(async () => host.client.clients.openFile({ file: (await host.take(file)).token }));
      })}
    >
      <div className={styles.column}>
        <div className={styles.top}>
          <Title2 as="h1" style={{ color: accents.ink, margin: 0 }}>
            {words.home.title}
          </Title2>
          <span className={styles.grow} />
          {enter.isPending ? <Spinner size="tiny" label={words.home.opening} /> : null}
          <Button
            appearance="subtle"
            icon={<ArrowCounterclockwiseRegular />}
            onClick={() => {
              setIsRestoring(true);
            }}
          >
            {words.home.restore}
          </Button>
          <Button icon={<FolderOpenRegular />} onClick={openFile}>
            {words.home.openFile}
          </Button>
          <Button appearance="primary" icon={<AddRegular />} onClick={newClient}>
            {words.home.newClient}
          </Button>
          <PreferencesMenu />
        </div>
        {running ? (
          <WorkProgress label={words.sharing.restoreSteps[running.step]} share={running.share} onStop={stop} />
        ) : null}
        <section aria-label={words.home.recent}>
          {data?.clients.length === 0 ? <Text className={styles.empty}>{words.home.recentEmpty}</Text> : null}
          <div className={styles.cards}>
            {data?.clients.map((entry) => (
              <ClientCard
                key={entry.id}
                entry={entry}
                onOpen={() => {
                  enter.mutate(() => host.client.clients.open({ id: entry.id }));
                }}
                onBackUp={async () => {
                  try {
                    await host.client.clients.backUp({ id: entry.id });
                    tell.done(words.home.backedUp);
                  } catch (error) {
                    tell.fault(error);
                  }
                  await cache.invalidateQueries({ queryKey: ['clients'] });
                }}
                onForget={async () => {
                  await host.client.clients.forget({ id: entry.id });
                  await cache.invalidateQueries({ queryKey: ['clients'] });
                }}
              />
            ))}
          </div>
        </section>
        <section aria-label={words.home.samples} style={{ display: 'grid', gap: tokens.spacingVerticalM }}>
          <Subtitle1 as="h2" style={{ margin: 0 }}>
            {words.home.samples}
          </Subtitle1>
          <Text className={styles.quiet}>{words.home.samplesText}</Text>
          <div className={styles.cards}>
            {data?.samples.map(({ name, client }) => (
              <Card
                key={name}
                aria-label={words.home.openSample(client)}
                onClick={() => {
                  enter.mutate(() => host.client.clients.openSample({ name }));
                }}
              >
                <CardHeader
                  image={<BookOpenRegular fontSize={24} />}
                  header={<Text weight="semibold">{client}</Text>}
                />
              </Card>
            ))}
          </div>
        </section>
        {data ? <Text className={styles.quiet}>{words.home.folder(data.folder)}</Text> : null}
      </div>
      <RestoreDialog
        isOpen={isRestoring}
        onClose={() => {
          setIsRestoring(false);
        }}
        onRestore={(id) => {
          void restore(id);
        }}
      />
      <NewClientDialog
        isOpen={isMaking}
        onClose={() => {
          setIsMaking(false);
        }}
        onCreate={(answers) => {
          enter.mutate(() => host.client.clients.create(answers));
        }}
      />
    </main>
  );
}
