import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { fileDrop } from '../../ui/file-drop.ts';
import { DocumentReturnView } from './document-return-view.tsx';
import { GridReturnView } from './grid-return-view.tsx';
import { useReturn } from './use-return.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, minHeight: '20rem', alignContent: 'start' },
  top: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  intro: { color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
});

/** Grids and documents that came back: read, compared, taken in with the person's consent. */
export function ReturnsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.returns;
  const { returned, isReading, pick, take, grid, document } = useReturn();
  useCommands([{ id: 'returns.pick', label: own.pick, run: () => void pick() }]);
  return (
    <div className={styles.page} {...fileDrop((file) => void take(file))}>
      <Text className={styles.intro}>{own.intro}</Text>
      <div className={styles.top}>
        <Button
          appearance={returned ? 'secondary' : 'primary'}
          icon={<FolderOpenRegular />}
          disabled={isReading}
          onClick={() => void pick()}
        >
          {returned ? own.pickOther : own.pick}
        </Button>
        <Text>{returned ? own.file(returned.file.name) : own.drop}</Text>
        {isReading ? <Spinner size="tiny" label={own.reading} /> : null}
      </div>
      {returned?.kind === 'grid' ? (
        <GridReturnView
          key={returned.file.token}
          result={returned.result}
          consent={returned.consent}
          isBusy={isReading}
          onConsent={(consent) => void grid(returned.file, consent, false)}
          onApply={(leaveOut) => void grid(returned.file, { ...returned.consent, leaveOut }, true)}
        />
      ) : null}
      {returned?.kind === 'document' ? (
        <DocumentReturnView
          key={returned.file.token}
          result={returned.result}
          isBusy={isReading}
          onApply={(only) => void document(returned.file, only)}
        />
      ) : null}
    </div>
  );
}
