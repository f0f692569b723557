import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useRows, useRowsState } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { DeliverablePicker } from './deliverable-picker.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { NewDeliverableDialog } from './new-deliverable.tsx';
import { RecipientList } from './recipient-list.tsx';
import { VersionTable } from './version-table.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL },
  top: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
  intro: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
});

/** What was handed over, when and by whom: versions of a document, and who receives it. */
export function VersionsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const { rows: deliverables, isReady } = useRowsState('deliverable');
  const versions = useRows('deliverable_version');
  const [picked, setPicked] = useState<string>();
  const [isFreezing, setIsFreezing] = useState(false);
  const [isMaking, setIsMaking] = useState(false);
  const freeze = (): void => {
    setIsFreezing(true);
  };
  useCommands([{ id: 'deliverables.freeze', label: own.freeze, run: freeze }]);
  if (!isReady) return null;
  const document =
    deliverables.find(({ id }) => id === picked) ?? deliverables.find(({ kind }) => kind === 'plan') ?? deliverables[0];
  const make = isMaking ? (
    <NewDeliverableDialog
      onClose={() => {
        setIsMaking(false);
      }}
      onMade={setPicked}
    />
  ) : null;
  const begin = (): void => {
    setIsMaking(true);
  };
  if (!document) {
    return (
      <EmptyState text={own.writeEmpty}>
        <Button appearance="primary" onClick={begin}>
          {own.writeEmptyAction}
        </Button>
        {make}
      </EmptyState>
    );
  }
  const those = versionsOf(document, versions);
  return (
    <div>
      <DeliverablePicker document={document} deliverables={deliverables} onPick={setPicked} onNew={begin} />
      <div className={styles.page}>
        <section aria-label={own.tabs.versions}>
          <div className={styles.top}>
            <Text className={styles.intro}>{own.versionsIntro}</Text>
            <Button appearance="primary" onClick={freeze}>
              {own.freeze}
            </Button>
          </div>
          {those.length === 0 ? <Text block>{own.versionsEmpty}</Text> : <VersionTable versions={those} />}
        </section>
        <section aria-label={own.recipients}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.recipients}
          </Subtitle2>
          <RecipientList deliverable={document.id} />
        </section>
      </div>
      {isFreezing ? (
        <FreezeDialog
          document={document}
          versions={those}
          onClose={() => {
            setIsFreezing(false);
          }}
        />
      ) : null}
      {make}
    </div>
  );
}

function versionsOf(
  document: Row<'deliverable'>,
  versions: readonly Row<'deliverable_version'>[],
): readonly Row<'deliverable_version'>[] {
  return versions
    .filter(({ deliverable_id: id }) => id === document.id)
    .toSorted(
      (a, b) =>
        (b.issued_on ?? '').localeCompare(a.issued_on ?? '') ||
        b.version.localeCompare(a.version, undefined, { numeric: true }),
    );
}
