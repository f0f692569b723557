import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { WorkProgress } from '../../ui/feedback/work-progress.tsx';
import { fileDrop } from '../../ui/file-drop.ts';
import { DocumentReturnView } from './document-return-view.tsx';
import { GridReturnView } from './grid-return-view.tsx';
import { useReturn } from './use-return.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, minHeight: '20rem', alignContent: 'start' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    ':focus': { outlineStyle: 'none' },
  },
  intro: { color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
});

/** Grids and documents that came back: read, compared, taken in with the person's consent. */
export function ReturnsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.returns;
  const { returned, running, stop, pick, take, grid, document } = useReturn();
  const isBusy = running !== undefined;
  const top = useRef<HTMLDivElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    // The button that stops the work goes with it.
    const { activeElement, body } = globalThis.document;
    if (wasBusy.current && !isBusy && activeElement === body) top.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  useCommands([{ id: 'returns.pick', label: own.pick, run: () => void pick() }]);
  return (
    <div className={styles.page} {...fileDrop((file) => void take(file))}>
      <Text className={styles.intro}>{own.intro}</Text>
      <div ref={top} tabIndex={-1} className={styles.top}>
        <Button
          appearance={returned ? 'secondary' : 'primary'}
          icon={<FolderOpenRegular />}
          disabled={isBusy}
          onClick={() => void pick()}
        >
          {returned ? own.pickOther : own.pick}
        </Button>
        <Text>{returned ? own.file(returned.file.name) : isBusy ? null : own.drop}</Text>
      </div>
      {running ? <WorkProgress label={own.steps[running.step]} share={running.share} onStop={stop} /> : null}
      {returned?.kind === 'grid' ? (
        <GridReturnView
          key={returned.file.token}
          result={returned.result}
          consent={returned.consent}
          isBusy={isBusy}
          onConsent={(consent) => void grid(returned.file, consent, false)}
          onApply={(leaveOut) => void grid(returned.file, { ...returned.consent, leaveOut }, true)}
        />
      ) : null}
      {returned?.kind === 'document' ? (
        <DocumentReturnView
          key={returned.file.token}
          result={returned.result}
          isBusy={isBusy}
          onApply={(only) => void document(returned.file, only)}
        />
      ) : null}
    </div>
  );
}
