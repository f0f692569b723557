import { Button, Card, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExportRegular, MergeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useHost } from '../../api/context.tsx';
import { useOpenClient } from '../../api/queries.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { fileDrop } from '../../ui/file-drop.ts';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { MergeReport } from './merge-report.tsx';
import { useMerge } from './use-merge.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '64rem',
  },
  text: { color: tokens.colorNeutralForeground2 },
  waiting: { alignSelf: 'start' },
  button: { alignSelf: 'start', marginTop: 'auto' },
});

/** A copy for a colleague, and what comes back of it. */
export function CopiesTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.sharing;
  const client = useOpenClient();
  const host = useHost();
  const tell = useTell();
  const [isCopying, setIsCopying] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const { merge, running, stop, pick, take, apply } = useMerge();
  const isBusy = running !== undefined;
  const copy = async (): Promise<void> => {
    setIsCopying(true);
    try {
      const place = await host.place(`${own.copyName(client?.name ?? '')}.ancrage`);
      if (!place) return;
      setIsWriting(true);
      const { fileName } = await host.client.sharing.copy({ target: place.token });
      host.deliver(place);
      tell.done(own.copied(fileName));
    } catch (error) {
      tell.fault(error);
    } finally {
      setIsCopying(false);
      setIsWriting(false);
    }
  };
  useCommands([
    { id: 'sharing.copy', label: own.copyTitle, run: () => void copy() },
    { id: 'sharing.merge', label: own.mergeTitle, run: () => void pick() },
  ]);
  return (
    <div className={styles.page} {...fileDrop((file) => void take(file))}>
      <div className={styles.cards}>
        <Card>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.copyTitle}
          </Subtitle2>
          <Text className={styles.text}>{own.copyText}</Text>
          <Text className={styles.text}>{own.copyNames}</Text>
          {isWriting ? <Spinner className={styles.waiting} size="tiny" label={own.copying} /> : null}
          <Button
            appearance="primary"
            className={styles.button}
            icon={<ArrowExportRegular />}
            disabled={isCopying}
            onClick={() => void copy()}
          >
            {own.copyAction}
          </Button>
        </Card>
        <Card>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.mergeTitle}
          </Subtitle2>
          <Text className={styles.text}>{own.mergeText}</Text>
          <Button className={styles.button} icon={<MergeRegular />} disabled={isBusy} onClick={() => void pick()}>
            {own.mergeAction}
          </Button>
        </Card>
      </div>
      {running ? <WorkProgress label={own.mergeSteps[running.step]} share={running.share} onStop={stop} /> : null}
      {merge ? (
        <MergeReport
          key={merge.file.token}
          fileName={merge.file.name}
          result={merge.result}
          isBusy={isBusy}
          onApply={(acceptRemovals) => void apply(acceptRemovals)}
        />
      ) : null}
    </div>
  );
}
